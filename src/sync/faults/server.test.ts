import { beforeAll, describe, expect, test } from "vitest"
import { createTodo } from "~/domains/todos/commands.ts"
import type { Database } from "~/server/db.ts"
import { databases } from "~/server/testing/databases.ts"
import { runCommand } from "../run-command.ts"
import { newApp } from "../simulator/domain.ts"
import { open as openDevice, serverIn, states, sync } from "../testing/device.ts"
import { browser } from "../testing/ports.ts"
import { count, DEVICE, onRoad, replay, type TestRoad, uuid } from "../testing/road.ts"

describe.each(databases)("on $name", ({ open }) => {
  let database: Database
  let road: TestRoad
  onRoad(open, (opened) => {
    ;({ database, road } = opened)
  })
  beforeAll(async () => {
    await database.execute(
      "create function die() returns trigger language plpgsql as $$ begin raise exception 'the power went' using errcode = '57P01'; end $$",
    )
  })

  describe("2. the server is killed between the effect and the idempotency row", () => {
    test.each([
      ["before the id is written", "create trigger die before insert on ordinarthur_os.client_mutations execute function die()"],
      [
        "after it, at the commit",
        "create constraint trigger die after insert on ordinarthur_os.client_mutations deferrable initially deferred for each row execute function die()",
      ],
      [
        "after the effect alone",
        "create constraint trigger die after insert on ordinarthur_os.todos deferrable initially deferred for each row execute function die()",
      ],
    ])("%s: neither is there, and sent again both are, once", async (when, trigger) => {
      const entry = { id: when, command: "todos.create", input: { title: when } }
      const before = [await count(database, "todos"), await count(database, "client_mutations")] as const
      await database.execute(trigger)
      const direct = runCommand(road, createTodo, { title: when }, { clientMutationId: uuid(`${when}, direct`), deviceId: DEVICE })
      await expect(direct).rejects.toThrow()
      await replay(road, [entry]).catch(() => undefined)
      await database.execute(`drop trigger die on ordinarthur_os.${trigger.includes("on ordinarthur_os.todos") ? "todos" : "client_mutations"}`)
      expect([await count(database, "todos"), await count(database, "client_mutations")]).toEqual(before)
      const [answer] = await replay(road, [entry])
      expect(answer).toMatchObject({ outcome: "applied" })
      expect(await replay(road, [entry])).toEqual([answer])
      expect([await count(database, "todos"), await count(database, "client_mutations")]).toEqual([before[0] + 1, before[1] + 1])
    })
  })

  describe("33. NUL and lone surrogates in text", () => {
    test.each(["a\0b", "\ud800", "\udc00 at the start"])("%j is refused alone, with its field, and the others of its batch go on", async (title) => {
      const answers = await replay(road, [
        { id: `${title} before`, command: "todos.create", input: { title: "before" } },
        { id: title, command: "todos.create", input: { title } },
        { id: `${title} after`, command: "todos.create", input: { title: "after 🐟" } },
      ])
      expect(answers.map(({ outcome }) => outcome)).toEqual(["applied", "refused", "applied"])
      expect(answers[1]?.reason).toMatchObject({ code: "invalid", field: "title" })
    })
  })
})

test("33. NUL and lone surrogates in text: the device refuses them at the tap, so nothing waits that can't succeed", async () => {
  const own = browser()
  const device = await openDevice(own, serverIn(), newApp)
  for (const title of ["a\0b", "\ud800"])
    await expect(device.tab.taps.run(createTodo, { title })).rejects.toMatchObject({ code: "invalid", field: "title" })
  await sync(own, device)
  expect([own.stores.outbox.size, states(device)]).toEqual([0, []])
})
