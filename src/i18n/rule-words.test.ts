import { describe, expect, test } from "vitest"
import { occurrences } from "~/time/occurrences.ts"
import { FREQUENCIES, isRule, readRule, WEEKDAYS } from "~/time/rule.ts"
import { ruleInWords } from "./rule-words.ts"

describe("a rule is said as people say it", () => {
  test.each([
    ["FREQ=DAILY", "tous les jours", "every day"],
    ["FREQ=DAILY;BYHOUR=20,8;BYMINUTE=0", "tous les jours, à 08:00 et 20:00", "every day, at 08:00 and 20:00"],
    ["FREQ=DAILY;INTERVAL=3", "tous les 3 jours", "every 3 days"],
    ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", "tous les jours", "every day"],
    ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "tous les jours ouvrés", "every workday"],
    ["FREQ=DAILY;BYDAY=FR,MO,TU,WE,TH", "tous les jours ouvrés", "every workday"],
    ["FREQ=WEEKLY", "toutes les semaines", "every week"],
    ["FREQ=WEEKLY;BYDAY=TU", "tous les mardis", "every Tuesday"],
    ["FREQ=WEEKLY;BYDAY=TH,MO", "tous les lundis et jeudis", "every Monday and Thursday"],
    ["FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", "toutes les 2 semaines, lundi et jeudi", "every 2 weeks on Monday and Thursday"],
    ["FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR", "toutes les 2 semaines, les jours ouvrés", "every 2 weeks on workdays"],
    [
      "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;WKST=SU",
      "toutes les 2 semaines, dimanche, semaines commençant le dimanche",
      "every 2 weeks on Sunday, weeks beginning on Sunday",
    ],
    ["FREQ=MONTHLY", "tous les mois", "every month"],
    ["FREQ=MONTHLY;BYMONTHDAY=1,15", "tous les mois, le 1er et le 15", "every month on the 1st and the 15th"],
    ["FREQ=MONTHLY;BYDAY=3FR", "tous les 3es vendredis du mois", "every 3rd Friday of the month"],
    ["FREQ=MONTHLY;BYDAY=FR;BYSETPOS=3", "tous les 3es vendredis du mois", "every 3rd Friday of the month"],
    ["FREQ=MONTHLY;BYDAY=1MO", "tous les 1ers lundis du mois", "every 1st Monday of the month"],
    ["FREQ=MONTHLY;BYDAY=-1FR", "tous les derniers vendredis du mois", "every last Friday of the month"],
    ["FREQ=MONTHLY;BYDAY=1MO,3MO", "le 1er et le 3e lundi du mois", "the 1st and the 3rd Monday of the month"],
    ["FREQ=MONTHLY;INTERVAL=2;BYDAY=3FR", "tous les 2 mois, le 3e vendredi du mois", "every 2 months on the 3rd Friday of the month"],
    ["FREQ=MONTHLY;BYMONTHDAY=-1", "le dernier jour du mois", "the last day of the month"],
    ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=-1", "le dernier jour du mois", "the last day of the month"],
    ["FREQ=MONTHLY;BYMONTHDAY=-2", "l’avant-dernier jour du mois", "the second to last day of the month"],
    ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "le dernier jour ouvré du mois", "the last workday of the month"],
    ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1", "le 1er jour ouvré du mois", "the 1st workday of the month"],
    ["FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=1", "le 1er samedi ou dimanche du mois", "the 1st Saturday or Sunday of the month"],
    ["FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "tous les mois, le 13 si c’est un vendredi", "every month on the 13th if it is a Friday"],
    ["FREQ=YEARLY", "tous les ans", "every year"],
    ["FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=14", "tous les ans, le 14 juillet", "every year on 14 July"],
    ["FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=1", "tous les ans, le 1er janvier et le 1er juillet", "every year on 1 January and 1 July"],
    ["FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "tous les ans, le 4e jeudi de novembre", "every year on the 4th Thursday of November"],
    [
      "FREQ=YEARLY;BYMONTH=8;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
      "tous les ans, le dernier jour ouvré d’août",
      "every year on the last workday of August",
    ],
    ["FREQ=DAILY;UNTIL=20261231", "tous les jours, jusqu’au 31 décembre 2026", "every day, until 31 December 2026"],
    ["FREQ=WEEKLY;BYDAY=MO;COUNT=3", "tous les lundis, encore 3 fois", "every Monday, 3 more times"],
    ["FREQ=MONTHLY;COUNT=1", "tous les mois, encore une fois", "every month, once more"],
  ])("%s is « %s », and in English “%s”", (text, french, english) => {
    expect(ruleInWords(readRule(text), "fr")).toBe(french)
    expect(ruleInWords(readRule(text), "en")).toBe(english)
  })
})

