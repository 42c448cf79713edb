import { writeFileSync } from "node:fs"
import { cpus } from "node:os"
import { parseArgs } from "node:util"
import { type Measured, type Row, reached } from "./rounds.ts"
import { coldStart } from "./rows/cold-start.ts"
import { dispatch, dispatchBatch } from "./rows/dispatch.ts"
import { firstLoad } from "./rows/first-load.ts"
import { ingest } from "./rows/ingest.ts"
import { listRows } from "./rows/list.ts"
import { listPage } from "./rows/list-page.ts"
import { longList } from "./rows/long-list.ts"
import { parseLine, searchItems } from "./rows/palette.ts"
import { offlinePresses, slowNetworkPresses, slowPresses } from "./rows/presses.ts"
import { pull } from "./rows/pull.ts"
import { replay, replayDuplicates } from "./rows/replay.ts"
import { secondDevice } from "./rows/second-device.ts"
import { warmStart } from "./rows/warm-start.ts"
import { stopServers } from "./servers.ts"

const rows: Row[] = [
  ...[listRows, dispatch, dispatchBatch, ingest, replay, replayDuplicates, pull],
  ...[parseLine, searchItems],
  ...[listPage, firstLoad, warmStart, slowPresses, offlinePresses, slowNetworkPresses, coldStart, longList, secondDevice],
]

const { values } = parseArgs({ options: { json: { type: "string" }, row: { type: "string", multiple: true } } })
const chosen = rows.filter(
  ({ row }) => values.row === undefined || values.row.some((wanted) => row === wanted || row.replace(/[a-z]$/, "") === wanted),
)

const goalText = ({ goal }: Row) => ("atLeast" in goal ? `at least ${goal.atLeast}` : `at most ${goal.atMost}`)
const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`

console.log(`${cpus().length} cores, Node ${process.version}, ${new Date().toISOString()}\n`)
console.log(line(["#", "work", "against", "ratio", "goal", "reached", "rounds", "figures"]))
console.log(line(Array.from({ length: 8 }, () => "---")))
const results: (Omit<Measured, "detail"> & { row: string; name: string; goal: string; ok: boolean })[] = []
for (const row of chosen) {
  const { ratio, rounds, detail } = await row.measure()
  const ok = reached(row, ratio)
  results.push({ row: row.row, name: row.name, ratio, goal: goalText(row), ok, rounds })
  console.log(line([row.row, row.name, row.against, ratio.toFixed(3), goalText(row), ok ? "yes" : "no", String(rounds), detail]))
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`)
await stopServers()
