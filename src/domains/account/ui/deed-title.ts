import { shortDay } from "~/i18n/dates.ts"
import { phraseFor, t } from "~/i18n/room-words.ts"
import type { Image } from "~/sync/images.ts"

/** Fields by which the owner knows a row. */
const NAMES = ["title", "name", "content", "day"]

/** What a row is called, where its image says it; a day as one says it. */
export function nameOf({ before, after }: Pick<Image, "before" | "after">): string | undefined {
  for (const fields of [after, before])
    for (const name of NAMES) {
      const value = fields?.[name]
      if (typeof value === "string") return name === "day" ? shortDay(value) : value
    }
  return undefined
}

/** A change in the owner's words, from what it changed; `titleOf` knows the rows that its images don't name. */
export function deedTitle(command: string, images: readonly Image[], titleOf: (table: string, id: string) => string | undefined): string {
  const [first] = images
  const title = first === undefined ? undefined : (nameOf(first) ?? titleOf(first.table, first.id))
  const more = images.length > 1 ? ` ${t("history.andMore", { count: images.length - 1 })}` : ""
  const phrase = phraseFor(`command.${command}`, { title: title ?? "…" }) ?? t("command.other", { name: command })
  return `${phrase}${more}`
}
