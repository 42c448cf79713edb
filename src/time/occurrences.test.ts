import "temporal-polyfill/global"
import { RRuleTemporal } from "rrule-temporal"
import { describe, expect, test } from "vitest"
import { hourOf, instantAt } from "./days.ts"
import { nextDays, occurrences } from "./occurrences.ts"
import { isRule, readRule, writeRule } from "./rule.ts"

const SHOWN = 14

/** What we keep of a skipped hour counts, what RFC 5545 drops doesn't: a rule that counts is compared at noon. */
const hourFor = (rule: string, hour: string) => (rule.includes("COUNT") ? "12:00" : hour)

/** Rules, each with the days from which it is tried. */
const RULES = [
  "FREQ=DAILY",
  "FREQ=DAILY;INTERVAL=3",
  "FREQ=DAILY;COUNT=5",
  "FREQ=DAILY;UNTIL=20261101",
  "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR",
  "FREQ=DAILY;BYMONTH=3,10",
  "FREQ=DAILY;INTERVAL=2;BYMONTHDAY=1,15,-1",
  "FREQ=WEEKLY",
  "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
  "FREQ=WEEKLY;BYDAY=SU",
  "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU",
  "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU",
  "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,SA",
  "FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=-1",
  "FREQ=WEEKLY;BYMONTH=10,3;BYDAY=SU",
  "FREQ=MONTHLY",
  "FREQ=MONTHLY;INTERVAL=2",
  "FREQ=MONTHLY;BYMONTHDAY=-1",
  "FREQ=MONTHLY;BYMONTHDAY=31",
  "FREQ=MONTHLY;BYMONTHDAY=1,15",
  "FREQ=MONTHLY;BYDAY=3FR",
  "FREQ=MONTHLY;BYDAY=-1SU",
  "FREQ=MONTHLY;BYDAY=1MO,-1FR",
  "FREQ=MONTHLY;BYDAY=5TH",
  "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
  "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,3",
  "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
  "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU",
  "FREQ=MONTHLY;BYMONTH=3,10;BYDAY=-1SU",
  "FREQ=YEARLY",
  "FREQ=YEARLY;INTERVAL=2",
  "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=29",
  "FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU",
  "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
  "FREQ=YEARLY;BYDAY=20MO",
  "FREQ=YEARLY;BYDAY=-1FR",
  "FREQ=YEARLY;BYMONTHDAY=1",
  "FREQ=YEARLY;BYMONTH=1,7;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1",
]

/** Around both changes of the clocks: in Paris on 29 March and 25 October 2026, in New York on 8 March and 1 November; Kolkata has none. */
const AROUND_CHANGES: [day: string, hour: string, zone: string][] = [
  ["2026-03-27", "02:30", "Europe/Paris"],
  ["2026-10-24", "02:30", "Europe/Paris"],
  ["2026-03-06", "02:15", "America/New_York"],
  ["2026-10-30", "01:30", "America/New_York"],
  ["2026-03-28", "00:05", "Asia/Kolkata"],
]
const ELSEWHEN: [day: string, hour: string, zone: string][] = [
  ["2026-01-31", "09:00", "Europe/Paris"],
  ["2028-02-29", "23:45", "America/New_York"],
  ["2026-12-28", "07:30", "Asia/Kolkata"],
]

/** The same instants by another library, which thinks in zoned moments rather than in days. */
function byTheOther(rule: string, day: string, hour: string, zone: string): string[] {
  const until = /UNTIL=(\d{8})/.exec(rule)
  const zoned = Temporal.ZonedDateTime.from(`${day}T${hour}:00[${zone}]`)
  const text = until ? rule.replace(/UNTIL=\d{8}/, `UNTIL=${lastMoment(until[1] as string, zone)}`) : rule
  const found: string[] = []
  new RRuleTemporal({ rruleString: text, dtstart: zoned, includeDtstart: false, maxIterations: 100_000 }).all((moment, index) => {
    if (index >= SHOWN) return false
    found.push(new Date(moment.epochMilliseconds).toISOString())
    return true
  })
  return found
}

const lastMoment = (until: string, zone: string) =>
  Temporal.ZonedDateTime.from(`${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6)}T23:59:59[${zone}]`)
    .toInstant()
    .toString()
    .replace(/[-:]|\.\d+/g, "")

