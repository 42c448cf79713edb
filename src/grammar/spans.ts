import { hourOfMinutes } from "~/time/days.ts"
import { type Line, typed } from "./line.ts"
import type { Chip, Kind, Meaning, Piece } from "./piece.ts"

/** Words that were understood, with their places in the text; `offered` ones count only once the owner takes them. */
export interface Span {
  start: number
  end: number
  text: string
  kind: Kind
  /** What they mean by themselves: `2026-10-22`, `09:30`, `WEEKLY`, minutes, a name. */
  value: string | number
  offered?: boolean
}

export function spanOf(line: Line, { start, end, meaning }: Piece): Span {
  const text = typed(line, start, end).trimEnd()
  const from = line.at[start] as number
  return { start: from, end: from + text.length, text, ...said(meaning) }
}

/** Whether a piece is one of these chips. */
export const isAmong = (line: Line, { start, end, meaning }: Piece, chips: readonly Chip[] | undefined) =>
  chips?.some(({ text, kind }) => text === typed(line, start, end).trim() && (kind === undefined || kind === said(meaning).kind)) === true

const clock = (minutes: number) => hourOfMinutes(minutes % 1440)

function said(meaning: Meaning): { kind: Kind; value: string | number } {
  switch (meaning.kind) {
    case "date":
      return { kind: "date", value: meaning.day }
    case "hour":
      return { kind: "hour", value: meaning.minutes.map(clock).join() }
    case "part":
      return { kind: "hour", value: clock(meaning.minutes) }
    case "instant":
      return { kind: "hour", value: new Date(meaning.at).toISOString() }
    case "range":
      return { kind: "duration", value: `${clock(meaning.from)}-${clock(meaning.to)}` }
    case "duration":
    case "estimate":
      return { kind: meaning.kind, value: meaning.minutes }
    case "rule":
      return { kind: "recurrence", value: meaning.rule.frequency }
    case "limit":
      return { kind: "recurrence", value: meaning.count ?? meaning.days ?? 0 }
    case "days":
      return { kind: "recurrence", value: (meaning.weekdays ?? meaning.monthDays ?? []).join() }
    case "after":
      return { kind: "recurrence", value: "completion" }
    case "priority":
      return { kind: "priority", value: meaning.priority }
    case "tag":
      return { kind: "tag", value: meaning.tag }
    case "project":
      return { kind: "project", value: meaning.project }
    case "context":
      return { kind: "context", value: meaning.context }
  }
}
