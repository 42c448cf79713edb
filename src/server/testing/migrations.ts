import { readdir, readFile } from "node:fs/promises"
import path from "node:path"
import type { Migration } from "../migrations.ts"

const folder = "prisma/migrations"

/** The migrations as they lie on the disk. */
export async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(names.sort().map(async (name) => ({ name, sql: await readFile(path.join(folder, name, "migration.sql"), "utf8") })))
}
