import { readdir, readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import path from "node:path"
import { PGlite } from "@electric-sql/pglite"
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils"
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg"
import { PrismaPGlite } from "pglite-prisma-adapter"

/**
 * Prisma's own schema engine, as WASM: its native twin would be downloaded. Two uses:
 *   node scripts/schema-diff.ts            exit code 1 and the missing SQL when schema.prisma and migrations disagree
 *   node scripts/schema-diff.ts --script   prints that SQL, the start of a new migration
 */

type Target =
  | { tag: "empty" }
  | { tag: "schemaDatamodel"; files: { path: string; content: string }[] }
  | { tag: "migrations"; [field: string]: unknown }
interface Engine {
  diff(input: {
    from: Target
    to: Target
    script: boolean
    exitCode: boolean
    filters: { externalTables: string[]; externalEnums: string[] }
  }): Promise<{
    exitCode: number
    stdout: string | null
  }>
}
interface EngineModule {
  __wbg_set_wasm(exports: WebAssembly.Exports): void
  SchemaEngine: { new: (options: object, log: (line: string) => void, adapter: object) => Promise<Engine> }
}

const root = path.resolve(import.meta.dirname, "..")
const { __wbg_set_wasm, SchemaEngine } = engineModule as unknown as EngineModule

async function openEngine(): Promise<Engine> {
  const wasm = await readFile(
    createRequire(import.meta.url)
      .resolve("@prisma/schema-engine-wasm")
      .replace(/schema_engine\.js$/, "schema_engine_bg.wasm"),
  )
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": engineModule as unknown as WebAssembly.ModuleImports })
  __wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(await PGlite.create("memory://")))
  return SchemaEngine.new({ datamodels: [["schema.prisma", await readFile(path.join(root, "prisma/schema.prisma"), "utf8")]] }, () => {}, adapter)
}

async function migrations(): Promise<Target> {
  const baseDir = path.join(root, "prisma/migrations")
  const names = (await readdir(baseDir, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const migrationDirectories = await Promise.all(
    names.sort().map(async (name) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: await readFile(path.join(baseDir, name, "migration.sql"), "utf8") } },
    })),
  )
  const lockfile = { path: "migration_lock.toml", content: await readFile(path.join(baseDir, "migration_lock.toml"), "utf8") }
  return { tag: "migrations", baseDir, lockfile, shadowDbInitScript: "", migrationDirectories }
}

const schema: Target = {
  tag: "schemaDatamodel",
  files: [{ path: "schema.prisma", content: await readFile(path.join(root, "prisma/schema.prisma"), "utf8") }],
}
const from = process.argv.includes("--from-empty") ? { tag: "empty" as const } : await migrations()
const engine = await openEngine()
const { exitCode, stdout } = await engine.diff({ from, to: schema, script: true, exitCode: true, filters: { externalTables: [], externalEnums: [] } })
if (process.argv.includes("--script")) process.stdout.write(stdout ?? "")
else if (exitCode !== 0) {
  console.error(`prisma/schema.prisma and prisma/migrations disagree. A migration would have to say:\n${stdout ?? ""}`)
  process.exitCode = 1
}
