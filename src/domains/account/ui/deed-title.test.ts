import { expect, test } from "vitest"
import { everything } from "~/commands.ts"
import { phraseFor } from "~/i18n/room-words.ts"
import { dailyCheckins } from "../../health/schema.ts"
import { deedTitle } from "./deed-title.ts"

const image = (table: string, before: Record<string, unknown> | null, after: Record<string, unknown> | null) => ({ table, id: "a", before, after })

test("every change that the owner can make has words in the history", () => {
  // What the server does by itself isn't in it.
  const silent = ["sync.purge", "jobs.gone", "jobs.score"]
  const names = [...everything.commands.keys()].filter((name) => !silent.includes(name))
  expect(names.length).toBeGreaterThan(30)
  expect(names.filter((name) => phraseFor(`command.${name}`, { title: "x" }) === null)).toEqual([])
})

test("a change is called by its row's name, a day as one says it, and many by the first", () => {
  const unknown = () => undefined
  expect(deedTitle("todos.complete", [image("todos", { status: "todo" }, { status: "done" })], () => "Payer")).toBe("Terminer «\u00a0Payer\u00a0»")
  const checkin = { table: dailyCheckins.name, id: "2031-12-01", before: { medsTaken: false }, after: { medsTaken: true } }
  expect(deedTitle("health.set", [checkin], unknown)).toBe("Médicament du lun. 1er déc. 2031")
  expect(deedTitle("todos.removeMany", [image("todos", { title: "a" }, null), image("todos", { title: "b" }, null)], unknown)).toMatch(
    /^Supprimer «\u00a0a\u00a0» /,
  )
})

test("a row that nobody can name is called by its kind, once", () => {
  const title = (command: string, table: string) => deedTitle(command, [image(table, {}, {})], () => undefined)
  expect(title("jobs.update", "jobs")).toBe("Modifier l’offre")
  expect(title("todos.complete", "todos")).toBe("Terminer une todo")
  expect(title("projects.clear", "projects")).toBe("Vider le projet")
  expect(title("account.undo", "jobs")).toBe("Défaire une offre")
  expect(title("ai.confirm", "todos")).toBe("Faire ce qui était proposé\u00a0: une todo")
})
