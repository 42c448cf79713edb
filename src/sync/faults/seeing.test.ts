import { describe, expect, test } from "vitest"
import { createTodo, removeTodo, restoreTodo, updateTodo } from "~/domains/todos/commands.ts"
import type { Todo } from "~/domains/todos/schema.ts"
import { type Transport, TransportError } from "../ports.ts"
import { append, newApp, oldApp } from "../simulator/domain.ts"
import { kept, open, serverIn, shown, states, sync, titles, wire } from "../testing/device.ts"
import { browser } from "../testing/ports.ts"

type Pull = Transport["pull"]
type Replay = Transport["replay"]

/** Two devices that both have the todo `title`. */
async function two(title: string) {
  const server = serverIn()
  const [phone, laptop] = [browser(), browser(2)]
  const [here, there] = [await open(phone, wire(server)), await open(laptop, wire(server))]
  await sync(phone, here)
  const { id } = await here.tab.taps.run(createTodo, { title })
  await sync(phone, here)
  await sync(laptop, there)
  return { server, id, here, there, phone, laptop }
}

describe("13. edited here, deleted there", () => {
  test("the delete wins, the edit is kept where it can be recovered, the owner is told, and all devices agree", async () => {
    const { server, id, here, there, phone, laptop } = await two("argued")
    await here.tab.taps.run(updateTodo, { id, title: "edited on the phone" })
    await there.tab.taps.run(removeTodo, { id })
    await sync(laptop, there)
    await sync(phone, here)
    expect([kept(server), titles(here), titles(there)]).toEqual([[], [], []])
    expect(states(here)).toEqual(["refused"])
    const [item] = here.tab.outbox.list()
    expect(item).toMatchObject({ state: { reason: { code: "not_found" } }, entry: { input: { title: "edited on the phone" } } })
    await there.tab.taps.run(restoreTodo, { id })
    await sync(laptop, there)
    await here.retry(item?.entry.clientMutationId ?? "")
    await sync(phone, here)
    await sync(laptop, there)
    expect([titles(here), titles(there)]).toEqual([["edited on the phone"], ["edited on the phone"]])
  })
})

describe("14. deleted here, and an older pull brings the row", () => {
  test("it stays deleted, before and after the server has heard of it", async () => {
    const server = serverIn()
    const own = browser()
    let late: (() => void) | null = null
    let slow = false
    const pull: Pull = async (input) => {
      const page = await server.pull(input)
      if (slow) await new Promise<void>((resolve) => (late = resolve))
      return page
    }
    const device = await open(own, { ...wire(server), pull })
    await sync(own, device)
    const { id } = await device.tab.taps.run(createTodo, { title: "going" })
    await sync(own, device)
    const other = browser(2)
    const elsewhere = await open(other, wire(server))
    await sync(other, elsewhere)
    await elsewhere.tab.taps.run(updateTodo, { id, title: "as the older pull has it" })
    await sync(other, elsewhere)
    slow = true
    await sync(own, device)
    await device.tab.taps.run(removeTodo, { id })
    device.drainer.wake()
    const seen: string[][] = []
    device.tab.onChange = () => seen.push(titles(device))
    slow = false
    ;(late as (() => void) | null)?.()
    await own.advance(10_000)
    expect(seen.length).toBeGreaterThan(0)
    expect(seen.flat()).toEqual([])
    expect(kept(server)).toEqual([])
  })
})

/**
 * Guards stand behind one another here, each with a test of its own: the heartbeat that is asked before a pull is stored
 * (`lease.test.ts`), where a pull must begin and which version wins (`pulled.test.ts`), and the look behind what was stored
 * (`device.test.ts`, "a pull that a frozen tab stores late").
 */
describe("17. replies and pulls overlap and arrive out of order", () => {
  test("never an older version over a newer", async () => {
    const [own, server] = [browser(), serverIn()]
    const held: (() => void)[] = []
    let slow = false
    const pull: Pull = async (input) => {
      const page = await server.pull(input)
      if (slow) await new Promise<void>((resolve) => held.push(resolve))
      return page
    }
    const [early, quick] = [await open(own, { ...wire(server), pull }), await open(own, wire(server))]
    await sync(own, early)
    const { id } = await quick.tab.taps.run(createTodo, { title: "list" })
    await sync(own, quick)
    const seen = new Map<unknown, number>([
      [early, 0],
      [quick, 0],
    ])
    for (const tab of [early, quick])
      tab.tab.onChange = () => {
        const marks = shown(tab)[0]?.description?.split(";").length ?? 0
        expect(marks).toBeGreaterThanOrEqual(seen.get(tab) ?? 0)
        seen.set(tab, marks)
      }
    for (const mark of ["a", "b", "c"]) {
      slow = true
      own.stores.replica.delete("lease/sync")
      await sync(own, early)
      slow = false
      // No lock, and the other tab goes on meanwhile.
      own.stores.replica.delete("lease/sync")
      await quick.tab.taps.run(append, { id, mark })
      await sync(own, quick)
      for (const go of held.splice(0)) go()
      await own.advance(500)
    }
    await own.advance(60_000)
    expect([shown(early)[0]?.description, shown(quick)[0]?.description]).toEqual(["a;b;c;", "a;b;c;"])
  })
})

