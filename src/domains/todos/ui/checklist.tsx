import { Index } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { IconButton } from "~/ui/button.tsx"
import { Checkbox } from "~/ui/checkbox.tsx"
import { Section } from "~/ui/section.tsx"
import type { Todo } from "../schema.ts"
import type { Save } from "./fields.tsx"
import { Progress } from "./meta.tsx"

/** The small steps of one todo: tick, add, remove. The list is one value, so the later device's list wins whole. */
export function Checklist(props: { todo: Todo; save: Save }) {
  const items = () => props.todo.checklist
  const put = (checklist: Todo["checklist"]) => void props.save({ checklist })

  function add(event: SubmitEvent & { currentTarget: HTMLFormElement }): void {
    event.preventDefault()
    const field = event.currentTarget.querySelector("input")
    const text = field?.value.trim() ?? ""
    if (!field || text === "") return
    field.value = ""
    put([...items().map((item) => ({ ...item })), { text, done: false }])
  }

  return (
    <section>
      <Section title={t("todos.checklist")} level={3} first aside={<Progress items={items()} />} />
      <ul class="rows">
        <Index each={items()}>
          {(item, index) => (
            <li class="checklist-item">
              {/* biome-ignore lint/a11y/noLabelWithoutControl: the checkbox inside is the control, and carries the same name */}
              <label classList={{ soft: item().done }}>
                <Checkbox
                  class="in-list"
                  label={item().text}
                  checked={item().done}
                  onChange={(done) => put(items().map((other, at) => (at === index ? { ...other, done } : { ...other })))}
                />
                {item().text}
              </label>
              <IconButton
                icon="close"
                label={t("todos.checklistRemove", { text: item().text })}
                onClick={() => put(items().filter((_, at) => at !== index))}
              />
            </li>
          )}
        </Index>
      </ul>
      <form class="checklist-add" onSubmit={add}>
        <input aria-label={t("todos.checklistAdd")} placeholder={t("todos.checklistAdd")} maxLength={500} autocomplete="off" enterkeyhint="enter" />
      </form>
    </section>
  )
}
