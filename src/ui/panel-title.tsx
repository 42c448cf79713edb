import type { JSX } from "solid-js"
import { EditField } from "./edit-field.tsx"
import "./panel-title.css"
import { Label } from "./text.tsx"

/** The head of a detail: what kind of thing it is, since when it is there, and its name, edited where it stands. */
export function PanelTitle(props: {
  kind: JSX.Element
  since: string
  /** What the name is called. */
  label: string
  value: string
  /** Is given one line. Answers with a sentence where it isn't accepted. */
  onSave: (name: string) => string | undefined | Promise<string | undefined>
}) {
  return (
    <header class="panel-title">
      <div class="flex justify-between mb-2">
        <Label>{props.kind}</Label>
        <Label>{props.since}</Label>
      </div>
      <h2 class="subhead">
        <EditField lines enterSaves label={props.label} value={props.value} onSave={(text) => props.onSave(text.replace(/\s+/g, " "))} />
      </h2>
    </header>
  )
}
