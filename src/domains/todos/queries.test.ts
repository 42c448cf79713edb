import { beforeAll, describe, expect, test } from "vitest"
import * as z from "zod/mini"
import type { Database } from "~/server/db.ts"
import { databases } from "~/server/testing/databases.ts"
import { command } from "~/sync/command.ts"
import { runCommand } from "~/sync/run-command.ts"
import { world } from "~/sync/testing/memory.ts"
import { onRoad, type TestRoad, uuid } from "~/sync/testing/road.ts"
import { projects } from "../projects/schema.ts"
import { createTodo, removeTodo } from "./commands.ts"
import { getTodo, listTodos } from "./queries.ts"
import { type Todo, todos } from "./schema.ts"
import { filterCases, filterRows, PROJECT, ZONE } from "./testing/filter-cases.ts"

const addProject = command({
  name: "test.addProject",
  schema: 1,
  input: z.strictObject({}),
  run: (tx) => tx.insert(projects, { id: PROJECT, name: "Site" }),
})

const titles = (rows: readonly Todo[]) => rows.map(({ title }) => title).sort()

describe("the page's list", () => {
  const stand = world()
  beforeAll(async () => {
    await stand.run(addProject, {})
    for (const row of filterRows) await stand.run(createTodo, row)
  })

  test.each(filterCases)("narrowed to $asks", ({ page, finds }) => {
    expect(titles(page([...stand.rows.rows(todos.name).values()] as Todo[]))).toEqual([...finds].sort())
  })
})

describe.each(databases)("todos.list on $name", ({ open }) => {
  let database: Database
  let road: TestRoad
  onRoad(
    open,
    (opened) => {
      ;({ database, road } = opened)
    },
    [addProject],
  )
  const ids: string[] = []
  const caller = (id: string) => ({ clientMutationId: uuid(id), deviceId: "api" })
  beforeAll(async () => {
    await runCommand(road, addProject, {}, caller("project"))
    for (const row of filterRows) ids.push((await runCommand(road, createTodo, row, caller(row.title))).id)
    const gone = await runCommand(road, createTodo, { title: "Dans la corbeille", tags: ["client"] }, caller("gone"))
    await runCommand(road, removeTodo, gone, caller("its end"))
  })

  test.each(filterCases)("narrowed to $asks", async ({ list, finds }) => {
    const { items, cursor } = await listTodos(database, list, ZONE)
    expect(titles(items)).toEqual([...finds].sort())
    expect(cursor).toBeNull()
  })

  test("comes page by page, each todo once, whatever it is narrowed to", async () => {
    for (const filter of [{}, { open: true, dueBefore: "2026-12-24" }, { search: "e" }]) {
      const whole = await listTodos(database, filter, ZONE)
      const seen: string[] = []
      for (let cursor: string | undefined; ; ) {
        const page = await listTodos(database, { ...filter, limit: 2, ...(cursor === undefined ? {} : { cursor }) }, ZONE)
        expect(page.items.length).toBeLessThanOrEqual(2)
        seen.push(...page.items.map(({ id }) => id))
        if (page.cursor === null) break
        cursor = page.cursor
      }
      expect(seen).toEqual(whole.items.map(({ id }) => id))
      expect(seen.length).toBeGreaterThan(2)
    }
  })

  test("the day on which an hour falls is the owner's, wherever the owner lives", async () => {
    const late = async (zone: string) => titles((await listTodos(database, { open: true, dueBefore: "2026-11-24" }, zone)).items)
    expect(await late("America/New_York")).toEqual(["Appeler la banque à l’échéance", "Après minuit", "Avant minuit"])
    expect(await late("Asia/Kolkata")).toEqual(["Appeler la banque à l’échéance"])
  })

  test("one todo by its id, also from the trash; none is not found", async () => {
    expect(await getTodo(database, ids[0] as string)).toMatchObject({ title: filterRows[0]?.title })
    await expect(getTodo(database, uuid("nobody"))).rejects.toMatchObject({ code: "not_found" })
  })
})
