import { For, mergeProps } from "solid-js"
import { monthName } from "~/i18n/long-dates.ts"
import { t } from "~/i18n/room-words.ts"
import type { ShownDay } from "../period.ts"
import { createEntry, type YearGrid } from "./day-cell.tsx"
import { Heatmap } from "./heatmap.tsx"
import "./months.css"

/** A year on a phone: a month after the other, the latest first, with days that a finger can hit. Months to come and before the first note are left out. */
export function Months(props: { days: readonly ShownDay[]; grid: YearGrid }) {
  const spoken = () => props.days.filter(({ state }) => state !== "future" && state !== "before")
  const months = () => [...new Set(spoken().map(({ day }) => day.slice(0, 7)))].reverse()
  return (
    <For each={months()}>{(month) => <Month month={month} days={props.days.filter(({ day }) => day.startsWith(month))} grid={props.grid} />}</For>
  )
}

function Month(props: { month: string; days: readonly ShownDay[]; grid: YearGrid }) {
  const name = () => monthName(`${props.month}-01`)
  // Each month is a stop of its own for Tab.
  const entry = createEntry(
    () => props.days,
    () => props.grid.chosen,
  )
  const grid = mergeProps(props.grid, entry)
  return (
    <section class="month-of-year">
      <h3 class="label">
        <a class="link" href={props.grid.monthHref(props.month)} attr:noscroll="">
          {name()}
        </a>
      </h3>
      <Heatmap label={t("health.gridOf", { period: name() })} days={props.days} grid={grid} />
    </section>
  )
}
