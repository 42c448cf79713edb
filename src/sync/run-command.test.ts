import { beforeEach, describe, expect, test } from "vitest"
import * as z from "zod/mini"
import { createTodo, updateTodo } from "~/domains/todos/commands.ts"
import type { Todo } from "~/domains/todos/schema.ts"
import type { Database } from "~/server/db.ts"
import { databases } from "~/server/testing/databases.ts"
import { clockVersion } from "./changes.ts"
import { runCommand } from "./run-command.ts"
import { runServerCommand, serverCommand } from "./server-command.ts"
import { selectRows } from "./sql.ts"
import { count, DEVICE, NOW, onRoad, type TestRoad, uuid } from "./testing/road.ts"
import { CommandError } from "./tx.ts"

describe.each(databases)("a command on $name", ({ open }) => {
  let database: Database
  let road: TestRoad
  onRoad(open, (opened) => {
    ;({ database, road } = opened)
  })
  beforeEach(async () => {
    await database.execute("delete from ordinarthur_os.todos")
    await database.execute("delete from ordinarthur_os.client_mutations")
    road.reports.length = 0
  })

  const create = (id: string, title = "Appeler la banque") =>
    runCommand(road, createTodo, { title }, { clientMutationId: uuid(id), deviceId: DEVICE })
  const refusal = (work: Promise<unknown>) =>
    work.then(
      () => expect.unreachable("it was not refused"),
      (error: CommandError) => error,
    )
  const todo = async (id: string): Promise<Todo> => {
    const { todos } = await import("~/domains/todos/schema.ts")
    const [found] = await database.query<{ row: string }>(selectRows(todos, "t.id = $1::uuid"), [id])
    return JSON.parse(found?.row ?? "null")
  }

  test("18. the same id comes with another payload, or twice at once: sent 50 times at once has one effect and 50 equal answers", async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => create("fifty")))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await count(database, "todos")).toBe(1)
    expect(await count(database, "client_mutations")).toBe(1)
  })

  test("18. the same id comes with another payload, or twice at once: with an id that was used for something else is refused and writes nothing", async () => {
    const { id } = await create("reused")
    const error = await refusal(create("reused", "Autre chose"))
    expect(error).toMatchObject({ code: "conflict", field: "clientMutationId" })
    expect((await todo(id)).title).toBe("Appeler la banque")
    expect(await count(database, "todos")).toBe(1)
  })

  test("34. a thousand writers at once: lets a thousand of them lose nothing", async () => {
    const before = await clockVersion(database)
    await Promise.all(Array.from({ length: 1_000 }, (_, index) => create(`writer ${index}`)))
    expect(await count(database, "todos")).toBe(1_000)
    expect(await clockVersion(database)).toBe(before + 1_000)
  })

  test("stamps its rows with the clock's version, and keeps instants, days, lists and documents as they are", async () => {
    const input = {
      title: "Tout",
      dueOn: "2026-03-29",
      tags: ["é", 'a"b', "c,d{}"],
      checklist: [{ text: "un", done: true }],
      priority: 3,
      context: "@home",
    }
    const { id } = await runCommand(road, createTodo, input, { clientMutationId: uuid("whole"), deviceId: DEVICE })
    const { id: timed } = await runCommand(
      road,
      createTodo,
      { title: "h", dueAt: "2026-10-25T02:30:00+01:00" },
      { clientMutationId: uuid("hour"), deviceId: DEVICE },
    )
    const version = await clockVersion(database)
    expect(await todo(id)).toMatchObject({ ...input, version: version - 1, createdAt: NOW, updatedAt: NOW, deletedAt: null })
    expect(await todo(timed)).toMatchObject({ dueAt: "2026-10-25T01:30:00.000Z", dueOn: null, version })
  })

  test("that is refused leaves no trace, and the same id succeeds once the cause is gone", async () => {
    const { id } = await create("refused first")
    await database.execute("update ordinarthur_os.todos set deleted_at = now()")
    const version = await clockVersion(database)
    const rename = () => runCommand(road, updateTodo, { id, title: "Nouveau" }, { clientMutationId: uuid("again"), deviceId: DEVICE })
    expect(await refusal(rename())).toMatchObject({ code: "not_found" })
    expect(await clockVersion(database)).toBe(version)
    await database.execute("update ordinarthur_os.todos set deleted_at = null")
    expect(await rename()).toEqual({ id })
    expect((await todo(id)).title).toBe("Nouveau")
  })

  test("whose result was purged is still known", async () => {
    await create("old")
    await database.execute("update ordinarthur_os.client_mutations set result = null, images = null, purged_at = now()")
    expect(await create("old")).toBeNull()
    expect(await count(database, "todos")).toBe(1)
  })

  test.each([
    ["NUL", "a\0b"],
    ["half of a surrogate pair", "a\ud83d"],
  ])("refuses text with %s, naming the field", async (_, title) => {
    expect(await refusal(create("bad text", title))).toMatchObject({ code: "invalid", field: "title" })
    expect(await count(database, "todos")).toBe(0)
  })

  test("wakes the devices when a replicated row changed, and only then", async () => {
    const heard: number[] = []
    const end = new AbortController()
    const versions = road.changes.versions(end.signal)
    const listening = (async () => {
      for await (const version of versions) heard.push(version)
    })()
    const { id } = await create("wakes")
    const changed = await clockVersion(database)
    await runCommand(road, updateTodo, { id, title: "Appeler la banque" }, { clientMutationId: uuid("same title"), deviceId: DEVICE })
    await refusal(runCommand(road, updateTodo, { id: uuid("nobody"), title: "x" }, { clientMutationId: uuid("no row"), deviceId: DEVICE }))
    await new Promise((resolve) => setTimeout(resolve, 50))
    end.abort()
    await listening
    expect(new Set(heard)).toEqual(new Set([changed]))
  })

  test("keeps the images of what it changed", async () => {
    const { id } = await create("imaged")
    await runCommand(road, updateTodo, { id, title: "Nouveau" }, { clientMutationId: uuid("renamed"), deviceId: DEVICE })
    const [stored] = await database.query<{ images: string }>(
      "select images::text as images from ordinarthur_os.client_mutations where client_mutation_id = $1::uuid",
      [uuid("renamed")],
    )
    expect(JSON.parse(stored?.images ?? "")).toEqual([{ table: "todos", id, before: { title: "Appeler la banque" }, after: { title: "Nouveau" } }])
  })

  const blank = { name: "test.sql", schema: 1, input: z.strictObject({ text: z.string() }) }

  test.each([
    ["a deadlock", "40P01"],
    ["a serialization failure", "40001"],
  ])("that meets %s runs again inside the door", async (name, code) => {
    let tries = 0
    const stubborn = serverCommand({
      ...blank,
      async run({ sql }) {
        tries += 1
        if (tries < 3) await sql.execute(`do $$ begin raise exception 'not this time' using errcode = '${code}'; end $$`)
        return { tries }
      },
    })
    const caller = { clientMutationId: uuid(name), deviceId: "api" }
    expect(await runServerCommand(road, stubborn, { text: "a" }, caller)).toEqual({ tries: 3 })
    expect(await runServerCommand(road, stubborn, { text: "a" }, caller)).toEqual({ tries: 3 })
    expect(await refusal(runServerCommand(road, stubborn, { text: "b" }, caller))).toMatchObject({ code: "conflict" })
    expect(tries).toBe(3)
  })

  test("of the server alone is whole or absent", async () => {
    const half = serverCommand({
      ...blank,
      async run({ sql }) {
        await sql.execute("insert into ordinarthur_os.todos (id, title) values (gen_random_uuid(), 'half')")
        throw new CommandError("invalid", "changed its mind")
      },
    })
    expect(await refusal(runServerCommand(road, half, { text: "a" }, { clientMutationId: uuid("half"), deviceId: "api" }))).toMatchObject({
      code: "invalid",
    })
    expect(await count(database, "todos")).toBe(0)
  })
})
