import { createMemo, onCleanup, onMount } from "solid-js"
import type { Api } from "~/sync/api.ts"
import { useApi } from "~/sync/provider.tsx"
import { type Choices, chipsOf, fieldsOf, inText, makeEraser, press, type ShownChip } from "../quick-add.ts"
import type { NewTodo } from "./actions.ts"
import { Chips } from "./chips.tsx"
import { openProjects, readLine } from "./reading.ts"

/** What a todo is made of that was written as `text` in a line that belongs to a `place`: what is said stands before what the place gives. */
export function understood(api: Api, text: string, choices: Choices, place: Omit<NewTodo, "title"> = {}): NewTodo {
  const said = fieldsOf(readLine(api, text, inText(choices, text)), openProjects(api))
  const { plannedOn, tags = [], ...given } = place
  const dated = said.dueOn !== undefined || said.dueAt !== undefined || plannedOn === undefined
  const all = [...new Set([...tags, ...(said.tags ?? [])])]
  return { ...given, ...(dated ? {} : { plannedOn }), ...said, ...(all.length > 0 ? { tags: all } : {}) }
}

/** Below a line to write in: the chips of what was understood. Its code comes with the first letter. */
export default function Understood(props: {
  field: HTMLInputElement
  text: string
  choices: Choices
  onChoices: (choices: Choices) => void
  /** Over the page below it, rather than pushing it down. */
  over: boolean
}) {
  const api = useApi()
  const parsed = createMemo(() => readLine(api, props.text, inText(props.choices, props.text)))
  const choose = (chip: ShownChip) => props.onChoices(press(inText(props.choices, props.text), chip))
  onMount(() => onCleanup(erasesChips(props.field, () => chipsOf(parsed()), choose)))
  const pressed = (chip: ShownChip) => {
    choose(chip)
    props.field.focus()
  }
  return <Chips parsed={parsed()} onPress={pressed} over={props.over} />
}

/** Backspace at the end of the field puts the last chip away. Returns its end. */
export function erasesChips(field: HTMLInputElement, chips: () => readonly ShownChip[], erase: (chip: ShownChip) => void): () => void {
  const eraser = makeEraser()
  const beforeInput = (event: InputEvent) => {
    const atEnd = field.selectionStart === field.value.length && field.selectionEnd === field.value.length
    const chip = eraser({ inputType: event.inputType, atEnd, text: field.value }, chips())
    if (chip === undefined) return
    event.preventDefault()
    erase(chip)
  }
  field.addEventListener("beforeinput", beforeInput)
  return () => field.removeEventListener("beforeinput", beforeInput)
}
