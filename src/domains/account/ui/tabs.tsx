import { t } from "~/i18n/room-words.ts"

/** The pages of the settings. */
export function SettingsTabs(props: { current: "account" | "jobs" }) {
  return (
    <nav class="filter-bar" aria-label={t("room.settings")}>
      <div class="filters">
        <a href="/settings/account" aria-current={props.current === "account" ? "page" : undefined}>
          {t("account.tab")}
        </a>
        <a href="/settings/jobs" aria-current={props.current === "jobs" ? "page" : undefined}>
          {t("account.criteriaTab")}
        </a>
      </div>
    </nav>
  )
}
