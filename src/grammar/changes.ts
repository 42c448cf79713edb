import { consistent } from "./conflicts.ts"
import { type Line, typed } from "./line.ts"
import { COUNT, countOf } from "./numbers.ts"
import type { Parsed } from "./parse.ts"
import { phrasesOf } from "./phrases.ts"
import type { Clock, Context } from "./piece.ts"
import { piecesOf } from "./pieces.ts"
import type { Filter, Reading, Verb, Words } from "./reading.ts"
import { settle } from "./settle.ts"

/**
 * Verbs over what exists: « fait : appeler la banque », « décale dentiste à jeudi 15h », "applied acme". An infinitive in
 * French is a todo (« archiver les photos »), so only orders and reports count.
 */
const VERBS: readonly [Verb, RegExp][] = [
  [
    "complete",
    /^(?:c'est |j'ai |i |i've |i have )?(?:fait|faite|did|fini|finie|termine|terminee|done|completed|finished|coche|check off|tick off|tick)(?: avec| with)? ?[:-]? /,
  ],
  ["reopen", /^(?:rouvre|reouvre|reopen|decoche|uncheck|undone) ?:? /],
  ["apply", /^(?:j'ai |i |i've |i have )?(?:postule|candidate|applied)(?: a| au| chez| pour| to| at| for)? ?:? /],
  ["unstar", /^(?:unstar|enleve l'etoile (?:de |a )?|retire des favoris |desetoile)(?: |(?<= ))/],
  ["star", /^(?:star|etoile|favori|favorise|mets en favori|ajoute aux favoris) ?:? /],
  ["archive", /^archive[sz]? ?:? /],
  ["remove", /^(?:supprime[sz]?|efface[sz]?|annule[sz]?|delete|remove|jette) ?:? /],
  ["snooze", /^(?:snooze|rappelle plus tard|plus tard ?:|later ?:) /],
  ["move", /^(?:decale[sz]?|reporte[sz]?|repousse[sz]?|deplace[sz]?|remets|move|reschedule|postpone|push) ?:? /],
  ["prioritise", /^(?:passe|mets|set|make) (?=.{1,80} (?:en |to |a )?(?:priorite |priority )?p?[1-4]$)/],
]
/** The verb may come at the end: « banque : fait », "mark bank as done", « ajoute Doctolib aux favoris ». */
const AT_END: readonly [Verb, RegExp][] = [
  [
    "complete",
    /^(?:marque[rz]? |mark )?(?<target>.{2,120}?)(?: ?: (?:fait|faite|fini|termine|done)|,? (?:c'est fait|est fait|is done|as done|comme faite?|comme terminee?))[.!]?$/,
  ],
  ["complete", /^mark (?<target>.{2,120}?) done[.!]?$/],
  ["star", /^(?:ajoute|mets|add) (?<target>.{2,120}?) (?:aux favoris|en favori|to (?:my |the )?favou?rites)[.!]?$/],
]

export function readChange(line: Line, context: Context, clock: Clock, todo: Parsed): Reading | null {
  const [verb, start, end] = verbOf(line) ?? []
  if (verb === undefined || start === undefined || end === undefined) return null
  if (verb === "prioritise") return prioritised(line, start, todo)
  if (verb !== "move" && verb !== "snooze") return { kind: "change", verb, ...targetOf(line, start, end), todo }
  const moved = delayed(line, start, verb) ?? rescheduled(line, start, context, clock)
  if (moved === null) return verb === "move" ? null : { kind: "change", verb, ...targetOf(line, start, end), todo }
  const found = targetOf(line, start, moved.start)
  return found.target.text === "" ? null : { kind: "change", verb, ...found, ...moved.to, todo }
}

function verbOf({ plain }: Line): [Verb, number, number] | null {
  for (const [verb, pattern] of VERBS) {
    const found = pattern.exec(plain.slice(0, 140))
    if (found && plain.trimEnd().length > found[0].length) return [verb, found[0].length, plain.length]
  }
  for (const [verb, pattern] of plain.length > 160 ? [] : AT_END) {
    const target = pattern.exec(plain)?.groups?.target
    if (target !== undefined) return [verb, plain.indexOf(target), plain.indexOf(target) + target.length]
  }
  return null
}

/** What it is about, without the word that says of what kind it is. */
function targetOf(line: Line, begin: number, end: number): { target: Words; filter?: Filter } {
  const filter = filterOf(line.plain.slice(begin, end))
  const kind = filter === null ? (KIND.exec(line.plain.slice(begin, Math.min(end, begin + 40)))?.[0].length ?? 0) : 0
  const start = begin + kind
  const text = typed(line, start, end)
    .replace(/[\s.!,;:]{1,5}$/, "")
    .trim()
  const from = line.at[start] as number
  return { target: { start: from, end: from + text.length, text }, ...(filter === null ? {} : { filter }) }
}
const KIND = /^(?:(?:la tache|le todo|l'offre|l'annonce|le rappel|the task|the todo|task|todo) (?:de |d')?(?=.))/

/** All of a description has to be understood: « les offres de plus d'un mois » are not all offers. */
const DESCRIBED =
  /^(?:toutes |tous |all )?(?:les |my |the |mes |of the )?(?:(?<jobs>offres?|annonces?|offers?|jobs?)|(?<todos>taches?|todos?|tasks?))(?: (?:a |avec un salaire |dont le salaire est |paying |with a salary )?(?:de )?(?:(?<below><=?|moins de|sous|en dessous de|inferieure?s? a|under|below|less than)|(?<above>>=?|plus de|au-dessus de|superieure?s? a|over|above|more than)) ?(?<amount>\d{1,3})(?: ?k| ?000|[.,]000) ?(?:€|euros?|eur)?)?[ .!]?$/
function filterOf(text: string): Filter | null {
  const { jobs, todos, below, above, amount } = DESCRIBED.exec(text.slice(0, 160))?.groups ?? {}
  if (jobs === undefined && todos === undefined) return null
  const salary = Number(amount) * 1000
  return { subject: jobs ? "jobs" : "todos", ...(below ? { salaryBelow: salary } : {}), ...(above ? { salaryAbove: salary } : {}) }
}

/** « décale dentiste de 2 jours », "postpone it by a week", "snooze bank 1h" */
const DELAY = new RegExp(
  `(?: (?<by>de |d'|by |of |for |pour |pendant )|(?:^| ))(?<count>${COUNT}) ?(?:(?<days>jours?|days?)|(?<weeks>semaines?|weeks?)|(?<hours>h|heures?|hours?)|(?<minutes>minutes?|mins?|mn))$`,
)
function delayed({ plain }: Line, start: number, verb: Verb) {
  const words = DELAY.exec(plain.slice(start).slice(-60).trimEnd())
  const { by, count = "", days, weeks, hours } = words?.groups ?? {}
  if (!words || (by === undefined && verb !== "snooze")) return null
  const amount = countOf(count)
  const at = plain.trimEnd().length - words[0].length
  if (days || weeks) return { start: at, to: { days: amount * (weeks ? 7 : 1) } }
  return { start: at, to: { minutes: amount * (hours ? 60 : 1) } }
}

/** The time at the end of the sentence, without the preposition that leads to it. */
function rescheduled(line: Line, start: number, context: Context, clock: Clock) {
  const phrase = phrasesOf(
    line,
    piecesOf(line, context, clock).filter((piece) => !piece.offered && piece.start >= start),
  ).at(-1)
  if (!phrase || !/^[ .!]{0,3}$/.test(line.plain.slice(phrase.end))) return null
  // Until when, from when: both say to when it moves.
  const when = settle(consistent(phrase.pieces.map(({ role: _, ...piece }) => piece)), clock)
  const before = line.plain.slice(start, phrase.start).replace(/(?:^| )(?:a|au|le|pour|to|until|till|jusqu'a|jusqu'au|on)? ?$/, "")
  return Object.keys(when).length === 0 ? null : { start: start + before.length, to: { when } }
}

function prioritised(line: Line, start: number, todo: Parsed): Reading | null {
  const found = / (?:en |to |a )?(?:priorite |priority )?p?(?<level>[1-4])$/.exec(line.plain.trimEnd())
  if (found === null) return null
  return { kind: "change", verb: "prioritise", ...targetOf(line, start, found.index), priority: 4 - Number(found.groups?.level), todo }
}