describe("a rule that nobody says still has words", () => {
  test.each([
    ["FREQ=DAILY;INTERVAL=2;BYDAY=SA,SU", "tous les 2 jours si c’est un samedi ou dimanche", "every 2 days if it is a Saturday or Sunday"],
    [
      "FREQ=DAILY;INTERVAL=2;BYMONTHDAY=1,-1",
      "tous les 2 jours, le 1er et le dernier jour du mois",
      "every 2 days on the 1st and the last day of the month",
    ],
    ["FREQ=DAILY;BYMONTH=7,8", "tous les jours, seulement en juillet et en août", "every day, only in July and August"],
    [
      "FREQ=WEEKLY;BYDAY=MO,WE;BYSETPOS=2",
      "toutes les semaines, lundi et mercredi, seulement le 2e de ces jours",
      "every week on Monday and Wednesday, only the 2nd of these days",
    ],
    ["FREQ=MONTHLY;BYMONTH=1;BYMONTHDAY=5", "tous les mois, le 5, en janvier", "every month on the 5th, in January"],
    ["FREQ=MONTHLY;BYMONTHDAY=-3", "le 3e jour en partant de la fin du mois", "the 3rd to last day of the month"],
    ["FREQ=MONTHLY;BYDAY=MO,2FR", "tous les lundis et le 2e vendredi du mois", "every Monday and the 2nd Friday of the month"],
    [
      "FREQ=MONTHLY;BYDAY=1FR;BYMONTHDAY=1,2",
      "tous les mois, le 1er et le 2 si c’est le 1er vendredi",
      "every month on the 1st and the 2nd if it is the 1st Friday",
    ],
    ["FREQ=YEARLY;BYMONTH=3", "tous les ans, en mars", "every year, in March"],
    ["FREQ=YEARLY;BYMONTHDAY=1", "tous les ans, le 1er de chaque mois", "every year on the 1st of each month"],
    ["FREQ=YEARLY;BYDAY=20MO", "tous les ans, le 20e lundi de l’année", "every year on the 20th Monday of the year"],
    [
      "FREQ=YEARLY;BYMONTH=1,2,3;BYMONTHDAY=1,15",
      "tous les ans, le 1er et le 15 de janvier, de février et de mars",
      "every year on the 1st and the 15th of January, February and March",
    ],
    ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "tous les ans, le dernier jour de février", "every year on the last day of February"],
  ])("%s is « %s », and in English “%s”", (text, french, english) => {
    expect(ruleInWords(readRule(text), "fr")).toBe(french)
    expect(ruleInWords(readRule(text), "en")).toBe(english)
  })

  test("two rules that are said alike fall on the same days", () => {
    const alike: string[] = []
    const said = new Map<string, { text: string; days: string }>()
    for (const text of manyRules()) {
      const words = ruleInWords(readRule(text), "en")
      expect(ruleInWords(readRule(text), "fr")).not.toMatch(/undefined|NaN|[A-Z=;]| {2}|, ,/)
      expect(words).not.toMatch(/undefined|NaN|=|;| {2}|, ,/)
      const days = firstDays(text)
      const twin = said.get(words)
      if (twin === undefined) said.set(words, { text, days })
      else if (days !== twin.days) alike.push(`${text} and ${twin.text}: ${words}`)
    }
    expect(alike).toEqual([])
    expect(said.size).toBeGreaterThan(400)
  })
})

/** Every way to put a few parts together. */
function manyRules(): string[] {
  const days = ["", "MO", "SA,SU", WEEKDAYS.slice(0, 5).join(), WEEKDAYS.join(), "3FR", "-1MO", "1MO,3MO", "TU,2FR"]
  const texts = FREQUENCIES.flatMap((frequency) =>
    [1, 2].flatMap((interval) =>
      days.flatMap((byDay) =>
        ["", "1", "13,-1", "-3"].flatMap((byMonthDay) =>
          ["", "2", "1,7"].flatMap((byMonth) =>
            ["", "1", "-1", "2,-2"].map((bySetPos) =>
              [
                `FREQ=${frequency}`,
                `INTERVAL=${interval}`,
                byDay && `BYDAY=${byDay}`,
                byMonthDay && `BYMONTHDAY=${byMonthDay}`,
                byMonth && `BYMONTH=${byMonth}`,
                bySetPos && `BYSETPOS=${bySetPos}`,
              ]
                .filter(Boolean)
                .join(";"),
            ),
          ),
        ),
      ),
    ),
  )
  return texts.filter(isRule)
}

function firstDays(text: string): string {
  const days: string[] = []
  const rule = { ...readRule(text), until: "2032-12-31" }
  for (const day of occurrences(rule, "2026-01-07")) {
    days.push(day)
    if (days.length === 12) break
  }
  return days.join()
}
