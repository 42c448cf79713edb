import { afterAll, beforeAll, describe, expect, test } from "vitest"
import * as z from "zod/mini"
import { everything } from "~/commands.ts"
import { databases } from "~/server/testing/databases.ts"
import { type AnyCommand, command } from "./command.ts"
import { deriveId } from "./derive-id.ts"
import { MemoryRows } from "./rows.ts"
import { resultOf } from "./run-command.ts"
import { sameValue } from "./same-value.ts"
import { rowJson, sqlName } from "./sql.ts"
import type { Row, Table } from "./table.ts"
import { randomInput, randomRow, type Seeded, seeded } from "./testing/random-rows.ts"
import { NOW, replay, type TestRoad, testRoad, uuid } from "./testing/road.ts"
import { invalid, openTransaction } from "./transaction.ts"
import { CommandError, type Tx } from "./tx.ts"

/**
 * The two implementations of what a command reads and writes, held against each other: the same random operations in
 * memory (the browser's) and over SQL, on both databases, must leave the same rows, results and error codes.
 */

const tables = [...everything.tables.values()]
const tableNamed = (name: string) => everything.tables.get(name) as Table

type Step = {
  do: "get" | "list" | "insert" | "update" | "remove" | "nested"
  table: string
  id: string
  fields: Record<string, unknown>
  removed: boolean
}

async function perform(tx: Tx, step: Step): Promise<unknown> {
  const table = tableNamed(step.table)
  // A row's fields are random on purpose, right or wrong: the transaction is what judges them.
  const fields = step.fields as never
  if (step.do === "get") return tx.get(table, step.id, { removed: step.removed })
  if (step.do === "list") return tx.list(table, fields)
  if (step.do === "insert") return tx.insert(table, { ...step.fields, id: step.id } as never)
  if (step.do === "update") return tx.update(table, step.id, fields)
  if (step.do === "remove") return tx.remove(table, step.id)
  return tx.run({ name: "nested", run: async (inner) => ({ id: inner.newId("x"), row: await inner.get(table, step.id) }) }, null)
}

const operations = command({
  name: "test.operations",
  schema: 1,
  input: z.object({ steps: z.array(z.unknown()) }),
  async run(tx, { steps }) {
    const results: unknown[] = []
    for (const step of steps) results.push((await perform(tx, step as Step)) ?? null)
    return results
  },
})

function randomStep(random: Seeded, ids: Map<string, string[]>): Step {
  const table = random.pick(tables)
  const known = ids.get(table.name) as string[]
  const kind = random.pick(["get", "list", "insert", "insert", "insert", "update", "update", "remove", "nested"] as const)
  const row = randomRow(random, table, ids)
  const id = random.chance(0.04) ? random.pick(["", "A-B", "2026-02-30", "c0ffee", "\0", "ÉA000000-0000-7000-8000-000000000000"]) : random.pick(known)
  const some = Object.fromEntries(Object.entries(row).filter(() => random.chance(0.3)))
  const index = table.indexes.length > 0 ? random.pick(table.indexes) : undefined
  const where = index === undefined || random.chance(0.2) ? {} : { [index]: row[index] }
  return { do: kind, table: table.name, id, removed: random.chance(0.3), fields: kind === "list" ? where : kind === "insert" ? row : some }
}

/** The same judgement as the server's road, over rows in memory. */
async function inMemory(rows: MemoryRows, version: number, id: string, run: AnyCommand, input: unknown): Promise<unknown> {
  const parsed = run.input.safeParse(input)
  if (!parsed.success) return refusalOf(invalid(parsed.error, ""))
  const transaction = openTransaction(rows, { clientMutationId: uuid(id), now: NOW, timeZone: "Europe/Paris", version })
  try {
    const result = await run.run(transaction.tx, parsed.data)
    for (const { table, after } of transaction.changes()) if (after !== null) rows.put(table, after)
    return JSON.parse(JSON.stringify(result ?? null))
  } catch (error) {
    if (error instanceof CommandError) return refusalOf(error)
    throw error
  }
}

const refusalOf = ({ code, field, message }: CommandError) => ({ refused: code, field, message })

