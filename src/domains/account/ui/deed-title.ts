import { shortDay } from "~/i18n/dates.ts"
import { phraseFor, t } from "~/i18n/room-words.ts"
import type { Image } from "~/sync/images.ts"
import { isDay } from "~/time/is-day.ts"
import { nameIn } from "../name-in.ts"

/** What a row is called, where its image says so. The row of a day has that day for its id. */
export const nameOf = ({ id, before, after }: Image) => nameIn(after ?? {}) ?? nameIn(before ?? {}) ?? (isDay(id) ? shortDay(id) : undefined)

/** A name in a phrase, with its quotes. */
const NO_NAME = /(\u00a0?:)?\s(?:«\u00a0…\u00a0»|“…”)/

/** A change in the owner's words, from what it changed; `titleOf` knows the rows that its images don't name. */
export function deedTitle(command: string, images: readonly Image[], titleOf: (table: string, id: string) => string | undefined): string {
  const [first] = images
  const title = first === undefined ? undefined : (nameOf(first) ?? titleOf(first.table, first.id))
  const more = images.length > 1 ? ` ${t("history.andMore", { count: images.length - 1 })}` : ""
  const phrase = phraseFor(`command.${command}`, { title: title ?? "…" }) ?? t("command.other", { name: command })
  return `${title === undefined ? unnamed(phrase, first?.table) : phrase}${more}`
}

/** « Terminer une todo », « Modifier l’offre »: what kind of row it is, where the phrase doesn't say so by itself. */
function unnamed(phrase: string, table: string | undefined): string {
  const some = phraseFor(`history.some.${table}`)
  if (some === null) return phrase
  const says = phrase.toLocaleLowerCase().includes(some.split(" ").at(-1) ?? "")
  return phrase.replace(NO_NAME, says ? "" : `$1 ${some}`)
}
