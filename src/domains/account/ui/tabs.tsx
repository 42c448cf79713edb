import { For } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { seeChosen } from "~/ui/see-chosen.ts"

const PAGES = [
  { name: "account", href: "/settings/account", title: "account.tab" },
  { name: "jobs", href: "/settings/jobs", title: "account.criteriaTab" },
  { name: "places", href: "/settings/places", title: "places.title" },
  { name: "assistant", href: "/settings/assistant", title: "ai.title" },
  { name: "history", href: "/settings/history", title: "history.title" },
  { name: "trash", href: "/settings/trash", title: "trash.title" },
] as const

/** The pages of the settings. */
export function SettingsTabs(props: { current: (typeof PAGES)[number]["name"] }) {
  return (
    <nav class="filter-bar" aria-label={t("room.settings")}>
      <div class="filters" ref={seeChosen}>
        <For each={PAGES}>
          {({ name, href, title }) => (
            <a href={href} aria-current={props.current === name ? "page" : undefined}>
              {t(title)}
            </a>
          )}
        </For>
      </div>
    </nav>
  )
}
