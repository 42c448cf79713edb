import { describe, expect, test } from "vitest"
import { createTodo, removeTodo, restoreTodo, updateTodo } from "~/domains/todos/commands.ts"
import { type Todo, todos } from "~/domains/todos/schema.ts"
import { deriveId } from "./derive-id.ts"
import { entryStates } from "./inspect.ts"
import { type PackedRows, unpacked } from "./packed-rows.ts"
import { StorageError, type Transport, TransportError } from "./ports.ts"
import { appendBefore, oldApp } from "./simulator/domain.ts"
import { open, serverIn, states, sync, titles, wire } from "./testing/device.ts"
import { browser } from "./testing/ports.ts"

describe("a tap", () => {
  test("is on the screen and still there when the device opens again without a network", async () => {
    const own = browser()
    await (await open(own)).tab.taps.run(createTodo, { title: "buy stamps" })
    expect(titles(await open(own))).toEqual(["buy stamps"])
  })

  test("31. two tabs add at once without locks: both are kept, and each tab sees both", async () => {
    const own = browser()
    const [one, two] = [await open(own), await open(own)]
    await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? one : two).tab.taps.run(createTodo, { title: `todo ${index}` })))
    await own.advance(100)
    expect(own.stores.outbox.size).toBe(20)
    expect(titles(one)).toHaveLength(20)
    expect(titles(two)).toEqual(titles(one))
  })

  test("after another tab's counts on from its number, even when no message came", async () => {
    const own = browser()
    const [one, two] = [await open(own), await open(own)]
    const { id } = await one.tab.taps.run(createTodo, { title: "first" })
    await two.tab.taps.run(updateTodo, { id, title: "second" })
    const seqs = [...own.stores.outbox.keys()].map((key) => key.split("/")[1]?.slice(0, 16)).sort()
    expect(seqs).toEqual(["0000000000000001", "0000000000000002"])
    expect(two.tab.outbox.list()[1]?.entry.after).toEqual([two.tab.outbox.list()[0]?.entry.clientMutationId])
  })

  test("with an id of its own takes effect once: in another tab, and after it was settled too", async () => {
    const own = browser()
    const server = serverIn()
    const [one, two] = [await open(own, wire(server)), await open(own, wire(server))]
    const id = deriveId("test", "proposal")
    await one.tab.taps.perform(createTodo, { title: "once" }, id)
    const again = () => two.tab.taps.perform(createTodo, { title: "twice" }, id)
    await expect(again()).rejects.toMatchObject({ code: "conflict" })
    await sync(own, one)
    await own.advance(100)
    await expect(again()).rejects.toMatchObject({ code: "conflict" })
    await expect((await open(own)).tab.taps.perform(createTodo, { title: "thrice" }, id)).rejects.toMatchObject({ code: "conflict" })
    expect(titles(one)).toEqual(["once"])
  })

  test("23. the storage is full or its connection lost: what it refuses is never called saved, is kept, and is saved once storage works again", async () => {
    const own = browser()
    const device = await open(own)
    own.broken = new StorageError("quota")
    const told = device.tab.taps.run(createTodo, { title: "too much" }).catch((error: unknown) => error)
    await own.advance(10_000)
    expect(await told).toBeInstanceOf(StorageError)
    expect(titles(device)).toEqual([])
    expect(states(device)).toEqual(["unsaved"])
    own.broken = null
    await device.tab.taps.retryUnsaved()
    expect(titles(device)).toEqual(["too much"])
    expect(states(device)).toEqual(["queued"])
  })
})

