// Everything that can be known without running the app: types, lint and format, rooms, unused code, and that the Prisma
// schema, the migrations and the lockfile say what they should. Runs all of them and names those that failed.
import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"

const checks = {
  types: ["tsc", "-p", "."],
  "the worker's types": ["tsc", "-p", "src/service-worker"],
  "lint and format": ["biome", "ci", "--error-on-warnings", "."],
  rooms: ["vitest", "run", "--config", "app.config.ts", "src/rooms.test.ts"],
  "unused code": ["knip", "--no-progress"],
  "schema and migrations": ["node", "--import", "./scripts/source-hooks.ts", "scripts/schema-diff.ts"],
}

const failed = Object.entries(checks)
  .filter(([name, [command, ...args]]) => {
    console.log(`\n${name}`)
    return spawnSync(command, args, { stdio: "inherit", shell: false }).status !== 0
  })
  .map(([name]) => name)

console.log("\nlockfile")
const lock = readFileSync("package-lock.json", "utf8")
const sources = lock.match(/"resolved": "https?:/g)?.length ?? 0
if (sources > 0) {
  console.log(`package-lock.json names the registry it was made with in ${sources} places: install with the project's .npmrc, which leaves it out.`)
  failed.push("lockfile")
}

console.log(failed.length === 0 ? "\nAll checks passed." : `\nFailed: ${failed.join(", ")}.`)
process.exit(failed.length === 0 ? 0 : 1)
