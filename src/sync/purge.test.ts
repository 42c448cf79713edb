import { beforeAll, describe, expect, test } from "vitest"
import { createTodo, removeTodo } from "~/domains/todos/commands.ts"
import type { Database } from "~/server/db.ts"
import { databases } from "~/server/testing/databases.ts"
import { pull } from "./pull.ts"
import { purgeCommand } from "./purge.ts"
import { runCommand } from "./run-command.ts"
import { runServerCommand } from "./server-command.ts"
import { DEVICE, onRoad, type TestRoad, uuid } from "./testing/road.ts"

const DAY = 86_400_000

describe.each(databases)("the daily purge on $name", ({ open }) => {
  let database: Database
  let road: TestRoad
  onRoad(open, (opened) => {
    ;({ database, road } = opened)
  })
  let beforePurge: string
  const caller = (name: string) => ({ clientMutationId: uuid(name), deviceId: DEVICE })
  const purge = (name: string) => runServerCommand(road, purgeCommand(road.registry), {}, caller(name))
  const rows = async (text: string) =>
    (await database.query<{ count: number }>(`select count(*)::int as count from ordinarthur_os.${text}`))[0]?.count
  const later = (days: number) => {
    const now = new Date(road.now().getTime() + days * DAY)
    road.now = () => now
  }
  beforeAll(async () => {
    const { id } = await runCommand(road, createTodo, { title: "Thrown away" }, caller("thrown"))
    await runCommand(road, createTodo, { title: "Kept" }, caller("kept"))
    await runCommand(road, removeTodo, { id }, caller("removal"))
    await database.execute("update ordinarthur_os.client_mutations set applied_at = $1::timestamptz", [road.now().toISOString()])
  })

  test("leaves the trash alone for 30 days, and with nothing to do wakes nobody", async () => {
    later(29)
    expect(await purge("day 29")).toEqual({ rows: 0, results: 0, tombstones: 0 })
    expect(await rows("todos")).toBe(2)
  })

  test("deletes what has been in the trash for longer, and tells the devices that it is gone", async () => {
    beforePurge = (await pull(road, { cursor: null, deviceId: DEVICE })).cursor
    later(2)
    expect(await purge("day 31")).toMatchObject({ rows: 1 })
    expect(await rows("todos")).toBe(1)
    const page = await pull(road, { cursor: beforePurge, deviceId: DEVICE })
    expect(page.removed.todos).toHaveLength(1)
  })

  test("19. a device was offline for 90 days: forgets what a command answered by then, but never that it ran", async () => {
    later(60)
    await purge("day 91")
    expect(await rows("client_mutations where command like 'todos.%' and (result is not null or images is not null)")).toBe(0)
    expect(await rows("client_mutations where command like 'todos.%'")).toBe(3)
    const again = await runCommand(road, createTodo, { title: "Kept" }, caller("kept")).catch((error: Error) => error)
    expect(again).toBeNull()
    expect(await rows("todos where title = 'Kept'")).toBe(1)
  })

  test("after 180 days drops tombstones, and a device from before them starts again", async () => {
    await database.execute("update ordinarthur_os.tombstones set created_at = $1::timestamptz", [road.now().toISOString()])
    later(181)
    expect(await purge("day 272")).toMatchObject({ tombstones: 1 })
    expect(await rows("tombstones")).toBe(0)
    const [clock] = await database.query<{ floor: number }>("select tombstone_floor::float8 as floor from ordinarthur_os.clock")
    expect(clock?.floor).toBeGreaterThan(0)
    expect(await pull(road, { cursor: beforePurge, deviceId: DEVICE })).toMatchObject({ startAgain: true, rows: {} })
    expect((await pull(road, { cursor: null, deviceId: DEVICE })).startAgain).toBeUndefined()
  })

  test("said twice under one id purges once", async () => {
    const first = await purge("twice")
    expect(await purge("twice")).toEqual(first)
  })
})
