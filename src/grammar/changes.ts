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
    /^(?:c'est )?(?:fait|faite|fini|finie|termine|terminee|done|completed|finished|coche|check off|tick off|tick)(?: avec| with)? ?[:-]? /,
  ],
  ["reopen", /^(?:rouvre|reouvre|reopen|decoche|uncheck|undone) ?:? /],
  ["apply", /^(?:j'ai |i |i've |i have )?(?:postule|candidate|applied)(?: a| au| chez| pour| to| at| for)? ?:? /],
  ["unstar", /^(?:unstar|enleve l'etoile (?:de |a )?|retire des favoris |desetoile)(?: |(?<= ))/],
  ["star", /^(?:star|etoile|favori|favorise|mets en favori|ajoute aux favoris) ?:? /],
  ["archive", /^archive[sz]? ?:? /],
  ["remove", /^(?:supprime[sz]?|efface[sz]?|delete|remove|jette) ?:? /],
  ["snooze", /^(?:snooze|rappelle plus tard|plus tard ?:|later ?:) /],
  ["move", /^(?:decale[sz]?|reporte[sz]?|repousse[sz]?|deplace[sz]?|move|reschedule|postpone|push) ?:? /],
  ["prioritise", /^(?:passe|mets|set|make) (?=.{1,80} (?:en |to |a )?(?:priorite |priority )?p?[1-4]$)/],
]
/** What is done is also said at the end: « banque : fait », "mark bank as done". */
const DONE_AT_END =
  /^(?:(?:marque[rz]?|mark) )?(?<target>.{2,120}?)(?: ?: (?:fait|faite|fini|termine|done)|,? (?:c'est fait|est fait|is done|as done|comme faite?|comme terminee?))[.!]?$/

export function readChange(line: Line, context: Context, clock: Clock, todo: Parsed): Reading | null {
  const [verb, start, end] = verbOf(line) ?? []
  if (verb === undefined || start === undefined || end === undefined) return null
  if (verb === "prioritise") return prioritised(line, start, todo)
  if (verb !== "move" && verb !== "snooze") return { kind: "change", verb, ...targetOf(line, start, end), todo }
  const moved = delayed(line, start) ?? rescheduled(line, start, context, clock)
  if (moved === null) return verb === "move" ? null : { kind: "change", verb, ...targetOf(line, start, end), todo }
  return { kind: "change", verb, ...targetOf(line, start, moved.start), ...moved.to, todo }
}

function verbOf({ plain }: Line): [Verb, number, number] | null {
  for (const [verb, pattern] of VERBS) {
    const found = pattern.exec(plain.slice(0, 140))
    if (found && plain.trimEnd().length > found[0].length) return [verb, found[0].length, plain.length]
  }
  const done = plain.length > 160 ? null : DONE_AT_END.exec(plain)
  if (!done?.groups?.target) return null
  const start = plain.indexOf(done.groups.target)
  return ["complete", start, start + done.groups.target.length]
}

function targetOf(line: Line, start: number, end: number): { target: Words; filter?: Filter } {
  const text = typed(line, start, end)
    .replace(/[\s.!,;:]{1,5}$/, "")
    .trim()
  const from = line.at[start] as number
  const filter = filterOf(line.plain.slice(start, end))
  return { target: { start: from, end: from + text.length, text }, ...(filter === null ? {} : { filter }) }
}

const SUBJECT =
  /^(?:toutes |tous |all )?(?:les |my |the |mes )?(?:(?<jobs>offres?|annonces?|offers?|jobs?)|(?<todos>taches?|todos?|tasks?))(?: (?:a|avec un salaire|dont le salaire est|paying|with a salary))?(?= |$)/
const AMOUNT =
  /(?:(?<below><=?|moins de|sous|en dessous de|inferieure?s? a|under|below|less than)|(?<above>>=?|plus de|au-dessus de|superieure?s? a|over|above|more than)) ?(?<amount>\d{1,3})(?<thousands> ?k| ?000|[.,]000)/
function filterOf(text: string): Filter | null {
  const subject = SUBJECT.exec(text.slice(0, 120))?.groups
  if (!subject) return null
  const { below, above, amount } = AMOUNT.exec(text.slice(0, 160))?.groups ?? {}
  const salary = Number(amount) * 1000
  return { subject: subject.jobs ? "jobs" : "todos", ...(below ? { salaryBelow: salary } : {}), ...(above ? { salaryAbove: salary } : {}) }
}

/** « décale dentiste de 2 jours », "postpone it by a week" */
const DELAY = new RegExp(` (?:de |d'|by |of |for )(?<count>${COUNT}) (?:(?<days>jours?|days?)|(?<weeks>semaines?|weeks?))$`)
function delayed({ plain }: Line, start: number) {
  const found = DELAY.exec(plain.trimEnd())
  if (found === null || found.index < start) return null
  return { start: found.index, to: { days: countOf(found.groups?.count ?? "") * (found.groups?.weeks ? 7 : 1) } }
}

/** The time at the end of the sentence, without the preposition that leads to it. */
function rescheduled(line: Line, start: number, context: Context, clock: Clock) {
  const phrase = phrasesOf(
    line,
    piecesOf(line, context, clock).filter((piece) => !piece.offered && piece.start >= start),
  ).at(-1)
  if (!phrase || !/^[ .!]{0,3}$/.test(line.plain.slice(phrase.end))) return null
  const when = settle(consistent(phrase.pieces), clock)
  const before = line.plain.slice(start, phrase.start).replace(/(?:^| )(?:a|au|le|pour|to|until|till|jusqu'a|jusqu'au|on)? ?$/, "")
  return Object.keys(when).length === 0 ? null : { start: start + before.length, to: { when } }
}

function prioritised(line: Line, start: number, todo: Parsed): Reading | null {
  const found = / (?:en |to |a )?(?:priorite |priority )?p?(?<level>[1-4])$/.exec(line.plain.trimEnd())
  if (found === null) return null
  return { kind: "change", verb: "prioritise", ...targetOf(line, start, found.index), priority: 4 - Number(found.groups?.level), todo }
}