describe.each(databases)("rows in memory and rows on $name", ({ open }) => {
  let road: TestRoad
  beforeAll(async () => {
    road = await testRoad(await open(), [operations])
  })
  afterAll(async () => {
    await road.close()
    await road.database.close()
  })

  async function inDatabase(): Promise<Record<string, Row[]>> {
    const found: Record<string, Row[]> = {}
    for (const table of tables) {
      const rows = await road.database.query<{ row: string }>(`select ${rowJson(table, "t")} as row from ${sqlName(table)} t`)
      found[table.name] = rows.map(({ row }) => JSON.parse(row) as Row).sort(byId)
    }
    return found
  }
  const byId = (left: Row, right: Row) => (left.id < right.id ? -1 : 1)
  const held = (rows: MemoryRows) => Object.fromEntries(tables.map(({ name }) => [name, [...rows.rows(name).values()].sort(byId)]))

  async function compare(
    seed: number,
    batches: number,
    size: number,
    make: (random: Seeded, index: number) => { command: AnyCommand; input: unknown },
  ): Promise<Set<string>> {
    for (const table of [...tables].reverse()) await road.database.execute(`truncate ${sqlName(table)} cascade`)
    const random = seeded(seed)
    const memory = new MemoryRows()
    const seen = new Set<string>()
    for (let batch = 0; batch < batches; batch += 1) {
      const calls = Array.from({ length: size }, (_, index) => ({ id: `${seed}/${batch}/${index}`, ...make(random, batch * size + index) }))
      const answers = await replay(
        road,
        calls.map(({ id, command, input }) => ({ id, command: command.name, input, schema: command.schema })),
      )
      expect(road.reports).toEqual([])
      const before = held(memory)
      for (const [index, call] of calls.entries()) {
        const answer = answers[index]
        const expected = await inMemory(memory, answer?.version ?? 0, call.id, call.command, structuredClone(call.input))
        const actual =
          answer?.outcome === "refused"
            ? { refused: answer.reason?.code, field: answer.reason?.field, message: answer.reason?.message }
            : resultOf(answer)
        expect(actual, `seed ${seed}, call ${call.id}: ${JSON.stringify(call.input)}`).toEqual(expected)
        seen.add(`${call.command.name} ${answer?.outcome} ${answer?.reason?.code ?? ""}`.trim())
      }
      // A batch is one transaction: what it changed there and back has not changed, and keeps its version.
      for (const [table, rows] of Object.entries(before))
        for (const row of rows) if (sameSaid(row, memory.rows(table).get(row.id))) memory.put(table, row)
      expect(await inDatabase()).toEqual(held(memory))
    }
    return seen
  }

  test.each([1, 2, 3, 4, 5, 6])("agree on random operations, in batches and one at a time (seed %i)", async (seed) => {
    const ids = new Map(tables.map((table) => [table.name, Array.from({ length: 6 }, (_, index) => idFor(table, index))]))
    const make = (random: Seeded) => ({
      command: operations as AnyCommand,
      input: { steps: Array.from({ length: random.chance(0.7) ? 1 : 3 }, () => randomStep(random, ids)) },
    })
    const seen = new Set([...(await compare(seed, 6, 40, make)), ...(await compare(seed + 100, 60, 1, make))])
    expect(seen).toEqual(
      new Set(
        ["applied", "refused conflict", "refused invalid", "refused missing_reference", "refused not_found"].map((end) => `test.operations ${end}`),
      ),
    )
  })

  test.each([11, 12, 13])("agree on every command (seed %i)", async (seed) => {
    const commands = [...everything.commands.values()]
    const ids = new Map<string, string[]>(tables.map((table) => [table.name, []]))
    // Each command some twenty times.
    const seen = await compare(seed, Math.ceil((commands.length * 20) / 25), 25, (random, index) => {
      const run = random.pick(commands)
      // Rows that earlier calls made are known by the ids that their commands derive.
      const call = uuid(`${seed}/${Math.floor(index / 25)}/${index % 25}`)
      for (const table of tables) for (const role of ROLES) ids.get(table.name)?.push(deriveId(call, role))
      return { command: run, input: randomInput(random, run.input, [...ids.values()].flat().slice(-200)) }
    })
    for (const { name } of commands) expect([...seen].some((line) => line.startsWith(`${name} `))).toBe(true)
    expect(seen.has("todos.create applied")).toBe(true)
  })
})

/** Whether two rows say the same, whenever and in whichever version they were written. */
function sameSaid(left: Row, right: Row | undefined): boolean {
  return right !== undefined && sameValue({ ...left, version: 0, updatedAt: "" }, { ...right, version: 0, updatedAt: "" })
}

/** What commands call the rows they make. */
const ROLES = ["todo", "filter", "project", "step", "idea", "event"]

function idFor(table: Table, index: number): string {
  if (table.idColumn === "day") return `2026-11-0${index + 1}`
  return table.name === "settings" ? "settings" : deriveId(table.name, String(index))
}
