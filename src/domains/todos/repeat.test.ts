import { describe, expect, test } from "vitest"
import { undo } from "~/commands.ts"
import type { InputOf } from "~/sync/command.ts"
import { imagesOf } from "~/sync/images.ts"
import { type World, world } from "~/sync/testing/memory.ts"
import { dayOf, hourOf, instantAt } from "~/time/days.ts"
import { completeTodo, createTodo, removeTodo, reopenTodo, updateTodo, verifyTodo } from "./commands.ts"
import { missedUntil, nextId, repetition } from "./repeat.ts"
import { type Todo, todos } from "./schema.ts"

type Fields = Omit<InputOf<typeof createTodo>, "title">

/** A todo that repeats, and what becomes of it. */
async function repeating(fields: Fields) {
  const stand = world()
  const { id } = await stand.run(createTodo, { title: "Water the plants", ...fields })
  return {
    stand,
    id,
    row: () => stand.get(todos, id) as Todo,
    next: () => stand.get(todos, nextId(id)),
    complete: (on?: string) => stand.run(completeTodo, { id, on }),
    reopen: () => stand.run(reopenTodo, { id }),
  }
}

const rows = (stand: World) => [...stand.rows.rows("todos").values()] as Todo[]
const open = (stand: World) => rows(stand).filter((row) => row.deletedAt === null && row.status !== "done")

/** Completes one instance after another, each on the day it is due, and answers those days (or hours). */
async function series(fields: Fields, times: number, timeZone = "Europe/Paris"): Promise<(string | null)[]> {
  const stand = world()
  stand.timeZone = timeZone
  let { id } = await stand.run(createTodo, { title: "Water the plants", ...fields })
  const seen: (string | null)[] = []
  for (let time = 0; time < times; time += 1) {
    const row = stand.get(todos, id)
    if (row === undefined) break
    seen.push(row.dueAt ?? row.dueOn)
    await stand.run(completeTodo, { id, on: row.dueOn ?? dayOf(row.dueAt as string, timeZone) })
    id = nextId(id)
  }
  return seen
}

describe("completing a todo that repeats", () => {
  test("makes exactly one next instance, with everything that was said and nothing done of it", async () => {
    const said: Fields = { description: "Not the cactus", priority: 2, tags: ["home"], energy: "low", context: "@home", estimateMinutes: 10 }
    const { complete, next, stand, row, id } = await repeating({
      ...said,
      dueOn: "2026-11-22",
      recurrence: "FREQ=WEEKLY",
      repeatFrom: "due",
      checklist: [
        { text: "kitchen", done: true },
        { text: "balcony", done: false },
      ],
      verificationSteps: ["the soil is wet"],
      ticketUrl: "https://tickets.example/1",
      status: "todo",
    })
    await stand.run(verifyTodo, { id, step: "the soil is wet", ticked: true })
    await complete()
    expect(rows(stand)).toHaveLength(2)
    expect(next()).toMatchObject({
      ...said,
      title: "Water the plants",
      dueOn: "2026-11-29",
      recurrence: "FREQ=WEEKLY",
      repeatFrom: "due",
      status: "todo",
      completedAt: null,
      verified: null,
      verificationSteps: ["the soil is wet"],
      ticketUrl: "https://tickets.example/1",
      checklist: [
        { text: "kitchen", done: false },
        { text: "balcony", done: false },
      ],
    })
    expect(row()).toMatchObject({ status: "done", checklist: [{ done: true }, { done: false }], verified: { steps: [{ text: "the soil is wet" }] } })
  })

  test("an override isn't handed on: the next instance asks for its steps again", async () => {
    const { stand, id, next } = await repeating({ dueOn: "2026-11-22", recurrence: "FREQ=DAILY", verificationSteps: ["the soil is wet"] })
    await stand.run(completeTodo, { id, override: "it rains" })
    await expect(stand.run(completeTodo, { id: next()?.id as string })).rejects.toMatchObject({ code: "unverified" })
  })

  test("twice makes one, and so does the status by hand", async () => {
    const { stand, complete, id } = await repeating({ dueOn: "2026-11-22", recurrence: "FREQ=DAILY" })
    await complete()
    await complete("2026-11-25")
    await stand.run(updateTodo, { id, status: "done" })
    expect(open(stand)).toMatchObject([{ dueOn: "2026-11-23" }])
    const byHand = await repeating({ dueOn: "2026-11-22", recurrence: "FREQ=DAILY" })
    await byHand.stand.run(updateTodo, { id: byHand.id, status: "done", dueOn: "2026-11-24" })
    expect(open(byHand.stand)).toMatchObject([{ dueOn: "2026-11-25" }])
  })

  test("putting the done one away leaves the next one there; opening it again from there takes it back", async () => {
    const { stand, complete, id } = await repeating({ dueOn: "2026-11-22", recurrence: "FREQ=DAILY" })
    await complete()
    await stand.run(updateTodo, { id, status: "archived" })
    expect(open(stand).map(({ status }) => status)).toEqual(["archived", "inbox"])
    await stand.run(updateTodo, { id, status: "todo" })
    expect(open(stand)).toMatchObject([{ id, status: "todo" }])
  })

  test("without a rule, or with one that an old release let through, nothing follows and it is done all the same", async () => {
    const plain = await repeating({ dueOn: "2026-11-22" })
    await plain.complete()
    expect([plain.row().status, plain.next()]).toEqual(["done", undefined])
    const odd = { dueOn: "2026-11-22", dueAt: null, plannedOn: null, recurrence: "every full moon", repeatFrom: null }
    expect(repetition(odd, "2026-11-22", "Europe/Paris")).toEqual({ next: null, missed: 0 })
    expect(missedUntil(odd, "2026-12-22", "Europe/Paris")).toBe(0)
  })

  test("in the inbox or begun, what follows waits where it can be found", async () => {
    for (const [status, expected] of [
      ["inbox", "inbox"],
      ["todo", "todo"],
      ["doing", "todo"],
    ] as const) {
      const { complete, next } = await repeating({ status, dueOn: "2026-11-22", recurrence: "FREQ=DAILY" })
      await complete()
      expect(next()?.status).toBe(expected)
    }
  })
})

