import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { grammar } from "~/grammar/read.ts"
import type { Engine } from "~/grammar/reading.ts"
import { annotated, MARKS, type Mark, ownUtterances, type Utterance } from "~/grammar/testing/score.ts"

/**
 * `npm run scorecard [-- --data FOLDER] [--list wrong]` runs sentences with known meanings through the assistant's engines and counts
 * what each makes of them, by language and kind. FOLDER may hold others' sentences, `voice/*.jsonl`; `--list` prints those of a mark.
 */
const { values } = parseArgs({ options: { data: { type: "string", default: "../shared/data" }, list: { type: "string" } } })
const engines: readonly Engine[] = [grammar]
const context = { now: "2026-10-21T10:00:00+02:00", timeZone: "Europe/Paris", projects: ["Atlas", "Site vitrine"] }

function othersUtterances(folder: string): Utterance[] {
  const voice = join(folder, "voice")
  if (!existsSync(voice)) return []
  const files = readdirSync(voice).filter((name) => name.endsWith(".jsonl"))
  return files.flatMap((name) => readFileSync(join(voice, name), "utf8").split("\n").filter(Boolean).map(annotated))
}

const utterances = [...ownUtterances(), ...othersUtterances(values.data)]
for (const { name, read } of engines) {
  const counts = new Map<string, Record<Mark, number>>()
  for (const { language, kind, text, mark } of utterances) {
    const given = mark(await read(text, context))
    if (given === values.list) console.log(`${language}  ${text}`)
    for (const row of [`${kind.padEnd(18)} ${language}`, "all"]) {
      const count = counts.get(row) ?? { exact: 0, partial: 0, abstained: 0, wrong: 0 }
      counts.set(row, { ...count, [given]: count[given] + 1 })
    }
  }
  console.log(`\n${name.padEnd(26)}${["lines", ...MARKS].map((word) => word.padStart(10)).join("")}`)
  for (const [row, count] of [...counts].sort(([left], [right]) => (left === "all" ? 1 : right === "all" ? -1 : left.localeCompare(right)))) {
    const total = MARKS.reduce((sum, mark) => sum + count[mark], 0)
    console.log(row.padEnd(26) + [total, ...MARKS.map((mark) => count[mark])].map((number) => String(number).padStart(10)).join(""))
  }
}
