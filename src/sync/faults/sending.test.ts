import { describe, expect, test } from "vitest"
import { createTodo, removeTodo, updateTodo } from "~/domains/todos/commands.ts"
import type { Todo } from "~/domains/todos/schema.ts"
import { registry } from "../command.ts"
import { StorageError, type Transport, TransportError } from "../ports.ts"
import { append, newApp } from "../simulator/domain.ts"
import { kept, open, serverIn, shown, states, sync, titles, wire } from "../testing/device.ts"
import { browser } from "../testing/ports.ts"

type Replay = Transport["replay"]

describe("1. the reply is lost after the commit", () => {
  test("the entry is sent again under its id, and has one effect", async () => {
    const [own, server] = [browser(), serverIn()]
    const sent: string[][] = []
    const replay: Replay = async (input) => {
      sent.push(input.mutations.map(({ clientMutationId }) => clientMutationId))
      const answer = await server.replay(input)
      if (sent.length === 1) throw new TransportError("lost", "the reply")
      return answer
    }
    const device = await open(own, { ...wire(server), replay })
    await sync(own, device)
    const { id } = await device.tab.taps.run(createTodo, { title: "once" })
    await device.tab.taps.run(append, { id, mark: "one" })
    await sync(own, device)
    await own.advance(10_000)
    expect(sent).toEqual([sent[0], sent[0]])
    expect(kept(server).map(({ description }) => description)).toEqual(["one;"])
    expect(states(device)).toEqual([])
  })
})

describe("3. a tab is closed while a request is under way", () => {
  test("the entry was durable before it was sent, goes again at the next start, and has one effect", async () => {
    const [own, server] = [browser(), serverIn()]
    let stored = false
    const replay: Replay = async (input) => {
      stored = own.stores.outbox.size > 0
      await server.replay(input)
      return new Promise(() => undefined)
    }
    const closed = await open(own, { ...wire(server), replay })
    await sync(own, closed)
    await closed.tab.taps.run(createTodo, { title: "in the tunnel" })
    await sync(own, closed)
    own.close()
    expect(stored).toBe(true)
    const next = await open(own, wire(server))
    expect(titles(next)).toEqual(["in the tunnel"])
    await own.advance(20_000)
    await sync(own, next)
    expect([kept(server).length, server.log.size, states(next)]).toEqual([1, 1, []])
  })
})

describe("4. the server said yes, and the entry can't be deleted here", () => {
  test("it is sent again, recognised and removed, and is never shown twice", async () => {
    const [own, server] = [browser(), serverIn()]
    const replay: Replay = async (input) => {
      const answer = await server.replay(input)
      own.broken = new StorageError("not now")
      return answer
    }
    const device = await open(own, { ...wire(server), replay })
    await sync(own, device)
    await device.tab.taps.run(createTodo, { title: "once" })
    const seen: string[][] = []
    device.tab.onChange = () => seen.push(titles(device))
    await sync(own, device)
    await own.advance(5_000)
    device.drainer.stop()
    own.broken = null
    expect(own.stores.outbox.size).toBeGreaterThan(0)
    const next = await open(own, wire(server))
    next.tab.onChange = () => seen.push(titles(next))
    await own.advance(20_000)
    await sync(own, next)
    expect([server.log.size, kept(server).length, own.stores.outbox.size]).toEqual([1, 1, 0])
    expect(seen.filter((list) => list.length !== 1)).toEqual([])
  })
})

/** Three guards, each enough here: the lease and its heartbeat (`lease.test.ts`), and the ids that the server knows. */
describe("5. two tabs drain at once", () => {
  test("with no lock at all, each entry still has one effect", async () => {
    const [own, server] = [browser(), serverIn()]
    const replay: Replay = async (input) => {
      // Nobody knows of the other: the heartbeat that would say so is gone.
      own.stores.replica.delete("lease/sync")
      return server.replay(input)
    }
    const [one, two] = [await open(own, { ...wire(server), replay }), await open(own, { ...wire(server), replay })]
    await sync(own, one)
    const { id } = await one.tab.taps.run(createTodo, { title: "shared" })
    for (const mark of ["a", "b", "c"]) await (mark === "b" ? two : one).tab.taps.run(append, { id, mark })
    own.stores.replica.delete("lease/sync")
    one.drainer.wake()
    two.drainer.wake()
    await own.advance(60_000)
    expect([server.log.size, kept(server)[0]?.description]).toEqual([4, "a;b;c;"])
    expect([titles(one), titles(two)]).toEqual([["shared"], ["shared"]])
  })

  test("while one sends, the other lets it", async () => {
    const [own, server] = [browser(), serverIn()]
    const senders: string[] = []
    const from = (name: string): Partial<Transport> => ({
      ...wire(server),
      replay: async (input) => {
        senders.push(name)
        await new Promise<void>((resolve) => own.ports().clock.timer(1_000, resolve))
        return server.replay(input)
      },
    })
    const [one, two] = [await open(own, from("one")), await open(own, from("two"))]
    await sync(own, one)
    await one.tab.taps.run(createTodo, { title: "shared" })
    one.drainer.wake()
    two.drainer.wake()
    await own.advance(3_000)
    expect(senders).toHaveLength(1)
  })
})

