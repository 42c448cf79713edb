import { EditField } from "./edit-field.tsx"

/** A day (`2026-11-24`) or an hour (`09:30`), said in words and edited by the browser's own field; `""` is none. */
export function EditMoment(props: {
  type: "date" | "time"
  label: string
  value: string
  /** The value in words, or what to do where there is none. */
  words: string
  onSave: (value: string) => Promise<string | undefined>
}) {
  return (
    <span class="edit-moment">
      <EditField type={props.type} label={props.label} value={props.value} onSave={props.onSave} />
      <span aria-hidden="true" classList={{ soft: props.value === "" }}>
        {props.words}
      </span>
    </span>
  )
}
