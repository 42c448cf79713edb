import { fold } from "~/text/fold.ts"

/** Anything that a date, an hour or a rhythm could have been read from: a number, a day's name, a part of a day, a length of time. */
const TIME =
  /\d|\b(?:demain|hier|aujourd|apres-demain|tantot|bientot|matin|midi|minuit|soir|nuit|apres-midi|heures?|minutes?|jours?|semaines?|mois|annees?|an|quinzaine|huit|quinze|week-?end|prochaine?|tout a l|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|noel|paques|chaque|tous|toutes|quotidien\w*|hebdomadaire\w*|mensuel\w*|tomorrow|yesterday|today|tonight|morning|noon|midnight|evening|night|afternoon|hours?|days?|weeks?|months?|years?|next|soon|later|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|every|each|daily|weekly|monthly|yearly)/

/** Arguments that say when. */
const MOMENTS = ["due_at", "planned_on", "starts_at", "ends_at", "recurrence"]

/** Those that a model gave though the text says nothing of time: to be marked, since a wrong date is worse than none. */
export const unsaidMoments = (args: Readonly<Record<string, unknown>>, text: string): string[] =>
  TIME.test(fold(text)) ? [] : MOMENTS.filter((name) => args[name] !== undefined)
