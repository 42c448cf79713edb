import { t } from "~/i18n/room-words.ts"
import { MarkdownField } from "~/ui/markdown-field.tsx"
import type { Todo } from "../schema.ts"
import type { Save } from "./fields.tsx"

/** What there is to know of a todo. */
export function Description(props: { todo: Todo; save: Save }) {
  return (
    <MarkdownField
      label={t("todos.description")}
      edit={t("todos.descriptionEdit")}
      hint={t("todos.descriptionHint")}
      text={props.todo.description ?? ""}
      onSave={(description) => props.save({ description })}
    />
  )
}
