import { shortDay } from "~/i18n/dates.ts"
import { phraseFor, t } from "~/i18n/room-words.ts"
import type { Api } from "~/sync/api.ts"
import type { EntryState } from "~/sync/status.ts"
import { jobs } from "../../jobs/schema.ts"
import { todos } from "../../todos/schema.ts"

/** A change in the owner's words: « Terminer « Payer le loyer » ». The name comes from what it says, else from the row. */
export function entryTitle(api: Pick<Api, "row">, { command, input }: EntryState): string {
  const { title, id, day } = (typeof input === "object" && input !== null ? input : {}) as { title?: unknown; id?: unknown; day?: unknown }
  const row = typeof id === "string" ? (api.row(todos, id) ?? api.row(jobs, id)) : undefined
  const name = typeof title === "string" ? title : typeof day === "string" ? shortDay(day) : (row?.title ?? "…")
  return phraseFor(`command.${command}`, { title: name }) ?? t("command.other", { name: command })
}
