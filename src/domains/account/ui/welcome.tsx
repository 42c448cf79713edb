import { createSignal, onMount, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { Button } from "~/ui/button.tsx"
import { Field } from "~/ui/field.tsx"
import { Mark } from "~/ui/frame.tsx"
import { KeyValue, KeyValues, Section } from "~/ui/section.tsx"
import { Headline } from "~/ui/text.tsx"
import "./welcome.css"
import { signInFault } from "./sign-in-fault.ts"
import { pastedToken } from "./sign-in-link.ts"

/** The first visit: asks for the token, checks it, and lets in. `token` comes from a sign-in link and is tried at once. */
export function Welcome(props: { token: string | null; again?: boolean; onEnter: () => void }) {
  const api = useApi()
  const [token, setToken] = createSignal(props.token ?? "")
  const [error, setError] = createSignal<string>()
  const [checking, setChecking] = createSignal(false)
  document.title = "ordinarthur os"

  async function enter(event?: SubmitEvent): Promise<void> {
    event?.preventDefault()
    const given = pastedToken(token())
    if (given === "") return void setError(t("welcome.missing"))
    setChecking(true)
    setError(undefined)
    try {
      await api.signIn(given)
      props.onEnter()
    } catch (cause) {
      setError(t(`welcome.${signInFault(cause)}`))
    } finally {
      setChecking(false)
    }
  }
  onMount(() => {
    if (props.token !== null) void enter()
  })

  return (
    <main class="welcome" id="content">
      <section class="welcome-poster">
        <Mark />
        <Headline size="poster" text={t("welcome.headline")} />
      </section>
      <p class="welcome-lead lead soft">{props.again ? t("welcome.again") : t("welcome.lead")}</p>
      <form class="welcome-form" aria-label={t("welcome.form")} onSubmit={(event) => void enter(event)}>
        <Field
          label={t("welcome.token")}
          class="font-mono"
          value={token()}
          onInput={(event) => setToken(event.currentTarget.value)}
          error={error()}
          autocomplete="current-password"
          autocapitalize="none"
          spellcheck={false}
          autofocus
        />
        <Button type="submit" look="primary" class="w-full mt-4" aria-disabled={checking()}>
          {checking() ? t("welcome.checking") : t("welcome.enter")}
        </Button>
        <Show when={!api.status.secure}>
          <p class="small soft mt-3">{t("welcome.insecure")}</p>
        </Show>
      </form>
      <section class="welcome-where">
        <Section first title={t("welcome.where")} />
        <KeyValues>
          <KeyValue name={t("welcome.terminal")}>{t("welcome.terminalWhere")}</KeyValue>
          <KeyValue name={t("welcome.link")}>
            <span class="meta ink">{location.origin}/#token=…</span>
          </KeyValue>
          <KeyValue name={t("welcome.file")}>
            <span class="meta ink">.data/token</span>
          </KeyValue>
        </KeyValues>
      </section>
    </main>
  )
}
