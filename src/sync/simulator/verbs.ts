import { removeFilter, saveFilter, updateFilter } from "~/domains/account/commands.ts"
import { savedFilters } from "~/domains/account/schema.ts"
import { updateJob } from "~/domains/jobs/commands.ts"
import { type Job, jobs } from "~/domains/jobs/schema.ts"
import { completeTodo, createTodo, removeTodo, reopenTodo, restoreTodo, updateTodo, verifyTodo } from "~/domains/todos/commands.ts"
import { changeTodos, moveTodo, removeTodos, rescheduleTodos } from "~/domains/todos/many.ts"
import { type Todo, todos } from "~/domains/todos/schema.ts"
import { addDays, dayOf } from "~/time/days.ts"
import type { AnyCommand } from "../command.ts"
import type { Row } from "../table.ts"
import { append, newApp } from "./domain.ts"
import type { History, SimDevice } from "./history.ts"
import type { SimTab } from "./sim-tab.ts"

/** What the owner taps next, and what the ledger is told once the device has said that it is saved. */
export interface Verb {
  command: AnyCommand
  input: Record<string, unknown>
  told?: (result: unknown) => void
}

/** What the owner has before them. */
interface Sight {
  life: History
  device: SimDevice
  tab: SimTab
  /** A word that no other tap has. */
  mark: string
  live: Todo[]
  gone: Todo[]
  /** One of the live ones. */
  id: string
  /** The owner's day, as the device has it. */
  on: string
}

/** The step that some todos ask to be checked before they are done. */
const STEP = "looked at"

/** Verbs with their weights, in a hundred taps. */
const verbs: readonly (readonly [number, (sight: Sight) => Verb | null])[] = [
  [18, create],
  [34, addMark],
  [5, rename],
  [7, complete],
  [4, reopen],
  [7, move],
  [7, several],
  [3, verify],
  [3, ({ id }) => ({ command: removeTodo, input: { id } })],
  [4, ({ life, gone }) => (gone.length > 0 ? { command: restoreTodo, input: { id: life.random.pick(gone).id } } : null)],
  [4, filter],
  [4, archive],
]

/** A random tap on what this tab shows; null where the dice fall on nothing. */
export function nextVerb(life: History, device: SimDevice, tab: SimTab, mark: string): Verb | null {
  const { ledger, random, timeline } = life
  const rows = ledger.shown<Todo>(tab, todos.name)
  const live = rows.filter(isLive)
  const on = dayOf(timeline.now + device.shared.skew, "Europe/Paris")
  const sight = { life, device, tab, mark, live, gone: rows.filter((row) => !isLive(row)), id: live.length > 0 ? random.pick(live).id : "", on }
  let dice = random.int(0, 99)
  for (const [weight, verb] of verbs) {
    if (dice < weight) return live.length === 0 ? create(sight) : verb(sight)
    dice -= weight
  }
  return null
}

const isLive = ({ deletedAt }: Row) => deletedAt === null

function create({ life: { ledger, random }, tab, mark, on }: Sight): Verb {
  const repeats = random.chance(0.4) ? { recurrence: "FREQ=DAILY", dueOn: addDays(on, random.int(-3, 1)) } : {}
  const steps = random.chance(0.2) ? { verificationSteps: [STEP] } : {}
  // A follower has its tags: they tell which todos descend from one tap.
  const input = { title: mark, tags: [mark], ...repeats, ...steps }
  return { command: createTodo, input, told: (result) => ledger.created(tab, todos, mark, result as { id: string }) }
}

function addMark({ life: { ledger }, device, tab, mark, id }: Sight): Verb {
  const invoked = ledger.tick()
  const input = device.app === newApp ? { id, mark } : { id, text: mark }
  return { command: device.app.commands.get(append.name) as AnyCommand, input, told: () => ledger.marked(tab, mark, id, invoked) }
}

function rename({ life: { random }, mark, id }: Sight): Verb {
  const status = random.chance(0.3) ? { status: random.pick(["done", "todo"]) } : {}
  return { command: updateTodo, input: { id, title: `title ${mark}`, ...status } }
}

function complete({ life: { random }, live, id, on }: Sight): Verb {
  // The same one on two devices is what this is about: mostly one that repeats.
  const repeating = live.filter(({ recurrence, status }) => recurrence !== null && status !== "done")
  const one = repeating.length > 0 && random.chance(0.7) ? random.pick(repeating).id : id
  return { command: completeTodo, input: { id: one, on, ...(random.chance(0.3) ? { override: "seen" } : {}) } }
}

function reopen({ life: { random }, live, id }: Sight): Verb {
  const done = live.filter(({ recurrence, status }) => recurrence !== null && status === "done")
  return { command: reopenTodo, input: { id: done.length > 0 && random.chance(0.7) ? random.pick(done).id : id } }
}

/** Mostly behind the first one, so that several go to the same place. */
function move({ life: { ledger, random }, live, id }: Sight): Verb {
  const open = live.filter(({ status }) => status !== "done" && status !== "archived").map((todo) => todo.id)
  const others = open.filter((other) => other !== id).sort()
  const after = others.length === 0 || random.chance(0.2) ? null : random.chance(0.6) ? (others[0] as string) : random.pick(others)
  return { command: moveTodo, input: { id, after }, told: () => ledger.order.moved(id, after) }
}

function several({ life: { random }, live, mark, on }: Sight): Verb {
  const ids = Array.from({ length: random.int(1, 3) }, () => random.pick(live).id)
  const dice = random.int(0, 9)
  if (dice < 3) return { command: changeTodos, input: { ids, on, status: random.pick(["done", "done", "todo"]) } }
  if (dice < 6) return { command: changeTodos, input: { ids, on, addTags: [`tag ${mark}`] } }
  if (dice < 9) return { command: rescheduleTodos, input: { ids, on, to: random.pick([on, addDays(on, 1), null]) } }
  return { command: removeTodos, input: { ids } }
}

function verify({ life: { random }, live }: Sight): Verb | null {
  const checked = live.filter(({ verificationSteps }) => verificationSteps.length > 0)
  return checked.length === 0 ? null : { command: verifyTodo, input: { id: random.pick(checked).id, step: STEP, ticked: random.chance(0.8) } }
}

function filter({ life: { ledger, random }, device, tab, mark }: Sight): Verb | null {
  if (!device.app.commands.has(saveFilter.name)) return null
  const [kept] = ledger.shown(tab, savedFilters.name).filter(isLive)
  if (kept !== undefined && random.chance(0.3)) return { command: removeFilter, input: { id: kept.id } }
  if (kept !== undefined && random.chance(0.4)) return { command: updateFilter, input: { id: kept.id, name: `name ${mark}` } }
  const input = { name: mark, page: "todos", filter: { status: "todo" } }
  return { command: saveFilter, input, told: (result) => ledger.created(tab, savedFilters, mark, result as { id: string }) }
}

function archive({ life: { ledger, random }, tab }: Sight): Verb | null {
  const offers = ledger.shown<Job>(tab, jobs.name).filter(isLive)
  return offers.length > 0 ? { command: updateJob, input: { id: random.pick(offers).id, archived: random.chance(0.6) } } : null
}
