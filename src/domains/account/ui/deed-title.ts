import { shortDay } from "~/i18n/dates.ts"
import { phraseFor, t } from "~/i18n/room-words.ts"
import type { Image } from "~/sync/images.ts"
import { isDay } from "~/time/is-day.ts"

/** Fields by which the owner knows a row. */
const NAMES = ["title", "name", "content"]

/** What a row is called, where these fields of it say so. */
export function nameIn(fields: object): string | undefined {
  for (const name of NAMES) {
    const value = (fields as Record<string, unknown>)[name]
    if (typeof value === "string") return value
  }
  return undefined
}

/** What a row is called, where its image says so. The row of a day has that day for its id. */
export const nameOf = ({ id, before, after }: Image) => nameIn(after ?? {}) ?? nameIn(before ?? {}) ?? (isDay(id) ? shortDay(id) : undefined)

/** A change in the owner's words, from what it changed; `titleOf` knows the rows that its images don't name. */
export function deedTitle(command: string, images: readonly Image[], titleOf: (table: string, id: string) => string | undefined): string {
  const [first] = images
  const title = first === undefined ? undefined : (nameOf(first) ?? titleOf(first.table, first.id))
  const more = images.length > 1 ? ` ${t("history.andMore", { count: images.length - 1 })}` : ""
  const phrase = phraseFor(`command.${command}`, { title: title ?? "…" }) ?? t("command.other", { name: command })
  return `${phrase}${more}`
}
