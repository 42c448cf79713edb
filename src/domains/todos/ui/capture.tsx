import { Show } from "solid-js"
import { t } from "~/i18n/t.ts"
import { type NewTodo, useTodoActions } from "./actions.ts"

interface CaptureProps {
  /** What a todo that is written here carries: the day, or the project of the list around it. */
  place?: Omit<NewTodo, "title">
  ref?: (field: HTMLInputElement) => void
  /** On a phone too, where a page's line usually leaves its place to the dock's « Écrire ». */
  always?: boolean
  /** After a thing is kept; Shift and Enter, or the button that `more` names, keep it and wait for another. */
  onDone?: () => void
  more?: string
}

/** A line to write a thing to do in; Enter keeps it. */
export function Capture(props: CaptureProps) {
  const actions = useTodoActions()
  let field: HTMLInputElement | undefined
  let shift = false

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const title = field?.value.trim() ?? ""
    if (!field || title === "") return
    field.value = ""
    const another = shift || event.submitter?.dataset.more !== undefined
    field.focus()
    const kept = await actions.create({ title, ...props.place })
    // What couldn't be kept stays where it was written.
    if (!kept) field.value = title
    else if (!another) props.onDone?.()
  }

  return (
    <form
      class="capture"
      classList={{ "wide-only": !props.onDone && props.always !== true }}
      aria-label={t("app.capture")}
      onSubmit={(event) => void submit(event)}
    >
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
        onKeyDown={(event) => {
          shift = event.shiftKey
        }}
      />
      <Show when={!props.onDone}>
        <kbd class="wide-only">N</kbd>
      </Show>
      <button type="submit" class="button">
        {t("todos.add")}
      </button>
      <Show when={props.more}>
        {(words) => (
          <button type="submit" class="button" data-more="">
            {words()}
          </button>
        )}
      </Show>
    </form>
  )
}
