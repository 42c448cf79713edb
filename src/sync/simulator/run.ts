import { parseArgs } from "node:util"
import { bugs } from "./bugs.ts"
import { History } from "./history.ts"
import { Random } from "./random.ts"

/** `npm run simulate -- --seed N | --histories N [--from N] [--bug NAME] [--trace]`: one closing line; exit code 1 after a violation. */
const { values } = parseArgs({
  options: { seed: { type: "string" }, histories: { type: "string" }, from: { type: "string" }, bug: { type: "string" }, trace: { type: "boolean" } },
})
const first = Number(values.seed ?? values.from ?? 1)
const count = values.seed === undefined ? Number(values.histories ?? 1_000) : 1
const bug = values.bug === undefined ? null : (bugs[values.bug] ?? null)
if (values.bug !== undefined && bug === null) throw new Error(`no such bug; there are: ${Object.keys(bugs).join(", ")}`)

const began = performance.now()
let violations = 0
for (let seed = first; seed < first + count; seed += 1) {
  const history = new History(seed, bug)
  const faults = await history.run(new Random(seed).int(10, 60))
  if (faults.length === 0) continue
  violations += 1
  if (violations <= 5) console.log(`seed ${seed}: ${faults.slice(0, 3).join("\n  ")}`)
  if (values.trace) console.log(history.steps.join("\n"))
}
const seconds = ((performance.now() - began) / 1_000).toFixed(1)
console.log(`${count} histories from seed ${first}: ${violations} with a violation, in ${seconds} s`)
process.exit(violations === 0 ? 0 : 1)
