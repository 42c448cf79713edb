import type { Table } from "~/sync/table.ts"
import type { Tx } from "~/sync/tx.ts"
import { firstDay, onDay } from "../agenda/moments.ts"
import { calendarEvents } from "../agenda/schema.ts"
import { slotOf } from "../agenda/slot.ts"
import type { Todo } from "./schema.ts"

/** The slots that todos may have, for a command to say that it reads them. */
export const slotsOf = (ids: readonly string[]) => ids.map((id): [Table, string] => [calendarEvents, slotOf(id)])

/** What was said of a todo is said of its slot in the agenda: its name, and the day it is planned for, at the same hour; no day, no slot. */
export async function keepSlotInStep(
  tx: Tx,
  id: string,
  { title, plannedOn }: { title?: Todo["title"] | undefined; plannedOn?: Todo["plannedOn"] | undefined },
) {
  if (title === undefined && plannedOn === undefined) return
  const slot = await tx.get(calendarEvents, slotOf(id))
  if (slot === null) return
  if (plannedOn === null) return tx.remove(calendarEvents, slot.id)
  const elsewhere = plannedOn !== undefined && plannedOn !== firstDay(slot, tx.timeZone)
  await tx.update(calendarEvents, slot.id, { ...(title === undefined ? {} : { title }), ...(elsewhere ? onDay(slot, plannedOn, tx.timeZone) : {}) })
}
