import { createSignal, createUniqueId, For } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { Button } from "~/ui/button.tsx"
import { Field } from "~/ui/field.tsx"

/** Why it is left out: one of the last reasons, or another one. */
export function SkipForm(props: { reasons: readonly string[]; onSkip: (reason: string) => void }) {
  const [reason, setReason] = createSignal("")
  const id = createUniqueId()
  let form: HTMLFormElement | undefined
  queueMicrotask(() => form?.querySelector("input")?.focus())
  return (
    <form
      class="skip-form"
      id={id}
      ref={(element) => {
        form = element
      }}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason().trim() !== "") props.onSkip(reason().trim())
      }}
    >
      <Field
        label={t("health.why")}
        placeholder={t("health.whyHint")}
        value={reason()}
        maxLength={1_000}
        autocomplete="off"
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <div class="flex flex-wrap gap-2">
        <Button type="submit" look="primary" disabled={reason().trim() === ""}>
          {t("health.keepSkip")}
        </Button>
        <For each={props.reasons}>{(known) => <Button onClick={() => props.onSkip(known)}>{known}</Button>}</For>
      </div>
    </form>
  )
}
