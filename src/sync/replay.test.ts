import { describe, expect, test } from "vitest"
import { createTodo, updateTodo } from "~/domains/todos/commands.ts"
import { changeTodos } from "~/domains/todos/many.ts"
import { command, registry } from "./command.ts"
import { entryStates } from "./inspect.ts"
import { type Transport, TransportError } from "./ports.ts"
import type { Mutation } from "./protocol.ts"
import { append, newApp } from "./simulator/domain.ts"
import { kept, open, serverIn, shown, states, sync, titles, wire } from "./testing/device.ts"
import { browser } from "./testing/ports.ts"

/** A device that has pulled once, and every request that it sends from then on. */
async function device() {
  const [own, server] = [browser(), serverIn()]
  const sent: Mutation[][] = []
  const replay: Transport["replay"] = (input) => {
    sent.push(input.mutations)
    return server.replay(input)
  }
  const opened = await open(own, { ...wire(server), replay })
  await sync(own, opened)
  return { own, server, sent, device: opened }
}

describe("an entry's answer", () => {
  test("that the server failed on it is tried five times, ever later; then it is set aside with its reason, and goes at a word", async () => {
    const { own, server, sent, device: one } = await device()
    server.failing = 1
    await one.tab.taps.run(createTodo, { title: "unlucky" })
    const times: number[] = []
    for (let second = 0; second < 120; second += 1) {
      const before = sent.length
      await sync(own, one)
      if (sent.length > before) times.push(own.now)
    }
    expect(sent).toHaveLength(5)
    const pauses = times.slice(1).map((time, index) => time - (times[index] ?? 0))
    expect(pauses).toEqual([...pauses].sort((left, right) => left - right))
    expect(entryStates(one.tab, one.others)).toMatchObject([{ state: "failed", tries: 5, reason: { code: "failed" } }])
    expect(titles(one)).toEqual([])

    server.failing = 0
    await one.retry(one.tab.outbox.list()[0]?.entry.clientMutationId ?? "")
    await own.advance(1_000)
    expect([titles(one), kept(server).length, states(one)]).toEqual([["unlucky"], 1, []])
  })

  test("yes takes it out of what is sent, and leaves it on the screen until a pull brings it", async () => {
    const { own, server, sent, device: one } = await device()
    one.tab.ports.transport.pull = () => Promise.reject(new TransportError("lost", "pulls get lost"))
    await one.tab.taps.run(createTodo, { title: "said yes" })
    await sync(own, one)
    await own.advance(30_000)
    expect([sent.length, states(one), titles(one)]).toEqual([1, ["acknowledged"], ["said yes"]])
    one.tab.ports.transport.pull = (input) => server.pull(input)
    await own.advance(10_000)
    expect([sent.length, states(one), titles(one)]).toEqual([1, [], ["said yes"]])
  })

  test("known, of an answer long forgotten, is as good as applied", async () => {
    const { own, server, device: one } = await device()
    one.tab.ports.transport.replay = async (input) => {
      const { results, ...answer } = await server.replay(input)
      return { ...answer, results: results.map(({ clientMutationId, version = 0 }) => ({ clientMutationId, outcome: "known", version })) }
    }
    await one.tab.taps.run(createTodo, { title: "known" })
    await sync(own, one)
    await own.advance(5_000)
    expect([titles(one), states(one), own.stores.outbox.size]).toEqual([["known"], [], 0])
  })
})

describe("an entry that the owner edits after a refusal", () => {
  test("gets a new id in the same place, and what stood behind it goes on behind the new one", async () => {
    const { own, server, sent, device: one } = await device()
    const { id } = await one.tab.taps.run(createTodo, { title: "list" })
    await sync(own, one)
    // This server takes no title of "no".
    const strict = { ...updateTodo, run: append.run as never, input: append.input as never }
    const commands = [...newApp.commands.values()]
    server.registry = registry(
      commands.map((known) => (known.name === updateTodo.name ? strict : known)),
      [...newApp.tables.values()],
    )
    await one.tab.taps.run(updateTodo, { id, title: "no" })
    await one.tab.taps.run(append, { id, mark: "behind" })
    await sync(own, one)
    await own.advance(10_000)
    expect(states(one)).toEqual(["refused", "waiting"])
    const refused = one.tab.outbox.list()[0]?.entry
    server.registry = newApp
    await one.edit(refused?.clientMutationId ?? "", { id, title: "yes" })
    const [edited, behind] = one.tab.outbox.list().map(({ entry }) => entry)
    expect(edited).toMatchObject({ seq: refused?.seq, at: refused?.at, input: { id, title: "yes" } })
    expect(edited?.clientMutationId).not.toBe(refused?.clientMutationId)
    // As stored it is never rewritten; on the wire it names what is there now.
    expect(behind?.after).toContain(refused?.clientMutationId)
    await sync(own, one)
    expect(sent.at(-1)?.map(({ after }) => after)).toEqual([[], [edited?.clientMutationId]])
    expect([states(one), shown(one)[0]?.title, kept(server)[0]?.description]).toEqual([[], "yes", "behind;"])
  })
})

describe("a request", () => {
  test("holds at most a megabyte, and the entries keep their order", async () => {
    const { own, server, sent, device: one } = await device()
    const long = "é".repeat(19_000)
    for (let index = 0; index < 60; index += 1) await one.tab.taps.run(createTodo, { title: `todo ${index}`, description: long })
    await sync(own, one)
    expect(sent.length).toBeGreaterThan(1)
    for (const mutations of sent) expect(new TextEncoder().encode(JSON.stringify(mutations)).length).toBeLessThanOrEqual(1_000_000)
    expect(sent.flat().map(({ input }) => (input as { title: string }).title)).toEqual(Array.from({ length: 60 }, (_, index) => `todo ${index}`))
    expect(server.log.size).toBe(60)
  })

  test("names what each entry builds on: rows that it read by id or wrote, not those that it only listed", async () => {
    const { device: one } = await device()
    const list = command({
      name: "test.list",
      schema: 1,
      input: createTodo.input,
      run: async (tx, input) => {
        await tx.list((await import("~/domains/todos/schema.ts")).todos)
        return createTodo.run(tx, input)
      },
    })
    const { id } = await one.tab.taps.run(createTodo, { title: "first" })
    await one.tab.taps.run(list, { title: "looked at all" })
    await one.tab.taps.run(updateTodo, { id, title: "again" })
    const [first, looked, again] = one.tab.outbox.list().map(({ entry }) => entry)
    expect([looked?.after, again?.after]).toEqual([[], [first?.clientMutationId]])
  })

  test("with one change of many rows names an entry for each of them, however many came before", async () => {
    const { own, server, device: one } = await device()
    const ids: string[] = []
    for (let index = 0; index < 40; index += 1) ids.push((await one.tab.taps.run(createTodo, { title: `todo ${index}` })).id)
    const busy = ids.at(-1) as string
    for (let mark = 0; mark < 120; mark += 1) await one.tab.taps.run(append, { id: busy, mark: String(mark) })
    const made = one.tab.outbox.list().slice(0, 39)
    await one.tab.taps.run(changeTodos, { ids, priority: 1 })
    const bulk = one.tab.outbox.list().at(-1)?.entry
    for (const { entry } of made) expect(bulk?.after).toContain(entry.clientMutationId)
    await sync(own, one)
    expect([states(one), kept(server).filter(({ priority }) => priority === 1).length]).toEqual([[], 40])
  })
})
