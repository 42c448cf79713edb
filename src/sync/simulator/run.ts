import { parseArgs } from "node:util"
import { startPostgres } from "~/server/testing/postgres-server.ts"
import { bugs } from "./bugs/index.ts"
import { calibrate, liveMany } from "./pool.ts"

/**
 * `npm run simulate -- --histories N [--from N] [--on memory|pglite|postgres]`, `--seed N [--trace]` for one of them, `--bug NAME`
 * with a planted bug, `--calibrate` for whether every planted bug is found. One closing line; exit code 1 after a violation, or
 * when a bug wasn't found.
 */
const { values } = parseArgs({
  options: {
    seed: { type: "string" },
    histories: { type: "string" },
    from: { type: "string" },
    on: { type: "string", default: "memory" },
    bug: { type: "string" },
    trace: { type: "boolean" },
    calibrate: { type: "boolean" },
  },
})
/** Histories within which a planted bug has to show. */
const PATIENCE = 4_000
/** Violations that are shown. */
const SHOWN = 5

function refuse(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

function wholeNumber(name: "seed" | "histories" | "from", otherwise: number): number {
  const number = Number(values[name] ?? otherwise)
  return Number.isSafeInteger(number) && number > 0 ? number : refuse(`--${name} takes a whole number from 1.`)
}

const since = performance.now()
const seconds = () => ((performance.now() - since) / 1_000).toFixed(1)

async function runCalibration(): Promise<boolean> {
  const found = await calibrate(PATIENCE)
  for (const [bug, seed] of found) console.log(seed === null ? `NOT FOUND in ${PATIENCE} histories: ${bug}` : `seed ${seed}: ${bug}`)
  const missed = [...found.values()].filter((seed) => seed === null).length
  console.log(`${found.size - missed} of ${found.size} planted bugs found, in ${seconds()} s`)
  return missed === 0
}

async function runHistories(): Promise<boolean> {
  const { on, bug = null } = values
  if (on !== "memory" && on !== "pglite" && on !== "postgres") refuse("--on takes memory, pglite or postgres.")
  if (bug !== null && !(bug in bugs)) refuse(`There is no planted bug of this name. There are:\n${Object.keys(bugs).join("\n")}`)
  if (bug !== null && on !== "memory") refuse("Bugs are planted into the server in memory only.")
  const from = wholeNumber("seed", wholeNumber("from", 1))
  const count = values.seed === undefined ? wholeNumber("histories", 1_000) : 1
  const postgres = on === "postgres" ? await startPostgres() : null
  let told = 0
  const onProgress = (lived: number) => {
    if (lived < told + 10_000 || lived === count) return
    told = lived
    console.log(`${lived} so far, in ${seconds()} s`)
  }
  const violations = await liveMany({ from, count, bug, on, url: postgres?.url("postgres") ?? null, onProgress })
  await postgres?.stop()
  for (const { seed, faults, steps } of violations.slice(0, SHOWN)) {
    console.log(`seed ${seed}: ${faults.slice(0, 3).join("\n  ")}`)
    if (values.trace) console.log(steps.join("\n"))
  }
  console.log(`${count} histories on ${on} from seed ${from}: ${violations.length} with a violation, in ${seconds()} s`)
  return violations.length === 0
}

process.exit((await (values.calibrate ? runCalibration() : runHistories())) ? 0 : 1)
