import { language } from "~/i18n/language.ts"
import { t } from "~/i18n/room-words.ts"
import { BY_HAND, type Job } from "../schema.ts"

/** What an offer's fields are called on the page. All reactive. */

export const modeOf = (job: Job) => (job.remoteType === null ? "" : t(`remoteType.${job.remoteType}`))

/** Who showed the offer: its board, or the owner. */
export const sourceName = (source: string) => (source === BY_HAND ? t("jobs.byHand") : source)

/** Thousands of euros a year: `42–48 k€`, `€42–48k`; nothing where it isn't said. */
export function payOf(job: Job): string {
  const [low, high] = [job.salaryMin, job.salaryMax].map((amount) => (amount === null ? null : Math.round(amount / 1_000)))
  const amount = (text: string | number) => (language() === "fr" ? `${text}\u00a0k€` : `€${text}k`)
  if (low == null) return high == null ? "" : t("jobs.payUpTo", { amount: amount(high) })
  if (high == null) return t("jobs.payFrom", { amount: amount(low) })
  return amount(low === high ? low : `${low}–${high}`)
}

/** Boards that end a title with the place again: « Dev | Rabat » at Rabat is Dev. */
export function titleOf(job: Job): string {
  const tail = ` | ${job.location}`
  return job.location !== null && job.title.endsWith(tail) ? job.title.slice(0, -tail.length) : job.title
}

/** The state in a word, for the cell of a row; a new offer has none. */
export function stateOf(job: Job): string {
  if (job.archived) return t("jobs.archived")
  if (job.status !== "new") return t(`jobStatus.${job.status}`)
  return job.probablyGone ? t("jobs.gone") : ""
}
