import { createSignal, type JSX, Show } from "solid-js"
import { longDay } from "~/i18n/long-dates.ts"
import { t } from "~/i18n/room-words.ts"
import { FROM_LIST } from "~/ui/from-list.ts"
import type { ShownDay } from "../period.ts"
import "./day-cell.css"
import type { Medication } from "./medication.ts"

/** The shape that a day has: its state by form, never by colour alone. A hole in a full one: at an hour that nobody knows. */
export function Glyph(props: { state: ShownDay["state"]; unsure?: boolean }) {
  return <span class={`glyph ${props.state}`} classList={{ unsure: props.unsure === true }} aria-hidden="true" />
}

/** Whether it was taken at an hour that nobody knows. */
export const isUnsure = ({ state, row }: ShownDay) => state === "taken" && row?.takenAt === null

/** Of a grid of days, the one that the Tab key leads to, and the address of a day's detail. */
export interface DayGrid {
  medication: Medication
  today: string
  chosen: string
  hrefOf: (day: string) => string
  isEntry: (day: string) => boolean
  enter: (day: string) => void
}

/** A grid of a year also leads to its months. */
export interface YearGrid extends DayGrid {
  monthHref: (month: string) => string
}

/** Only one day of a grid is reached by Tab: the last one that had the focus, else the chosen one, else the last day of it. */
export function createEntry(days: () => readonly ShownDay[], chosen: () => string): Pick<DayGrid, "isEntry" | "enter"> {
  const [entered, enter] = createSignal("")
  const entry = () => {
    const open = days().filter(({ state }) => state !== "future")
    const has = (day: string) => open.some((one) => one.day === day)
    return has(entered()) ? entered() : has(chosen()) ? chosen() : open.at(-1)?.day
  }
  return { isEntry: (day) => entry() === day, enter }
}

/** What a day is called where it can't be seen: its date, its state, and whether it has a note. */
function spoken(medication: Medication, { day, state, row }: ShownDay): string {
  const says = state === "before" ? t("health.before") : medication.says(day)
  const words = t("health.said", { day: longDay(day), state: says })
  return row?.note ? `${words}, ${t("health.withNote")}` : words
}

/** One day of a grid as the link to its detail; a day to come is no link. */
export function DayLink(props: { shown: ShownDay; grid: DayGrid; number?: JSX.Element; dot?: boolean }) {
  const day = () => props.shown.day
  return (
    <Show when={props.shown.state !== "future"} fallback={<ToCome day={day()} dot={props.dot === true} />}>
      <a
        href={props.grid.hrefOf(day())}
        state={FROM_LIST}
        attr:replace={props.grid.chosen === "" ? undefined : ""}
        attr:noscroll=""
        tabindex={props.grid.isEntry(day()) ? 0 : -1}
        aria-current={day() === props.grid.chosen ? "true" : day() === props.grid.today ? "date" : undefined}
        classList={{ noted: Boolean(props.shown.row?.note) }}
        onFocus={() => props.grid.enter(day())}
      >
        <span class="for-readers">{spoken(props.grid.medication, props.shown)}</span>
        {props.number}
        <Glyph state={props.shown.state} unsure={isUnsure(props.shown)} />
      </a>
    </Show>
  )
}

function ToCome(props: { day: string; dot: boolean }) {
  return (
    <>
      <span class="for-readers">{longDay(props.day)}</span>
      <Show when={props.dot}>
        <Glyph state="future" />
      </Show>
    </>
  )
}
