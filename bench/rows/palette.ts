import { indexed, searcher } from "../../src/domains/palette/search.ts"
import { parse } from "../../src/grammar/parse.ts"
import { words } from "../life.ts"
import { median, type Row } from "../rounds.ts"

const ROUNDS = 9
const ITEMS = 10_000
/** Most milliseconds for a line to be read, and for a key to be answered. */
const LINE_MS = 5
const KEY_MS = 16

const percentile = (times: readonly number[], part: number) => [...times].sort((left, right) => left - right)[Math.ceil(times.length * part) - 1] ?? 0

/** What each of `works` took, in milliseconds, once the code is warm. */
function timed(works: readonly (() => unknown)[]): number[] {
  return works.map((work) => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
}

/** The slow end of each round (one time in a hundred is slower), against the most that there may be; the median over the rounds. */
function against(most: number, round: () => number[]) {
  round()
  const rounds = Array.from({ length: ROUNDS }, round)
  const slow = rounds.map((times) => percentile(times, 0.99))
  const all = rounds.flat()
  const detail = `p99 ${median(slow).toFixed(2)} ms, median ${median(all).toFixed(2)} ms, slowest of ${all.length} ${Math.max(...all).toFixed(1)} ms`
  return { ratio: median(slow) / most, rounds: ROUNDS, detail }
}

const LINES = [
  "Appeler la banque demain à 9h30 !!! #admin",
  "Visio demain de 14h à 15h30 avec l’équipe +Atlas",
  "Médicaments tous les jours à 8h et 20h",
  "Factures chaque dernier jour ouvré du mois ~45m @ordi",
  "Dentist Fri @ 7pm p1",
  "Expenses every 15th workday, last workday",
  "Create monthly report for the board before the end of the month",
  "Relire le contrat de Fabrique Ouverte et préparer les questions pour la réunion de lundi, sans oublier l’annexe",
  "The 9/11 Report due 10/12",
  "Ranger le garage",
]

export const parseLine: Row = {
  row: "13",
  name: "quick-add parse of a line, p99",
  against: `${LINE_MS} ms`,
  goal: { atMost: 1 },
  async measure() {
    const context = {
      now: "2026-11-25T10:00:00Z",
      timeZone: "Europe/Paris",
      projects: Array.from({ length: 50 }, (_, index) => `Projet ${words(2, index)}`).concat("Atlas"),
      tags: ["admin", "maison", "client"],
    }
    const reads = Array.from({ length: 40 }, () => LINES.map((line) => () => parse(line, context))).flat()
    return against(LINE_MS, () => timed(reads))
  },
}

/** Typed letter by letter, as an owner does: found at once, by a beginning, with errors, as a sentence, and not at all. */
const TYPED = ["facture client", "dossier 1234", "maqette", "appeler la banque demain", "préprare équipe", "xyzzyq"]

export const searchItems: Row = {
  row: "13b",
  name: "palette search over 10,000 items, a key, p99",
  against: `${KEY_MS} ms`,
  goal: { atMost: 1 },
  async measure() {
    const now = Date.now()
    const start = performance.now()
    const all = Array.from({ length: ITEMS }, (_, index) =>
      indexed({
        key: `todo:${index}`,
        title: `${words(5, index)} ${index}`,
        more: words(25, index),
        at: now - index * 60_000,
        over: index % 5 === 0,
      }),
    )
    const made = performance.now() - start
    const { detail, ...measured } = against(KEY_MS, () => {
      const search = searcher(all)
      return timed(TYPED.flatMap((text) => Array.from(text, (_, end) => () => search(text.slice(0, end + 1), { now, useOf: () => 0 }))))
    })
    return { ...measured, detail: `${detail}; ${ITEMS} items looked at in ${made.toFixed(0)} ms` }
  },
}
