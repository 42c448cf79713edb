import type { Parsed } from "../parse.ts"
import type { Context } from "../piece.ts"

/**
 * A table of lines, as text: `line → title · what else`. Without an arrow nothing may be understood and the title is the line.
 * What else: `2026-10-22`, `2026-10-22 16:00`, `plan 2026-10-22`, `rule DAILY;INTERVAL=3`, `after`, `prio 3`, `tag x`, `project x`,
 * `context @x`, `est 30`, `for 90`, `offered monthly`. `@ 2026-12-31T23:00:00+01:00 Europe/Paris` sets the clock for what follows.
 */
export interface Row {
  line: string
  /** As `told` writes what is understood. */
  expected: string
  context: Context
}

const CLOCK: Context = { now: "2026-10-21T10:00:00+02:00", timeZone: "Europe/Paris" }

export function rowsOf(table: string): Row[] {
  const rows: Row[] = []
  let context = CLOCK
  for (const text of table.split("\n").map((one) => one.replace(/^ {2}/, ""))) {
    const [, now, timeZone, projects] = /^@ (\d\S+) (\S+)(?: projects (.*))?$/.exec(text) ?? []
    if (now && timeZone) context = { now, timeZone, ...(projects ? { projects: projects.split(", ") } : {}) }
    if (text.trim() === "" || now || text.startsWith("// ")) continue
    const [line = "", rest] = text.split(" → ")
    rows.push({ line, expected: rest?.trim() ?? line.trim(), context })
  }
  return rows
}

/** What was understood, in the words of the table. */
export function told(parsed: Parsed, { withOffered = true } = {}): string {
  const { title, dueOn, dueAt, plannedOn, recurrence, repeatFrom, priority, tags, project, context, estimateMinutes, durationMinutes, spans } = parsed
  return [
    title,
    dueOn,
    dueAt && `${dueAt.slice(0, 10)} ${dueAt.slice(11, 16)}`,
    plannedOn && `plan ${plannedOn}`,
    recurrence && `rule ${recurrence.replace("FREQ=", "").replace("MO,TU,WE,TH,FR", "MO..FR")}`,
    repeatFrom && "after",
    priority !== undefined && `prio ${priority}`,
    ...(tags ?? []).map((tag) => `tag ${tag}`),
    project && `project ${project}`,
    context && `context ${context}`,
    estimateMinutes && `est ${estimateMinutes}`,
    durationMinutes && `for ${durationMinutes}`,
    ...(withOffered ? spans.filter(({ offered }) => offered).map(({ text }) => `offered ${text}`) : []),
  ]
    .filter(Boolean)
    .join(" · ")
}
