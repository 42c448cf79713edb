import { fold } from "~/text/fold.ts"
import type { Todo } from "./schema.ts"
import { type Calendar, dueDay, isOpen, plainDay } from "./sections.ts"

/** What a list of todos can be narrowed by, one choice each; contexts may be several. */
export const facets = ["project", "tag", "context", "energy", "status", "due", "priority", "time"] as const
export type Facet = (typeof facets)[number]

export const dueChoices = ["late", "today", "week", "none"] as const
export const statuses = ["inbox", "todo", "doing", "done", "archived"] as const satisfies Todo["status"][]
export const energies = ["low", "med", "high"] as const
/** Minutes at hand. */
export const timeChoices = ["15", "30", "60", "120"] as const

/** What a list of todos is narrowed to; `""` and no context ask for nothing. */
export interface TodoFilter {
  project: string
  tag: string
  /** Any of them. */
  contexts: readonly string[]
  energy: string
  status: string
  /** One of `dueChoices`. */
  due: string
  /** `"3"` to `"1"`, `"0"` for none. */
  priority: string
  /** Minutes it takes at most; one that doesn't say how long may be short. */
  time: string
  search: string
}

export const everyTodo: TodoFilter = { project: "", tag: "", contexts: [], energy: "", status: "", due: "", priority: "", time: "", search: "" }

/** How a filter is read: `able` takes contexts and energy as what there is, so that what asks for less, or says nothing, fits. */
export interface Reading {
  calendar: Calendar
  able?: boolean
}

type Test = (todo: Todo) => boolean

/** The parts of a filter that ask for something. */
function testsOf(filter: TodoFilter, { calendar, able = false }: Reading): [Facet, Test][] {
  const tests: [Facet, Test][] = []
  const asks = (facet: Facet, value: string, test: Test) => void (value !== "" && tests.push([facet, test]))
  asks("project", filter.project, (todo) => todo.projectId === filter.project)
  asks("tag", filter.tag, (todo) => todo.tags.includes(filter.tag))
  asks("context", filter.contexts.join(), (todo) => (todo.context === null ? able : filter.contexts.includes(todo.context)))
  const level = (energy: string | null) => (energies as readonly (string | null)[]).indexOf(energy)
  asks("energy", filter.energy, (todo) => (able ? level(todo.energy) <= level(filter.energy) : todo.energy === filter.energy))
  asks("status", filter.status, (todo) => todo.status === filter.status)
  asks("due", filter.due, (todo) => dueChoicesOf(todo, calendar).includes(filter.due))
  asks("priority", filter.priority, (todo) => String(todo.priority ?? 0) === filter.priority)
  asks("time", filter.time, (todo) => (todo.estimateMinutes ?? 0) <= Number(filter.time))
  return tests
}

/** Which of `dueChoices` a todo answers: what is due today is due this week too. */
function dueChoicesOf(todo: Todo, calendar: Calendar): string[] {
  const due = dueDay(todo, calendar)
  if (due !== null && due < calendar.today) return ["late"]
  const day = plainDay(todo, calendar)
  if (day === null) return ["none"]
  if (day <= calendar.today) return ["today", "week"]
  return day <= calendar.endOfWeek ? ["week"] : []
}

/** Whether a todo answers every part of the filter; each word of the search is somewhere in the todo. */
export function answers(filter: TodoFilter, reading: Reading): (todo: Todo) => boolean {
  const tests = testsOf(filter, reading)
  const words = searchWords(filter)
  return (todo) => tests.every(([, test]) => test(todo)) && says(todo, words)
}

export const matching = (todos: readonly Todo[], filter: TodoFilter, reading: Reading): Todo[] => todos.filter(answers(filter, reading))

/** What there is to choose from: for each facet its values, and how many todos each would leave under the other choices, of plain rows. */
export type Offered = Record<Facet, Map<string, number>>

export function offeredBy(todos: readonly Todo[], filter: TodoFilter, reading: Reading): Offered {
  const tests = testsOf(filter, reading)
  const words = searchWords(filter)
  const counts = Object.fromEntries(facets.map((facet) => [facet, new Map<string, number>()])) as Offered
  const count = (todo: Todo, facet: Facet) => {
    for (const value of valuesOf(todo, facet, reading.calendar)) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1)
  }
  for (const todo of todos) {
    const failed = tests.length === 0 ? tests : tests.filter(([, test]) => !test(todo))
    const only = failed[0]?.[0]
    if (failed.length > 1 || !says(todo, words)) continue
    if (only !== undefined) count(todo, only)
    else for (const facet of facets) count(todo, facet)
  }
  return counts
}

/** Shared by thousands of todos that say nothing. */
const none: readonly string[] = []
const timesUpTo = (minutes: number): readonly string[] => timeChoices.filter((most) => minutes <= Number(most))

function valuesOf(todo: Todo, facet: Facet, calendar: Calendar): readonly string[] {
  if (facet === "project") return todo.projectId === null ? none : [todo.projectId]
  if (facet === "tag") return todo.tags.length < 2 ? todo.tags : [...new Set(todo.tags)]
  if (facet === "context") return todo.context === null ? none : [todo.context]
  if (facet === "energy") return todo.energy === null ? none : [todo.energy]
  if (facet === "status") return [todo.status]
  if (facet === "due") return dueChoicesOf(todo, calendar)
  if (facet === "priority") return [String(todo.priority ?? 0)]
  return todo.estimateMinutes === null ? none : timesUpTo(todo.estimateMinutes)
}

const searchWords = ({ search }: TodoFilter) => fold(search).split(/\s+/).filter(Boolean)

/** Folding is what a search costs; a todo that hasn't changed is folded once. */
const foldedTexts = new WeakMap<Todo, { text: string; folded: string }>()

function says(todo: Todo, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = [todo.title, todo.description ?? "", todo.context ?? "", ...todo.tags, ...todo.checklist.map((item) => item.text)].join("\n")
  let known = foldedTexts.get(todo)
  if (known?.text !== text) {
    known = { text, folded: fold(text) }
    foldedTexts.set(todo, known)
  }
  const inside = known.folded
  return words.every((word) => inside.includes(word))
}

/** The tags and contexts that open todos carry, by name. */
export function choices(todos: readonly Todo[]): { tags: string[]; contexts: string[] } {
  const open = todos.filter(isOpen)
  const sorted = (values: Iterable<string>) => [...new Set(values)].sort((left, right) => left.localeCompare(right))
  return { tags: sorted(open.flatMap((todo) => todo.tags)), contexts: sorted(open.flatMap((todo) => todo.context ?? [])) }
}
