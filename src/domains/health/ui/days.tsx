import { For, Index, type JSX, Show } from "solid-js"
import { shortDay, today } from "~/i18n/dates.ts"
import { monthName } from "~/i18n/long-dates.ts"
import { t } from "~/i18n/room-words.ts"
import { FROM_LIST } from "~/ui/from-list.ts"
import { Section } from "~/ui/section.tsx"
import { Meta } from "~/ui/text.tsx"
import { wide } from "~/ui/wide.ts"
import { addMonths, type CheckinLog, readPeriod, type ShownDay, yearsOf } from "../period.ts"
import { createEntry, type DayGrid, type YearGrid } from "./day-cell.tsx"
import { Heatmap } from "./heatmap.tsx"
import type { Medication } from "./medication.ts"
import { Months } from "./months.tsx"
import { addressOf, type Shown } from "./shown.ts"
import { Year } from "./year.tsx"

interface DaysProps {
  shown: Shown
  days: readonly ShownDay[]
  log: CheckinLog
  medication: Medication
}

/** The days of a period, each by its shape, and under them what was said in words. */
export function Days(props: DaysProps) {
  const period = () => readPeriod(props.shown.period)
  const year = () => {
    const found = period()
    return found.kind === "year" ? found.year : null
  }
  const name = () => {
    const found = period()
    if (found.kind === "last") return t("health.lastDays", { count: found.count })
    return found.kind === "year" ? found.year : monthName(`${found.month}-01`)
  }
  const entry = createEntry(
    () => props.days,
    () => props.shown.day,
  )
  const grid: YearGrid = {
    get medication() {
      return props.medication
    },
    get today() {
      return props.log.today
    },
    get chosen() {
      return props.shown.day
    },
    hrefOf: (day) => addressOf(props.shown, day),
    monthHref: (month) => addressOf({ period: month }),
    ...entry,
  }
  const skipped = () => props.days.filter(({ state }) => state === "skipped").reverse()
  const noted = () => props.days.filter(({ row }) => row?.note != null).reverse()
  return (
    <>
      <Periods shown={props.shown} log={props.log} name={name()} />
      <Section first title={name()} aside={<Span days={props.days} shown={props.shown} />} />
      <div class="grid-place">
        <Show when={year()} fallback={<Heatmap label={t("health.gridOf", { period: name() })} days={props.days} grid={grid} />}>
          <Show when={wide()} fallback={<Months days={props.days} grid={grid} />}>
            <Year label={t("health.gridOf", { period: name() })} days={props.days} grid={grid} />
          </Show>
        </Show>
      </div>
      <Words title={t("health.reasons")} days={skipped()} of={(row) => row.skippedReason ?? ""} grid={grid} />
      <Words title={t("health.notes")} days={noted()} of={(row) => row.note ?? ""} grid={grid} />
    </>
  )
}

/** Thirty days, a year, or the month that is on screen. */
function Periods(props: { shown: Shown; log: CheckinLog; name: string }) {
  const link = (period: string, words: JSX.Element, current: boolean) => (
    <a href={addressOf({ period })} aria-current={current ? "page" : undefined} attr:noscroll="">
      {words}
    </a>
  )
  const kind = () => readPeriod(props.shown.period).kind
  return (
    <nav class="filter-bar" aria-label={t("health.periods")}>
      <div class="filters">
        {link("", t("health.lastDays", { count: 30 }), kind() === "last")}
        <For each={yearsOf(props.log)}>{(year) => link(year, year, props.shown.period === year)}</For>
        <Show when={kind() === "month"}>{link(props.shown.period, props.name, true)}</Show>
      </div>
    </nav>
  )
}

/** From when to when; of a month, the months beside it. */
function Span(props: { days: readonly ShownDay[]; shown: Shown }) {
  const month = () => {
    const found = readPeriod(props.shown.period)
    return found.kind === "month" ? found.month : null
  }
  const ends = () => [props.days[0]?.day, props.days.at(-1)?.day].map((day) => (day === undefined ? "" : shortDay(day).replace(/^\S+ /, "")))
  return (
    <Show when={month()} fallback={ends().join(" – ")}>
      {(known) => (
        <span class="inline-flex gap-4">
          <a class="link" href={addressOf({ period: addMonths(known(), -1) })} attr:noscroll="">
            {monthName(`${addMonths(known(), -1)}-01`)}
          </a>
          <Show when={known() < today().slice(0, 7)}>
            <a class="link" href={addressOf({ period: addMonths(known(), 1) })} attr:noscroll="">
              {monthName(`${addMonths(known(), 1)}-01`)}
            </a>
          </Show>
        </span>
      )}
    </Show>
  )
}

/** What was written of days, a line a day, each leading to its day. */
function Words(props: { title: string; days: readonly ShownDay[]; of: (row: NonNullable<ShownDay["row"]>) => string; grid: DayGrid }) {
  return (
    <Show when={props.days.length > 0}>
      <section>
        <Section title={props.title} aside={props.days.length} />
        <ul class="rows">
          <Index each={props.days}>
            {(shown) => {
              const said = () => {
                const { row } = shown()
                return row === undefined ? "" : props.of(row)
              }
              return (
                <li>
                  <a class="row words" href={props.grid.hrefOf(shown().day)} state={FROM_LIST} attr:noscroll="">
                    <Meta>{shortDay(shown().day)}</Meta>
                    <span class="said">{said()}</span>
                  </a>
                </li>
              )
            }}
          </Index>
        </ul>
      </section>
    </Show>
  )
}
