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

type Start = [day: string, hour: string, zone: string]

/** Days before the changes of the clocks in Europe, on 29 March and 25 October 2026, in three zones; and before New York's own, on 8 March and 1 November. */
const AROUND_CHANGES: Start[] = [
  ["2026-03-27", "02:30", "Europe/Paris"],
  ["2026-03-28", "02:30", "America/New_York"],
  ["2026-03-28", "00:05", "Asia/Kolkata"],
  ["2026-10-24", "02:30", "Europe/Paris"],
  ["2026-10-24", "01:30", "America/New_York"],
  ["2026-10-23", "23:55", "Asia/Kolkata"],
  ["2026-03-06", "02:15", "America/New_York"],
  ["2026-10-30", "01:30", "America/New_York"],
]
const ELSEWHEN: Start[] = [
  ["2026-01-31", "09:00", "Europe/Paris"],
  ["2028-02-29", "23:45", "America/New_York"],
  ["2026-12-28", "07:30", "Asia/Kolkata"],
]

type Case = [rule: string, ...Start]
const casesFrom = (starts: readonly Start[]) =>
  RULES.flatMap((rule) => starts.map(([day, hour, zone]): Case => [rule, day, hourFor(rule, hour), zone]))
const CASES = casesFrom([...AROUND_CHANGES, ...ELSEWHEN])

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
  test.each(CASES)("%s from %s at %s in %s", (...one) => {
    expect(ours(...one)).toEqual(byTheOther(...one))
  })

  test("an hour that the change skips comes an hour later that day: a thing to do isn't dropped for it", () => {
    const days = [...occurrences(readRule("FREQ=DAILY;COUNT=3"), "2026-03-28")]
    const instants = days.map((day) => instantAt(day, "02:30", "Europe/Paris"))
    expect(instants).toEqual(["2026-03-28T01:30:00.000Z", "2026-03-29T01:30:00.000Z", "2026-03-30T00:30:00.000Z"])
    expect(hourOf(instants[1] as string, "Europe/Paris")).toBe("03:30")
  })

  test("in 400 cases and more, of which only a rule that had ended by then names nothing", () => {
    expect(new Set(CASES.map((one) => one.join(" "))).size).toBeGreaterThanOrEqual(400)
    const empty = CASES.filter((one) => ours(...one).length === 0)
    expect(new Set(empty.map(([rule]) => rule))).toEqual(new Set(["FREQ=DAILY;UNTIL=20261101"]))
    expect(empty.map(([, day]) => day).sort()).toEqual(["2026-12-28", "2028-02-29"])
    const full = CASES.filter((one) => ours(...one).length === SHOWN)
    expect(full.length / CASES.length).toBeGreaterThan(0.95)
  })

  test("in 120 cases and more, the moments stand on both sides of a change of the clocks", () => {
    const sides = (one: Case) => new Set(ours(...one).map((instant) => offsetAt(instant, one[3]))).size
    const crossing = casesFrom(AROUND_CHANGES).filter((one) => sides(one) === 2)
    expect(crossing.length).toBeGreaterThanOrEqual(120)
    // Where there is none, there are two sides of nothing.
    expect(crossing.filter(([, , , zone]) => zone === "Asia/Kolkata")).toEqual([])
    expect(casesFrom(AROUND_CHANGES).length * 2).toBeGreaterThan(CASES.length)
  })
})

/** Minutes that a clock in `zone` is ahead of UTC. */
const offsetAt = (instant: string, zone: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 60e9

/** Read off a calendar on the wall: two implementations could be wrong alike. */
describe("a rule names the days that it says", () => {
  test.each([
    ["FREQ=DAILY;INTERVAL=3", "2026-03-27", ["2026-03-27", "2026-03-30", "2026-04-02"]],
    ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-10-23", ["2026-10-23", "2026-10-26", "2026-10-27"]],
    ["FREQ=WEEKLY;BYDAY=SU", "2026-03-23", ["2026-03-29", "2026-04-05", "2026-04-12"]],
    ["FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU", "2026-10-19", ["2026-10-19", "2026-10-25", "2026-11-02", "2026-11-08"]],
    ["FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU", "2026-10-19", ["2026-10-19", "2026-11-01", "2026-11-02", "2026-11-15"]],
    ["FREQ=MONTHLY", "2026-01-31", ["2026-01-31", "2026-03-31", "2026-05-31"]],
    ["FREQ=MONTHLY;BYMONTHDAY=-1", "2026-01-31", ["2026-01-31", "2026-02-28", "2026-03-31"]],
    ["FREQ=MONTHLY;BYDAY=-1SU", "2026-03-01", ["2026-03-29", "2026-04-26", "2026-05-31"]],
    ["FREQ=MONTHLY;BYDAY=3FR", "2026-10-01", ["2026-10-16", "2026-11-20", "2026-12-18"]],
    ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-10-01", ["2026-10-30", "2026-11-30", "2026-12-31"]],
    ["FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "2026-01-01", ["2026-02-13", "2026-03-13", "2026-11-13"]],
    ["FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU", "2026-01-01", ["2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31"]],
    ["FREQ=YEARLY", "2028-02-29", ["2028-02-29", "2032-02-29", "2036-02-29"]],
    ["FREQ=DAILY;COUNT=2", "2026-10-24", ["2026-10-24", "2026-10-25"]],
    ["FREQ=DAILY;UNTIL=20260329", "2026-03-28", ["2026-03-28", "2026-03-29"]],
  ])("%s from %s", (rule, start, days) => {
    const found: string[] = []
    for (const day of occurrences(readRule(rule), start)) if (found.push(day) > days.length) break
    const ends = rule.includes("COUNT") || rule.includes("UNTIL")
    expect(ends ? found : found.slice(0, days.length)).toEqual(days)
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
    ["FREQ=DAILY;BYHOUR=8", "go together"],
    ["FREQ=DAILY;BYHOUR=24;BYMINUTE=0", "from 0 to 23"],
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
