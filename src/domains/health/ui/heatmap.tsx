import { For, Index, Show } from "solid-js"
import { monthShort, weekdayName } from "~/i18n/long-dates.ts"
import { addDays } from "~/time/days.ts"
import { WalkedTable } from "~/ui/walked-table.tsx"
import { type ShownDay, weeksOf } from "../period.ts"
import { type DayGrid, DayLink } from "./day-cell.tsx"
import "./heatmap.css"

/** Any Monday: a week's names come from it. */
const MONDAY = "2026-11-23"

/** Days in weeks from Monday on; arrows walk, Enter opens the day. */
export function Heatmap(props: { label: string; days: readonly ShownDay[]; grid: DayGrid }) {
  return (
    <WalkedTable class="heat" label={props.label}>
      <thead>
        <tr>
          <For each={[0, 1, 2, 3, 4, 5, 6]}>
            {(place) => (
              <th scope="col" class="label">
                <span aria-hidden="true">{weekdayName(addDays(MONDAY, place), "short")}</span>
                <span class="for-readers">{weekdayName(addDays(MONDAY, place), "long")}</span>
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody>
        {/* By place: a day that changes keeps its cell, and the focus that may be on it. */}
        <Index each={weeksOf(props.days)}>
          {(week) => (
            <tr>
              <Index each={week()}>
                {(shown) => (
                  <td classList={{ future: shown()?.state === "future", "this-day": shown()?.day === props.grid.today, blank: shown() === null }}>
                    <Show when={shown()}>
                      {(known) => <DayLink shown={known()} grid={props.grid} number={<DayNumber day={known().day} days={props.days} />} />}
                    </Show>
                  </td>
                )}
              </Index>
            </tr>
          )}
        </Index>
      </tbody>
    </WalkedTable>
  )
}

/** The day's number; the first day shown and each first of a month say their month too. */
function DayNumber(props: { day: string; days: readonly ShownDay[] }) {
  return (
    <span aria-hidden="true">
      {Number(props.day.slice(8))}
      <Show when={props.day === props.days[0]?.day || props.day.endsWith("-01")}>
        <span class="soft wide-only"> {monthShort(props.day)}</span>
      </Show>
    </span>
  )
}
