import { describe, expect, test } from "vitest"
import { type JobSearchCriteria, jobSearchCriteria } from "./schema.ts"
import { type Scored, scoreOf } from "./score.ts"

const stamps = { version: 1, createdAt: "2026-11-01T08:00:00.000Z", updatedAt: "2026-11-01T08:00:00.000Z", deletedAt: null }
const criteria = (fields: Partial<JobSearchCriteria> = {}): JobSearchCriteria => ({
  ...jobSearchCriteria.defaults,
  ...stamps,
  id: "019a0000-0000-7000-8000-000000000001",
  name: "Full-stack à Marseille",
  active: true,
  titles: ["développeur full-stack", "fullstack developer"],
  locations: ["Marseille", "Aix"],
  stack: ["TypeScript", "Node.js", "Solid"],
  remoteTypes: ["remote", "hybrid"],
  salaryMin: 42_000,
  excludedCompanies: ["Acme Conseil"],
  excludedKeywords: ["astreinte", "PHP"],
  ...fields,
})
const LONG = "Une équipe de six personnes, un produit, des livraisons chaque semaine. ".repeat(5)
const offer = (fields: Partial<Scored> = {}): Scored => ({
  title: "Développeur·se Full Stack (H/F)",
  company: "Calanques SAS",
  location: "13002 Marseille",
  remoteType: "hybrid",
  salaryMin: 45_000,
  salaryMax: 52_000,
  stack: ["NodeJS", "TypeScript", "SolidJS"],
  description: `${LONG} Nous écrivons en Solid.`,
  ...fields,
})
const reasons = (fields: Partial<Scored>, ...given: JobSearchCriteria[]) =>
  scoreOf(offer(fields), given.length > 0 ? given : [criteria()]).reasons.map(({ reason, points }) => `${reason} ${points}`)

test("an offer that has everything has 100, and each part says what it gave", () => {
  expect(scoreOf(offer(), [criteria()])).toEqual({
    score: 100,
    reasons: [
      { reason: "title: développeur full-stack", points: 30 },
      { reason: "place: Marseille", points: 20 },
      { reason: "mode", points: 15 },
      { reason: "stack: TypeScript, Node.js, Solid", points: 25 },
      { reason: "pay", points: 10 },
    ],
  })
})

describe("what is asked", () => {
  test.each<[string, Partial<Scored>, string[]]>([
    ["anywhere will do for remote work", { location: "Lille", remoteType: "remote" }, ["place 20", "mode 15"]],
    ["a way of working that isn't said may fit", { remoteType: null }, ["mode 6"]],
    ["a pay that isn't said may fit", { salaryMin: null, salaryMax: null }, ["pay 4"]],
    ["one end of a pay is enough", { salaryMax: null }, ["pay 10"]],
    ["half a title gives half", { title: "Développeur Java" }, ["title: développeur full-stack 15"]],
    [
      "a stack is found in the text too",
      { stack: [], description: `${LONG} TypeScript, Node.js et Solid.` },
      ["stack: TypeScript, Node.js, Solid 25"],
    ],
  ])("%s", (_name, fields, expected) => {
    expect(reasons(fields)).toEqual(expect.arrayContaining(expected))
  })

  test("a word inside another is not that word", () => {
    const php = reasons({ description: `${LONG} phpBB, astreintes` })
    expect(php.filter((reason) => reason.startsWith("word"))).toEqual([])
    expect(reasons({ title: "DevOps", stack: ["JavaScript"] }, criteria({ titles: ["dev"], stack: ["Java"] })).join()).not.toMatch(/title|stack/)
  })

  test("a name in a text is written as a name", () => {
    expect(reasons({ stack: [], description: `${LONG} A solid team.` }, criteria({ stack: ["Solid"] })).join()).not.toContain("stack:")
    expect(reasons({ stack: [], description: `${LONG} typescript` }, criteria({ stack: ["typescript"] }))).toContain("stack: typescript 25")
  })

  test("signs that are part of a name count", () => {
    const wanted = criteria({ stack: ["C++", "C#", ".NET"] })
    expect(reasons({ stack: [], description: `${LONG} C++ puis C#, sous .NET.` }, wanted)).toContain("stack: C++, C#, .NET 25")
    expect(reasons({ stack: ["C"], description: LONG }, wanted).join()).not.toContain("stack:")
  })
})

describe("what speaks against an offer", () => {
  test.each<[string, Partial<Scored>, string, number]>([
    ["a company that is left out", { company: "ACME conseil" }, "company: Acme Conseil -100", 0],
    ["a word that is left out, wherever it stands", { description: `${LONG} <b>Astreinte</b> une semaine sur six.` }, "word: astreinte -40", 60],
    ["a pay below what is asked", { salaryMin: 30_000, salaryMax: 35_000 }, "lowPay -20", 70],
  ])("%s", (_name, fields, reason, score) => {
    expect(reasons(fields)).toContain(reason)
    expect(scoreOf(offer(fields), [criteria()]).score).toBe(score)
  })
})

test("parts that say nothing are left out, and the others make up the hundred", () => {
  const bare = criteria({ titles: ["développeur"], locations: [], stack: [], remoteTypes: [], salaryMin: null })
  expect(scoreOf(offer(), [bare]).score).toBe(100)
  expect(scoreOf(offer({ title: "Chef de projet" }), [bare]).score).toBe(0)
})

test("without active criteria there is no score; criteria that only leave out give a middling one", () => {
  expect(scoreOf(offer(), [])).toEqual({ score: null, reasons: [] })
  expect(scoreOf(offer(), [criteria({ active: false })]).score).toBeNull()
  const empty = { titles: [], locations: [], stack: [], remoteTypes: [], salaryMin: null, excludedCompanies: [], excludedKeywords: [] }
  expect(scoreOf(offer(), [criteria(empty)]).score).toBeNull()
  expect(scoreOf(offer(), [criteria({ ...empty, excludedKeywords: ["astreinte"] })]).score).toBe(50)
})

test("of several criteria the best one counts, and the reasons name it", () => {
  const other = criteria({ name: "Lyon", locations: ["Lyon"], remoteTypes: ["onsite"] })
  const { score, reasons: why } = scoreOf(offer(), [other, criteria()])
  expect(score).toBe(100)
  expect(why.at(-1)).toEqual({ reason: "for: Full-stack à Marseille", points: 0 })
})

test("an offer with hardly any text says so", () => {
  expect(reasons({ description: null, stack: ["TypeScript"] })).toContain("short 0")
})

test("whatever an offer holds, the score is within its bounds and is what its reasons add up to", () => {
  const bits = ["", "développeur", "full-stack", "astreinte", "PHP", "Marseille", "Acme Conseil", "TypeScript", "\u{1f680}", "((", "Ⅷ"]
  for (let seed = 0; seed < 500; seed += 1) {
    const pick = (salt: number) => bits[(seed * 7 + salt * 13) % bits.length] ?? ""
    const mixed = offer({
      title: `${pick(1)} ${pick(2)}`,
      company: pick(3),
      location: pick(4),
      description: `${pick(5)} ${pick(6)}`,
      stack: [pick(7)],
      salaryMax: seed * 150,
      salaryMin: null,
      remoteType: [null, "remote", "hybrid", "onsite"][seed % 4] as Scored["remoteType"],
    })
    const { score, reasons: why } = scoreOf(mixed, [criteria()])
    const sum = why.reduce((total, { points }) => total + points, 0)
    expect(score).toBe(Math.max(0, Math.min(100, sum)))
    expect(why.every(({ reason, points }) => reason.length <= 200 && points >= -100 && points <= 100)).toBe(true)
  }
})
