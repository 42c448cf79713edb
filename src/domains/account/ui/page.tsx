import { createSignal, lazy, onMount, Show, Suspense } from "solid-js"
import { moment, timeZone } from "~/i18n/dates.ts"
import { type Language, language, speak } from "~/i18n/language.ts"
import { t } from "~/i18n/room-words.ts"
import { verb } from "~/sync/command.ts"
import { useApi } from "~/sync/provider.tsx"
import { badgeOf } from "~/sync/ui/badge.tsx"
import { Inspector } from "~/sync/ui/inspector.tsx"
import { Actions, Button } from "~/ui/button.tsx"
import { EditChoice } from "~/ui/edit-field.tsx"
import { LiveDot } from "~/ui/live-dot.tsx"
import { Page } from "~/ui/page.tsx"
import { keepScroll, Pane } from "~/ui/pane.tsx"
import { KeyValue, KeyValues, Section } from "~/ui/section.tsx"
import { entryTitle } from "./entry-title.ts"
import { OtherInstance } from "./other-instance.tsx"
import "./account.css"
import { SettingsTabs } from "./tabs.tsx"

const updateSettings = verb(() => import("~/device-code.ts"), "updateSettings")
const SignOut = lazy(() => import("./sign-out.tsx"))
const SignInAgain = lazy(() => import("./sign-in-again.tsx"))

/** Réglages, compte: what isn't sent yet, this device, the server, the language, and the way out. */
export function AccountPage() {
  const api = useApi()
  const [leaving, setLeaving] = createSignal(false)
  const headline = () => {
    if (api.status.refused > 0) return t("sync.someRefused")
    return api.status.waiting > 0 ? t("sync.someWaiting") : t("account.headline")
  }
  return (
    <Page title={t("room.settings")} headline={headline()}>
      <SettingsTabs current="account" />
      <div class="account" ref={keepScroll("account")}>
        <Pane name="sync">
          <Show when={api.status.needsSignIn}>
            <Suspense>
              <SignInAgain />
            </Suspense>
          </Show>
          <Show when={api.status.otherInstance}>{(other) => <OtherInstance {...other()} />}</Show>
          <Inspector titleOf={(entry) => entryTitle(api, entry)} />
        </Pane>
        <Pane name="device">
          <DeviceSection />
          <ServerSection />
          <LanguageSection />
          <Section title={t("account.services")} aside={t("app.later")} />
          <p class="row soft small">{t("account.servicesLater")}</p>
          <Section title={t("account.session")} />
          <Actions>
            <Button look="danger" onClick={() => setLeaving(true)}>
              {t("account.signOut")}
            </Button>
          </Actions>
        </Pane>
      </div>
      <Suspense>
        <Show when={leaving()}>
          <SignOut onClose={() => setLeaving(false)} />
        </Show>
      </Suspense>
    </Page>
  )
}

function DeviceSection() {
  const api = useApi()
  const badge = () => badgeOf(api.status)
  return (
    <>
      <Section first title={t("sync.device")} />
      <KeyValues>
        <KeyValue name={t("sync.title")}>
          <span class="inline-flex items-center gap-2">
            <LiveDot state={badge().dot} />
            {badge().full}
          </span>
        </KeyValue>
        <KeyValue name={t("sync.lastSync")}>{api.status.lastSync === null ? t("sync.never") : moment(api.status.lastSync)}</KeyValue>
        <KeyValue name={t("sync.storage")}>{api.status.secure ? t("sync.secure") : t("sync.insecure")}</KeyValue>
      </KeyValues>
    </>
  )
}

interface ServerFacts {
  instance: string | null
  version: string | null
}

function ServerSection() {
  const api = useApi()
  const [server, setServer] = createSignal<ServerFacts>()
  // Nothing of this is worth a spinner, nor may a silent server hold up the page: it fills in when it is answered.
  onMount(async () => {
    const [status, health] = await Promise.allSettled([
      api.ask((server) => server.account.status.query()),
      fetch("/api/health").then((answer) => answer.json()),
    ])
    setServer({
      instance: status.status === "fulfilled" ? status.value.instance : null,
      version: health.status === "fulfilled" ? String(health.value.version) : null,
    })
  })
  const answers = () => server()?.instance != null
  return (
    <>
      <Section title={t("account.server")} />
      <KeyValues>
        <KeyValue name={t("account.server")}>
          <span class="inline-flex items-center gap-2">
            <LiveDot state={answers() ? "steady" : "ring"} />
            {server() === undefined ? "…" : answers() ? t("account.answers") : t("account.silent")}
          </span>
        </KeyValue>
        <KeyValue name={t("account.version")}>
          <span class="meta ink">{server()?.version ?? "…"}</span>
        </KeyValue>
        <KeyValue name={t("account.instance")}>
          <span class="meta ink">{server()?.instance ?? "…"}</span>
        </KeyValue>
      </KeyValues>
    </>
  )
}

function LanguageSection() {
  const api = useApi()
  const choose = (next: Language) => {
    void speak(next)
    void api.run(updateSettings, { language: next })
  }
  return (
    <>
      <Section title={t("account.language")} />
      <KeyValues class="editable">
        <KeyValue name={t("account.language")}>
          <EditChoice
            label={t("account.language")}
            value={language()}
            options={(["fr", "en"] as const).map((value) => ({ value, label: t(`account.language.${value}`) }))}
            onSave={(value) => choose(value === "en" ? "en" : "fr")}
          />
        </KeyValue>
        <KeyValue name={t("account.timeZone")}>{timeZone()}</KeyValue>
      </KeyValues>
    </>
  )
}
