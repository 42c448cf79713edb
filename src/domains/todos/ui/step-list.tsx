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
  onTick: (index: number, done: boolean) => void
  /** The whole list as it is to be; a sentence where it isn't accepted. */
  onChange: (items: Step[]) => Promise<string | undefined>
}

/**
 * Small steps: ticked, edited in place, taken out, added, moved. Enter opens a line for the next one; Alt with an arrow, or
 * the handle dragged, moves one.
 */
export function StepList(props: StepListProps) {
  let list: HTMLUListElement | undefined
  /** Where a new line stands open between two steps. */
  const [lineAt, setLineAt] = createSignal<number>()
  const [said, setSaid] = createSignal("")
  const change = (items: readonly Step[]) => props.onChange(items.slice(0, props.most))
  const insert = (at: number, steps: readonly Step[]) => change([...props.items.slice(0, at), ...steps, ...props.items.slice(at)])
  const fieldAt = (index: number) => list?.children[index]?.querySelector<HTMLElement>("textarea")

  async function move(from: number, to: number): Promise<void> {
    const text = props.items[from]?.text ?? ""
    if (to < 0 || to >= props.items.length || to === from) return
    await change(moved(props.items, from, to))
    setSaid(t("steps.moved", { text, place: to + 1, count: props.items.length }))
    fieldAt(to)?.focus()
  }

  function onKey(event: KeyboardEvent, index: number, save: () => Promise<void>): void {
    const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined
    if (step !== undefined) void save().then(() => move(index, index + step))
    else if (event.key === "Enter") void save().then(() => setLineAt(index + 1))
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <>
      <ul
        class="rows steps"
        ref={(element) => {
          list = element
        }}
      >
        <Index each={props.items}>
          {(item, index) => (
            <li class="checklist-item" classList={{ soft: item().done }}>
              <Checkbox class="in-list" label={item().text} checked={item().done} onChange={(done) => props.onTick(index, done)} />
              <div class="words">
                <EditField
                  lines
                  enterSaves
                  label={t("steps.text", { text: item().text })}
                  value={item().text}
                  onKey={(event, save) => onKey(event, index, save)}
                  onSave={(text) => {
                    const line = text.replace(/\s+/g, " ").trim()
                    return change(props.items.flatMap((one, at) => (at !== index ? one : line === "" ? [] : { ...one, text: line })))
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
                onPointerDown={(event) => drag(event, (to) => void move(index, to))}
                onKeyDown={(event) => {
                  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
                  if (step === undefined) return
                  event.preventDefault()
                  void move(index, index + step)
                }}
              />
              <IconButton
                icon="close"
                label={t("steps.remove", { text: item().text })}
                onClick={() => void change(props.items.filter((_, at) => at !== index))}
              />
              <Show when={lineAt() === index + 1}>
                <NewStep
                  label={props.addLabel}
                  open
                  onAdd={(steps) => insert(index + 1, steps)}
                  onNext={() => setLineAt(index + 2)}
                  onClose={() => lineAt() === index + 1 && setLineAt(undefined)}
                />
              </Show>
            </li>
          )}
        </Index>
      </ul>
      <NewStep label={props.addLabel} onAdd={(steps) => insert(props.items.length, steps)} />
      <p class="for-readers" aria-live="polite">
        {said()}
      </p>
    </>
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