describe("which day comes next", () => {
  test("days that were missed aren't made up for: one instance, after today, and a count of them", async () => {
    const { stand, complete, row } = await repeating({ dueOn: "2026-11-16", recurrence: "FREQ=DAILY" })
    expect(missedUntil(row(), "2026-11-22", stand.timeZone)).toBe(6)
    await complete()
    expect(row().missedCount).toBe(6)
    expect(open(stand)).toMatchObject([{ dueOn: "2026-11-23", missedCount: 0 }])
  })

  test("from the due date, the rhythm stays though it was done late or early", async () => {
    const late = await repeating({ dueOn: "2026-11-16", recurrence: "FREQ=WEEKLY;INTERVAL=2", repeatFrom: "due" })
    await late.complete("2026-11-19")
    expect(late.next()?.dueOn).toBe("2026-11-30")
    const early = await repeating({ dueOn: "2026-11-30", recurrence: "FREQ=WEEKLY;INTERVAL=2" })
    await early.complete("2026-11-22")
    expect(early.next()?.dueOn).toBe("2026-12-14")
  })

  test("from the completion, the same time passes again, and nothing counts as missed", async () => {
    const late = await repeating({ dueOn: "2026-11-16", recurrence: "FREQ=DAILY;INTERVAL=10", repeatFrom: "completion" })
    await late.complete("2026-11-19")
    expect([late.next()?.dueOn, late.row().missedCount]).toEqual(["2026-11-29", 0])
    const early = await repeating({ dueOn: "2026-12-16", recurrence: "FREQ=MONTHLY", repeatFrom: "completion" })
    await early.complete("2026-11-19")
    expect(early.next()?.dueOn).toBe("2026-12-19")
  })

  test("without a date, it repeats from the day it is done", async () => {
    const { complete, next } = await repeating({ recurrence: "FREQ=WEEKLY;BYDAY=MO" })
    await complete("2026-11-24")
    expect(next()).toMatchObject({ dueOn: "2026-11-30", plannedOn: null })
  })

  test("what is only planned stays only planned", async () => {
    const { complete, next } = await repeating({ plannedOn: "2026-11-20", recurrence: "FREQ=DAILY;INTERVAL=3" })
    await complete("2026-11-21")
    expect(next()).toMatchObject({ dueOn: null, dueAt: null, plannedOn: "2026-11-23" })
  })

  test("planned two days before it is due, it is so again; a plan that slipped past it is no habit", async () => {
    const ahead = await repeating({ dueOn: "2026-11-22", plannedOn: "2026-11-20", recurrence: "FREQ=MONTHLY" })
    await ahead.complete()
    expect(ahead.next()).toMatchObject({ dueOn: "2026-12-22", plannedOn: "2026-12-20" })
    const hour = await repeating({ dueAt: "2026-11-22T23:30:00.000Z", plannedOn: "2026-11-20", recurrence: "FREQ=WEEKLY" })
    await hour.complete()
    expect(hour.next()).toMatchObject({ dueAt: "2026-11-29T23:30:00.000Z", plannedOn: "2026-11-27" })
    const slipped = await repeating({ dueOn: "2026-11-16", plannedOn: "2026-11-18", recurrence: "FREQ=WEEKLY" })
    await slipped.complete("2026-11-18")
    expect(slipped.next()).toMatchObject({ dueOn: "2026-11-23", plannedOn: "2026-11-23" })
  })

  test("three times are three times", async () => {
    expect(await series({ dueOn: "2026-11-22", recurrence: "FREQ=DAILY;COUNT=3" }, 9)).toEqual(["2026-11-22", "2026-11-23", "2026-11-24"])
  })

  test("days that were missed are spent too", async () => {
    const { complete, next } = await repeating({ dueOn: "2026-11-16", recurrence: "FREQ=DAILY;COUNT=9" })
    await complete("2026-11-19")
    expect(next()).toMatchObject({ dueOn: "2026-11-20", recurrence: "FREQ=DAILY;COUNT=5" })
    const over = await repeating({ dueOn: "2026-11-16", recurrence: "FREQ=DAILY;COUNT=4" })
    await over.complete("2026-11-19")
    expect([over.next(), over.row().missedCount]).toEqual([undefined, 3])
  })

  test("a last day is the last, and one that passed ends the series", async () => {
    const recurrence = "FREQ=DAILY;UNTIL=20261124"
    expect(await series({ dueOn: "2026-11-22", recurrence }, 9)).toEqual(["2026-11-22", "2026-11-23", "2026-11-24"])
    const { complete, next } = await repeating({ dueOn: "2026-11-22", recurrence })
    await complete("2026-11-28")
    expect(next()).toBeUndefined()
  })

  test("the 31st is skipped where there is none, and the last of the month never is", async () => {
    expect(await series({ dueOn: "2026-12-31", recurrence: "FREQ=MONTHLY" }, 3)).toEqual(["2026-12-31", "2027-01-31", "2027-03-31"])
    const last = ["2027-01-31", "2027-02-28", "2027-03-31"]
    expect(await series({ dueOn: "2027-01-31", recurrence: "FREQ=MONTHLY;BYMONTHDAY=-1" }, 3)).toEqual(last)
  })
})