describe("26. another device edits the row between my push and my pull", () => {
  test("my row never vanishes", async () => {
    const { server, id, here, there, phone, laptop } = await two("shared")
    let between = false
    const { transport } = here.tab.ports
    const { pull } = transport
    transport.pull = async (input) => {
      if (between) {
        between = false
        await there.tab.taps.run(updateTodo, { id, priority: 3 })
        await sync(laptop, there)
      }
      return pull(input)
    }
    server.pageRows = 1
    await here.tab.taps.run(append, { id, mark: "mine" })
    await here.tab.taps.run(createTodo, { title: "second" })
    const seen: string[] = []
    here.tab.onChange = () =>
      seen.push(
        shown(here)
          .map(({ title, description }) => `${title} ${description}`)
          .join(),
      )
    between = true
    await sync(phone, here)
    await phone.advance(5_000)
    expect(new Set(seen)).toEqual(new Set(["second null,shared mine;"]))
    expect(shown(here).map(({ priority }) => priority)).toEqual([null, 3])
  })
})

describe("27. the pull overtakes the reply", () => {
  test("the row is shown once all the while, and the entry is settled though its reply is lost", async () => {
    const [own, server] = [browser(), serverIn()]
    const replay: Replay = async (input) => {
      await server.replay(input)
      own.stores.replica.delete("lease/sync")
      other.drainer.wake()
      await new Promise<void>((resolve) => own.ports().clock.timer(2_000, resolve))
      throw new TransportError("lost", "the reply came too late")
    }
    const device = await open(own, { ...wire(server), replay })
    await sync(own, device)
    const other = await open(own, { ...wire(server), replay: () => Promise.reject(new TransportError("lost", "pulls only")) })
    const { id } = await device.tab.taps.run(createTodo, { title: "list" })
    await device.tab.taps.run(append, { id, mark: "once" })
    const seen: unknown[] = []
    for (const one of [device, other]) one.tab.onChange = () => seen.push(...shown(one).map(({ description }) => description))
    await sync(own, device)
    await own.advance(1_000)
    device.tab.ports.transport.replay = (input) => server.replay(input)
    await own.advance(60_000)
    expect(new Set(seen)).toEqual(new Set(["once;"]))
    expect([server.log.size, states(device), states(other)]).toEqual([2, [], []])
  })
})

describe("29. a new client on an old server and back", () => {
  test("what the old one doesn't know is kept and waits, and goes once the new one is back", async () => {
    const [own, server] = [browser(), serverIn()]
    const device = await open(own, wire(server))
    await sync(own, device)
    const { id } = await device.tab.taps.run(createTodo, { title: "list" })
    await sync(own, device)
    server.registry = oldApp
    await device.tab.taps.run(append, { id, mark: "new" })
    await device.tab.taps.run(createTodo, { title: "that it knows" })
    await sync(own, device)
    expect([states(device), shown(device)[0]?.description]).toEqual([["server-older"], "new;"])
    expect(kept(server)).toHaveLength(2)
    server.registry = newApp
    await own.advance(200_000)
    expect([states(device), kept(server)[0]?.description]).toEqual([[], "new;"])
  })
})

describe("30. a tab is killed between two keys of one pull", () => {
  test.each(Array.from({ length: 12 }, (_, writes) => writes))("after %i writes the next start shows all, once", async (writes) => {
    const [own, server] = [browser(), serverIn()]
    const device = await open(own, wire(server))
    device.tab.replica.foldAfter = 1
    await sync(own, device)
    const other = browser(2)
    const elsewhere = await open(other, wire(server))
    await sync(other, elsewhere)
    const { id } = await elsewhere.tab.taps.run(createTodo, { title: "theirs" })
    await elsewhere.tab.taps.run(createTodo, { title: "gone" })
    await sync(other, elsewhere)
    await device.tab.taps.run(createTodo, { title: "mine" })
    let left = writes
    const { replicaStorage, outboxStorage } = device.tab.ports
    for (const storage of [replicaStorage, outboxStorage]) {
      const { set, remove } = storage
      const alive = <T>(work: () => Promise<T>) => (left-- > 0 ? work() : new Promise<never>(() => undefined))
      storage.set = (key, value) => alive(() => set(key, value))
      storage.remove = (key) => alive(() => remove(key))
    }
    await sync(own, device)
    own.close()
    const next = await open(own, wire(server))
    expect(titles(next)).toContain("mine")
    await own.advance(30_000)
    await sync(own, next)
    expect([titles(next), states(next)]).toEqual([["gone", "mine", "theirs"], []])
    expect((next.tab.row("todos", id) as Todo).title).toBe("theirs")
    expect(kept(server)).toHaveLength(3)
  })
})
