import type { InputOf } from "./command.ts"
import { type Image, imagesOf } from "./images.ts"
import type { StoredEntry } from "./outbox.ts"
import { isSetAside } from "./screen.ts"
import type { Tab } from "./tab.ts"
import type { Undone, undoCommand } from "./undo.ts"

/** One change that this device made: what history lists and undo reads. */
export interface Deed {
  mutationId: string
  command: string
  /** The moment of the tap, an instant. */
  at: string
  /** Empty where the command changed too many rows to keep them. */
  images: Image[]
}

const deedOf = ({ entry, images }: StoredEntry): Deed => ({
  mutationId: entry.clientMutationId,
  command: entry.command,
  at: entry.at,
  images: imagesOf(images),
})

/** This device's changes of the last 30 days, the newest first; what was refused is no change. */
export async function deedsHere(tab: Tab): Promise<Deed[]> {
  const open = tab.outbox.list().filter((item) => !isSetAside(item))
  const all = new Map([...(await tab.outbox.settled()), ...open].map((stored) => [stored.entry.clientMutationId, stored]))
  return [...all.values()].sort((left, right) => right.entry.seq - left.entry.seq).map(deedOf)
}

/** Takes a change of this device back, here and at once. Null where this device doesn't have it, or not its images. */
export async function undoHere(tab: Tab, mutationId: string): Promise<{ mutationId: string; result: Undone } | null> {
  const command = (await tab.registry.code()).commands.get("account.undo") as ReturnType<typeof undoCommand> | undefined
  const open = tab.outbox.get(mutationId)
  const deed = open === undefined ? (await deedsHere(tab)).find((one) => one.mutationId === mutationId) : deedOf(open)
  if (command === undefined || deed === undefined || deed.images.length === 0) return null
  const input: InputOf<typeof command> = { mutationId, at: deed.at, images: deed.images.map((one) => ({ ...one })) }
  return tab.taps.perform(command, input)
}
