import type { Rule } from "~/time/rule.ts"
import type { Line } from "./line.ts"

/** What the owner's clock and lists say; all that a reading depends on. */
export interface Context {
  /** The moment, an ISO instant. */
  now: string
  timeZone: string
  /** Names of the projects there are. Without them `+name` is taken as it is typed. */
  projects?: readonly string[]
  tags?: readonly string[]
  /** Chips that the owner put away: their words belong to the title again. */
  dismissed?: readonly Chip[]
  /** Chips that were only offered and that the owner wants. */
  taken?: readonly Chip[]
}
/** A chip, by its words as typed; of any kind where none is named. */
export interface Chip {
  text: string
  kind?: Kind | undefined
}

export type Kind = "date" | "hour" | "duration" | "recurrence" | "priority" | "tag" | "project" | "context" | "estimate"

/** The clock of a reading. */
export interface Clock {
  now: number
  timeZone: string
  /** The owner's day, `2026-10-21`. */
  today: string
  /** Minutes after midnight on the owner's clock. */
  minute: number
}

/** What a date is for: due, planned, or where a recurrence starts or ends. Plain ones are due. */
export type Role = "due" | "plan" | "start" | "until"

export type Meaning =
  | { kind: "date"; day: string }
  /** Minutes after midnight; more than one with a recurrence only. A loose one needs a part of the day to be certain. */
  | { kind: "hour"; minutes: number[]; loose?: boolean }
  /** A part of the day: of a date next to it, or (`led`) of the coming one. */
  | { kind: "part"; day?: string; minutes: number }
  | { kind: "range"; from: number; to: number }
  | { kind: "instant"; at: number }
  | { kind: "duration"; minutes: number }
  | { kind: "rule"; rule: Partial<Rule> & Pick<Rule, "frequency">; minutes?: number; after?: boolean }
  /** How a rule ends, or on what days it falls, beside it. */
  | { kind: "limit"; count?: number; days?: number }
  | { kind: "days"; weekdays?: number[]; monthDays?: number[]; month?: number }
  | { kind: "after" }
  | { kind: "priority"; priority: number }
  | { kind: "tag"; tag: string }
  | { kind: "project"; project: string }
  | { kind: "context"; context: string }
  | { kind: "estimate"; minutes: number }

/** Words that may mean something, with what they would mean. Places are those of the reduced line. */
export interface Piece {
  start: number
  end: number
  meaning: Meaning
  /** Led by a preposition of time, or unmistakable: it needs no edge. */
  led: boolean
  /** Means something beside a date only. */
  weak: boolean
  role?: Role
  /** Shown as a chip that is off until the owner takes it. */
  offered?: boolean
}

/** What a recogniser makes of a match; null where it is none after all. */
export interface Find {
  meaning: Meaning
  led?: boolean
  weak?: boolean
  role?: Role
  offered?: boolean
  /** Where it ends, if before what matched. */
  end?: number
}
/** What matched: its named groups, empty where they are missing, and where it stands. */
export interface Match {
  word(name: string): string
  /** All of it. */
  text: string
  line: Line
  start: number
  end: number
  context: Context
  clock: Clock
}
export interface Recogniser {
  pattern: RegExp
  read(match: Match): Find | null
}
