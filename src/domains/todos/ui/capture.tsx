import { createSignal, lazy, Show, Suspense } from "solid-js"
import { t } from "~/i18n/t.ts"
import { useApi } from "~/sync/provider.tsx"
import { MicButton } from "../../ai/ui/mic-button.tsx"
import type { Choices } from "../quick-add.ts"
import { type NewTodo, useTodoActions } from "./actions.ts"

const reader = () => import("./understood.tsx")
// Without it a line is a title, as it stands.
const Understood = lazy(() => reader().catch(() => ({ default: () => null })))
const noChoices: Choices = { dismissed: [], taken: [] }

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

/** A line to write a thing to do in; Enter keeps it. What is understood of its words is shown below it. */
export function Capture(props: CaptureProps) {
  const api = useApi()
  const actions = useTodoActions()
  const [text, setText] = createSignal("")
  const [choices, setChoices] = createSignal(noChoices)
  let field: HTMLInputElement | undefined
  let shift = false

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const [written, chosen] = [text(), choices()]
    const title = written.trim()
    if (!field || title === "") return
    write("", noChoices)
    const another = shift || event.submitter?.dataset.more !== undefined
    field.focus()
    const todo = await reader().then(
      ({ understood }) => understood(api, written, chosen, props.place),
      () => ({ ...props.place, title }),
    )
    const kept = await actions.create(todo)
    // What couldn't be kept stays where it was written.
    if (!kept) write(written, chosen)
    else if (!another) props.onDone?.()
  }
  function write(words: string, chosen: Choices): void {
    if (field) field.value = words
    setText(words)
    setChoices(chosen)
  }
  const chips = (over: boolean) => (
    <Suspense>
      <Show when={text() !== "" && field}>
        {(line) => <Understood field={line()} text={text()} choices={choices()} onChoices={setChoices} over={over} />}
      </Show>
    </Suspense>
  )

  return (
    <>
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
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            shift = event.shiftKey
          }}
        />
        <Show when={!props.onDone}>
          <kbd class="wide-only">N</kbd>
          <MicButton />
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
        {props.onDone ? null : chips(true)}
      </form>
      {props.onDone ? chips(false) : null}
    </>
  )
}
