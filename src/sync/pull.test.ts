import { beforeEach, describe, expect, test } from "vitest"
import { createTodo, removeTodo, updateTodo } from "~/domains/todos/commands.ts"
import type { Database } from "~/server/db.ts"
import { databases } from "~/server/testing/databases.ts"
import { clockVersion } from "./changes.ts"
import { registry } from "./command.ts"
import type { PullPage } from "./protocol.ts"
import { pull } from "./pull.ts"
import { runCommand } from "./run-command.ts"
import { rowJson, sqlName } from "./sql.ts"
import type { Row } from "./table.ts"
import { DEVICE, onRoad, replay, type TestRoad, uuid } from "./testing/road.ts"

const OTHER = uuid("other device")

/** A device that applies pages in order: removed, then rows. */
class Device {
  readonly rows = new Map<string, Row>()
  cursor: string | null = null
  pages = 0

  apply(page: PullPage): void {
    for (const [table, list] of Object.entries(page.removed)) for (const { id } of list) this.rows.delete(`${table}:${id}`)
    for (const [table, list] of Object.entries(page.rows)) for (const row of list) this.rows.set(`${table}:${row.id}`, row)
    this.cursor = page.cursor
    this.pages += 1
  }
}

describe.each(databases)("a pull on $name", ({ open }) => {
  let database: Database
  let road: TestRoad
  onRoad(open, (opened) => {
    ;({ database, road } = opened)
  })
  beforeEach(async () => {
    for (const table of ["calendar_events", "todos", "projects", "jobs", "client_mutations", "tombstones"])
      await database.execute(`delete from ordinarthur_os.${table}`)
    await database.execute("delete from ordinarthur_os.tombstones")
    await database.execute("update ordinarthur_os.clock set tombstone_floor = 0")
  })

  const caller = (id: string) => ({ clientMutationId: uuid(id), deviceId: "api" })
  const create = (id: string, title = id) => runCommand(road, createTodo, { title }, caller(id))
  const page = (cursor: string | null, limit = 5_000, deviceId = DEVICE) => pull(road, { cursor, deviceId, limit })

  async function catchUp(device: Device, limit: number, between?: () => Promise<unknown>): Promise<PullPage> {
    for (;;) {
      const next = await page(device.cursor, limit)
      device.apply(next)
      if (!next.more) return next
      await between?.()
    }
  }

  async function truth(): Promise<Map<string, Row>> {
    const rows = new Map<string, Row>()
    for (const table of road.registry.tables.values()) {
      const found = await database.query<{ row: string }>(`select ${rowJson(table, "t")} as row from ${sqlName(table)} t where t.deleted_at is null`)
      for (const { row } of found) rows.set(`${table.name}:${JSON.parse(row).id}`, JSON.parse(row))
    }
    return rows
  }

  test("brings everything at first, then only what changed", async () => {
    const { id } = await create("one")
    await create("two")
    const first = await page(null)
    expect(first.rows.todos?.map(({ id }) => id)).toHaveLength(2)
    expect(first).toMatchObject({ more: false, removed: {} })
    expect((await page(first.cursor)).rows).toEqual({})
    await runCommand(road, updateTodo, { id, title: "again" }, caller("edit"))
    const next = await page(first.cursor)
    expect(next.rows).toEqual({ todos: [expect.objectContaining({ id, title: "again", version: await clockVersion(database) })] })
  })

  test("sends what went to the trash, what was deleted for good and what was archived as removed", async () => {
    const [trashed, gone] = [await create("trashed"), await create("gone")]
    const job = (id: string, more: string, values: string) =>
      database.execute(
        `insert into ordinarthur_os.jobs (id, source, source_url, url_key, title, fingerprint${more}) values ('${uuid(id)}', 's', '${id}', '${id}', 't', '${id}'${values})`,
      )
    await job("archived", "", "")
    await job("kept", ", starred", ", true")
    const device = new Device()
    await catchUp(device, 5_000)
    expect(device.rows.size).toBe(4)
    await runCommand(road, removeTodo, { id: trashed.id }, caller("trash"))
    await database.execute("delete from ordinarthur_os.todos where id = $1::uuid", [gone.id])
    await database.execute("update ordinarthur_os.jobs set archived = true")
    const next = await catchUp(device, 5_000)
    expect([...device.rows.keys()]).toEqual([`jobs:${uuid("kept")}`])
    expect(next.removed.todos?.map(({ id }) => id).sort()).toEqual([trashed.id, gone.id].sort())
    expect(next.removed.jobs?.map(({ id }) => id)).toEqual([uuid("archived")])
    expect((await page(null)).removed).toEqual({})
  })

  test("pages one version of many rows, rows and tombstones alike", async () => {
    await replay(
      road,
      Array.from({ length: 60 }, (_, index) => ({ id: `many${index}`, command: "todos.create", input: { title: `t${index}` } })),
    )
    const device = new Device()
    await catchUp(device, 7)
    expect(device.pages).toBe(9)
    expect(device.rows).toEqual(await truth())
    await database.execute("delete from ordinarthur_os.todos")
    await catchUp(device, 7)
    expect(device.pages).toBe(18)
    expect(device.rows.size).toBe(0)
  })

  test("of many pages, with edits between them, ends with what the database holds, and a row never goes missing", async () => {
    const ids: string[] = []
    for (let index = 0; index < 30; index += 1) ids.push((await create(`row${index}`)).id)
    const device = new Device()
    let step = 0
    const mine = ids[29] as string
    await catchUp(device, 4, async () => {
      step += 1
      await runCommand(road, updateTodo, { id: ids[(step * 7) % 30] as string, title: `edit ${step}` }, caller(`between ${step}`))
      if (step % 3 === 0) await runCommand(road, removeTodo, { id: ids[step] as string }, caller(`removed ${step}`)).catch(() => {})
      if (step > 40) throw new Error("the pull doesn't come to an end")
    })
    await catchUp(device, 4)
    expect(device.rows).toEqual(await truth())
    expect(device.rows.has(`todos:${mine}`)).toBe(true)
  })

  test("lists the device's own mutations, and no other's, with the last page", async () => {
    await replay(road, [{ id: "mine", command: "todos.create", input: { title: "mine" } }])
    await replay(road, [{ id: "theirs", command: "todos.create", input: { title: "theirs" } }], OTHER)
    const first = await page(null, 1)
    expect(first).toMatchObject({ more: true, applied: [] })
    await replay(road, [{ id: "meanwhile", command: "todos.create", input: { title: "meanwhile" } }])
    const second = await page(first.cursor, 1)
    const last = await page(second.cursor, 1)
    expect(last.more).toBe(false)
    expect(last.applied.map(({ clientMutationId }) => clientMutationId).sort()).toEqual([uuid("mine"), uuid("meanwhile")].sort())
    expect((await page(last.cursor)).applied).toEqual([])
  })

  test("lists a mutation that changed nothing, so that its device can let go of it", async () => {
    await replay(road, [{ id: "made", command: "todos.create", input: { title: "same" } }])
    const { cursor, rows } = await page(null)
    const id = rows.todos?.[0]?.id
    await replay(road, [{ id: "same", command: "todos.update", input: { id, title: "same" } }])
    const next = await page(cursor)
    expect(next).toMatchObject({ rows: {}, applied: [{ clientMutationId: uuid("same") }] })
  })

  test("says to start again where the cursor is too old, ahead of the clock, of another instance, or none of ours", async () => {
    await create("any")
    const { cursor } = await page(null)
    await create("later")
    await database.execute("update ordinarthur_os.clock set tombstone_floor = version")
    expect(await page(cursor)).toMatchObject({ startAgain: true, rows: {}, more: false })
    const fresh = await page(null)
    expect(fresh.startAgain).toBeUndefined()
    expect((await page(fresh.cursor)).startAgain).toBeUndefined()
    await database.execute("update ordinarthur_os.clock set version = version - 1, tombstone_floor = 0")
    expect((await page(fresh.cursor)).startAgain).toBe(true)
    await database.execute("update ordinarthur_os.clock set version = version + 1, instance = gen_random_uuid()")
    expect((await page(fresh.cursor)).startAgain).toBe(true)
    expect((await page("nonsense")).startAgain).toBe(true)
  })

  test("29. a new client on an old server and back: of a server that was put back to a release without a table, and forward again, misses none of that table's rows", async () => {
    const today = road.registry
    const before = registry(
      [...today.commands.values()],
      [...today.tables.values()].filter(({ name }) => name !== "todos"),
    )
    await create("made before the rollback")
    road.registry = before
    const { cursor, rows } = await page(null)
    expect([rows.todos, (await page(cursor)).startAgain]).toEqual([undefined, undefined])
    road.registry = today
    expect((await page(cursor)).startAgain).toBe(true)
    expect((await page(null)).rows.todos).toHaveLength(1)
  })

  test("of everything goes on over its pages although the tombstones were dropped", async () => {
    for (let index = 0; index < 5; index += 1) await create(`floor${index}`)
    await database.execute("update ordinarthur_os.clock set tombstone_floor = version")
    const device = new Device()
    await catchUp(device, 2)
    expect(device.rows.size).toBe(5)
  })

  test("takes a row that came back after it was deleted for good", async () => {
    const { id } = await create("phoenix")
    const device = new Device()
    await catchUp(device, 10)
    await database.execute("delete from ordinarthur_os.todos where id = $1::uuid", [id])
    await catchUp(device, 10)
    await database.execute("insert into ordinarthur_os.todos (id, title) values ($1::uuid, 'back')", [id])
    await catchUp(device, 10)
    expect(device.rows.get(`todos:${id}`)).toMatchObject({ title: "back" })
  })

  test("tells the server's time and instance", async () => {
    expect(await page(null)).toMatchObject({ now: "2026-11-22T09:00:00.000Z", instance: expect.stringMatching(/^[0-9a-f-]{36}$/) })
  })
})