describe("draining", () => {
  test("15. the device's own change comes back in a pull: settled entries leave the outbox for the journal in the same step in which their rows arrive", async () => {
    const own = browser()
    const device = await open(own, wire(serverIn()))
    await device.tab.taps.run(createTodo, { title: "once" })
    const shown: string[][] = []
    device.tab.onChange = () => shown.push(titles(device))
    await sync(own, device)
    expect(shown.length).toBeGreaterThan(0)
    expect(shown.every((list) => list.length === 1)).toBe(true)
    expect([own.stores.outbox.size, own.stores.journal.size]).toEqual([0, 1])
    expect((device.tab.rows.rows(todos.name).values().next().value as Todo).version).toBe(1)
  })

  test("a batch that is too big is halved until it fits, in its order", async () => {
    const [own, server] = [browser(), serverIn()]
    const sizes: number[] = []
    const replay: Transport["replay"] = (input) => {
      sizes.push(input.mutations.length)
      return input.mutations.length > 2 ? Promise.reject(new TransportError("too-much", "413")) : server.replay(input)
    }
    const device = await open(own, { ...wire(server), replay })
    for (let index = 0; index < 7; index += 1) await device.tab.taps.run(createTodo, { title: `todo ${index}` })
    await sync(own, device)
    expect(sizes.slice(0, 3)).toEqual([7, 4, 2])
    expect(server.log.size).toBe(7)
  })

  test("an entry that is too big by itself is set aside with its reason, and the others flow", async () => {
    const [own, server] = [browser(), serverIn()]
    const replay: Transport["replay"] = (input) =>
      JSON.stringify(input).includes("huge") ? Promise.reject(new TransportError("too-much", "413")) : server.replay(input)
    const device = await open(own, { ...wire(server), replay })
    for (const title of ["before", "huge", "after"]) await device.tab.taps.run(createTodo, { title })
    await sync(own, device)
    expect(server.log.size).toBe(2)
    expect(entryStates(device.tab, device.others)).toMatchObject([{ state: "failed", reason: { code: "too_large" } }])
  })

  test("9. the server answers 401, 408, 425, 429 or 5xx: a 401 keeps everything and stops until the owner signs in", async () => {
    const [own, server] = [browser(), serverIn()]
    let known = false
    const door = <T>(work: () => Promise<T>) => (known ? work() : Promise.reject(new TransportError("sign-in", "401")))
    const device = await open(own, { pull: (input) => door(() => server.pull(input)), replay: (input) => door(() => server.replay(input)) })
    await device.tab.taps.run(createTodo, { title: "mine" })
    await sync(own, device)
    await own.advance(600_000)
    expect([device.drainer.state.needsSignIn, states(device)]).toEqual([true, ["queued"]])
    known = true
    device.drainer.signedIn()
    await own.advance(5_000)
    expect(server.log.size).toBe(1)
  })

  test("32. a frozen tab holds the lock: once it lost its turn, and every message too, it reads what the other tab did and soon looks again", async () => {
    const [own, server] = [browser(), serverIn()]
    let thaw = () => {}
    let hangs = true
    const replay: Transport["replay"] = (input) => {
      if (!hangs) return server.replay(input)
      hangs = false
      return new Promise((resolve) => {
        thaw = () => resolve(server.replay(input))
      })
    }
    const slept = await open(own, { ...wire(server), replay })
    await sync(own, slept)
    const other = await open(own, wire(server))
    await slept.tab.taps.run(createTodo, { title: "before" })
    await sync(own, slept)
    own.deaf = true
    own.stores.replica.delete("lease/sync")
    await other.tab.taps.run(createTodo, { title: "meanwhile" })
    await sync(own, other)
    thaw()
    await own.advance(500)
    expect([titles(slept), states(slept)]).toEqual([["before", "meanwhile"], []])
    await other.tab.taps.run(createTodo, { title: "later" })
    await sync(own, other)
    await own.advance(6_000)
    expect(titles(slept)).toEqual(["before", "later", "meanwhile"])
  })

  test("9. the server answers 401, 408, 425, 429 or 5xx: Retry-After is obeyed, whatever else would wake it", async () => {
    const own = browser()
    const calls: number[] = []
    const pull: Transport["pull"] = () => {
      calls.push(own.now)
      return Promise.reject(new TransportError("lost", "503", 30_000))
    }
    const device = await open(own, { pull })
    const began = own.now
    await sync(own, device)
    for (let second = 0; second < 40; second += 1) {
      device.drainer.wake()
      await own.advance(1_000)
    }
    expect(calls[0]).toBe(began)
    expect((calls[1] ?? 0) - began).toBeGreaterThanOrEqual(30_000)
  })

  test("21. the queue was written by the previous two app versions: what can't be read any more is set aside, and shown with its input", async () => {
    const [own, server] = [browser(), serverIn()]
    const before = await open(own, undefined, oldApp)
    const { id } = await before.tab.taps.run(createTodo, { title: "list" })
    await before.tab.taps.run(appendBefore, { id, text: "milk" })
    for (const [key, stored] of own.stores.outbox) own.stores.outbox.set(key, JSON.parse(JSON.stringify(stored).replace('"milk"', "7")))
    const after = await open(own, wire(server))
    await sync(own, after)
    expect(entryStates(after.tab, after.others)).toMatchObject([{ state: "refused", input: { id, text: 7 }, reason: { code: "invalid" } }])
    expect(titles(after)).toEqual(["list"])
  })

  test("21. the queue was written by the previous two app versions: an entry is sent as it was written and shown as today's command", async () => {
    const [own, server] = [browser(), serverIn()]
    const before = await open(own, undefined, oldApp)
    const { id } = await before.tab.taps.run(createTodo, { title: "list" })
    await before.tab.taps.run(appendBefore, { id, text: "milk" })
    const after = await open(own, wire(server))
    expect((after.tab.row(todos.name, id) as Todo).description).toBe("milk;")
    await sync(own, after)
    expect((server.rows.rows(todos.name).get(id) as Todo).description).toBe("milk;")
    expect([...server.log.values()].map(({ payload }) => payload)).toContainEqual({ command: "sim.append", schema: 1, input: { id, text: "milk" } })
  })
})

