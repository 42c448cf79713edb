import { createMemo, For, Show } from "solid-js"
import { clockTime, nowMs } from "~/i18n/dates.ts"
import { t } from "~/i18n/t.ts"
import { minutesInWords } from "~/time/minutes.ts"
import { LiveDot } from "~/ui/live-dot.tsx"
import { NowRow } from "~/ui/now-row.tsx"
import { Section } from "~/ui/section.tsx"
import "~/ui/hours.css"
import { columnsOf } from "../../agenda/columns.ts"
import type { DayEvent } from "../../agenda/day-events.ts"
import { addressOf, type DayItem, hoursOf } from "./day-items.ts"

interface DayProps {
  events: readonly DayEvent[]
  /** Those of the events, and of the todos, that have an hour. */
  items: readonly DayItem[]
}

const now = () => hoursOf(clockTime(nowMs()))
/** What is drawn lower than this part of an hour couldn't be read. */
const LEAST = 0.5

/** The day as a line of hours on a laptop: now in the accent, what has an hour as a block (a double rule: a todo). */
export function DayLine(props: DayProps) {
  const first = () => Math.floor(Math.min(8, now(), ...props.items.map(({ from }) => from)))
  const last = () => Math.ceil(Math.min(24, Math.max(20, now() + 0.5, ...props.items.map(({ from, to }) => Math.max(to, from + LEAST)))))
  const lines = () => Array.from({ length: last() - first() }, (_, index) => first() + index)
  const columns = createMemo(() => columnsOf(props.items, LEAST))
  return (
    <section class="wide-only">
      <Section title={t("today.day")} aside={<Count events={props.events} />} first />
      <WholeDays events={props.events} />
      <div class="day-line" style={{ "--hours": last() - first() }}>
        <For each={lines()}>
          {(hour) => (
            <div class="hour meta" style={{ "--at": hour - first() }}>
              {String(hour).padStart(2, "0")}:00
            </div>
          )}
        </For>
        <For each={props.items}>
          {(item, index) => (
            <a
              class={`block ${item.kind}`}
              classList={{ past: item.to <= now(), short: item.to - item.from < 0.75 }}
              href={item.href}
              style={{
                "--at": item.from - first(),
                "--long": Math.max(LEAST, item.to - item.from),
                "--column": columns()[index()]?.column ?? 0,
                "--wide": columns()[index()]?.wide ?? 1,
                "--columns": columns()[index()]?.columns ?? 1,
              }}
            >
              <span class="cut small">{item.title}</span>
              <span class="meta cut">
                {item.until === null ? item.time : `${item.time} – ${item.until}`}
                {item.place === null ? "" : ` · ${item.place}`}
              </span>
            </a>
          )}
        </For>
        <div class="now" style={{ "--at": now() - first() }}>
          <LiveDot />
          <span class="label hot">{clockTime(nowMs())}</span>
        </div>
      </div>
    </section>
  )
}

/** The same on a phone: a list, now between what is past and what comes. */
export function DayHours(props: DayProps) {
  const past = () => props.items.filter(({ to }) => to <= now()).length
  return (
    <Show when={props.events.length + props.items.length > 0}>
      <section class="phone-only">
        <Section title={t("today.day")} aside={<Count events={props.events} />} first />
        <WholeDays events={props.events} />
        <ul class="day-hours">
          <For each={props.items}>
            {(item, index) => (
              <>
                <Show when={index() === past()}>
                  <NowRow />
                </Show>
                <li>
                  <a class="hour-row" classList={{ past: item.to <= now() }} href={item.href}>
                    <span class="meta" classList={{ ink: item.to > now() }}>
                      {item.time}
                    </span>
                    <span class="cut">{item.title}</span>
                    <span class="meta">{item.minutes === null ? "" : minutesInWords(item.minutes)}</span>
                  </a>
                </li>
              </>
            )}
          </For>
          <Show when={past() === props.items.length}>
            <NowRow />
          </Show>
        </ul>
      </section>
    </Show>
  )
}

const Count = (props: { events: readonly DayEvent[] }) => <>{t("today.events", { count: props.events.length })}</>

function WholeDays(props: { events: readonly DayEvent[] }) {
  return (
    <For each={props.events.filter(({ allDay }) => allDay)}>
      {(shown) => (
        <a class="hour-row" href={addressOf(shown)}>
          <span class="meta">{t("today.allDay")}</span>
          <span class="cut">{shown.event.title}</span>
        </a>
      )}
    </For>
  )
}