describe("an hour stays the same on the owner's clock", () => {
  const HOURS = ["00:05", "01:15", "04:00", "09:30", "23:45"]
  const ZONES = ["Europe/Paris", "America/New_York", "Asia/Kolkata"]
  /** The days before each zone's changes of the clocks, and before the others' as well. */
  const STARTS = ["2026-03-07", "2026-03-28", "2026-10-24", "2026-10-31"]
  const cases = ZONES.flatMap((zone) => STARTS.flatMap((start) => HOURS.map((hour) => [hour, zone, start] as const)))

  test.each(cases)("at %s in %s, every day from %s on", async (hour, zone, start) => {
    const hours = await series({ dueAt: instantAt(start, hour, zone), recurrence: "FREQ=DAILY" }, 4, zone)
    const days = [0, 1, 2, 3].map((more) => dayOf(Date.parse(`${start}T12:00:00Z`) + more * 86_400_000, "UTC"))
    expect(hours.map((instant) => [dayOf(instant as string, zone), hourOf(instant as string, zone)])).toEqual(days.map((day) => [day, hour]))
  })

  test("09:30 in Paris is an hour earlier in UTC from 29 March and an hour later from 25 October", async () => {
    const spring = await series({ dueAt: "2026-03-22T08:30:00.000Z", recurrence: "FREQ=WEEKLY" }, 2)
    expect(spring).toEqual(["2026-03-22T08:30:00.000Z", "2026-03-29T07:30:00.000Z"])
    const autumn = await series({ dueAt: "2026-10-18T07:30:00.000Z", recurrence: "FREQ=WEEKLY" }, 2)
    expect(autumn).toEqual(["2026-10-18T07:30:00.000Z", "2026-10-25T08:30:00.000Z"])
  })

  test("02:30 exists on every day but 29 March: it passes over the change where that day isn't one of its own", async () => {
    const hours = await series({ dueAt: "2026-03-28T01:30:00.000Z", recurrence: "FREQ=DAILY;INTERVAL=2" }, 2)
    expect(hours.map((instant) => hourOf(instant as string, "Europe/Paris"))).toEqual(["02:30", "02:30"])
    const [, twice] = await series({ dueAt: "2026-10-24T00:30:00.000Z", recurrence: "FREQ=DAILY" }, 2)
    expect(twice).toBe("2026-10-25T00:30:00.000Z")
  })

  test("done shortly after midnight in Paris, it is the new day that counts", async () => {
    const { stand, complete, next } = await repeating({ dueOn: "2026-11-22", recurrence: "FREQ=DAILY" })
    stand.now = "2026-11-22T23:05:00.000Z"
    await complete()
    expect(next()?.dueOn).toBe("2026-11-24")
  })
})

