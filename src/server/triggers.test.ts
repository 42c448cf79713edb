import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { newUuid } from "~/sync/id.ts"
import type { Database, Sql } from "./db.ts"
import { databases } from "./testing/databases.ts"

describe.each(databases)("versions and tombstones on $name", ({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())

  const id = () => newUuid(Date.now())
  const clock = async () => (await database.query<{ version: number }>("select version from clock"))[0]?.version ?? -1
  const versionOf = async (table: string, row: string, column = "id") =>
    (await database.query<{ version: number }>(`select version from ${table} where ${column}::text = $1`, [row]))[0]?.version
  const tombstonesOf = (row: string) =>
    database.query<{ table: string; version: number }>('select "table", version from tombstones where id = $1', [row])

  /** As the application writes: the clock first, with the setting that the triggers read. */
  const asCommand = (work: (sql: Sql) => Promise<unknown>) =>
    database.transaction(async (sql) => {
      await sql.query(
        "with c as (update clock set version = version + 1 returning version) select set_config('ordinarthur_os.version', version::text, true) from c",
      )
      await work(sql)
    })

  async function addTodo(title = "water the plants"): Promise<string> {
    const todo = id()
    await asCommand((sql) => sql.execute("insert into todos (id, title) values ($1, $2)", [todo, title]))
    return todo
  }

  it("a row written by a command carries that command's version", async () => {
    const todo = await addTodo()
    expect(await versionOf("todos", todo)).toBe(await clock())
    await addTodo()
    expect(await versionOf("todos", todo)).toBe((await clock()) - 1)
  })

  it("a write from outside bumps the clock once, whatever it writes", async () => {
    const before = await clock()
    await database.execute("insert into todos (id, title) select gen_random_uuid(), 'from psql' from generate_series(1, 5)")
    expect(await clock()).toBe(before + 1)
    expect(await database.query("select distinct version from todos where title = 'from psql'")).toEqual([{ version: before + 1 }])
  })

  it("a write from outside wakes whoever listens", async () => {
    const heard: string[] = []
    const stop = await database.listen("ordinarthur_os", (payload) => heard.push(payload))
    await database.execute("insert into todos (id, title) values (gen_random_uuid(), 'hello')")
    await expect.poll(() => heard).toEqual([String(await clock())])
    await stop()
  })

  it("updated_at alone is no change", async () => {
    const todo = await addTodo()
    const before = await clock()
    await database.execute("update todos set updated_at = now() + interval '1 hour', title = title where id = $1", [todo])
    expect([await clock(), await versionOf("todos", todo)]).toEqual([before, before])
  })

  it("an offer seen again keeps its version, and one that is starred gets a new one", async () => {
    const job = id()
    await asCommand((sql) =>
      sql.execute("insert into jobs (id, source, source_url, url_key, title, fingerprint) values ($1, 'x', $2, $2, 'Dev', 'f')", [
        job,
        `https://x/${job}`,
      ]),
    )
    const before = await clock()
    await database.execute("update jobs set last_seen_at = now() + interval '1 day', description = 'long', content_hash = 'h' where id = $1", [job])
    expect(await versionOf("jobs", job)).toBe(before)
    await database.execute("update jobs set starred = true where id = $1", [job])
    expect(await versionOf("jobs", job)).toBe(before + 1)
  })

  it("a deleted row leaves a tombstone, and coming back clears it", async () => {
    const todo = await addTodo()
    await asCommand((sql) => sql.execute("delete from todos where id = $1", [todo]))
    expect(await tombstonesOf(todo)).toEqual([{ table: "todos", version: await clock() }])
    await asCommand((sql) => sql.execute("insert into todos (id, title) values ($1, 'back')", [todo]))
    expect(await tombstonesOf(todo)).toEqual([])
  })

  it("a check-in's tombstone names its day", async () => {
    await asCommand((sql) => sql.execute("insert into daily_checkins (day) values ('2026-10-25')"))
    expect(await versionOf("daily_checkins", "2026-10-25", "day")).toBe(await clock())
    await database.execute("delete from daily_checkins where day = '2026-10-25'")
    expect(await tombstonesOf("2026-10-25")).toEqual([{ table: "daily_checkins", version: await clock() }])
  })

  it("deleting nothing changes nothing", async () => {
    const before = await clock()
    await database.execute("delete from todos where title = 'nobody wrote this'")
    expect(await clock()).toBe(before)
  })

  it("deleting a project takes its steps along and frees its todos, each with its trace", async () => {
    const [project, step, todo] = [id(), id(), id()]
    await asCommand(async (sql) => {
      // The keys are checked at the commit, so a batch flushes in any order.
      await sql.execute("insert into todos (id, title, project_id) values ($1, 't', $2)", [todo, project])
      await sql.execute("insert into project_steps (id, project_id, title, position) values ($1, $2, 's', 'a0')", [step, project])
      await sql.execute("insert into projects (id, name) values ($1, 'p')", [project])
    })
    await asCommand((sql) => sql.execute("delete from projects where id = $1", [project]))
    const version = await clock()
    expect([...(await tombstonesOf(project)), ...(await tombstonesOf(step))]).toEqual([
      { table: "projects", version },
      { table: "project_steps", version },
    ])
    expect(await database.query("select project_id, version from todos where id = $1", [todo])).toEqual([{ project_id: null, version }])
  })

  it("a truncated table makes every device start again", async () => {
    await database.execute("truncate saved_filters")
    expect(await database.query("select tombstone_floor = version as again from clock")).toEqual([{ again: true }])
  })

  it("a rolled-back write from outside leaves the clock alone", async () => {
    const before = await clock()
    const failing = database.transaction(async (sql) => {
      await sql.execute("insert into todos (id, title) values (gen_random_uuid(), 'lost')")
      throw new Error("changed my mind")
    })
    await expect(failing).rejects.toThrow("changed my mind")
    expect(await clock()).toBe(before)
  })

  it.each([
    ["a todo due both on a day and at an hour", "insert into todos (id, title, due_on, due_at) values (gen_random_uuid(), 'x', '2026-01-01', now())"],
    ["a priority of 4", "insert into todos (id, title, priority) values (gen_random_uuid(), 'x', 4)"],
    ["an unknown status", "insert into todos (id, title, status) values (gen_random_uuid(), 'x', 'someday')"],
    [
      "an event that ends before it starts",
      "insert into calendar_events (id, title, starts_at, ends_at) values (gen_random_uuid(), 'x', now(), now() - interval '1 hour')",
    ],
    ["a second clock", "insert into clock (id) values (2)"],
    ["a second row of settings", "insert into settings (id) values ('other')"],
    ["a step of no project", "insert into project_steps (id, project_id, title, position) values (gen_random_uuid(), gen_random_uuid(), 'x', 'a0')"],
  ])("the database refuses %s", async (_what, statement) => {
    await expect(database.execute(statement)).rejects.toThrow(/violates (check|foreign key) constraint/)
  })

  it("a job's history can't be rewritten", async () => {
    const job = id()
    await database.execute("insert into jobs (id, source, source_url, url_key, title, fingerprint) values ($1, 'x', $2, $2, 'Dev', 'f')", [
      job,
      `https://y/${job}`,
    ])
    await database.execute("insert into job_events (id, job_id, field, new_value, at) values ($1, $2, 'status', 'saved', now())", [id(), job])
    await expect(database.execute("update job_events set new_value = 'offer'")).rejects.toThrow("job_events is append-only")
  })
})
