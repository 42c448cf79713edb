import { describe, expect, test } from "vitest"
import { createTodo, removeTodo } from "~/domains/todos/commands.ts"
import { type Transport, TransportError } from "./ports.ts"
import { kept, open, serverIn, states, sync, titles, wire } from "./testing/device.ts"
import { browser } from "./testing/ports.ts"

const DAY = 86_400_000

describe("what a device keeps of the past", () => {
  test("settled changes stay 30 days, and go at the first start after that", async () => {
    const [own, server] = [browser(), serverIn()]
    const device = await open(own, wire(server))
    await device.tab.taps.run(createTodo, { title: "settled" })
    await sync(own, device)
    device.drainer.stop()
    own.now += 29 * DAY
    expect((await (await open(own)).tab.outbox.settled()).map(({ entry }) => entry.command)).toEqual(["todos.create"])
    own.now += 2 * DAY
    expect(await (await open(own)).tab.outbox.settled()).toEqual([])
  })

  test("removed rows stay at hand 30 days by the server's time, and no longer", async () => {
    const [own, server] = [browser(), serverIn()]
    const pull: Transport["pull"] = async (input) => ({ ...(await server.pull(input)), now: new Date(own.now).toISOString() })
    const device = await open(own, { ...wire(server), pull })
    device.tab.replica.foldAfter = 1
    const { id } = await device.tab.taps.run(createTodo, { title: "removed" })
    await sync(own, device)
    await device.tab.taps.run(removeTodo, { id })
    await sync(own, device)
    const heldAfter = async (days: number) => {
      own.now += days * DAY
      // Something is pulled, so that the replica is folded.
      await device.tab.taps.run(createTodo, { title: "another" })
      await sync(own, device)
      return (await open(own)).tab.ids("todos").has(id)
    }
    expect([await heldAfter(29), await heldAfter(2)]).toEqual([true, false])
  })

  test("states whose entry is gone are cleared away at the next start", async () => {
    const own = browser()
    const device = await open(own)
    await device.tab.taps.run(createTodo, { title: "kept" })
    own.stores.outbox.set("unknown/0000000000000009:gone/state", { status: "refused", tries: 0 })
    await open(own)
    expect([...own.stores.outbox.keys()].filter((key) => key.endsWith("/state"))).toEqual([])
    expect(titles(await open(own))).toEqual(["kept"])
  })
})

describe("entries are read again before they are sent", () => {
  test("one that another tab's owner discarded meanwhile stays at home", async () => {
    const [own, server] = [browser(), serverIn()]
    let small = true
    const sender = await open(own, {
      ...wire(server),
      replay: async (input) => {
        if (small && input.mutations.length > 1) throw new TransportError("too-much", "one at a time")
        const answer = await server.replay(input)
        if (small) await other.discard(other.tab.outbox.list().at(-1)?.entry.clientMutationId ?? "")
        small = false
        return answer
      },
    })
    const other = await open(own)
    await sync(own, sender)
    own.deaf = true
    for (const title of ["first", "second", "third"]) await sender.tab.taps.run(createTodo, { title })
    await other.tab.catchUp()
    await sync(own, sender)
    expect([kept(server).map(({ title }) => title), states(sender)]).toEqual([["first", "second"], []])
  })
})
