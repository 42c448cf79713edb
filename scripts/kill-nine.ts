import { parseArgs } from "node:util"
import { killNine } from "../src/server/testing/kill-nine.ts"
import { runOn, startPostgres } from "../src/server/testing/postgres-server.ts"

// `npm run kill-nine -- --kills 100`: kills the built server under load on both databases and says what was lost or doubled.
const { values } = parseArgs({ options: { kills: { type: "string", default: "20" } } })
const kills = Number(values.kills)
if (!Number.isInteger(kills) || kills < 1) {
  console.error("--kills takes a whole number from 1.")
  process.exit(1)
}

const postgres = await startPostgres(["listen_addresses=127.0.0.1"])
await runOn(postgres.url("postgres"), "create database kill_nine")
let bad = 0
for (const [name, settings] of [
  ["pglite", {}],
  ["postgres", { databaseUrl: postgres.url("kill_nine") }],
] as const) {
  const { lost, doubled, acknowledged, cutOff } = await killNine({ ...settings, kills })
  bad += lost.length + doubled.length
  console.log(`${name}: ${kills} kills, ${acknowledged} acknowledged, ${cutOff} requests cut off, ${lost.length} lost, ${doubled.length} doubled`)
}
await postgres.stop()
process.exit(bad === 0 ? 0 : 1)
