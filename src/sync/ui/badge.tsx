import { moment } from "~/i18n/dates.ts"
import { t } from "~/i18n/t.ts"
import { LiveDot } from "~/ui/live-dot.tsx"
import { useApi } from "../provider.tsx"
import type { SyncStatus } from "../status.ts"

type Dot = "live" | "half" | "ring"

/** The one thing to know of syncing right now: the worst first. Short fits a badge, full fits a sentence. */
export function badgeOf(status: SyncStatus): { dot: Dot; short: string; full: string } {
  const say = (dot: Dot, short: string, full = short) => ({ dot, short, full })
  if (status.unsaved > 0) return say("ring", t("sync.unsaved", { count: status.unsaved }))
  if (status.otherInstance) return say("ring", t("sync.otherInstance"))
  if (status.needsSignIn) return say("ring", t("sync.signIn"))
  if (status.refused > 0) return say("ring", t("sync.refused", { count: status.refused }))
  if (status.offlineSince !== null) {
    const waiting = status.waiting > 0 ? ` · ${t("sync.waiting", { count: status.waiting })}` : ""
    return say(
      "ring",
      status.waiting > 0 ? t("sync.waiting", { count: status.waiting }) : t("sync.offline"),
      `${t("sync.offlineSince", { when: moment(status.offlineSince) })}${waiting}`,
    )
  }
  if (status.waiting > 0) return say("half", t("sync.waiting", { count: status.waiting }))
  if (status.lastSync === null) return say("half", t("sync.starting"))
  return say("live", t("sync.saved"))
}

/** In every page's head: a dot and a word, and a tap leads to every change that isn't on the server yet. */
export function SyncBadge() {
  const api = useApi()
  const badge = () => badgeOf(api.status)
  return (
    <a class="cell" href="/settings/account" aria-label={t("sync.open", { state: badge().full })} title={badge().full}>
      <LiveDot state={badge().dot} />
      <span class="label strong">{badge().short}</span>
    </a>
  )
}
