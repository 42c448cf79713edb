import { createSignal } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { Button } from "~/ui/button.tsx"
import Dialog from "~/ui/dialog.tsx"
import { useApi } from "../provider.tsx"
import type { EntryState } from "../status.ts"

/** The change as it will be sent, to be put right by hand; saved under a new id in the same place of the queue. */
export default function EditEntry(props: { entry: EntryState; title: string; onClose: () => void }) {
  const api = useApi()
  const [error, setError] = createSignal<string>()
  let field: HTMLTextAreaElement | undefined

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    try {
      await api.edit(props.entry.id, JSON.parse(field?.value ?? ""))
      props.onClose()
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause)
      setError(cause instanceof SyntaxError ? t("sync.editInvalid", { message }) : message)
    }
  }

  return (
    <Dialog headline={t("sync.editTitle")} onClose={props.onClose}>
      <form class="p-4 wide:p-6 grid gap-3" onSubmit={(event) => void save(event)}>
        <p>{props.title}</p>
        <label class="label" for="entry-json">
          {t("sync.editHint")}
        </label>
        <textarea
          id="entry-json"
          class="field entry-json"
          spellcheck={false}
          aria-invalid={error() ? "true" : undefined}
          ref={(element) => {
            field = element
          }}
        >
          {JSON.stringify(props.entry.input, null, 2)}
        </textarea>
        <p class="field-error" role="alert">
          {error()}
        </p>
        <Button type="submit" look="primary">
          {t("app.save")}
        </Button>
      </form>
    </Dialog>
  )
}
