import type { Parsed } from "./parse.ts"
import type { Context } from "./piece.ts"
import type { When } from "./settle.ts"

/** What may be done to what exists already. Whoever reads finds the rows that are meant. */
export type Verb = "complete" | "reopen" | "apply" | "star" | "unstar" | "archive" | "remove" | "move" | "snooze" | "prioritise"

/** Words of a sentence, with their places in it. */
export interface Words {
  start: number
  end: number
  text: string
}
/** Which rows, where they are described rather than named: « les offres < 40k ». Euros a year. */
export interface Filter {
  subject: "jobs" | "todos"
  salaryBelow?: number
  salaryAbove?: number
}

export type Reading =
  /** `sure` where it was asked for, or something of it was understood; else it may be anything. */
  | { kind: "todo"; todo: Parsed; sure: boolean }
  /** Instants with their offsets. */
  | { kind: "event"; title: string; startsAt: string; endsAt: string; recurrence?: string; spans: Parsed["spans"] }
  | { kind: "checkin"; taken: boolean; day: string; note?: string }
  /** Null where no project has a name near `named`. */
  | { kind: "idea" | "step"; project: string | null; named: Words; content: string }
  /** `todo` is what the sentence is where no row is meant by it. */
  | { kind: "change"; verb: Verb; target: Words; filter?: Filter; when?: When; days?: number; minutes?: number; priority?: number; todo: Parsed }
  /** A question, a wish for another machine, or nothing at all: nothing to write. */
  | { kind: "nothing"; why: "empty" | "question" | "elsewhere" }

/** What reads sentences; the grammar is the first, a model may be the next for what it isn't sure of. */
export interface Engine {
  name: string
  read(text: string, context: Context): Reading | Promise<Reading>
}
