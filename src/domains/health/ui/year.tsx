import { createMemo, For, type JSX, Show } from "solid-js"
import { monthName, monthShort } from "~/i18n/long-dates.ts"
import { WalkedTable } from "~/ui/walked-table.tsx"
import type { ShownDay } from "../period.ts"
import { DayLink, Glyph, isUnsure, type YearGrid } from "./day-cell.tsx"
import "./year.css"

interface YearProps {
  label: string
  days: readonly ShownDay[]
  /** Without it days and months are only seen: a page on paper. */
  grid?: YearGrid
}

/** A month a line, a day a cell; `Months` are what a phone has instead. */
export function Year(props: YearProps) {
  const months = () => [...new Set(props.days.map(({ day }) => day.slice(0, 7)))]
  const numbers = Array.from({ length: 31 }, (_, index) => index + 1)
  const known = createMemo(() => new Map(props.days.map((shown) => [shown.day, shown])))
  const dayOf = (month: string, number: number) => known().get(`${month}-${String(number).padStart(2, "0")}`)
  const table = (content: JSX.Element) => (
    <Show
      when={props.grid}
      fallback={
        <table class="year" aria-label={props.label}>
          {content}
        </table>
      }
    >
      <WalkedTable class="year" label={props.label}>
        {content}
      </WalkedTable>
    </Show>
  )
  return table(
    <>
      <thead>
        <tr>
          <td />
          <For each={numbers}>
            {(number) => (
              <th scope="col" class="label">
                {number}
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody>
        <For each={months()}>
          {(month) => (
            <tr>
              <th scope="row" class="meta">
                <Show when={props.grid} fallback={monthShort(`${month}-01`)}>
                  {(grid) => (
                    <a href={grid().monthHref(month)} attr:noscroll="">
                      <span aria-hidden="true">{monthShort(`${month}-01`)}</span>
                      <span class="for-readers">{monthName(`${month}-01`)}</span>
                    </a>
                  )}
                </Show>
              </th>
              <For each={numbers}>
                {(number) => (
                  <td>
                    <Show when={dayOf(month, number)}>
                      {(shown) => (
                        <Show when={props.grid} fallback={<Glyph state={shown().state} unsure={isUnsure(shown())} />}>
                          {(grid) => <DayLink shown={shown()} grid={grid()} dot />}
                        </Show>
                      )}
                    </Show>
                  </td>
                )}
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </>,
  )
}
