import { describe, expect, test } from "vitest"
import { completeTodo, createTodo, updateTodo } from "~/domains/todos/commands.ts"
import { moveTodo } from "~/domains/todos/many.ts"
import { nextId } from "~/domains/todos/repeat.ts"
import type { Todo } from "~/domains/todos/schema.ts"
import { bySibling } from "../position.ts"
import { append } from "../simulator/domain.ts"
import { kept, open, serverIn, shown, states, sync, wire } from "../testing/device.ts"
import { browser } from "../testing/ports.ts"

/** Three devices that know the same, and one way to let all of them sync in turn. */
async function three() {
  const server = serverIn()
  const owns = [browser(1), browser(2), browser(3)]
  const devices = await Promise.all(owns.map((own) => open(own, wire(server))))
  const syncAll = async () => {
    for (let round = 0; round < 2; round += 1) for (const [index, device] of devices.entries()) await sync(owns[index] as never, device)
  }
  await syncAll()
  const [one, two, other] = devices as [(typeof devices)[0], (typeof devices)[0], (typeof devices)[0]]
  return { server, one, two, other, devices, syncAll }
}

describe("20. the device's clock is off", () => {
  test.each([
    ["a day ahead", 86_400_000],
    ["a day behind", -86_400_000],
    ["a year ahead", 365 * 86_400_000],
    ["a year behind", -365 * 86_400_000],
  ])("by %s, and jumps back in between: sync works and the order is unchanged", async (_, off) => {
    const [own, server] = [browser(), serverIn()]
    own.now += off
    const device = await open(own, wire(server))
    const { id } = await device.tab.taps.run(createTodo, { title: "list" })
    for (const [index, mark] of ["a", "b", "c", "d"].entries()) {
      await device.tab.taps.run(append, { id, mark })
      own.now += index % 2 === 0 ? -3 * off : 2 * off
    }
    await sync(own, device)
    await own.advance(120_000)
    expect([kept(server)[0]?.description, states(device)]).toEqual(["a;b;c;d;", []])
    const next = await open(own, wire(server))
    expect(shown(next)[0]?.description).toBe("a;b;c;d;")
  })

  test.each([
    ["behind", -86_400_000],
    ["ahead", 86_400_000],
  ])("by a day %s: what is tapped after the first pull bears the server's time, also after the next start", async (_, off) => {
    const [own, server] = [browser(), serverIn()]
    const truth = Date.parse("2026-11-22T09:00:00Z")
    own.now = truth + off
    const device = await open(own, wire(server))
    await sync(own, device)
    // The server's clock stands still in this test; the device's goes on, by less than a second.
    await device.tab.taps.run(createTodo, { title: "now" })
    await (await open(own)).tab.taps.run(createTodo, { title: "next" })
    const moments = (await open(own)).tab.outbox.list().map(({ entry }) => Date.parse(entry.at) - truth)
    for (const moment of moments) expect(Math.abs(moment)).toBeLessThan(1_000)
    expect(moments).toHaveLength(2)
  })
})

describe("35. two devices complete the same recurring todo", () => {
  test("one todo follows it, the same on all devices", async () => {
    const { server, one, two, other, devices, syncAll } = await three()
    const { id } = await one.tab.taps.run(createTodo, { title: "water the plants", dueOn: "2026-11-22", recurrence: "FREQ=DAILY" })
    await syncAll()
    for (const device of [one, two]) await device.tab.taps.run(completeTodo, { id, on: "2026-11-22" })
    await other.tab.taps.run(updateTodo, { id, status: "done" })
    await syncAll()
    expect([...server.rows.rows("todos").keys()].sort()).toEqual([id, nextId(id)].sort())
    for (const device of devices) {
      const open = shown(device).filter(({ status }) => status !== "done")
      expect(open.map((todo) => [todo.id, todo.dueOn])).toEqual([[nextId(id), "2026-11-23"]])
      expect(states(device)).toEqual([])
    }
  })
})

describe("36. three moves to the same place", () => {
  test("all three stand there, in one order, the same on the server and on every device", async () => {
    const { server, one, devices, syncAll } = await three()
    const made: string[] = []
    for (const title of ["a", "b", "c", "d", "e"]) made.push((await one.tab.taps.run(createTodo, { title })).id)
    await syncAll()
    const [first = "", , ...moved] = made
    for (const [index, device] of devices.entries()) await device.tab.taps.run(moveTodo, { id: moved[index] as string, after: first })
    await syncAll()
    const order = (todos: readonly Todo[]) => [...todos].sort(bySibling).map(({ title }) => title)
    expect(order(kept(server))).toEqual(["a", "e", "d", "c", "b"])
    for (const device of devices) expect(order(shown(device))).toEqual(order(kept(server)))
    expect(new Set(kept(server).map(({ position }) => position)).size).toBe(5)
  })
})