/** Without the hours that a change of the clocks skips: RFC 5545 drops those, we keep them an hour later (tested below). */
const ours = (rule: string, day: string, hour: string, zone: string) => {
  const found: string[] = []
  for (const one of occurrences(readRule(rule), day)) {
    const instant = instantAt(one, hour, zone)
    if (hourOf(instant, zone) === hour) found.push(instant)
    if (found.length === SHOWN) break
  }
  return found
}

describe("a rule names the same moments as another implementation does", () => {
  test.each(AROUND_CHANGES)("around a change of the clocks: from %s at %s in %s", (day, hour, zone) => {
    for (const rule of RULES) {
      const at = hourFor(rule, hour)
      expect(ours(rule, day, at, zone), rule).toEqual(byTheOther(rule, day, at, zone))
    }
  })

  test.each(ELSEWHEN)("at the ends of months, in leap years and over the new year: from %s at %s in %s", (day, hour, zone) => {
    for (const rule of RULES) {
      const at = hourFor(rule, hour)
      expect(ours(rule, day, at, zone), rule).toEqual(byTheOther(rule, day, at, zone))
    }
  })

  test("an hour that the change skips comes an hour later that day: a thing to do isn't dropped for it", () => {
    const days = [...occurrences(readRule("FREQ=DAILY;COUNT=3"), "2026-03-28")]
    const instants = days.map((day) => instantAt(day, "02:30", "Europe/Paris"))
    expect(instants).toEqual(["2026-03-28T01:30:00.000Z", "2026-03-29T01:30:00.000Z", "2026-03-30T00:30:00.000Z"])
    expect(hourOf(instants[1] as string, "Europe/Paris")).toBe("03:30")
  })

  test("in 120 cases and more, half of them around a change", () => {
    const cases = RULES.length * (AROUND_CHANGES.length + ELSEWHEN.length)
    expect(cases).toBeGreaterThanOrEqual(120)
    expect(AROUND_CHANGES.length * 2).toBeGreaterThanOrEqual(AROUND_CHANGES.length + ELSEWHEN.length)
  })
})

describe("the next days of a rule", () => {
  test("come after today, and those that passed meanwhile are counted", () => {
    expect(nextDays(readRule("FREQ=DAILY"), "2026-11-20", "2026-11-23", 2)).toEqual({ days: ["2026-11-24", "2026-11-25"], passed: 3 })
    expect(nextDays(readRule("FREQ=WEEKLY;BYDAY=FR"), "2026-11-20", "2026-11-23", 1)).toEqual({ days: ["2026-11-27"], passed: 0 })
  })

  test("end where the rule ends, and where no day ever answers to it", () => {
    expect(nextDays(readRule("FREQ=DAILY;COUNT=2"), "2026-11-20", "2026-11-20", 5).days).toEqual(["2026-11-21"])
    expect(nextDays(readRule("FREQ=DAILY;UNTIL=20261122"), "2026-11-20", "2026-11-23", 5).days).toEqual([])
    expect(nextDays(readRule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), "2026-11-20", "2026-11-20", 1).days).toEqual([])
  })
})

describe("a rule's text", () => {
  test.each(RULES)("%s is read and written alike", (rule) => {
    expect(readRule(writeRule(readRule(rule)))).toEqual(readRule(rule))
  })

  test.each([
    ["", "FREQ is missing"],
    ["FREQ=HOURLY", "isn't understood"],
    ["FREQ=DAILY;FREQ=DAILY", "twice"],
    ["FREQ=DAILY;COUNT=2;UNTIL=20270101", "exclude"],
    ["FREQ=DAILY;INTERVAL=0", "from 1"],
    ["FREQ=WEEKLY;BYDAY=2FR", "within a month"],
    ["FREQ=WEEKLY;BYMONTHDAY=1", "doesn't go"],
    ["FREQ=MONTHLY;BYDAY=XX", "isn't understood"],
    ["FREQ=MONTHLY;BYDAY=99FR", "too far"],
    ["FREQ=MONTHLY;BYMONTHDAY=0", "from 1"],
    ["FREQ=DAILY;UNTIL=20260230", "no day"],
    ["FREQ=YEARLY;BYWEEKNO=20", "isn't understood"],
    ["tous les jours", "isn't understood"],
  ])("%s is refused, and says why", (rule, why) => {
    expect(() => readRule(rule)).toThrow(why)
    expect(isRule(rule)).toBe(false)
  })
})
