import { For, Show } from "solid-js"
import { shortDay, tomorrow } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { minutesInWords } from "~/time/minutes.ts"
import { Section } from "~/ui/section.tsx"
import type { DayEvent } from "../../agenda/day-events.ts"
import type { Todo } from "../schema.ts"
import { addressOf, dayItems } from "./day-items.ts"
import FollowUps from "./follow-ups.tsx"
import { NewJobs } from "./new-offers.tsx"

interface TodayLaterProps {
  /** Tomorrow's. */
  events: readonly DayEvent[]
  rows: readonly Todo[]
}

/** The foot of the day's page, which comes after it: nothing stands below that could move. */
export default function TodayLater(props: TodayLaterProps) {
  return (
    <>
      <NewJobs />
      <Tomorrow {...props} />
      <FollowUps />
    </>
  )
}

/** Tomorrow in the order of its hours; what has none comes last. */
function Tomorrow(props: TodayLaterProps) {
  const wholeDays = () => props.events.filter(({ allDay }) => allDay)
  const rows = () => [
    ...wholeDays().map((shown) => ({ title: shown.event.title, href: addressOf(shown), time: t("today.allDay"), aside: "" })),
    ...dayItems(tomorrow(), props.events, props.rows).map(({ title, href, time, kind, minutes }) => ({
      title,
      href,
      time,
      aside: kind === "todo" || minutes === null ? t("today.todo") : minutesInWords(minutes),
    })),
    ...props.rows
      .filter(({ dueAt }) => dueAt === null)
      .map(({ id, title }) => ({ title, href: `/todos?id=${id}`, time: "", aside: t("today.todo") })),
  ]
  return (
    <Show when={rows().length > 0}>
      <section>
        <Section title={t("today.tomorrow")} aside={shortDay(tomorrow())} />
        <ul class="rows open">
          <For each={rows()}>
            {(row) => (
              <li>
                <a class="hour-row" href={row.href}>
                  <span class="meta ink">{row.time}</span>
                  <span class="cut">{row.title}</span>
                  <span class="meta">{row.aside}</span>
                </a>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