describe("several times a day", () => {
  const twice: Fields = { dueAt: "2026-10-24T06:00:00.000Z", recurrence: "FREQ=DAILY;BYHOUR=20,8;BYMINUTE=0" }

  test("the next hour of the day comes first, then the first of the next day, on the owner's clock through the change of 25 October", async () => {
    expect(await series(twice, 5)).toEqual([
      "2026-10-24T06:00:00.000Z",
      "2026-10-24T18:00:00.000Z",
      "2026-10-25T07:00:00.000Z",
      "2026-10-25T19:00:00.000Z",
      "2026-10-26T07:00:00.000Z",
    ])
  })

  test("a late one starts again with today's first hour, and the days that passed are counted", async () => {
    const { complete, next, row } = await repeating(twice)
    await complete("2026-10-27")
    expect([next()?.dueAt, row().missedCount]).toEqual(["2026-10-27T07:00:00.000Z", 2])
  })

  test("each hour is one of the times that a rule counts", async () => {
    expect(await series({ ...twice, recurrence: `${twice.recurrence};COUNT=3` }, 9)).toHaveLength(3)
  })

  test("from its completion, the evening's still comes on the same day", async () => {
    const { complete, next } = await repeating({ ...twice, repeatFrom: "completion" })
    await complete("2026-10-24")
    expect(next()?.dueAt).toBe("2026-10-24T18:00:00.000Z")
  })

  test("without an hour of its own a todo takes none from its rule", async () => {
    const { complete, next } = await repeating({ dueOn: "2026-10-24", recurrence: twice.recurrence })
    await complete("2026-10-24")
    expect([next()?.dueOn, next()?.dueAt]).toEqual(["2026-10-25", null])
  })
})

describe("taking a completion back", () => {
  test("reopening withdraws what followed, and completing again brings one back", async () => {
    const { stand, complete, reopen, id, row } = await repeating({
      dueOn: "2026-11-16",
      recurrence: "FREQ=DAILY",
      checklist: [{ text: "kitchen", done: true }],
    })
    for (const now of ["2026-11-22T09:00:00.000Z", "2026-11-23T09:00:00.000Z", "2026-11-24T09:00:00.000Z"]) {
      stand.now = now
      await complete()
      expect(open(stand)).toHaveLength(1)
      await reopen()
      expect(open(stand)).toMatchObject([{ id, missedCount: 0 }])
    }
    expect(row().checklist).toEqual([{ text: "kitchen", done: true }])
  })

  test("a status by hand withdraws it too, and a changed title doesn't save it", async () => {
    const { stand, complete, id } = await repeating({ dueOn: "2026-11-22", recurrence: "FREQ=DAILY" })
    await complete()
    await stand.run(updateTodo, { id, status: "doing", title: "Water them" })
    expect(open(stand)).toMatchObject([{ id, status: "doing", title: "Water them" }])
  })

  test.each<[string, Partial<Fields>]>([
    ["begun", { status: "doing" }],
    ["moved to another day", { dueOn: "2026-12-24" }],
    ["ticked in part", { checklist: [{ text: "kitchen", done: true }] }],
    ["described", { description: "with rain water" }],
  ])("what followed stays once it was %s: nothing that was written is lost", async (_, fields) => {
    const { stand, complete, reopen, next } = await repeating({
      dueOn: "2026-11-22",
      recurrence: "FREQ=DAILY",
      checklist: [{ text: "kitchen", done: false }],
    })
    await complete()
    stand.now = "2026-11-22T10:00:00.000Z"
    await stand.run(updateTodo, { id: next()?.id as string, ...fields })
    await reopen()
    expect(next()).toMatchObject({ ...fields, deletedAt: null })
    await complete()
    expect(open(stand)).toHaveLength(1)
  })

  test("work that was taken back, a new place and a way out of the inbox aren't work", async () => {
    const { stand, complete, reopen, next, id } = await repeating({ dueOn: "2026-11-22", recurrence: "FREQ=DAILY" })
    await complete()
    stand.now = "2026-11-22T10:00:00.000Z"
    const follower = next()?.id as string
    for (const title of ["Else", "Water the plants"]) await stand.run(updateTodo, { id: follower, title })
    await stand.run(updateTodo, { id: follower, status: "todo" })
    await reopen()
    expect(open(stand)).toMatchObject([{ id }])
  })

  test("undoing it takes both back, and undoing that does both again", async () => {
    const { stand, id, next, row } = await repeating({ dueOn: "2026-11-22", recurrence: "FREQ=DAILY" })
    async function undoable(command: typeof completeTodo | typeof undo, input: object) {
      const transaction = stand.open()
      await command.run(transaction.tx, input as never)
      const images = imagesOf(transaction.changes())
      transaction.layer.commit(stand.rows)
      return { mutationId: id, at: stand.now, images }
    }
    const back = await undoable(completeTodo, { id })
    expect(open(stand)).toMatchObject([{ dueOn: "2026-11-23" }])
    const again = await undoable(undo, back)
    expect([open(stand).map((one) => one.id), row().completedAt]).toEqual([[id], null])
    await undoable(undo, again)
    expect(open(stand)).toMatchObject([{ dueOn: "2026-11-23" }])
    await stand.run(reopenTodo, { id })
    expect(open(stand).map((one) => one.id)).toEqual([id])
    expect(next()?.deletedAt).not.toBeNull()
  })
})

