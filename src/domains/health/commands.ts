import * as z from "zod/mini"
import { command } from "~/sync/command.ts"
import type { Table } from "~/sync/table.ts"
import type { Patch, Tx } from "~/sync/tx.ts"
import { dayOf } from "~/time/days.ts"
import { missInput, noteInput, setInput, skipInput } from "./inputs.ts"
import { type DailyCheckin, dailyCheckins } from "./schema.ts"

const ofDay = ({ day }: { day: string }): [Table, string][] => [[dailyCheckins, day]]

/** Changes the row of a day, or makes it: a day that nobody spoke of has none. */
async function put(tx: Tx, day: string, fields: Patch<DailyCheckin>): Promise<{ day: string }> {
  if (await tx.get(dailyCheckins, day)) await tx.update(dailyCheckins, day, fields)
  else await tx.insert(dailyCheckins, { ...fields, id: day })
  return { day }
}

/** Taken or not, at the moment of the tap unless another (or none) is given. Not taken is open again: a miss is said by itself. */
async function take(tx: Tx, day: string, medsTaken: boolean, takenAt: string | null | undefined): Promise<{ day: string }> {
  const row = await tx.get(dailyCheckins, day)
  // A device whose clock is ahead has not taken it in the future.
  const given = typeof takenAt === "string" && takenAt > tx.now ? tx.now : takenAt
  const at = medsTaken ? (given === undefined ? (row?.takenAt ?? tx.now) : given) : null
  return put(tx, day, { medsTaken, takenAt: at, skippedReason: null, missed: false })
}

export const setMeds = command({
  name: "health.set",
  schema: 2,
  // Schema 1 always had a moment.
  upgrade: { 1: (input) => input },
  input: setInput,
  reads: ofDay,
  run: (tx, { day, medsTaken, takenAt }) => take(tx, day, medsTaken, takenAt),
})

/** Left out on purpose: a skip is not a miss. */
export const skipMeds = command({
  name: "health.skip",
  schema: 1,
  input: skipInput,
  reads: ofDay,
  run: (tx, { day, reason }) => put(tx, day, { skippedReason: reason, medsTaken: false, takenAt: null, missed: false }),
})

export const missMeds = command({
  name: "health.miss",
  schema: 1,
  input: missInput,
  reads: ofDay,
  run: (tx, { day, missed }) => put(tx, day, missed ? { missed, medsTaken: false, takenAt: null, skippedReason: null } : { missed }),
})

export const setHealthNote = command({
  name: "health.setNote",
  schema: 1,
  input: noteInput,
  reads: ofDay,
  run: (tx, { day, note }) => put(tx, day, { note }),
})

/** For scripts: turns today's around. A page says the day and the wanted value instead, so that a late replay can't flip it. */
export const toggleMedsToday = command({
  name: "health.toggleToday",
  schema: 1,
  input: z.strictObject({}),
  async run(tx) {
    const day = dayOf(tx.now, tx.timeZone)
    const row = await tx.get(dailyCheckins, day)
    return take(tx, day, row?.medsTaken !== true, undefined)
  },
})
