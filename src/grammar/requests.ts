/** How people ask for things: words that lead to what is meant, questions, and what other machines do. */

const TODO_LEAD =
  /^(?:(?:hey |ok |please |stp |s'il te plait,? |peux-tu |tu peux |can you |could you )?(?:please )?(?:rappelle[- ]moi (?:de |d'|que |pour )|rappelle[- ]moi (?=(?:demain|tous|toutes|chaque|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ce |dans |le |a ))|fais[- ]moi penser a |n'oublie pas de |n'oublie pas d'|remind me (?:to |about |that |of |de |d')|remind me (?=(?:tomorrow|on |at |in |next |tonight|every |each ))|don't let me forget to |don't forget to |il faut que je |il faut |je dois |i need to |i have to |i must |ajoute(?:r)? (?:une tache|un todo|une todo|a faire) ?:? ?(?:de |d')?|add (?:a )?(?:todo|to-do|task|reminder) ?:? ?(?:to |for )?|set (?:a )?reminder (?:to |for |that )?|create (?:a )?(?:todo|task|reminder) ?:? ?(?:to |for )?|cree (?:une tache|un todo|un rappel) ?:? ?(?:pour |de |d')?|nouvelle tache ?:? |new (?:task|todo) ?:? ))|^(?:todo|to do|to-do|tache|task|a faire|rappel|reminder) ?: /
const CALENDAR_LEAD =
  /^(?:(?:please |can you |could you |peux-tu )?(?:ajoute(?:r)? (?:un evenement|a l'agenda|a mon agenda|au calendrier|dans l'agenda|dans mon agenda) ?:? ?|mets (?:dans|a) (?:l'|mon )agenda ?:? ?|note dans (?:l'|mon )agenda ?:? ?|bloque (?=.{1,60}\d)|planifie (?=une? )|programme (?=une? )|cree (?:un evenement|un rendez-vous) ?:? ?|add (?:an )?event ?:? ?|add to (?:my|the) calendar ?:? ?|put (?:on|in) (?:my|the) calendar ?:? ?|schedule (?=an? |the |my )|block (?=.{1,60}\d)|create (?:an )?event ?:? ?))|^(?:evenement|event|agenda|calendrier|calendar) ?: /

const VAGUE = /^(?:il faut|je dois|i need|i have|i must)/

export interface Lead {
  /** In the reduced line. */
  length: number
  calendar: boolean
  /** It says of itself that it wants a todo; "I need to" may be anything. */
  sure: boolean
}
export function leadOf(plain: string): Lead | null {
  const [todo] = TODO_LEAD.exec(plain.slice(0, 160)) ?? []
  const [calendar] = CALENDAR_LEAD.exec(plain.slice(0, 160)) ?? []
  const lead = todo ?? calendar
  return lead === undefined || lead.length >= plain.length ? null : { length: lead.length, calendar: todo === undefined, sure: !VAGUE.test(lead) }
}

/** What was done is told, not asked for: « j'ai appelé la banque à 9h ». */
export const isTold = (plain: string) => /^(?:j'ai|je suis|on a|nous avons|i did|i've|i was|we have|we've) /.test(plain.slice(0, 20))

const RATHER = "(?:plutot|rather|actually|i mean|i meant|je veux dire|je voulais dire)"
const CORRECTION = new RegExp(
  `^(?:(?:non|nan|no|nope|pardon|oups|oops)(?:,| ${RATHER}| make| mets)|(?:${RATHER}|en fait|finalement) )|, ?(?:non|no|nope|enfin|${RATHER})(?:,| )|(?:non|no|ou|or) ${RATHER} `,
)
/** What was said before is taken back: « non, plutôt jeudi », « demain, non, jeudi ». Which part it means is for a model, or for the owner. */
export const isCorrection = (plain: string) => CORRECTION.test(plain.slice(0, 500))

const QUESTION =
  /^(?:(?:hey |ok |please |olly |siri |alexa |google )*)(?:quel(?:le)?s?|a quel(?:le)?s?|quand|qui|qu'est|que|est-ce|combien|comment|pourquoi|ou (?:est|sont|en)|y a-t-il|ai-je|suis-je|what|what's|whats|when|when's|who|who's|where|where's|why|how|any|is|are|am|do|does|did|can|could|will|would|should|have i|has|which|tell me|show|give me|read (?:me|out|back)|montre|affiche|liste|donne|dis|on est|nous sommes|il (?:reste|fait|est)|list|check (?:my|the) (?:list|calendar|agenda)|let me know|i want to know)(?= |'|-|$)/
export const isQuestion = (plain: string) => /\?\s?$/.test(plain.slice(-3)) || QUESTION.test(plain.slice(0, 80))

const ELSEWHERE =
  /^(?:(?:hey |ok |please |olly |siri |alexa )*)(?:allume|eteins|eteindre|allumer|ouvre|ouvrir|ferme|fermer|baisse|monte|monter|regle|regler|augmente|diminue|coupe|joue|verrouille|deverrouille|active|desactive|annonce|annoncer|mets (?:le|la|les|en|sur|un minuteur|du|une)|remets|change|changer|turn|play|pause|resume|dim|lock|unlock|volume|set (?:an? )?(?:alarm|timer)|wake me|stop|skip|next|previous|arrete|reprends|demarre|minuteur|morceau)(?= |$)/
const DEVICES = /\b(?:alarms?|alarm clock|minuteurs?|minuterie|timers?|weather|meteo|wake up|wake me|clear (?:my|the) (?:schedule|calendar))\b/
/** What clocks and weather stations are asked. */
export const isOfDevices = (plain: string) => DEVICES.test(plain.slice(0, 200))
/** What lamps and loudspeakers are asked; people do such things themselves as well. */
export const isElsewhere = (plain: string) => ELSEWHERE.test(plain.slice(0, 80))

const FRENCH_LIST =
  /^(?:ajoute[rz]?|mets|mettre|rajoute[rz]?|note[rz]?)\s(.{1,120}?)\s(?:à|a|sur|dans)\s(?:la|ma|les|mes)\s(?:listes?(?:\s(?:de|des)\s(?:courses|tâches|choses à faire))?|tâches|courses|todos?)[.!]?$/iu
const ENGLISH_LIST = /^(?:please\s)?(?:add|put)\s(.{1,120}?)\s(?:to|on)\s(?:my|the)\s(?:(?:shopping|grocery|to-?do|todo|task)\s)?lists?[.!]?$/iu
/** « ajoute du lait à ma liste de courses »: what goes on the list, without the article that only the sentence needs. */
export function listOf(text: string, led: boolean): string | null {
  if (led || text.length > 200) return null
  const [, item] = FRENCH_LIST.exec(text.trim()) ?? ENGLISH_LIST.exec(text.trim()) ?? []
  return item?.replace(/^(?:du|des|de la|some)\s|^de l['’]/iu, "") ?? null
}
