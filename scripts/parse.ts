import { createInterface } from "node:readline"
import { parseArgs } from "node:util"
import { parse } from "~/grammar/parse.ts"
import { instantAt } from "~/time/days.ts"

/**
 * `npm run --silent parse -- [--now ISO] [--zone ZONE] [--project NAME]… [--tag NAME]…` reads lines from standard input as quick add
 * does and prints one JSON object a line.
 */
const { values } = parseArgs({
  options: {
    now: { type: "string" },
    zone: { type: "string" },
    project: { type: "string", multiple: true },
    tag: { type: "string", multiple: true },
  },
})
/** Ends with a sentence instead of a stack. */
function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

const timeZone = values.zone ?? "Europe/Paris"
try {
  new Intl.DateTimeFormat("en", { timeZone })
} catch {
  fail(`--zone ${timeZone} is no time zone: Europe/Paris`)
}
/** A moment without an offset is the owner's clock. */
function momentOf(text: string): string {
  const [, day = "", hour = "00:00"] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?)?$/.exec(text) ?? []
  const moment = Date.parse(text)
  if (Number.isNaN(moment)) fail(`--now ${text} is no moment: 2026-10-21T10:00:00+02:00`)
  return day === "" ? new Date(moment).toISOString() : instantAt(day, hour, timeZone)
}
const now = momentOf(values.now ?? new Date().toISOString())
const context = { now, timeZone, projects: values.project ?? [], tags: values.tag ?? [] }
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }))
  console.log(JSON.stringify(parse(line, context)))
