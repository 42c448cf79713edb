import { describe, expect, test } from "vitest"
import * as z from "zod/mini"
import { todos } from "~/domains/todos/schema.ts"
import type { Database } from "~/server/db.ts"
import { databases } from "~/server/testing/databases.ts"
import { clockVersion } from "./changes.ts"
import { command, registry } from "./command.ts"
import { deriveId } from "./derive-id.ts"
import { replayMutations } from "./replay-mutations.ts"
import { selectRows } from "./sql.ts"
import { count, DEVICE, NOW, onRoad, replay, type TestRoad, uuid } from "./testing/road.ts"

const todoOf = (mutation: string) => deriveId(uuid(mutation), "todo")

/** Third schema: `name` became `label`, then `title`. */
const renamed = command({
  name: "test.renamed",
  schema: 3,
  input: z.strictObject({ title: z.string() }),
  upgrade: {
    1: (input) => ({ label: (input as { name: string }).name }),
    2: (input) => ({ title: (input as { label: string }).label }),
  },
  run: async (tx, { title }) => ({ id: (await tx.insert(todos, { id: tx.newId("todo"), title })).id }),
})

/** Writes a row that the database alone refuses: an event of an offer that isn't there. */
const dangling = command({
  name: "test.dangling",
  schema: 1,
  input: z.strictObject({}),
  run: async (tx) => ({ id: (await tx.insert(todos, { id: tx.newId("todo"), title: "dangling" })).id }),
  effects: (_, { clientMutationId, now }) => [
    { table: "job_events", values: { id: clientMutationId, jobId: clientMutationId, field: "status", at: now, createdAt: now } },
  ],
})

/** As many new rows as it is told to make. */
const many = command({
  name: "test.many",
  schema: 1,
  input: z.strictObject({ count: z.int() }),
  run: async (tx, { count }) => {
    for (let index = 0; index < count; index += 1) await tx.insert(todos, { id: tx.newId(String(index)), title: `todo ${index}` })
    return { count }
  },
})

const broken = command({
  name: "test.broken",
  schema: 1,
  input: z.strictObject({}),
  run: async (tx) => {
    await tx.insert(todos, { id: tx.newId("todo"), title: "broken" })
    throw new TypeError("a mistake of ours")
  },
})

