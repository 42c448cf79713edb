import { describe, expect, test } from "vitest"
import { parse } from "~/grammar/parse.ts"
import { chipsOf, fieldsOf, inText, makeEraser, NO_PROJECT, noChoices, press } from "./quick-add.ts"

const projects = [{ id: "1", name: "Maison" }]
const read = (text: string, choices = noChoices, names = ["Maison"]) =>
  parse(text, { now: "2026-10-21T08:00:00Z", timeZone: "Europe/Paris", projects: names, ...choices })
const kinds = (text: string) => chipsOf(read(text)).map(({ kind, offered }) => (offered ? `${kind}?` : kind))

describe("the chips of a line", () => {
  test("are one for what says one thing together, in the order of the words", () => {
    expect(kinds("Appeler la banque demain à 9h30 !!! #admin #perso +maison @tel ~30m")).toEqual([
      "when",
      "priority",
      "tag",
      "tag",
      "project",
      "context",
      "length",
    ])
    expect(kinds("Sortir les poubelles tous les mardis")).toEqual(["repeat"])
    expect(kinds("Rapport prévu demain")).toEqual(["plan"])
    expect(kinds("Visio demain de 14h à 15h30")).toEqual(["when"])
    expect(kinds("Ranger le garage")).toEqual([])
  })

  test("that may be meant are offered, and count once they are taken", () => {
    const text = "Create monthly report"
    const [offered] = chipsOf(read(text))
    expect(offered?.offered).toBe(true)
    if (!offered) return
    const taken = press(noChoices, offered)
    expect(read(text, taken).recurrence).toContain("MONTHLY")
    const [chip] = chipsOf(read(text, taken))
    expect(chip && read(text, press(taken, chip)).recurrence).toBeUndefined()
  })

  test("put away give their words back to the title, until the words are typed anew", () => {
    const text = "Appeler la banque demain à 9h30"
    const [when] = chipsOf(read(text))
    if (!when) throw new Error("no chip")
    const choices = press(noChoices, when)
    expect(read(text, choices)).toMatchObject({ title: text, spans: [] })
    expect(inText(choices, "Appeler la banque dem")).toEqual(noChoices)
    expect(inText(choices, text)).toEqual(choices)
  })
})

describe("the todo of a line", () => {
  test("has what was understood in its fields", () => {
    expect(fieldsOf(read("Appeler la banque demain à 9h30 !! #admin +mais @tel ~30m"), projects)).toEqual({
      title: "Appeler la banque",
      dueAt: "2026-10-22T09:30:00+02:00",
      priority: 2,
      tags: ["admin"],
      projectId: "1",
      context: "@tel",
      estimateMinutes: 30,
    })
  })

  test("says how long it takes where the line has a beginning and an end, and p4 is no priority", () => {
    expect(fieldsOf(read("Visio demain de 14h à 15h30 p4"), projects)).toMatchObject({ estimateMinutes: 90, priority: null })
  })

  test("keeps the words of a project where there is none at all", () => {
    expect(fieldsOf(read("Peindre +salon", noChoices, [NO_PROJECT]), [])).toEqual({ title: "Peindre +salon" })
  })
})

describe("Backspace at the end of a line", () => {
  const line = (text: string) => ({ chips: chipsOf(read(text)), at: { inputType: "deleteContentBackward", atEnd: true, text } })

  test("puts away the chip whose words are the last ones, then the others one by one, then letters", () => {
    const erase = makeEraser()
    const { chips, at } = line("Appeler demain !!! #admin")
    expect(erase(at, chips)?.kind).toBe("tag")
    const left = chips.filter(({ kind }) => kind !== "tag")
    expect(erase(at, left)?.kind).toBe("priority")
    expect(erase(at, left.slice(0, 1))?.kind).toBe("when")
    expect(erase(at, [])).toBeUndefined()
  })

  test("takes a letter where the last words are no chip, where the cursor is elsewhere, and once letters are being erased", () => {
    const { chips, at } = line("#admin appeler la banque")
    expect(makeEraser()(at, chips)).toBeUndefined()
    const end = line("appeler #admin")
    expect(makeEraser()({ ...end.at, atEnd: false }, end.chips)).toBeUndefined()
    const erase = makeEraser()
    const longer = line("appeler #admin x")
    expect(erase(longer.at, longer.chips)).toBeUndefined()
    expect(erase(end.at, end.chips)).toBeUndefined()
    expect(erase({ ...end.at, inputType: "insertText" }, end.chips)).toBeUndefined()
    expect(erase(end.at, end.chips)?.kind).toBe("tag")
  })
})