describe("the replica", () => {
  test("removed rows stay at hand: a todo removed elsewhere can be restored offline", async () => {
    const [own, server] = [browser(), serverIn()]
    const device = await open(own, wire(server))
    const { id } = await device.tab.taps.run(createTodo, { title: "gone and back" })
    await sync(own, device)
    await device.tab.taps.run(removeTodo, { id })
    await sync(own, device)
    const offline = await open(own)
    expect(titles(offline)).toEqual([])
    await offline.tab.taps.run(restoreTodo, { id })
    expect(titles(offline)).toEqual(["gone and back"])
  })

  test("starting again builds a new generation aside and keeps what wasn't sent", async () => {
    const [own, server] = [browser(), serverIn()]
    const device = await open(own, wire(server))
    await device.tab.taps.run(createTodo, { title: "old" })
    await sync(own, device)
    const former = device.tab.generation?.id
    server.version += 1
    server.floor = server.version
    server.failing = 1
    await device.tab.taps.run(createTodo, { title: "unsent" })
    await sync(own, device)
    expect(device.tab.generation?.id).not.toBe(former)
    expect([...own.stores.replica.keys()].filter((key) => key.startsWith(`${former}/`))).toEqual([])
    expect(titles(await open(own))).toEqual(["old", "unsent"])
  })

  test("after the tables changed, the old rows are shown until a new generation has been pulled", async () => {
    const [own, server] = [browser(), serverIn()]
    const before = await open(own, wire(server), oldApp)
    await before.tab.taps.run(createTodo, { title: "from before" })
    await sync(own, before)
    before.drainer.stop()
    const after = await open(own, wire(server))
    expect([titles(after), after.tab.generation?.current]).toEqual([["from before"], false])
    await sync(own, after)
    expect([titles(after), after.tab.generation?.current]).toEqual([["from before"], true])
  })

  test("a snapshot that an older page stored row by row is shown as it was", async () => {
    const [other, own, server] = [browser(), browser(2), serverIn()]
    const before = await open(other, wire(server))
    await before.tab.taps.run(createTodo, { title: "from before" })
    await sync(other, before)
    // A device that comes later has it in its first snapshot.
    await sync(own, await open(own, wire(server)))
    const [key = "", snapshot] = [...own.stores.replica].find(([name]) => name.includes("/snapshot/")) ?? []
    const { rows, ...others } = snapshot as { rows: Record<string, PackedRows> }
    expect(rows.todos?.count).toBe(1)
    own.stores.replica.set(key, { ...others, rows: Object.fromEntries(Object.entries(rows).map(([table, columns]) => [table, unpacked(columns)])) })
    expect(titles(await open(own))).toEqual(["from before"])
  })

  test("a pull that a frozen tab stores late, behind a newer snapshot, doesn't count", async () => {
    const [own, server] = [browser(), serverIn()]
    const [slow, quick] = [await open(own, wire(server)), await open(own, wire(server))]
    await sync(own, slow)
    const { id = "", number = 0, cursor = "" } = slow.tab.generation ?? {}
    const late = {
      generation: id,
      number: number + 1,
      from: cursor,
      to: "x",
      rows: {},
      removed: {},
      kept: {},
      applied: [],
      now: "2026-11-22T09:00:00.000Z",
    }
    quick.tab.replica.foldAfter = 1
    await quick.tab.taps.run(createTodo, { title: "newer" })
    await sync(own, quick)
    expect(await slow.tab.commit(late, "slow")).toBe(false)
    expect(titles(await open(own))).toEqual(["newer"])
  })
})

describe("28. a restore brings an older database with the same devices", () => {
  async function restored() {
    const [own, server] = [browser(), serverIn()]
    const device = await open(own, wire(server))
    await server.backUp()
    await device.tab.taps.run(createTodo, { title: "acknowledged" })
    await sync(own, device)
    server.failing = 1
    await device.tab.taps.run(createTodo, { title: "unsent" })
    await server.restore()
    server.failing = 0
    await sync(own, device)
    return { own, server, device }
  }

  test("nothing is sent to it unasked: what was for the former one is shown", async () => {
    const { server, device } = await restored()
    expect(server.log.size).toBe(0)
    expect([device.others.unsent.length, device.others.acknowledged.length]).toEqual([1, 1])
    expect(states(device)).toEqual(["other-instance"])
  })

  test("sent here at the owner's word: the journal and the unsent ones, each once", async () => {
    const { own, server, device } = await restored()
    await device.sendOthersHere()
    await own.advance(5_000)
    expect([...server.rows.rows(todos.name).values()].map((row) => (row as Todo).title)).toEqual(["acknowledged", "unsent"])
    expect(device.others).toEqual({ unsent: [], acknowledged: [] })
  })
})
