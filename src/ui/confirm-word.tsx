import { createSignal, type JSX, Show } from "solid-js"
import { t } from "../i18n/room-words.ts"
import { Button } from "./button.tsx"
import Dialog from "./dialog.tsx"
import { Field } from "./field.tsx"

interface ConfirmWordProps {
  headline: string
  why: string
  /** What is to be typed; null where nothing is lost and a press will do. */
  word: string | null
  action: string
  /** Another way out, above the field. */
  children?: JSX.Element
  onConfirm: () => void
  onClose: () => void
}

/** Before what can't be undone: the owner types a word. */
export default function ConfirmWord(props: ConfirmWordProps) {
  const [typed, setTyped] = createSignal("")
  const allowed = () => props.word === null || typed().trim().toLocaleLowerCase() === props.word
  return (
    <Dialog headline={props.headline} onClose={props.onClose}>
      <form
        class="p-4 wide:p-6 grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (allowed()) props.onConfirm()
        }}
      >
        <p class="lead">{props.why}</p>
        {props.children}
        <Show when={props.word !== null}>
          <Field
            label={t("app.wordToType")}
            value={typed()}
            autocomplete="off"
            autocapitalize="none"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </Show>
        <Button type="submit" look="danger" disabled={!allowed()}>
          {props.action}
        </Button>
      </form>
    </Dialog>
  )
}
