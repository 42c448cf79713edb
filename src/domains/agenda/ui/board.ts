import { createMemo } from "solid-js"
import { dayOfInstant, timeZone } from "~/i18n/dates.ts"
import { useApi } from "~/sync/provider.tsx"
import { addDays, instantAt } from "~/time/days.ts"
import { wide } from "~/ui/wide.ts"
import { todos } from "../../todos/schema.ts"
import { type Column, columnsOf, lanesOf } from "../columns.ts"
import { type DayTodo, type Entry, shownBetween } from "../entries.ts"
import type { Moment } from "../moments.ts"
import { isLong, type Piece, piecesOf, type Span, spanOf } from "../pieces.ts"
import { calendarEvents } from "../schema.ts"

/** The part of an entry that stands among the hours of one day. */
export interface Placed {
  key: string
  entry: Entry
  piece: Piece
  column: Column
}

/** An entry above the hours. */
export interface Spanned {
  key: string
  entry: Entry
  span: Span
  lane: number
}

/** An entry as it would be: while it is dragged, moved by keys, or not yet written. */
export interface Preview {
  entry: Entry
  moment: Moment
}

export interface AgendaBoard {
  days: readonly string[]
  entries: readonly Entry[]
  todos: readonly DayTodo[]
  placed: readonly Placed[]
  spanned: readonly Spanned[]
  /** Rows above the hours. */
  lanes: number
}

/** What is drawn lower than this many minutes couldn't be read, or under a finger not be hit; `--least` of agenda.css in minutes. */
const leastMinutes = () => (wide() ? 25 : 33)

/** All that the page shows, worked out once. Reactive: runs anew when a row, the days or the preview changes. */
export function useBoard(days: () => readonly string[], preview: () => Preview | undefined): () => AgendaBoard {
  const api = useApi()
  const shown = createMemo(() => {
    const zone = timeZone()
    const [first = "", last = ""] = [days()[0], days().at(-1)]
    const range = { from: instantAt(first, "00:00", zone), to: instantAt(addDays(last, 1), "00:00", zone) }
    const around = { timeZone: zone, dayOf: dayOfInstant }
    return shownBetween({ events: api.all(calendarEvents), todos: api.all(todos) }, days(), range, around)
  })
  return createMemo(() => {
    const zone = timeZone()
    const entries = withPreview(shown().entries, preview())
    const long = entries.filter(isLong).flatMap((entry) => {
      const span = spanOf(entry, days(), zone)
      return span === null ? [] : [{ key: entry.key, entry, span }]
    })
    const lanes = lanesOf(long.map(({ span }) => span))
    const spanned = long.map((one, index) => ({ ...one, lane: lanes[index] ?? 0 }))
    return {
      days: days(),
      entries,
      todos: shown().todos,
      placed: placedOn(days(), entries, zone),
      spanned,
      lanes: Math.max(0, ...lanes.map((lane) => lane + 1)),
    }
  })
}

/** In its own place in the order, so that what is moved by keys keeps the focus. */
function withPreview(entries: readonly Entry[], preview: Preview | undefined): Entry[] {
  if (preview === undefined) return [...entries]
  const { entry, moment } = preview
  const as = { ...entry, ...moment }
  return entries.some(({ key }) => key === entry.key) ? entries.map((one) => (one.key === entry.key ? as : one)) : [...entries, as]
}

/** In the order of the entries, whichever day they are on. */
function placedOn(days: readonly string[], entries: readonly Entry[], zone: string): Placed[] {
  const parts = entries
    .filter((entry) => !isLong(entry))
    .flatMap((entry) => piecesOf(entry, days, zone).map((piece) => ({ key: `${entry.key}${piece.starts ? "" : " +"}`, entry, piece })))
  const columns = new Map<object, Column>()
  for (const day of days.keys()) {
    const ofDay = parts.filter(({ piece }) => piece.day === day)
    const places = columnsOf(
      ofDay.map(({ piece }) => piece),
      leastMinutes(),
    )
    for (const [index, part] of ofDay.entries()) columns.set(part, places[index] as Column)
  }
  return parts.map((part) => ({ ...part, column: columns.get(part) as Column }))
}
