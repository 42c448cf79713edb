import { expect, test } from "vitest"
import { chosenFrom, queryOf, saidOf } from "./chosen.ts"
import { everyTodo } from "./filter.ts"

test("what is chosen is said by the address and understood again", () => {
  const chosen = chosenFrom({ view: "now", context: ["@maison", "@ordi"], energy: "low", time: "30", q: "appeler", sort: "hand" })
  expect(chosenFrom(saidOf(chosen))).toEqual(chosen)
  expect(queryOf(chosen)).toBe("view=now&energy=low&time=30&context=%40maison&context=%40ordi&q=appeler&sort=hand")
})

test("nothing chosen has the bare address, and an address or a saved filter from elsewhere never breaks the page", () => {
  expect(queryOf(chosenFrom({}))).toBe("")
  const odd = chosenFrom({
    view: "constructor",
    energy: 3,
    due: ["soon"],
    context: [true, "@ordi"],
    project: { id: 1 },
    sort: null,
    status: "__proto__",
  })
  expect(odd).toEqual({ view: "all", order: "date", filter: { ...everyTodo, contexts: ["@ordi"] } })
})
