import { createSignal, For, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { Button } from "~/ui/button.tsx"
import { Checkbox } from "~/ui/checkbox.tsx"
import Dialog from "~/ui/dialog.tsx"
import { Field } from "~/ui/field.tsx"
import { unticked } from "../completion.ts"
import { type Todo, todos } from "../schema.ts"
import { tickedAt } from "./verification.tsx"

interface UnverifiedProps {
  /** As it was when it was to be completed. */
  todo: Todo
  onTick: (step: string, ticked: boolean) => Promise<unknown>
  /** With the reason, where steps are left unticked. */
  onFinish: (override?: string) => void
  onClose: () => void
}

/** Before a todo is done whose steps nobody has ticked: they are ticked here, or the reason for going without is kept. */
export function UnverifiedDialog(props: UnverifiedProps) {
  const api = useApi()
  const [reason, setReason] = createSignal("")
  const [error, setError] = createSignal<string>()
  const todo = () => api.row(todos, props.todo.id) ?? props.todo
  const left = () => unticked(todo()).length

  function finish(event: SubmitEvent): void {
    event.preventDefault()
    if (left() === 0) props.onFinish()
    else if (reason().trim() === "") setError(t("verify.reasonMissing"))
    else props.onFinish(reason().trim())
  }

  return (
    <Dialog headline={t("verify.askTitle")} onClose={props.onClose}>
      <form class="p-4 wide:p-6 grid gap-4" onSubmit={finish}>
        <p class="lead">{todo().title}</p>
        <p aria-live="polite">{left() === 0 ? t("verify.allChecked") : t("verify.askWhy", { count: left() })}</p>
        <ul class="frame unverified">
          <For each={todo().verificationSteps}>
            {(step) => (
              <li>
                {/* biome-ignore lint/a11y/noLabelWithoutControl: the checkbox inside is the control, and carries the same name */}
                <label class="flex items-center">
                  <Checkbox
                    class="in-list"
                    label={step}
                    checked={tickedAt(todo(), step) !== null}
                    onChange={(ticked) => void props.onTick(step, ticked)}
                  />
                  {step}
                </label>
              </li>
            )}
          </For>
        </ul>
        <Show when={left() > 0}>
          <Field
            label={t("verify.reason")}
            value={reason()}
            error={error()}
            maxLength={1_000}
            autocomplete="off"
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </Show>
        <Button type="submit" look={left() === 0 ? "primary" : "plain"}>
          {t(left() === 0 ? "todos.finish" : "verify.finishAnyway")}
        </Button>
      </form>
    </Dialog>
  )
}
