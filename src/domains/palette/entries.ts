import type { Row, Table } from "~/sync/table.ts"
import { savedFilters } from "../account/schema.ts"
import { type CalendarEvent, calendarEvents } from "../agenda/schema.ts"
import { dailyCheckins } from "../health/schema.ts"
import { jobSearchCriteria, jobs } from "../jobs/schema.ts"
import { projectIdeas, projectSteps, projects } from "../projects/schema.ts"
import { todos } from "../todos/schema.ts"
import { isOpen } from "../todos/sections.ts"
import { seenOnce } from "../todos/seen-once.ts"
import { type Findable, type Indexed, indexed } from "./search.ts"

/** Rows that can be found, by the kind that the owner knows them by. */
const kinds = {
  todo: todos,
  project: projects,
  step: projectSteps,
  idea: projectIdeas,
  event: calendarEvents,
  job: jobs,
  criteria: jobSearchCriteria,
  day: dailyCheckins,
  filter: savedFilters,
} as const
export type RowKind = keyof typeof kinds
export const rowKinds = Object.keys(kinds) as RowKind[]
export const tableOf = (kind: RowKind): Table => kinds[kind] as unknown as Table

type RowOf<K extends RowKind> = (typeof kinds)[K] extends Table<infer R> ? R : never

/** A row as it is found. */
export type RowEntry = { [K in RowKind]: Findable & { kind: K; row: RowOf<K> } }[RowKind]
/** A page or a part of the settings; `more` has its names in both languages. */
export type PageEntry = Findable & { kind: "page"; href: string }
export type Entry = RowEntry | PageEntry

interface Said {
  title: string
  more?: readonly (string | null | undefined)[]
  over?: boolean
}

/** What each kind is called and found by; null where a row is nothing to be found (a day without a word). */
const says: { [K in RowKind]: (row: RowOf<K>) => Said | null } = {
  todo: (row) => ({
    title: row.title,
    more: [row.context, ...row.tags, ...row.checklist.map(({ text }) => text), row.description],
    over: !isOpen(row),
  }),
  project: (row) => ({ title: row.name, more: [row.client, row.description], over: row.status === "done" || row.status === "archived" }),
  step: (row) => ({ title: row.title, more: [row.description], over: row.status === "done" }),
  idea: (row) => ({ title: row.content }),
  event: (row) => ({ title: row.title, more: [row.location, row.description] }),
  job: (row) => ({
    title: row.company === null ? row.title : `${row.title}, ${row.company}`,
    more: [row.location, ...row.stack, row.notes],
    over: row.archived,
  }),
  criteria: (row) => ({ title: row.name, more: [...row.titles, ...row.stack, ...row.locations] }),
  day: (row) => (row.note === null && row.skippedReason === null ? null : { title: row.note ?? row.skippedReason ?? "", more: [row.skippedReason] }),
  filter: (row) => ({ title: row.name }),
}

/** Characters of a title that are shown and searched: a note of a day may be long. */
const LONGEST_TITLE = 300

function entryOf<K extends RowKind>(kind: K, row: RowOf<K>): Indexed<RowEntry> | null {
  const said = says[kind](row)
  if (said === null) return null
  const more = (said.more ?? []).filter(Boolean).join(" ")
  const found = {
    key: `${kind}:${row.id}`,
    kind,
    row,
    title: said.title.slice(0, LONGEST_TITLE),
    more,
    at: Date.parse(row.updatedAt),
    over: said.over ?? false,
  }
  return indexed(found as unknown as RowEntry)
}

const known = Object.fromEntries(rowKinds.map((kind) => [kind, seenOnce((row: Row) => entryOf(kind, row as never))]))
/** Rows that are looked at before the screen may have its turn. */
const AT_ONCE = 100

/**
 * What can be found of these rows. A row is looked at once: one that changes is another object. Ten thousand new ones take a tenth
 * of a second or two, so that it stops on the way to let others work.
 */
export function* entriesOf(sources: Iterable<readonly [RowKind, readonly Row[]]>): Generator<void, Indexed<RowEntry>[]> {
  const found: Indexed<RowEntry>[] = []
  for (const [kind, all] of sources) {
    const rows = kind === "event" ? own(all as readonly CalendarEvent[]) : all
    const ask = known[kind]?.(rows)
    for (const [index, row] of rows.entries()) {
      if (index % AT_ONCE === AT_ONCE - 1) yield
      const entry = ask?.(row)
      if (entry) found.push(entry)
    }
  }
  return found
}

/** Without the instances of a series that were merely moved: their series has the same name. */
function own(events: readonly CalendarEvent[]): readonly CalendarEvent[] {
  if (events.every(({ recurrenceParentId }) => recurrenceParentId === null)) return events
  const titles = new Map(events.map(({ id, title }) => [id, title]))
  return events.filter(({ recurrenceParentId, title }) => recurrenceParentId === null || titles.get(recurrenceParentId) !== title)
}