/** `docs/decisions/2026-11-24-one-follower.md`: the id of what follows is made of the completed todo's id alone. */
describe("never two that follow one", () => {
  const due = { dueOn: "2026-11-16", recurrence: "FREQ=DAILY" }

  test("completed, reopened and completed on another day: the one that follows is for after that day", async () => {
    const { stand, complete, reopen, next } = await repeating(due)
    await complete("2026-11-16")
    expect(next()?.dueOn).toBe("2026-11-17")
    stand.now = "2026-11-24T09:00:00.000Z"
    await reopen()
    await complete("2026-11-24")
    expect(open(stand)).toMatchObject([{ id: next()?.id, dueOn: "2026-11-25" }])
    expect(rows(stand)).toHaveLength(2)
  })

  test("completed, worked on ahead, reopened and completed on another day: still the one that was worked on", async () => {
    const { stand, complete, reopen, next } = await repeating(due)
    await complete("2026-11-16")
    stand.now = "2026-11-17T09:00:00.000Z"
    await stand.run(updateTodo, { id: next()?.id as string, description: "half done" })
    await reopen()
    await complete("2026-11-24")
    expect(open(stand)).toMatchObject([{ description: "half done", dueOn: "2026-11-17" }])
  })

  test("two devices that complete it on different days make one, and the first to arrive says for when", async () => {
    for (const days of [
      ["2026-11-20", "2026-11-23"],
      ["2026-11-23", "2026-11-20"],
    ] as const) {
      // What each device shows until it has sent: one follower, under the same id on both.
      const shown = await Promise.all(
        days.map(async (on) => {
          const device = world()
          const { tx, layer } = device.open("019ab000-0000-7000-8000-000000000001")
          const made = await createTodo.run(tx, { title: "Water the plants", ...due })
          layer.commit(device.rows)
          await device.run(completeTodo, { id: made.id, on })
          return open(device).map(({ id }) => id)
        }),
      )
      expect(shown[0]).toHaveLength(1)
      expect(shown[1]).toEqual(shown[0])
      const server = await repeating(due)
      for (const on of days) await server.complete(on)
      expect(open(server.stand)).toHaveLength(1)
      expect(server.next()?.dueOn).toBe(days[0] === "2026-11-20" ? "2026-11-21" : "2026-11-24")
    }
  })

  test("when the one that follows is done and thrown away, its own follower goes on, not a second series", async () => {
    const { stand, complete, reopen, next } = await repeating(due)
    await complete("2026-11-16")
    const second = next()?.id as string
    await stand.run(completeTodo, { id: second, on: "2026-11-17" })
    await stand.run(removeTodo, { id: second })
    await reopen()
    await complete("2026-11-18")
    expect(open(stand)).toMatchObject([{ id: nextId(second), dueOn: "2026-11-18" }])
  })

  test("a follower that was thrown away before it was done comes back when the todo is done anew", async () => {
    const { stand, complete, reopen, next } = await repeating(due)
    await complete("2026-11-16")
    await stand.run(removeTodo, { id: next()?.id as string })
    expect(open(stand)).toEqual([])
    await reopen()
    await complete("2026-11-18")
    expect(open(stand)).toMatchObject([{ dueOn: "2026-11-19" }])
  })
})
