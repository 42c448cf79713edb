import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Database } from "./db.ts"
import { databases } from "./testing/databases.ts"

describe.each(databases)("the database on $name", ({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())

  it("answers values alike on both", async () => {
    const [row] = await database.query(
      `select 9007199254740991::bigint as version, 1::int as n, date '0050-02-03' as day, timestamptz '2026-03-29 03:00:00.5+02' as at, '{"a":[1]}'::jsonb as json,
        array['a "b"', 'c,d'] as list, null::text as nothing, true as yes, 'é' as text, $1::text[] as given, $2::uuid[] as ids`,
      [["x", 'y"z'], ["00000000-0000-7000-8000-000000000000"]],
    )
    expect(row).toEqual({
      version: Number.MAX_SAFE_INTEGER,
      n: 1,
      day: "0050-02-03",
      at: "2026-03-29T01:00:00.500Z",
      json: { a: [1] },
      list: ['a "b"', "c,d"],
      nothing: null,
      yes: true,
      text: "é",
      given: ["x", 'y"z'],
      ids: ["00000000-0000-7000-8000-000000000000"],
    })
  })

  it("says how many rows a statement touched", async () => {
    expect(await database.execute("insert into projects (id, name) select gen_random_uuid(), 'p' from generate_series(1, $1::int)", [3])).toBe(3)
    expect(await database.execute("update projects set name = 'q'")).toBe(3)
    expect(await database.execute("delete from projects")).toBe(3)
  })

  it("keeps all of a transaction or nothing", async () => {
    const work = database.transaction(async (sql) => {
      await sql.execute("insert into projects (id, name) values (gen_random_uuid(), 'half')")
      await sql.execute("select 1/0", [])
    })
    await expect(work).rejects.toThrow("division by zero")
    expect(await database.query("select * from projects")).toEqual([])
  })

  it("reads through Prisma what SQL wrote", async () => {
    await database.execute("insert into projects (id, name) values ('00000000-0000-7000-8000-000000000001', 'typed')")
    expect(await database.prisma.project.findMany({ select: { name: true, kind: true } })).toEqual([{ name: "typed", kind: "perso" }])
    const inOne = await database.prisma.$transaction(async (tx) => {
      await tx.project.create({ data: { id: "00000000-0000-7000-8000-000000000002", name: "second" } })
      return tx.project.count()
    })
    expect(inOne).toBe(2)
  })

  it("hears a notification, and no more after it stopped listening", async () => {
    const heard: string[] = []
    const stop = await database.listen("a_channel", (payload) => heard.push(payload))
    await database.query("select pg_notify('a_channel', 'one')")
    await expect.poll(() => heard).toEqual(["one"])
    await stop()
    await database.query("select pg_notify('a_channel', 'two')")
    expect(heard).toEqual(["one"])
  })
})

describe.each(databases.filter(({ name }) => name === "pglite"))("$name", ({ open: openOne }) => {
  it("says so at once when a transaction calls the database that it holds", async () => {
    const database = await openOne()
    await expect(database.transaction(() => database.query("select 1"))).rejects.toThrow("inside a transaction only its own sql may be used")
    await expect(database.transaction(() => database.prisma.project.count())).rejects.toThrow("inside a transaction only its own sql may be used")
    await database.close()
  })
})

describe.each(databases.filter(({ name }) => name === "postgres"))("$name", ({ open: openOne }) => {
  it("wakes its listeners when a broken line is back", async () => {
    const database = await openOne()
    const heard: string[] = []
    const stop = await database.listen("a_channel", (payload) => heard.push(payload))
    await database.execute("select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' and datname = current_database()")
    await expect.poll(() => heard, { timeout: 10_000 }).toEqual([""])
    await database.query("select pg_notify('a_channel', 'again')")
    await expect.poll(() => heard).toEqual(["", "again"])
    await stop()
    await database.close()
  })
})
