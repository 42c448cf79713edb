import { t } from "~/i18n/room-words.ts"
import { Section } from "~/ui/section.tsx"
import type { Todo } from "../schema.ts"
import type { Save } from "./fields.tsx"
import { Progress } from "./meta.tsx"
import { StepList } from "./step-list.tsx"

/** The small steps of one todo. The list is one value, so the later device's list wins whole. */
export function Checklist(props: { todo: Todo; save: Save }) {
  const items = () => props.todo.checklist
  return (
    <section>
      <Section title={t("todos.checklist")} level={3} first aside={<Progress items={items()} />} />
      <StepList
        items={items()}
        addLabel={t("todos.checklistAdd")}
        most={200}
        onChange={(steps) => props.save({ checklist: steps.map(({ text, done }) => ({ text, done })) })}
      />
    </section>
  )
}
