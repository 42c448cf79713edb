import { sameValue } from "~/sync/same-value.ts"
import { CommandError, type NewRow, type Tx } from "~/sync/tx.ts"
import { dayOf } from "~/time/days.ts"
import { nextId, type Repetition, repetition } from "./repeat.ts"
import { type Todo, todos } from "./schema.ts"

/** Verification steps that nobody has ticked: without an override they keep a todo from being done. */
export const unticked = ({ verificationSteps, verified }: Pick<Todo, "verificationSteps" | "verified">) =>
  verificationSteps.filter((step) => !verified?.steps.some(({ text }) => text === step))

interface How {
  /** Why it is done though not every verification step is ticked. */
  override?: string | undefined
  /** The owner's day of the tap; else the day on which it falls. */
  on?: string | undefined
}

/** Completes a todo that isn't yet, and makes the one that follows it where it repeats. Refuses with `unverified`. */
export async function complete(tx: Tx, todo: Todo, { override, on }: How): Promise<void> {
  if (todo.status === "done") return
  // Put away after it was done: it was completed then, and what follows it was made then.
  if (todo.status === "archived" && todo.completedAt !== null) {
    await tx.update(todos, todo.id, { status: "done" })
    return
  }
  const [missing] = unticked(todo)
  if (missing !== undefined && override === undefined) throw new CommandError("unverified", `not checked yet: ${missing}`, "verificationSteps")
  const steps = todo.verified?.steps ?? []
  const verified = missing === undefined ? {} : { verified: { steps, override: { at: tx.now, reason: override ?? "" } } }
  const { next, missed } = repetition(todo, on ?? dayOf(tx.now, tx.timeZone), tx.timeZone)
  await tx.update(todos, todo.id, { status: "done", completedAt: tx.now, missedCount: missed, ...verified })
  if (next !== null && !(await wentOn(tx, todo)))
    await tx.insert(todos, { ...follower(todo, next), status: todo.status === "inbox" ? "inbox" : "todo" })
}

/** Opens a todo again, with another status; what followed it is taken away, unless the owner has worked on it. */
export async function reopen(tx: Tx, todo: Todo, status: "inbox" | "todo" | "doing"): Promise<void> {
  const steps = todo.verified?.steps ?? []
  const verified = steps.length === 0 ? null : { steps, override: null }
  await tx.update(todos, todo.id, { status, completedAt: null, missedCount: 0, verified })
  const next = todo.completedAt === null ? null : await tx.get(todos, nextId(todo.id))
  if (next !== null && isUntouched(todo, next, tx.timeZone)) await tx.remove(todos, next.id)
}

/** Whether what follows a todo is there, or was done and then thrown away: then the one after it goes on. */
async function wentOn(tx: Tx, todo: Todo): Promise<boolean> {
  const next = await tx.get(todos, nextId(todo.id), { removed: true })
  return next !== null && (next.deletedAt === null || next.completedAt !== null)
}

/** The next instance: what the todo says, with nothing done of it yet. */
function follower(todo: Todo, next: NonNullable<Repetition["next"]>): NewRow<Todo> {
  const { title, description, priority, tags, projectId, energy, context, repeatFrom, estimateMinutes, ticketUrl, verificationSteps, position } = todo
  const said = { title, description, priority, tags, projectId, energy, context, repeatFrom, estimateMinutes, ticketUrl, verificationSteps, position }
  const checklist = todo.checklist.map(({ text }) => ({ text, done: false }))
  return { ...said, ...next, checklist, id: nextId(todo.id) }
}

/** Whether a follower is still as completing `todo` made it. Its place and its way out of the inbox don't count as work. */
function isUntouched(todo: Todo, next: Todo, timeZone: string): boolean {
  if (next.status !== "inbox" && next.status !== "todo") return false
  if (next.updatedAt === todo.completedAt) return true
  const made = todo.completedAt === null ? null : repetition(todo, dayOf(todo.completedAt, timeZone), timeZone).next
  if (made === null || next.verified !== null) return false
  const { position: _, ...expected } = follower(todo, made)
  return Object.entries(expected).every(([field, value]) => sameValue(next[field as keyof Todo], value))
}
