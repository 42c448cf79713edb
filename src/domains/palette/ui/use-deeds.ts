import { clockTime, dayOfInstant, nearDay, shortDay, today } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { verb } from "~/sync/command.ts"
import { useChanges } from "~/sync/ui/changes.ts"
import { toast } from "~/ui/toast.tsx"
import { useAgendaActions } from "../../agenda/ui/actions.ts"
import { useJobActions } from "../../jobs/ui/actions.ts"
import { useProjectActions } from "../../projects/ui/actions.ts"
import { useTodoActions } from "../../todos/ui/actions.ts"
import type { Deed, EventDates, TodoDates } from "../verbs.ts"

const commands = () => import("~/device-code.ts")
const moveStep = verb(commands, "moveStep")
const updateEvent = verb(commands, "updateEvent")

/** Where something is moved to, in words: `jeu. 26 nov. 15:00`. */
export function whereTo(to: TodoDates | EventDates): string {
  if ("startsOn" in to) return shortDay(to.startsOn)
  const instant = "startsAt" in to ? to.startsAt : to.dueAt
  if (instant) return `${shortDay(dayOfInstant(instant))} ${clockTime(instant)}`
  const day = "startsAt" in to ? null : (to.dueOn ?? to.plannedOn)
  return day ? shortDay(day) : t("palette.noDate")
}

/** Does what a verb says to the row that was chosen; each says what it did, with its way back. */
export function useDeeds() {
  const { act } = useChanges()
  const todos = useTodoActions()
  const projects = useProjectActions()
  const jobs = useJobActions()
  const agenda = useAgendaActions()

  async function told(problem: Promise<string | undefined>): Promise<void> {
    const said = await problem
    if (said) toast(said)
  }

  function remove(entry: Extract<Deed, { verb: "remove" }>["entry"]): Promise<unknown> {
    switch (entry.kind) {
      case "todo":
        return todos.remove(entry.row)
      case "step":
        return projects.removeStep(entry.row)
      case "idea":
        return projects.removeIdea(entry.row)
      case "event":
        return agenda.remove({ ...entry.row, event: entry.row, series: null })
    }
  }

  return function run(deed: Deed): Promise<unknown> {
    switch (deed.verb) {
      case "complete":
        if (deed.entry.kind === "todo") return todos.complete(deed.entry.row)
        return act(moveStep, { id: deed.entry.row.id, status: "done", after: null }, t("palette.stepDone", { title: deed.entry.title }))
      case "reopen":
        return todos.reopen(deed.entry.row)
      case "remove":
        return remove(deed.entry)
      case "apply":
        return jobs.toggleApplied(deed.entry.row)
      case "star":
      case "unstar":
        return jobs.toggleStar(deed.entry.row)
      case "archive":
        return jobs.toggleArchive(deed.entry.row)
      case "prioritise": {
        const { row, title } = deed.entry
        const level = t(`priority.${deed.priority as 0 | 1 | 2 | 3}`)
        return told(todos.save(row, { priority: deed.priority || null }, t("palette.prioritised", { title, level })))
      }
      case "move": {
        const said = t("agenda.movedTo", { title: deed.entry.title, when: whereTo(deed.to) })
        if ("startsAt" in deed.to || "startsOn" in deed.to) return act(updateEvent, { id: deed.entry.row.id, ...deed.to }, said)
        return deed.entry.kind === "todo" ? told(todos.save(deed.entry.row, deed.to, said)) : Promise.resolve()
      }
    }
  }
}

/** `aujourd’hui`, `hier`, else the day. */
export const nearby = (day: string) => (day === today() ? t("date.today") : nearDay(day)).toLocaleLowerCase()