describe.each(databases)("a replay on $name", ({ open }) => {
  let database: Database
  let road: TestRoad
  onRoad(
    open,
    (opened) => {
      ;({ database, road } = opened)
    },
    [renamed, dangling, many, broken],
  )

  const titleOf = async (id: string): Promise<string | undefined> => {
    const [found] = await database.query<{ row: string }>(selectRows(todos, "t.id = $1::uuid"), [id])
    return found && JSON.parse(found.row).title
  }
  const outcomes = (answers: { outcome: string }[]) => answers.map(({ outcome }) => outcome)
  const create = (id: string, title = id) => ({ id, command: "todos.create", input: { title } })

  test("answers every entry in order, drops the refused one alone, and gives all the others one version", async () => {
    const before = await clockVersion(database)
    const answers = await replay(road, [
      create("a1", "one"),
      { id: "a2", command: "todos.update", input: { id: todoOf("a1"), title: "two" } },
      { id: "a3", command: "todos.update", input: { id: uuid("nobody"), title: "x" } },
      { id: "a4", command: "todos.update", input: { id: todoOf("a1"), title: "three", nonsense: true } },
      create("a5", "five"),
    ])
    expect(outcomes(answers)).toEqual(["applied", "applied", "refused", "refused", "applied"])
    expect(answers.map(({ clientMutationId }) => clientMutationId)).toEqual(["a1", "a2", "a3", "a4", "a5"].map(uuid))
    expect(answers[2]?.reason).toMatchObject({ code: "not_found", field: "id" })
    expect(answers.filter(({ outcome }) => outcome === "applied").map(({ version }) => version)).toEqual([before + 1, before + 1, before + 1])
    expect(await clockVersion(database)).toBe(before + 1)
    expect(await titleOf(todoOf("a1"))).toBe("two")
    expect(await titleOf(todoOf("a5"))).toBe("five")
  })

  test("lets an entry wait until all that it builds on has taken effect", async () => {
    const child = { id: "b2", command: "todos.update", input: { id: todoOf("b1"), title: "child" }, after: ["b1"] }
    expect(outcomes(await replay(road, [child]))).toEqual(["waiting"])
    const older = { id: "b3", command: "of.the.future", input: {} }
    expect(outcomes(await replay(road, [older, { ...create("b4"), after: ["b3"] }]))).toEqual(["server-older", "waiting"])
    expect(outcomes(await replay(road, [create("b1"), child]))).toEqual(["applied", "applied"])
    expect(outcomes(await replay(road, [{ ...create("b5"), after: ["b1"] }]))).toEqual(["applied"])
  })

  test("21. the queue was written by the previous two app versions: keeps what a newer app wrote, and brings forward what an older one wrote", async () => {
    const answers = await replay(road, [
      { id: "c1", command: "test.renamed", schema: 4, input: {} },
      { id: "c2", command: "test.renamed", schema: 1, input: { name: "first" } },
      { id: "c3", command: "test.renamed", schema: 2, input: { label: "second" } },
      { id: "c4", command: "test.renamed", schema: 2, input: null },
    ])
    expect(outcomes(answers)).toEqual(["server-older", "applied", "applied", "refused"])
    expect(await titleOf(todoOf("c2"))).toBe("first")
    expect(await titleOf(todoOf("c3"))).toBe("second")
  })

  test("recognises an entry of an older schema after the server has moved on, though it could no longer read it", async () => {
    const entry = { id: "c5", command: "test.renamed", schema: 1, input: { name: "old" } }
    const [first] = await replay(road, [entry])
    const { registry: today } = road
    const later = { ...renamed, schema: 6, upgrade: {} }
    const commands = [...today.commands.values()].map((one) => (one.name === renamed.name ? later : one))
    road.registry = registry(commands, [...today.tables.values()])
    const answers = await replay(road, [entry, { ...entry, id: "c6" }])
    road.registry = today
    expect(answers[0]).toEqual(first)
    expect(answers[1]).toMatchObject({ outcome: "refused", reason: { code: "invalid" } })
  })

  test("19. a device was offline for 90 days: answers known, with its version, where the result was forgotten", async () => {
    const [first] = await replay(road, [create("m1")])
    await database.execute("update ordinarthur_os.client_mutations set result = null, images = null, purged_at = now()")
    expect(await replay(road, [create("m1")])).toEqual([{ clientMutationId: uuid("m1"), outcome: "known", version: first?.version }])
    const [other] = await replay(road, [create("m1", "another")])
    expect(other).toMatchObject({ outcome: "refused", reason: { code: "conflict" } })
  })

  test("keeps the count of a bulk change, not its images", async () => {
    const answers = await replay(road, [
      { id: "n50", command: "test.many", input: { count: 50 } },
      { id: "n51", command: "test.many", input: { count: 51 } },
    ])
    expect(answers.map(({ result }) => result)).toEqual([{ count: 50 }, { count: 51 }])
    const imagesOf = async (id: string) => {
      const [row] = await database.query<{ images: unknown[] | null }>(
        "select images from ordinarthur_os.client_mutations where client_mutation_id = $1::uuid",
        [uuid(id)],
      )
      return row?.images?.length ?? null
    }
    expect([await imagesOf("n50"), await imagesOf("n51")]).toEqual([50, null])
  })

  test("reads and writes a batch in bulk: ten times the entries take no more statements", async () => {
    const { transaction } = database
    let statements = 0
    database.transaction = (work) =>
      transaction((sql) => {
        const counted =
          <T extends unknown[], R>(run: (...given: T) => R) =>
          (...given: T) => {
            statements += 1
            return run(...given)
          }
        return work({ query: counted(sql.query) as typeof sql.query, execute: counted(sql.execute) })
      })
    const statementsOf = async (size: number) => {
      statements = 0
      const entries = Array.from({ length: size }, (_, index) => create(`o${size} ${index}`))
      const edits = entries.map(({ id }) => ({
        id: `${id} edited`,
        command: "todos.update",
        input: { id: todoOf(id), title: "edited" },
        after: [id],
      }))
      await replay(road, entries)
      expect(outcomes(await replay(road, edits)).every((outcome) => outcome === "applied")).toBe(true)
      return statements
    }
    const [few, lots] = [await statementsOf(10), await statementsOf(100)]
    database.transaction = transaction
    expect([few, lots > few]).toEqual([lots, false])
    expect(few).toBeLessThan(20)
  })

  test("judges malformed entries one by one", async () => {
    const { instance } = await replayMutations(road, { instance: uuid("unknown"), deviceId: DEVICE, mutations: [] })
    const good = { clientMutationId: uuid("d1"), command: "todos.create", schema: 1, input: { title: "good" }, at: NOW, after: [] }
    const mutations = [null, { ...good, clientMutationId: "no uuid" }, { ...good, at: "yesterday" }, good]
    const { results } = await replayMutations(road, { instance, deviceId: DEVICE, mutations })
    expect(outcomes(results)).toEqual(["refused", "refused", "refused", "applied"])
    expect(results.map(({ clientMutationId }) => clientMutationId)).toEqual(["", "no uuid", uuid("d1"), uuid("d1")])
    expect(results[2]?.reason?.field).toBe("at")
  })

  test("25. the server or its database fails in the middle of a batch: runs a batch that the database refuses again, one entry at a time: the faulty one alone fails", async () => {
    const answers = await replay(road, [
      create("e1"),
      { id: "e2", command: "test.dangling", input: {} },
      { ...create("e3"), after: ["e1"] },
      { ...create("e4"), after: ["e2"] },
    ])
    expect(outcomes(answers)).toEqual(["applied", "failed", "applied", "waiting"])
    expect(await titleOf(todoOf("e2"))).toBeUndefined()
    expect(answers[2]?.version).toBe((answers[0]?.version ?? 0) + 1)
    expect(road.reports).toHaveLength(1)
  })

  test("answers failed for an unexpected error, and goes on", async () => {
    const answers = await replay(road, [{ id: "f1", command: "test.broken", input: {} }, create("f2")])
    expect(outcomes(answers)).toEqual(["failed", "applied"])
    expect(answers[0]?.reason?.message).not.toContain("mistake of ours")
    expect(await titleOf(todoOf("f1"))).toBeUndefined()
  })

  test("1. the reply is lost after the commit: sent again gives the same answers, writes nothing, and leaves the clock alone", async () => {
    const entries = Array.from({ length: 200 }, (_, index) => create(`g${index}`))
    const first = await replay(road, entries)
    const [version, rows] = [await clockVersion(database), await count(database, "todos")]
    expect(await replay(road, entries)).toEqual(first)
    expect([await clockVersion(database), await count(database, "todos")]).toEqual([version, rows])
    const [other] = await replay(road, [{ ...create("g0"), input: { title: "another" } }])
    expect(other).toMatchObject({ outcome: "refused", reason: { code: "conflict" } })
  })

  test("has one effect for an id that comes twice in one request", async () => {
    const answers = await replay(road, [create("h1"), create("h1"), { ...create("h1"), input: { title: "another" } }])
    expect(outcomes(answers)).toEqual(["applied", "applied", "refused"])
    expect(answers[1]).toEqual(answers[0])
  })

  test("sent twice at once has one effect", async () => {
    const entries = Array.from({ length: 50 }, (_, index) => create(`i${index}`))
    const [one, two] = await Promise.all([replay(road, entries), replay(road, entries)])
    expect(one).toEqual(two)
  })

  test("meant for another instance is not applied", async () => {
    const mutation = { clientMutationId: uuid("j1"), command: "todos.create", schema: 1, input: { title: "x" }, at: NOW, after: [] }
    const answer = await replayMutations(road, { instance: uuid("before the restore"), deviceId: DEVICE, mutations: [mutation] })
    expect(answer).toMatchObject({ results: [], otherInstance: true })
    expect(await titleOf(todoOf("j1"))).toBeUndefined()
  })

  test("takes the moment of the tap, but never one that is still to come", async () => {
    await replay(road, [
      { ...create("k1"), at: "2026-11-20T10:00:00.000Z" },
      { ...create("k2"), at: "2031-01-01T00:00:00.000Z" },
    ])
    const times = await database.query<{ row: string }>(selectRows(todos, "t.id in ($1::uuid, $2::uuid) order by t.id"), [todoOf("k1"), todoOf("k2")])
    const created = Object.fromEntries(times.map(({ row }) => JSON.parse(row)).map((row) => [row.title, row.createdAt]))
    expect(created).toEqual({ k1: "2026-11-20T10:00:00.000Z", k2: NOW })
  })

  test("runs only the commands that the token may run", async () => {
    const { instance } = await replayMutations(road, { instance: uuid("unknown"), deviceId: DEVICE, mutations: [] })
    const mutation = { clientMutationId: uuid("l1"), command: "todos.create", schema: 1, input: { title: "x" }, at: NOW, after: [] }
    const { results } = await replayMutations(road, { instance, deviceId: DEVICE, mutations: [mutation] }, (name) => name === "jobs.update")
    expect(results[0]).toMatchObject({ outcome: "refused", reason: { code: "forbidden" } })
  })
})
