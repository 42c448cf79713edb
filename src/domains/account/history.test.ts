import { describe, expect, test } from "vitest"
import { everything, restore, undo } from "~/commands.ts"
import type { Database } from "~/server/db.ts"
import { databases } from "~/server/testing/databases.ts"
import { runCommand } from "~/sync/run-command.ts"
import { runServerCommand } from "~/sync/server-command.ts"
import { selectRows } from "~/sync/sql.ts"
import { DEVICE, onRoad, type TestRoad, uuid } from "~/sync/testing/road.ts"
import { updateJob } from "../jobs/commands.ts"
import { ingestJobs } from "../jobs/ingest.ts"
import { completeTodo, createTodo, removeTodo } from "../todos/commands.ts"
import { type Todo, todos } from "../todos/schema.ts"
import { listHistory, listTrash, undoInputOf } from "./history.ts"
import { namesOf } from "./names.ts"

describe.each(databases)("what changed, on $name", ({ open }) => {
  let database: Database
  let road: TestRoad
  onRoad(open, (opened) => {
    ;({ database, road } = opened)
  })
  const as = (id: string, deviceId = DEVICE) => ({ clientMutationId: uuid(id), deviceId })
  const row = async (id: string): Promise<Todo> => {
    const [found] = await database.query<{ row: string }>(selectRows(todos, "t.id = $1::uuid"), [id])
    return JSON.parse(found?.row ?? "null")
  }

  test("is listed with its device, the newest first, page after page", async () => {
    for (let index = 0; index < 5; index += 1) await runCommand(road, createTodo, { title: `todo ${index}` }, as(`list ${index}`, "api"))
    const first = await listHistory(database, { limit: 3 })
    expect(first.items).toHaveLength(3)
    expect(first.items[0]).toMatchObject({ deviceId: "api", command: "todos.create", images: [{ table: "todos", before: null }] })
    const second = await listHistory(database, { limit: 3, cursor: first.cursor ?? "" })
    expect(second.cursor).toBeNull()
    const ids = [...first.items, ...second.items].map(({ mutationId }) => mutationId)
    expect(new Set(ids)).toEqual(new Set([0, 1, 2, 3, 4].map((index) => uuid(`list ${index}`))))
    await expect(listHistory(database, { cursor: "tomorrow" })).rejects.toMatchObject({ code: "invalid", field: "cursor" })
  })

  test("is undone by its id alone, from its stored images, and again by the undo's own id", async () => {
    const { id } = await runCommand(road, createTodo, { title: "One" }, as("undo create"))
    await runCommand(road, completeTodo, { id }, as("undo complete"))
    await runCommand(road, undo, await undoInputOf(database, uuid("undo complete")), as("undo it"))
    expect(await row(id)).toMatchObject({ status: "inbox", completedAt: null })
    await runCommand(road, undo, await undoInputOf(database, uuid("undo it")), as("redo it"))
    expect((await row(id)).status).toBe("done")
  })

  test("with an unknown id, or without images, is refused in words", async () => {
    await expect(undoInputOf(database, uuid("never"))).rejects.toMatchObject({ code: "not_found" })
    await runCommand(road, createTodo, { title: "Old" }, as("long ago"))
    await database.execute("update ordinarthur_os.client_mutations set images = null where client_mutation_id = $1", [uuid("long ago")])
    await expect(undoInputOf(database, uuid("long ago"))).rejects.toMatchObject({ code: "changed_since" })
  })

  test("names rows that a device doesn't hold, whatever they are and though they are in the trash, and not what never was", async () => {
    const { id } = await runCommand(road, createTodo, { title: "Rangée" }, as("named"))
    await runCommand(road, removeTodo, { id }, as("named, removed"))
    await runServerCommand(
      road,
      ingestJobs,
      { jobs: [{ source: "test", sourceUrl: "https://example.org/named", title: "Cheffe" }] },
      as("named offer", "api"),
    )
    const [job] = await database.query<{ id: string }>("select id::text as id from ordinarthur_os.jobs where title = 'Cheffe'")
    const rows = [
      { table: "todos", id },
      { table: "jobs", id: job?.id ?? "" },
      { table: "jobs", id: uuid("never") },
      { table: "jobs", id: "not an id" },
      { table: "daily_checkins", id: "2031-12-01" },
      { table: "clock", id: "1" },
    ]
    expect(await namesOf(database, everything, { rows })).toEqual(
      expect.arrayContaining([
        { table: "todos", id, name: "Rangée" },
        { table: "jobs", id: job?.id, name: "Cheffe" },
      ]),
    )
    expect(await namesOf(database, everything, { rows })).toHaveLength(2)
  })

  test("an offer's history also tells what was undone", async () => {
    const offer = { source: "test", sourceUrl: "https://example.org/undone", title: "Dev" }
    await runServerCommand(road, ingestJobs, { jobs: [offer] }, as("ingest", "api"))
    const [job] = await database.query<{ id: string }>("select id::text as id from ordinarthur_os.jobs where title = 'Dev'")
    const id = job?.id ?? ""
    await runCommand(road, updateJob, { id, status: "saved" }, as("save offer"))
    await runCommand(road, undo, await undoInputOf(database, uuid("save offer")), as("unsave offer"))
    const events = await database.query<{ count: number }>("select count(*)::int as count from ordinarthur_os.job_events where job_id = $1", [id])
    expect(events[0]?.count).toBe(2)
  })

  test("the trash holds what was removed, and gives it back", async () => {
    const { id } = await runCommand(road, createTodo, { title: "Thrown" }, as("thrown"))
    await runCommand(road, removeTodo, { id }, as("throw it"))
    expect((await listTrash(database, everything)).map(({ table, row }) => [table, row.id])).toContainEqual(["todos", id])
    await runCommand(road, restore, { table: "todos", id }, as("bring it back"))
    expect((await row(id)).deletedAt).toBeNull()
    expect((await listTrash(database, everything)).some(({ row }) => row.id === id)).toBe(false)
  })
})
