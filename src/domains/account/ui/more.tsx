import { For } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { Page } from "~/ui/page.tsx"

/** « Plus » on a phone: the rooms that have no place in the dock. */
export function MorePage() {
  const rooms = () => [
    { href: "/projects", name: t("room.projects"), note: "" },
    { href: "/health", name: t("room.health"), note: "" },
    { href: "/settings/account", name: t("room.settings"), note: t("account.tab") },
    { href: "/settings/history", name: t("history.title"), note: "" },
    { href: "/settings/trash", name: t("trash.title"), note: "" },
    { href: "/settings/jobs", name: t("account.criteriaTab"), note: "" },
    { href: "/settings/places", name: t("places.title"), note: "" },
  ]
  return (
    <Page title={t("room.more")}>
      <ul class="rows open">
        <For each={rooms()}>
          {(room) => (
            <li>
              <a class="row" href={room.href}>
                <span class="flex-1">{room.name}</span>
                <span class="label">{room.note}</span>
              </a>
            </li>
          )}
        </For>
      </ul>
    </Page>
  )
}
