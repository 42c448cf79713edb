import { describe, expect, test } from "vitest"
import { OfferProblem, readOffer } from "./offer.ts"
import { jobs } from "./schema.ts"

const whole = {
  source: "board",
  sourceUrl: "https://jobs.example/1?utm_source=x",
  title: "Développeur web",
  company: "Atelier du Port",
  description: "Deux lignes\nde texte",
  location: "Marseille",
  remoteType: "hybrid",
  salaryMin: 42_000,
  salaryMax: 48_000,
  stack: ["TypeScript"],
  applyUrl: "https://jobs.example/1/apply",
}
const read = (fields: Record<string, unknown>) => readOffer({ ...whole, ...fields })

/** Whether the table takes what came out, whatever went in. */
function fits(offer: ReturnType<typeof readOffer>): boolean {
  const { description: _description, ...own } = offer
  const now = "2026-11-22T09:00:00.000Z"
  const row = {
    ...jobs.defaults,
    ...own,
    id: "019ab000-0000-7000-8000-000000000000",
    version: 1,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    firstSeenAt: now,
  }
  const result = jobs.row.safeParse(row)
  return result.success
}

test("a clean offer is kept as it is", () => {
  expect(read({})).toEqual({ ...whole, urlKey: "https://jobs.example/1", fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/) })
})

describe("what boards do to texts is undone", () => {
  test("a rating glued to the company goes, a number that belongs to it stays", () => {
    expect(read({ company: "Atelier du Port\n4.6" }).company).toBe("Atelier du Port")
    expect(read({ company: "Atelier du Port 4,6 ★" }).company).toBe("Atelier du Port")
    expect(read({ company: "Atelier du Port 4.6/5" }).company).toBe("Atelier du Port")
    expect(read({ company: "Handball Club 07" }).company).toBe("Handball Club 07")
    expect(read({ company: "Studio 4" }).company).toBe("Studio 4")
  })

  test("entities and tags in a title become the letters they stand for", () => {
    expect(read({ title: "Ing&eacute;nieur R&amp;D &#8211; <b>C&#43;&#43;</b>&nbsp;H/F" }).title).toBe("Ingénieur R&D – C++ H/F")
    expect(read({ title: "A &unknown; B &#x110000; C" }).title).toBe("A &unknown; B &#x110000; C")
  })

  test("NUL, half characters and marks that reverse the reading go", () => {
    expect(read({ title: "Dev\0 \ud800web\u202egnp" }).title).toBe("Dev \ufffdwebgnp")
    expect(read({ description: "a\0b\ud800\r\nc\u0007" }).description).toBe("ab\ufffd\nc")
  })

  test("an offer without a title takes the first line of its text", () => {
    expect(
      read({ title: null, description: "\n## Maison Bleue | https://maison.example | Ingénieure | Lyon | https://maison.example/a\n\nLe reste" })
        .title,
    ).toBe("Maison Bleue | Ingénieure | Lyon")
  })

  test("texts that are too long are cut, never in the middle of a character", () => {
    expect(read({ title: `${"é".repeat(498)}😀😀` }).title).toBe(`${"é".repeat(498)}…`)
    expect(read({ description: "x".repeat(200_000) }).description).toHaveLength(100_000)
  })

  test("a stack has each name once, in its first spelling", () => {
    expect(read({ stack: ["React", " react ", "Node.js", "", "RÉACT"] }).stack).toEqual(["React", "Node.js"])
    expect(read({ stack: "React, Node.js; Vite" }).stack).toEqual(["React", "Node.js", "Vite"])
    expect(read({ stack: Array.from({ length: 300 }, (_, n) => `t${n}`) }).stack).toHaveLength(100)
  })
})

describe("the way of working", () => {
  test.each([
    ["remote", "remote"],
    ["Full Remote", "remote"],
    ["Télétravail", "remote"],
    ["100% à distance", "remote"],
    ["TELECOMMUTE", "remote"],
    ["Hybride", "hybrid"],
    ["Télétravail partiel", "hybrid"],
    ["2 jours de télétravail", "hybrid"],
    ["on-site", "onsite"],
    ["ON_SITE", "onsite"],
    ["Présentiel", "onsite"],
    ["No remote", "onsite"],
    ["Pas de télétravail", "onsite"],
    ["à discuter", null],
    ["", null],
  ])("%s is %s", (text, expected) => {
    expect(read({ remoteType: text }).remoteType).toBe(expected)
  })
})

