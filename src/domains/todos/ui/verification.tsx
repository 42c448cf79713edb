import { Show } from "solid-js"
import { moment } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { Section } from "~/ui/section.tsx"
import type { Todo } from "../schema.ts"
import type { TodoActions } from "./actions.ts"
import type { Save } from "./fields.tsx"
import { Progress } from "./meta.tsx"
import { StepList } from "./step-list.tsx"

/** When a step was ticked; null where nobody has. */
export const tickedAt = (todo: Pick<Todo, "verified">, step: string) => todo.verified?.steps.find(({ text }) => text === step)?.at ?? null

/** How its owner knows that a todo is done: steps to check, with the moment of each tick, and why it was done without them. */
export function Verification(props: { todo: Todo; save: Save; actions: TodoActions }) {
  const steps = () =>
    props.todo.verificationSteps.map((text) => {
      const at = tickedAt(props.todo, text)
      return { text, done: at !== null, note: at === null ? undefined : t("verify.at", { when: moment(at) }) }
    })
  return (
    <section>
      <Section title={t("verify.title")} level={3} aside={<Progress items={steps()} />} />
      <StepList
        items={steps()}
        addLabel={t("verify.add")}
        most={50}
        onTick={(index, done) => void props.actions.verify(props.todo, props.todo.verificationSteps[index] ?? "", done)}
        // A step is known by its text: said twice it is one.
        onChange={(items) => props.save({ verificationSteps: [...new Set(items.map(({ text }) => text))] })}
      />
      <Show when={props.todo.verified?.override}>
        {(override) => (
          <div class="override">
            <p class="meta">{t("verify.override", { when: moment(override().at) })}</p>
            <p>{override().reason}</p>
          </div>
        )}
      </Show>
    </section>
  )
}
