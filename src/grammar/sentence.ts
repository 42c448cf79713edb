import { isCapital, type Line, wordAfter } from "./line.ts"
import type { Phrase } from "./phrases.ts"

/** What the words around a time say of it. */

const words = (text: string) => new Set(text.trim().split(/\s+/))

/** Words behind which a time belongs to what they lead: « la réunion de lundi », "the Friday", « à lundi ». */
export const NOT_AFTER =
  /^(?:de|du|au|at|late|early|sometime|debut|courant|milieu|des|d'|of|from|et|and|ou|or|the|a|an|le|la|les|un|une|last|dernier|derniere|depuis|since|apres|after|sur|about|than|que|qu'.*|vs|contre|like|comme|my|mon|ma|mes|notre|our|your|his|her|sans|without|every|each|chaque|until|till|jusqu'.*|sauf|except|not|pas|to|in|en|dans|is|est|was|were|are|hates?|loves?|aime|deteste|aout|quel|what|which|no|only|chapitre|chapter|page|tome|volume|version|v|episode|saison|season|numero|n°|no\.?|room|salle|bus|ligne|line|tram|train|vol|flight|route|rn|gate|porte|born|ne|nee|mr\.?|mrs\.?|ms\.?|mme|mlle|m\.|dr\.?|second|third|first|other|deux|premier|deuxieme|troisieme|\d{1,2}(?:st|nd|rd|th|er|e)|note|score|ratio|format|ecran)$/
/** Another weekday before one makes a list of them, which nothing says how to read. */
export const WEEKDAY_BEFORE =
  /^(?:mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?),?$/
/** Before an hour alone, a short weekday or a number may be its day: « jeu 14h », « 26 à 9h ». */
export const DAY_BEFORE = /^(?:lun|mar|mer|jeu|ven|sam|dim|0?[1-9]|[12]\d|3[01])$/
/** Words before which a time is part of something else: a price, a measure, a name. */
export const NOT_BEFORE =
  /^(?:euros?|eur|€|\$|%|km|kg|g|mg|ml|cl|kms?|pages?|personnes?|people|fois|times|ans|annees|points|degres|metres?|m2|invites?|guests|dernier|derniere|passe|passee|ago|noir|saint|gras|madness|blues|1\d{3}|20\d{2})\b/

const MEDIA =
  words(`lire relire regarder revoir voir ecouter reecouter watch rewatch read reread listen play jouer stream streamer binge film movie livre book chanson song serie
  album podcast commander`)
/** Whether a sentence is about a work, whose title may hold anything. */
export const isMedia = (plain: string) => MEDIA.has(firstWord(plain))

const ACHIEVING = words("run learn lose master swim read bike finish courir apprendre perdre nager maitriser lire")
const RATING = words("noter note rate score grade evaluer mettre donner give")
const firstWord = (plain: string) => /^[a-z-]+/.exec(plain.slice(0, 24))?.[0] ?? ""
/** "Run 10k in 1h" says how long it takes. */
export const isAchieving = (plain: string) => ACHIEVING.has(firstWord(plain))
export const isRating = (plain: string) => RATING.has(firstWord(plain))

const DURATIVE =
  words(`dormir travailler bosser courir marcher etudier reviser jouer mediter lire nager coder jeuner attendre conduire rouler pedaler sleep work run walk study
  practice read play meditate swim code wait drive fast rest pendant pour durant for during par per environ about max sous within ouvert ouverte open horaires hours
  contrat forfait duree moins plus temps ouverture bosser`)
/** Words behind which `8h` is how long rather than when. */
export const isDurative = (word: string) => DURATIVE.has(word.replace(/[:,.]$/, ""))

const NO_VERBS = words(
  "hier hiver soir fevrier dernier premier papier cahier panier dossier mer frere pere mere autre livre lettre titre offre chambre membre centre notre votre quatre facture voiture fenetre heure",
)
export const isInfinitive = (word: string) =>
  word.length > 3 && /(?:er|ir|re|oir)$/.test(word) && !NO_VERBS.has(word) && !/(?:ture|ier|mbre|aire)$/.test(word)

const ENGLISH_VERBS =
  words(`call buy send pay book write finish plan clean water email check review prepare submit fix order pick drop go get make do take read update cancel renew
  return schedule meet visit bring cook wash feed ask tell reply answer print sign file move start stop remind remember start start practice study run walk test deploy ship
  publish post merge refactor draft edit organize organise sort tidy pack unpack collect deliver confirm invite join attend apply follow text message wish thank discuss
  arrange set find look choose try install upgrade backup back empty vacuum mow paint repair replace transfer withdraw deposit invoice turn change`)
const TASK_NOUNS =
  words(`reunion rdv rendez-vous dentiste medecin dejeuner dej diner cafe apero visio point appel entretien cours seance concert anniversaire meeting call lunch
  dinner coffee standup demo interview appointment dentist doctor review sync gym yoga workout sport piscine piano courses menage lessive poubelles medicaments meds retro
  daily party breakfast brunch training workshop atelier formation conference webinar presentation reunion kine coiffeur veto garage controle livraison
  visite footing tennis foot danse`)
/** Whether a sentence begins with a verb that ends before `index`. */
export const beginsWithVerb = ({ plain }: Line, index: number) => {
  const first = firstWord(plain)
  return first.length <= index && (isInfinitive(first) || ENGLISH_VERBS.has(first))
}

/** Whether what follows a time at the beginning is a task, rather than the rest of a name ("Friday Night Lights"). */
export function leadsATask(line: Line, phrase: Phrase): boolean {
  const rest = line.plain.slice(phrase.end, phrase.end + 2)
  if (/^ ?[,:;(-]/.test(rest) || /^ ?$/.test(rest)) return true
  const next = wordAfter(line, phrase.end).replace(/[,.:;!?]+$/, "")
  const second = wordAfter(line, phrase.end + next.length + 1)
  if (
    isCapital(line, phrase.end + 1) &&
    /^[a-z]/.test(second) &&
    isCapital(line, phrase.end + next.length + 2) &&
    !isInfinitive(next) &&
    !ENGLISH_VERBS.has(next) &&
    !TASK_NOUNS.has(next)
  )
    return false
  if (isInfinitive(next) || ENGLISH_VERBS.has(next) || TASK_NOUNS.has(next)) return true
  const kinds = phrase.pieces.map(({ meaning }) => meaning.kind)
  if (phrase.pieces.length > 1 && kinds.some((kind) => kind === "hour" || kind === "range" || kind === "part")) return true
  return (
    /^(?:je|j'.*|il|on|i|we|dois|il faut|faut|need|d'.*|l'.*|se|s'.*|ne|penser)$/.test(next) ||
    (/^(?:demain|aujourd|apres|ce |cet|today|tomorrow|tonight|this )/.test(line.plain.slice(phrase.start)) && !isCapital(line, phrase.end + 1))
  )
}