describe("7. online, focus and visibilitychange fire together", () => {
  // A tab is serial by itself; the heartbeat that keeps other tabs out would hide it if it weren't.
  test.each([
    ["with its heartbeat", false],
    ["by itself, its heartbeat lost", true],
  ])("one request at a time goes out, %s, and the order is kept", async (_name, loseHeartbeat) => {
    const [own, server] = [browser(), serverIn()]
    let [under, most] = [0, 0]
    const replay: Replay = async (input) => {
      under += 1
      if (loseHeartbeat) own.stores.replica.delete("lease/sync")
      most = Math.max(most, under)
      await new Promise<void>((resolve) => own.ports().clock.timer(100, resolve))
      under -= 1
      return server.replay(input)
    }
    const device = await open(own, { ...wire(server), replay })
    await sync(own, device)
    const { id } = await device.tab.taps.run(createTodo, { title: "list" })
    for (const mark of ["a", "b", "c", "d"]) {
      await device.tab.taps.run(append, { id, mark })
      for (let hint = 0; hint < 3; hint += 1) device.drainer.wake()
      await own.advance(30)
    }
    await own.advance(5_000)
    expect([most, kept(server)[0]?.description]).toEqual([1, "a;b;c;d;"])
  })
})

describe("8. a mutation that can never succeed heads the queue", () => {
  test("it is set aside with its reason, others flow, those on the same row wait and go on once it is settled", async () => {
    const [own, server] = [browser(), serverIn()]
    const device = await open(own, wire(server))
    await sync(own, device)
    const { id } = await device.tab.taps.run(createTodo, { title: "kept" })
    await sync(own, device)
    const sent: string[] = []
    device.tab.ports.transport.replay = (input) => {
      sent.push(...input.mutations.map(({ command }) => command))
      return server.replay(input)
    }
    // This server never takes a mark.
    const strict = { ...append, input: updateTodo.input }
    server.registry = registry(
      [...server.registry.commands.values()].map((one) => (one.name === append.name ? strict : one)),
      [...newApp.tables.values()],
    )
    await device.tab.taps.run(append, { id, mark: "never" })
    await device.tab.taps.run(updateTodo, { id, title: "behind" })
    await device.tab.taps.run(createTodo, { title: "another row" })
    await sync(own, device)
    expect(states(device)).toEqual(["refused", "waiting"])
    expect(device.tab.outbox.list()[0]?.state.reason).toMatchObject({ code: "invalid" })
    expect(kept(server).map(({ title }) => title)).toEqual(["another row", "kept"])
    // The server made the one behind it wait; from then on this device keeps it at home by itself.
    await own.advance(120_000)
    expect(sent).toEqual([append.name, updateTodo.name, createTodo.name])
    await device.discard(device.tab.outbox.list()[0]?.entry.clientMutationId ?? "")
    await own.advance(5_000)
    expect([states(device), kept(server).map(({ title }) => title)]).toEqual([[], ["another row", "behind"]])
  })
})

describe("10. one round fails and nothing new is written", () => {
  test("it is tried again by itself", async () => {
    const [own, server] = [browser(), serverIn()]
    let down = false
    const replay: Replay = (input) => (down ? Promise.reject(new TransportError("lost", "503")) : server.replay(input))
    const device = await open(own, { ...wire(server), replay })
    await sync(own, device)
    down = true
    await device.tab.taps.run(createTodo, { title: "alone" })
    await sync(own, device)
    expect(server.log.size).toBe(0)
    down = false
    await own.advance(5_000)
    expect([server.log.size, states(device)]).toEqual([1, []])
  })
})

describe("12. created, edited and deleted offline, with a restart between the answers", () => {
  test("the id is the same all along, and each has its turn", async () => {
    const [own, server] = [browser(), serverIn()]
    let device = await open(own, wire(server))
    await sync(own, device)
    device.drainer.stop()
    device = await open(own)
    const { id } = await device.tab.taps.run(createTodo, { title: "short" })
    await device.tab.taps.run(updateTodo, { id, title: "lived" })
    await device.tab.taps.run(removeTodo, { id })
    expect(titles(device)).toEqual([])
    const history: (Todo | undefined)[] = []
    for (let round = 0; round < 3; round += 1) {
      device.drainer.stop()
      let answered = false
      const replay: Replay = async (input) => {
        if (answered || input.mutations.length > 1) throw new TransportError(answered ? "lost" : "too-much", "one at a time")
        answered = true
        return server.replay(input)
      }
      device = await open(own, { ...wire(server), replay })
      await own.advance(20_000)
      await sync(own, device)
      history.push(server.rows.rows("todos").get(id) as Todo | undefined)
    }
    expect(history.map((row) => [row?.id, row?.title, row?.deletedAt === null])).toEqual([
      [id, "short", true],
      [id, "lived", true],
      [id, "lived", false],
    ])
    expect([...server.rows.rows("todos").keys()]).toEqual([id])
  })
})

describe("16. a row is edited while its earlier edit is under way", () => {
  test("the second edit is sent too", async () => {
    const [own, server] = [browser(), serverIn()]
    let answer = () => {}
    let slow = false
    const replay: Replay = async (input) => {
      const result = await server.replay(input)
      if (slow) await new Promise<void>((resolve) => (answer = resolve))
      return result
    }
    const device = await open(own, { ...wire(server), replay })
    await sync(own, device)
    const { id } = await device.tab.taps.run(createTodo, { title: "one" })
    await sync(own, device)
    slow = true
    await device.tab.taps.run(updateTodo, { id, title: "two" })
    await sync(own, device)
    await device.tab.taps.run(updateTodo, { id, title: "three" })
    slow = false
    answer()
    await own.advance(5_000)
    expect([kept(server)[0]?.title, shown(device)[0]?.title, states(device)]).toEqual(["three", "three", []])
  })
})
