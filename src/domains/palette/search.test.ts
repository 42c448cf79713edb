import { describe, expect, test } from "vitest"
import { errorsBetween, folded, marksIn, wordsOf } from "./folded.ts"
import { type Findable, indexed, searcher } from "./search.ts"

const NOW = Date.parse("2026-11-25T10:00:00Z")
const thing = (title: string, rest: Partial<Findable> = {}) =>
  indexed<Findable>({ key: title, title, more: "", at: NOW - 86_400_000, over: false, ...rest })

const life = [
  thing("Écrire la réponse au cabinet"),
  thing("Envoyer le RIB à la banque"),
  thing("Clôturer l’ancienne banque", { over: true }),
  thing("Appeler la CPAM"),
  thing("Préparer l’entretien Hélio", { more: "développeur full-stack @ordi" }),
  thing("Le cœur du sujet"),
  thing("Sabanque"),
  thing("Développeur Node, Port Numérique", { more: "Marseille TypeScript Postgres" }),
]
const find = (text: string, more: { title?: string; use?: Record<string, number>; among?: typeof life } = {}) =>
  searcher(more.among ?? life)(text, { now: NOW, useOf: (key) => more.use?.[key] ?? 0, ...(more.title === undefined ? {} : { title: more.title }) })
const titles = (...given: Parameters<typeof find>) => find(...given).things.map(({ title }) => title)

describe("what is found", () => {
  test.each([
    ["reponse", "Écrire la réponse au cabinet"],
    ["RÉPONSE", "Écrire la réponse au cabinet"],
    ["coeur", "Le cœur du sujet"],
    ["cab repon", "Écrire la réponse au cabinet"],
    ["typescript", "Développeur Node, Port Numérique"],
    ["helio full", "Préparer l’entretien Hélio"],
    ["l'entretien", "Préparer l’entretien Hélio"],
  ])("%s finds « %s »", (text, title) => expect(titles(text)[0]).toBe(title))

  test.each([
    ["reposne", "Écrire la réponse au cabinet"],
    ["banqeu", "Envoyer le RIB à la banque"],
    ["entretein", "Préparer l’entretien Hélio"],
    ["entertein helio", "Préparer l’entretien Hélio"],
    ["develpeur node", "Développeur Node, Port Numérique"],
    ["envoyr", "Envoyer le RIB à la banque"],
  ])("typed with an error, %s still finds « %s »", (text, title) => expect(titles(text)).toContain(title))

  test("short words take no error: they would be another word", () => {
    expect(titles("rob")).toEqual([])
    expect(titles("xyzzy")).toEqual([])
  })

  test("the beginning of a word comes before its inside, and what is open before what is done", () => {
    expect(titles("banque")).toEqual(["Envoyer le RIB à la banque", "Clôturer l’ancienne banque", "Sabanque"])
  })

  test("what is called so comes before what merely says so", () => {
    const among = [thing("Ranger", { more: "le garage" }), thing("Le garage")]
    expect(titles("garage", { among })).toEqual(["Le garage", "Ranger"])
  })

  test("of two equals, the one that changed last, and before that the one that was chosen before", () => {
    const among = [thing("Loyer ancien", { at: NOW - 90 * 86_400_000 }), thing("Loyer récent")]
    expect(titles("loyer", { among })).toEqual(["Loyer récent", "Loyer ancien"])
    expect(titles("loyer", { among, use: { "Loyer ancien": 3 } })).toEqual(["Loyer ancien", "Loyer récent"])
  })

  test("a sentence finds what has the words that say most, not what has its verb", () => {
    const found = find("appeler la banque demain à 9h30", { title: "appeler la banque" })
    expect(found.whole).toBe(false)
    expect(found.things[0]?.title).toBe("Envoyer le RIB à la banque")
  })

  test("nothing and signs find nothing", () => {
    expect(titles("")).toEqual([])
    expect(titles("  !!! ")).toEqual([])
  })

  test("the same words are found key by key as at once", () => {
    const search = searcher(life)
    const how = { now: NOW, useOf: () => 0 }
    const text = "ecrire la reponse"
    for (let end = 1; end <= text.length; end += 1) search(text.slice(0, end), how)
    expect(search(text, how)).toEqual(searcher(life)(text, how))
  })

  test("of thousands the best thirty come, and all are counted", () => {
    const many = Array.from({ length: 3_000 }, (_, index) => thing(`Facture ${index}`, { over: index % 2 === 1 }))
    const found = find("fact", { among: many })
    expect(found.things).toHaveLength(30)
    expect(found.total).toBe(3_000)
    expect(found.things.every(({ over }) => !over)).toBe(true)
  })
})

describe("texts as they are compared", () => {
  test("have no case, accents or signs", () => {
    expect(folded("  Élève — n° 3, d’ŒUVRE\u202f! ")).toBe(" eleve n 3 d oeuvre")
    expect(folded("…")).toBe("")
    expect(wordsOf("日本 Ärger")).toEqual(["日本", "arger"])
  })

  test("a word is compared with the beginning of another, whichever error was made", () => {
    expect(errorsBetween("banque", "banques", 1)).toBe(0)
    expect(errorsBetween("baque", "banque", 1)).toBe(1)
    expect(errorsBetween("bannque", "banque", 1)).toBe(1)
    expect(errorsBetween("bamque", "banque", 1)).toBe(1)
    expect(errorsBetween("bnaque", "banque", 1)).toBe(1)
    expect(errorsBetween("facture", "banque", 1)).toBe(2)
  })

  test("marks stand on the title as it is written, accents and ligatures and all", () => {
    const marked = (title: string, ...words: string[]) => marksIn(title, words).map(([start, end]) => title.slice(start, end))
    expect(marked("Écrire la réponse", "repon")).toEqual(["répon"])
    expect(marked("Le cœur, le cœur", "coeur")).toEqual(["cœur", "cœur"])
    expect(marked("Cafe\u0301 noir", "cafe")).toEqual(["Cafe\u0301"])
    expect(marked("Envoyer le RIB", "envoyr")).toEqual(["Envoyer"])
    expect(marked("Rien ici", "banque")).toEqual([])
  })
})