describe("a salary is yearly euros or unknown", () => {
  test.each([
    ["missing", -1, -1, null, null],
    ["a day's pay", 450, 500, null, null],
    ["a month's pay", 3_200, 3_800, null, null],
    ["multiplied twice", 540_000, 720_000, null, null],
    ["one end only", 42_000, null, 42_000, null],
    ["one end absurd", 42_000, 4_800_000, 42_000, null],
    ["the wrong way round", 48_000, 42_000, 42_000, 48_000],
    ["with cents", 42_000.4, 48_000.5, 42_000, 48_001],
    ["digits in quotes", "42000", " 48000 ", 42_000, 48_000],
    ["words", "selon profil", "", null, null],
    ["no number at all", Number.NaN, Number.POSITIVE_INFINITY, null, null],
  ])("%s", (_what, low, high, salaryMin, salaryMax) => {
    expect(read({ salaryMin: low, salaryMax: high })).toMatchObject({ salaryMin, salaryMax })
  })
})

describe("addresses", () => {
  test.each([null, undefined, "", "javascript:alert(1)", "see the site"])(
    "an offer whose address is %j is kept under its fingerprint",
    (sourceUrl) => {
      const offer = read({ sourceUrl })
      expect(offer.urlKey).toBe(`urn:offer:${offer.fingerprint}`)
      expect(offer.sourceUrl).toBe(offer.urlKey)
      expect(fits(offer)).toBe(true)
    },
  )

  test("an address to apply that is no web address is unknown", () => {
    expect(read({ applyUrl: "javascript:alert(1)" }).applyUrl).toBeNull()
    expect(read({ applyUrl: "mailto:x@example.org" }).applyUrl).toBeNull()
  })

  test("a source that is missing is the address's host", () => {
    expect(read({ source: undefined }).source).toBe("jobs.example")
  })
})

describe("an offer that can't be kept says why", () => {
  test.each([
    [null, "expected an offer, got null"],
    ["text", "expected an offer, got a string"],
    [[], "expected an offer, got a list"],
    [{ ...whole, title: " ", description: null }, "title is missing"],
    [{ ...whole, title: 12 }, "title: expected text, got a number"],
    [{ ...whole, company: { name: "x" } }, "company: expected text, got an object"],
    [{ ...whole, salaryMin: { amount: 1 } }, "salaryMin: expected a number of euros, got an object"],
    [{ ...whole, stack: [1] }, "stack: expected text, got a number"],
    [{ ...whole, stack: 4 }, "stack: expected a list of names, got a number"],
    [{ ...whole, source: null, sourceUrl: null }, "source is missing"],
  ])("%j", (input, reason) => {
    expect(() => readOffer(input)).toThrow(OfferProblem)
    expect(() => readOffer(input)).toThrow(reason)
  })
})

test("whatever is kept fits the table", () => {
  const nasty = [
    "\0",
    "\ud800",
    "x".repeat(5_000),
    "<script>alert(1)</script>",
    "&#0;",
    "😀".repeat(400),
    "\u202e",
    " \n ",
    "é".repeat(900),
    "\u00ad".repeat(1_900),
    "é".repeat(1_900),
  ]
  for (const value of nasty) {
    const offer = readOffer({
      ...whole,
      title: `T${value}`,
      company: value,
      location: value,
      description: value,
      remoteType: value,
      source: `s${value}`,
      sourceUrl: `https://jobs.example/${value}`,
      applyUrl: `https://jobs${value}.example/`,
      stack: [value],
    })
    expect(fits(offer), JSON.stringify(value).slice(0, 40)).toBe(true)
    // What an index of Postgres holds.
    expect(Buffer.byteLength(offer.sourceUrl)).toBeLessThan(2_600)
  }
})
