import { Show } from "solid-js"
import { t } from "~/i18n/t.ts"
import { useTodoActions } from "./actions.ts"

/** A line to write a thing to do in; Enter keeps it. */
export function Capture(props: { planned?: string; ref?: (field: HTMLInputElement) => void; onDone?: () => void }) {
  const actions = useTodoActions()
  let field: HTMLInputElement | undefined

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const title = field?.value.trim() ?? ""
    if (!field || title === "") return
    field.value = ""
    const kept = await actions.create({ title, ...(props.planned === undefined ? {} : { plannedOn: props.planned }) })
    // What couldn't be kept stays where it was written.
    if (!kept) field.value = title
    else props.onDone?.()
  }

  return (
    <form class="capture" classList={{ "wide-only": !props.onDone }} aria-label={t("app.capture")} onSubmit={(event) => void submit(event)}>
      <input
        ref={(element) => {
          field = element
          props.ref?.(element)
        }}
        data-capture=""
        aria-label={t("todos.capture")}
        placeholder={t("todos.captureHint")}
        maxLength={500}
        autocomplete="off"
        enterkeyhint="done"
      />
      <Show when={!props.onDone}>
        <kbd class="wide-only">N</kbd>
      </Show>
      <button type="submit" class="button">
        {t("todos.add")}
      </button>
    </form>
  )
}
