import { describe, expect, it } from "vitest"
import { migrate } from "./migrate.ts"
import { databases, emptyDatabases } from "./testing/databases.ts"
import { readMigrations } from "./testing/migrations.ts"

describe.each(emptyDatabases)("migrations on $name", ({ open }) => {
  it("make every table from nothing, and nothing more the second time", async () => {
    const database = await open()
    const migrations = await readMigrations()
    expect(await migrate(database, migrations)).toEqual(migrations.map(({ name }) => name))
    expect(await migrate(database, migrations)).toEqual([])
    const tables = await database.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'ordinarthur_os'",
    )
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["jobs", "todos", "clock", "tombstones", "client_mutations", "_prisma_migrations"]),
    )
    await database.close()
  })

  it("run once when two servers start at the same moment", async () => {
    const database = await open()
    const migrations = await readMigrations()
    const done = await Promise.all([migrate(database, migrations), migrate(database, migrations)])
    expect(done.flat()).toEqual(migrations.map(({ name }) => name))
    await database.close()
  })

  it("refuse to go on when an applied one was changed", async () => {
    const database = await open()
    await migrate(database, [{ name: "1_first", sql: "create table ordinarthur_os.a (id int)" }])
    await expect(migrate(database, [{ name: "1_first", sql: "create table ordinarthur_os.b (id int)" }])).rejects.toThrow(
      "The migration 1_first was changed after it was applied",
    )
    await database.close()
  })

  it("refuse a database of a newer version", async () => {
    const database = await open()
    await migrate(database, [{ name: "1_first", sql: "select 1" }])
    await expect(migrate(database, [])).rejects.toThrow("The database was migrated by a newer version (it has 1_first)")
    await database.close()
  })

  it("leave nothing half when one fails", async () => {
    const database = await open()
    const broken = [
      { name: "1_first", sql: "create table ordinarthur_os.a (id int)" },
      { name: "2_second", sql: "create table ordinarthur_os.b (id int); select nothing_like_this()" },
    ]
    await expect(migrate(database, broken)).rejects.toThrow("The migration 2_second failed and nothing was changed")
    expect(await database.query("select 1 from information_schema.tables where table_schema = 'ordinarthur_os'")).toEqual([])
    await database.close()
  })
})

describe.each(databases)("a test's database on $name", ({ open }) => {
  it("is migrated and empty", async () => {
    const database = await open()
    expect(await migrate(database, await readMigrations())).toEqual([])
    expect(await database.query("select version, tombstone_floor from clock")).toEqual([{ version: 0, tombstone_floor: 0 }])
    await database.close()
  })
})
