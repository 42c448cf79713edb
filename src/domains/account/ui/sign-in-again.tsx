import { createSignal } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { Button } from "~/ui/button.tsx"
import { Field } from "~/ui/field.tsx"
import { signInFault } from "./sign-in-fault.ts"
import { pastedToken } from "./sign-in-link.ts"

/** The token was changed on the server: everything stays as it is, and waits for the new one. */
export default function SignInAgain() {
  const api = useApi()
  const [token, setToken] = createSignal("")
  const [error, setError] = createSignal<string>()

  async function enter(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const given = pastedToken(token())
    if (given === "") return void setError(t("welcome.missing"))
    try {
      await api.signIn(given)
    } catch (cause) {
      setError(t(`welcome.${signInFault(cause)}`))
    }
  }

  return (
    <form class="grid gap-3 p-4 bg-surface border-b border-rule" onSubmit={(event) => void enter(event)}>
      <p>{t("welcome.again")}</p>
      <Field
        label={t("welcome.token")}
        value={token()}
        error={error()}
        autocomplete="current-password"
        autocapitalize="none"
        spellcheck={false}
        onInput={(event) => setToken(event.currentTarget.value)}
      />
      <Button type="submit" look="primary">
        {t("welcome.enter")}
      </Button>
    </form>
  )
}
