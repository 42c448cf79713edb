import type * as z from "zod/mini"
import type { InputOf } from "~/sync/command.ts"
import { dayOf } from "~/time/days.ts"
import { bySection } from "../by-section.ts"
import type { createTodo } from "../commands.ts"
import { everyTodo, matching, type TodoFilter } from "../filter.ts"
import type { listInput } from "../queries.ts"
import type { Todo } from "../schema.ts"
import { dueDay, isOpen } from "../sections.ts"

/**
 * What a list narrows to, once for both who narrow: the page over its replica, and `todos.list` in SQL. Rows are named by
 * their titles; `PROJECT` is a project that is there.
 */

export const ZONE = "Europe/Paris"
const TODAY = "2026-11-24"
export const PROJECT = "019ab000-0000-7000-8000-000000000001"
const calendar = { today: TODAY, endOfWeek: "2026-11-29", dayOf: (instant: string) => dayOf(instant, ZONE) }

/** Oldest first. */
export const filterRows: InputOf<typeof createTodo>[] = [
  {
    title: "Appeler la banque à l’échéance",
    tags: ["admin"],
    context: "@téléphone",
    status: "todo",
    energy: "low",
    priority: 3,
    dueOn: "2026-11-23",
  },
  { title: "Maquette", tags: ["client", "Été"], status: "doing", checklist: [{ text: "Envoyer à Inès", done: false }], energy: "high", priority: 1 },
  { title: "Œuvre complète de Hugo", description: "Chapitre ÉLÉVATION,\nen deux\u00a0nuits", plannedOn: "2026-11-24", energy: "med", priority: 0 },
  { title: "Après minuit", status: "todo", dueAt: "2026-11-23T23:30:00.000Z", projectId: PROJECT },
  { title: "Avant minuit", status: "todo", dueAt: "2026-11-23T22:30:00.000Z", plannedOn: "2026-11-20", projectId: PROJECT },
  { title: "Décembre", status: "todo", dueOn: "2026-12-01", plannedOn: "2026-11-30", context: "@bureau", tags: ["admin"] },
  { title: "Fait hier", status: "done", dueOn: "2026-11-20", tags: ["client"], priority: 3 },
  { title: "Rangé", status: "archived", dueOn: "2026-11-01", description: "100 % _sûr_ \\ 'cité' <b>" },
  { title: "Страсбург, Αθήνα", status: "todo", tags: ["voyage"], description: "I ❤\ufe0f ﬁnance" },
]

interface FilterCase {
  asks: string
  list: z.output<typeof listInput>
  page: (rows: readonly Todo[]) => readonly Todo[]
  finds: string[]
}

const narrowed = (filter: Partial<TodoFilter>) => (rows: readonly Todo[]) => matching(rows, { ...everyTodo, ...filter }, { calendar })
const where = (holds: (todo: Todo) => boolean) => (rows: readonly Todo[]) => rows.filter(holds)
const due = (holds: (day: string) => boolean) => where((todo) => holds(dueDay(todo, calendar) ?? "none") && dueDay(todo, calendar) !== null)
const titled = (...titles: (string | undefined)[]) => titles.filter((title) => title !== undefined)
const search = (text: string, ...finds: (string | undefined)[]): FilterCase => ({
  asks: `« ${text} »`,
  list: { search: text },
  page: narrowed({ search: text }),
  finds: titled(...finds),
})

const [BANK, MOCKUP, WORK, AFTER, BEFORE, DECEMBER, DONE, AWAY, CITIES] = filterRows.map(({ title }) => title)

