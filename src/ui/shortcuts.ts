/** Whether what has the focus takes text, so that a letter is a letter. */
export function typing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button", "submit"].includes(target.type)
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

/** How long a first key such as `g` waits for its second. */
const SEQUENCE_MS = 1_200

/** Handles a key where it means something to it; true where it did. */
export type KeyHandler = (event: KeyboardEvent) => boolean

const handlers: KeyHandler[] = []

/** Keys of a part of the page, for as long as it is there: asked before those of rows, the last part first. Returns their end. */
export function addKeys(handler: KeyHandler): () => void {
  handlers.unshift(handler)
  return () => void handlers.splice(handlers.indexOf(handler), 1)
}

/** With Ctrl, Cmd or Alt; AltGr, by which a French keyboard writes # and @, is how a letter is written. */
const modified = (event: KeyboardEvent) => (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState("AltGraph")

/** The key of an event among those that are `known`: a digit counts also where a French keyboard would want Shift for it. */
export function letterOf({ key, code, shiftKey }: KeyboardEvent, known: (key: string) => boolean): string {
  return known(key) || shiftKey || !code.startsWith("Digit") ? key : code.slice("Digit".length)
}

/**
 * Listens for single keys (`n`) and sequences of two (`g t`) and runs what is bound to them. Keys are silent while the
 * owner types and under a dialog, and those bound here with Ctrl, Alt or Cmd. Returns its end.
 */
export function bindShortcuts(bindings: Readonly<Record<string, () => void>>): () => void {
  let first = ""
  let since = 0
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || typing(event.target) || document.querySelector("[role=dialog]")) return
    const plain = !modified(event)
    const sequence = first !== "" && event.timeStamp - since < SEQUENCE_MS ? `${first} ${event.key}` : event.key
    const run = plain ? bindings[sequence] : undefined
    const done = run !== undefined || handlers.some((handle) => handle(event)) || (plain && actOnRow(event.key))
    first = !done && plain && Object.keys(bindings).some((keys) => keys.startsWith(`${event.key} `)) ? event.key : ""
    since = event.timeStamp
    if (!done) return
    event.preventDefault()
    run?.()
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
  if (key === "j" || key === "k") return walkRows(key === "j" ? 1 : -1) !== undefined
  if (!/^[a-z]$/.test(key)) return false
  const scope = focused ?? document.querySelector<HTMLElement>("main .detail") ?? rows().find((row) => row.ariaCurrent === "true")
  const target = scope?.querySelector<HTMLElement>(`[data-key="${key}"]`)
  const goOn = focused ? besideRow(focused) : undefined
  if (!press(target)) return false
  if (goOn) setTimeout(goOn, 50)
  return true
}

/**
 * A row may leave its list for what is done to it: call this before, and what it gives after. The focus then goes to the
 * row's neighbour, not to the page's start.
 */
export function besideRow(row: HTMLElement): () => void {
  const list = rows()
  const at = list.indexOf(row)
  return () => {
    if (row.isConnected || document.activeElement !== document.body) return
    focus(opener([...list.slice(at + 1), ...list.slice(0, Math.max(0, at)).reverse()].find((other) => other.isConnected)))
  }
}

/** Moves the focus to the row after or before; the row it is on then. */
export function walkRows(step: 1 | -1): HTMLElement | undefined {
  const list = rows()
  const focused = document.activeElement?.closest<HTMLElement>("[data-row]")
  const row = list[Math.max(0, (focused ? list.indexOf(focused) : list.findIndex((one) => one.ariaCurrent === "true")) + step)]
  focus(opener(row))
  return row
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
