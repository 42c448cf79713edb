/** Whether what has the focus takes text, so that a letter is a letter. */
export function typing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button", "submit"].includes(target.type)
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

/** How long a first key such as `g` waits for its second. */
const SEQUENCE_MS = 1_200

/**
 * Listens for single keys (`n`) and sequences of two (`g t`) and runs what is bound to them. Keys are silent while the
 * owner types, with Ctrl, Alt or Cmd, and under a dialog. Returns its end.
 */
export function bindShortcuts(bindings: Readonly<Record<string, () => void>>): () => void {
  let first = ""
  let since = 0
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
    if (document.querySelector("[role=dialog]")) return
    const sequence = first !== "" && event.timeStamp - since < SEQUENCE_MS ? `${first} ${event.key}` : event.key
    const run = bindings[sequence] ?? (actOnRow(event.key) ? () => undefined : undefined)
    first = run === undefined && Object.keys(bindings).some((keys) => keys.startsWith(`${event.key} `)) ? event.key : ""
    since = event.timeStamp
    if (run === undefined) return
    event.preventDefault()
    run()
  }
  document.addEventListener("keydown", onKey)
  return () => document.removeEventListener("keydown", onKey)
}

const rows = () => [...document.querySelectorAll<HTMLElement>("main [data-row]")].filter((row) => row.checkVisibility({ visibilityProperty: true }))
const opener = (row: HTMLElement | undefined) => row?.querySelector<HTMLElement>("[data-open]")

/**
 * Keys of every list, from marks in its markup: `data-row` on a row, `data-open` on its link, `data-key="x"` on what a
 * letter presses, in the row with the focus, else in the chosen row, else in the open detail. j and k walk, Escape goes
 * back by `data-back`, and Enter is the link's own. True where the key did something.
 */
function actOnRow(key: string): boolean {
  if (key === "Escape") return press(document.querySelector<HTMLElement>("main [data-back]"))
  const focused = document.activeElement?.closest<HTMLElement>("[data-row]")
  const list = rows()
  const at = focused ? list.indexOf(focused) : list.findIndex((row) => row.ariaCurrent === "true")
  if (key === "j" || key === "k") return focus(opener(list[key === "j" ? at + 1 : Math.max(0, at - 1)]))
  if (!/^[a-z]$/.test(key)) return false
  const scope = focused ?? document.querySelector<HTMLElement>("main .detail") ?? list[at]
  const target = scope?.querySelector<HTMLElement>(`[data-key="${key}"]`)
  const beside = opener(list[at + 1]) ?? opener(list[at - 1])
  if (!press(target)) return false
  // The row may leave its list for what was just done to it: the focus goes to its neighbour, not to the page's start.
  if (focused) setTimeout(() => focused.isConnected || focus(beside), 50)
  return true
}

function press(element: HTMLElement | null | undefined): boolean {
  element?.click()
  return Boolean(element)
}

function focus(element: HTMLElement | null | undefined): boolean {
  element?.focus()
  element?.closest("[data-row]")?.scrollIntoView({ block: "nearest" })
  return Boolean(element)
}