export const filterCases: FilterCase[] = [
  { asks: "everything", list: {}, page: narrowed({}), finds: filterRows.map(({ title }) => title) },
  { asks: "the inbox", list: { status: "inbox" }, page: narrowed({ status: "inbox" }), finds: titled(WORK) },
  { asks: "what is begun", list: { status: "doing" }, page: narrowed({ status: "doing" }), finds: titled(MOCKUP) },
  { asks: "what is open", list: { open: true }, page: where(isOpen), finds: titled(BANK, MOCKUP, WORK, AFTER, BEFORE, DECEMBER, CITIES) },
  { asks: "what is over", list: { open: false }, page: where((todo) => !isOpen(todo)), finds: titled(DONE, AWAY) },
  { asks: "a project", list: { projectId: PROJECT }, page: narrowed({ project: PROJECT }), finds: titled(AFTER, BEFORE) },
  { asks: "a tag", list: { tag: "client" }, page: narrowed({ tag: "client" }), finds: titled(MOCKUP, DONE) },
  { asks: "a tag with its accents", list: { tag: "Été" }, page: narrowed({ tag: "Été" }), finds: titled(MOCKUP) },
  { asks: "a tag by its whole name only", list: { tag: "clien" }, page: narrowed({ tag: "clien" }), finds: [] },
  { asks: "a context", list: { context: "@téléphone" }, page: narrowed({ contexts: ["@téléphone"] }), finds: titled(BANK) },
  { asks: "little energy", list: { energy: "low" }, page: narrowed({ energy: "low" }), finds: titled(BANK) },
  { asks: "much energy", list: { energy: "high" }, page: narrowed({ energy: "high" }), finds: titled(MOCKUP) },
  { asks: "the highest priority", list: { priority: 3 }, page: narrowed({ priority: "3" }), finds: titled(BANK, DONE) },
  { asks: "priority 0, which isn't none", list: { priority: 0 }, page: where(({ priority }) => priority === 0), finds: titled(WORK) },
  { asks: "due before today", list: { dueBefore: TODAY }, page: due((day) => day < TODAY), finds: titled(BANK, BEFORE, DONE, AWAY) },
  { asks: "due after today", list: { dueAfter: TODAY }, page: due((day) => day > TODAY), finds: titled(DECEMBER) },
  {
    asks: "due today, by the owner's midnight",
    list: { dueAfter: "2026-11-23", dueBefore: "2026-11-25" },
    page: due((day) => day === TODAY),
    finds: titled(AFTER),
  },
  { asks: "what is late", list: { open: true, dueBefore: TODAY }, page: (rows) => bySection(rows, calendar).late, finds: titled(BANK, BEFORE) },
  {
    asks: "planned for today or earlier",
    list: { plannedBefore: "2026-11-25" },
    page: where(({ plannedOn }) => plannedOn !== null && plannedOn <= TODAY),
    finds: titled(WORK, BEFORE),
  },
  {
    asks: "planned for later",
    list: { plannedAfter: TODAY },
    page: where(({ plannedOn }) => plannedOn !== null && plannedOn > TODAY),
    finds: titled(DECEMBER),
  },
  {
    asks: "a tag, a context and words together",
    list: { tag: "admin", context: "@bureau", search: "decembre" },
    page: narrowed({ tag: "admin", contexts: ["@bureau"], search: "decembre" }),
    finds: titled(DECEMBER),
  },
  { asks: "what contradicts itself", list: { tag: "client", energy: "low" }, page: narrowed({ tag: "client", energy: "low" }), finds: [] },
  search("ECHEANCE", BANK),
  search("échéance", BANK),
  search("e\u0301che\u0301ance", BANK),
  search("banque echeance", BANK),
  search("banque  decembre"),
  search("ines maq", MOCKUP),
  search("ETE", MOCKUP, WORK),
  search("telephone", BANK),
  search("oeuvre", WORK),
  search("ŒUVRE élévation", WORK),
  search("deux\u00a0nuits", WORK),
  search("100 %", AWAY),
  search("_sur_", AWAY),
  search("\\ 'cite'", AWAY),
  search("<b>", AWAY),
  search("СТРАСБУРГ αθηνα", CITIES),
  search("❤ finance", CITIES),
  search("undefined"),
  search("null"),
]
