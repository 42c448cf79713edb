import { createSignal, Index, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { IconButton } from "~/ui/button.tsx"
import { Checkbox } from "~/ui/checkbox.tsx"
import { EditField } from "~/ui/edit-field.tsx"
import { NewStep } from "./new-step.tsx"
import { moved } from "./pasted-steps.ts"

export interface Step {
  text: string
  done: boolean
  /** Small words beside it. */
  note?: string | undefined
}

interface StepListProps {
  items: readonly Step[]
  addLabel: string
  /** How many there may be. */
  most: number
  /** Where a tick is more than a change of the list. */
  onTick?: (index: number, done: boolean) => void
  /** The whole list as it is to be; a sentence where it isn't accepted. */
  onChange: (items: Step[]) => Promise<string | undefined>
}

/** Behind every row. */
const LAST = 1_000

/**
 * Small steps: ticked, edited in place, taken out, added, moved. Enter opens a line for the next one; Alt with an arrow, or
 * the handle dragged, moves one.
 */
export function StepList(props: StepListProps) {
  let list: HTMLUListElement | undefined
  const [said, setSaid] = createSignal("")
  let newField: HTMLInputElement | undefined
  /** Where the line for new steps stands while it is wanted between two; else it is the last. */
  const [lineAt, setLineAt] = createSignal<number>()
  /** The list as it will be once what is under way is kept: it shows at once, and a change that follows fast builds on it. */
  const [coming, setComing] = createSignal<readonly Step[]>()
  let kept: Promise<string | undefined> = Promise.resolve(undefined)
  const items = () => coming() ?? props.items
  async function change(next: readonly Step[]): Promise<string | undefined> {
    const mine = next.slice(0, props.most)
    setComing(mine)
    // One after the other: of two on their way at once the older could arrive last.
    kept = kept.then(() => props.onChange(mine))
    const problem = await kept
    if (coming() === mine) setComing(undefined)
    return problem
  }
  const insert = (at: number, steps: readonly Step[]) => change([...items().slice(0, at), ...steps, ...items().slice(at)])
  const tick = (index: number, done: boolean) =>
    props.onTick ? props.onTick(index, done) : void change(items().map((item, at) => (at === index ? { ...item, done } : item)))
  const fieldAt = (index: number) => list?.children[index]?.querySelector<HTMLElement>("textarea")

  /** At once, with the cursor: what is typed next belongs to the step that moved. */
  function move(from: number, to: number): void {
    const text = items()[from]?.text ?? ""
    if (to < 0 || to >= items().length || to === from) return
    void change(moved(items(), from, to))
    setSaid(t("steps.moved", { text, place: to + 1, count: items().length }))
    fieldAt(to)?.focus()
  }

  /** The line itself moves, and never leaves the page: what is typed fast goes nowhere else. */
  function openLine(at: number): void {
    newField?.focus()
    setLineAt(at)
  }
  function add(steps: readonly Step[]): void {
    const at = Math.min(lineAt() ?? items().length, items().length)
    void insert(at, steps)
    if (lineAt() !== undefined) setLineAt(at + steps.length)
  }

  function onKey(event: KeyboardEvent, index: number, save: () => Promise<void>): void {
    const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined
    if (step !== undefined) {
      void save()
      move(index, index + step)
    } else if (event.key === "Enter") openLine(index + 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div class="step-list">
      <ul
        class="rows steps"
        ref={(element) => {
          list = element
        }}
      >
        <Index each={items()}>
          {(item, index) => (
            <li class="checklist-item" style={{ order: 2 * index }} classList={{ soft: item().done }}>
              <Checkbox class="in-list" label={item().text} checked={item().done} onChange={(done) => tick(index, done)} />
              <div class="words">
                <EditField
                  lines
                  enterSaves
                  label={t("steps.text", { text: item().text })}
                  value={item().text}
                  onKey={(event, save) => onKey(event, index, save)}
                  onSave={(text) => {
                    const line = text.replace(/\s+/g, " ").trim()
                    return change(items().flatMap((one, at) => (at !== index ? one : line === "" ? [] : { ...one, text: line })))
                  }}
                />
                <Show when={item().note}>
                  <span class="meta">{item().note}</span>
                </Show>
              </div>
              <IconButton
                icon="grip"
                class="grip"
                label={t("steps.move", { text: item().text })}
                onPointerDown={(event) => drag(event, (to) => move(index, to))}
                onKeyDown={(event) => {
                  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
                  if (step === undefined) return
                  event.preventDefault()
                  move(index, index + step)
                }}
              />
              <IconButton
                icon="close"
                label={t("steps.remove", { text: item().text })}
                onClick={() => void change(items().filter((_, at) => at !== index))}
              />
            </li>
          )}
        </Index>
      </ul>
      <NewStep
        label={props.addLabel}
        order={lineAt() === undefined ? LAST : 2 * (lineAt() ?? 0) - 1}
        ref={(field) => {
          newField = field
        }}
        onAdd={add}
        onLeave={() => setLineAt(undefined)}
      />
      <p class="for-readers" aria-live="polite">
        {said()}
      </p>
    </div>
  )
}

/** Follows a pointer over the rows of a list until it is let go; the row under it then is where the dragged one goes. */
function drag(event: PointerEvent & { currentTarget: HTMLElement }, onDrop: (to: number) => void): void {
  const grip = event.currentTarget
  const row = grip.closest("li")
  const rows = [...(row?.parentElement?.children ?? [])]
  if (!row || event.button !== 0) return
  grip.setPointerCapture(event.pointerId)
  const under = (y: number) => rows.findIndex((one) => y < one.getBoundingClientRect().bottom)
  const mark = (at: number | null) => {
    for (const [index, one] of rows.entries()) one.classList.toggle("drop-here", index === at)
  }
  const onMove = (moving: PointerEvent) => mark(under(moving.clientY))
  const end = (ended: PointerEvent) => {
    grip.removeEventListener("pointermove", onMove)
    mark(null)
    if (ended.type !== "pointerup") return
    const at = under(ended.clientY)
    const to = at === -1 ? rows.length - 1 : at
    if (to !== rows.indexOf(row)) onDrop(to)
  }
  grip.addEventListener("pointermove", onMove)
  grip.addEventListener("pointerup", end, { once: true })
  grip.addEventListener("pointercancel", end, { once: true })
}
