import type * as z from "zod/mini"
import type { AnyCommand, InputOf } from "~/sync/command.ts"
import { addDays, dayOf } from "~/time/days.ts"
import { createEvent, removeEvent, updateEvent } from "../agenda/commands.ts"
import { setHealthNote, setMeds } from "../health/commands.ts"
import { offerHistory, updateJob } from "../jobs/commands.ts"
import { createIdea } from "../projects/ideas.ts"
import { createStep } from "../projects/steps.ts"
import { completeTodo, createTodo, removeTodo, updateTodo } from "../todos/commands.ts"
import * as args from "./args.ts"

/** A command with the input that it takes on the wire. */
export interface Step {
  command: AnyCommand
  input: unknown
}

/** When a plan is confirmed, and in which zone its owner lives. */
export interface Moment {
  now: string
  timeZone: string
}

/** One thing that the assistant may propose. */
export interface Action<Args = unknown> {
  args: z.ZodMiniType<Args>
  /** What it is for: the model reads the French, scripts may show either. */
  says: { fr: string; en: string }
  /** The commands that it becomes once it is confirmed. */
  becomes(args: Args, moment: Moment): Step[]
}

const action = <Args>(one: Action<Args>): Action<Args> => one
const step = <C extends AnyCommand>(command: C, input: InputOf<C>): Step => ({ command, input })

/** A day and an hour exclude each other: what is given takes the place of what was there. */
const due = (moment: string | undefined) =>
  moment === undefined ? {} : args.isDay(moment) ? { dueOn: moment, dueAt: null } : { dueOn: null, dueAt: moment }

type TodoParts = Partial<Omit<z.output<typeof args.updateTodoArgs>, "todo_id" | "clear">>

const todoFields = ({ due_at, planned_on, project_id, repeat_from, estimate_minutes, ...same }: TodoParts) => ({
  ...same,
  ...due(due_at),
  plannedOn: planned_on,
  projectId: project_id,
  repeatFrom: repeat_from,
  estimateMinutes: estimate_minutes,
})

const EMPTY = {
  description: { description: null },
  due: { dueOn: null, dueAt: null },
  planned: { plannedOn: null },
  priority: { priority: null },
  project: { projectId: null },
  recurrence: { recurrence: null },
  context: { context: null },
  estimate: { estimateMinutes: null },
}
const emptied = (clear: readonly (keyof typeof EMPTY)[] = []) => Object.assign({}, ...clear.map((name) => EMPTY[name]))

function span(startsAt: string, endsAt: string | undefined) {
  if (!args.isDay(startsAt)) return { startsAt, endsAt }
  return { startsOn: startsAt, endsOn: endsAt === undefined ? undefined : addDays(endsAt, 1) }
}

/** Everything that the assistant may propose, by the name that models and histories know it by. */
export const actions = {
  create_todo: action({
    args: args.createTodoArgs,
    says: { fr: "Crée une tâche à faire.", en: "Makes a todo." },
    becomes: (given) => [step(createTodo, { ...todoFields(given), title: given.title })],
  }),
  add_project_idea: action({
    args: args.addIdeaArgs,
    says: { fr: "Note une idée dans un projet existant.", en: "Notes an idea in a project." },
    becomes: ({ project_id, content }) => [step(createIdea, { projectId: project_id, content })],
  }),
  add_project_step: action({
    args: args.addStepArgs,
    says: { fr: "Ajoute une étape au tableau d’un projet existant.", en: "Adds a step to a project’s board." },
    becomes: ({ project_id, ...fields }) => [step(createStep, { ...fields, projectId: project_id })],
  }),
  create_calendar_event: action({
    args: args.createEventArgs,
    says: { fr: "Crée un événement dans l’agenda : un rendez-vous, une réunion.", en: "Makes an event in the agenda." },
    becomes: ({ starts_at, ends_at, ...fields }) => [step(createEvent, { ...fields, ...span(starts_at, ends_at) })],
  }),
  toggle_daily_checkin: action({
    args: args.toggleCheckinArgs,
    says: { fr: "Note que le traitement du jour est pris (ou non).", en: "Notes that the day’s medication is taken (or not)." },
    becomes: ({ note, taken = true, ...given }, { now, timeZone }) => {
      const day = given.day ?? dayOf(now, timeZone)
      return [step(setMeds, { day, medsTaken: taken }), ...(note === undefined ? [] : [step(setHealthNote, { day, note })])]
    },
  }),
  complete_todo: action({
    args: args.todoArgs,
    says: { fr: "Marque une tâche existante comme faite.", en: "Completes a todo." },
    becomes: ({ todo_id }, { now, timeZone }) => [step(completeTodo, { id: todo_id, on: dayOf(now, timeZone) })],
  }),
  reschedule_todo: action({
    args: args.rescheduleTodoArgs,
    says: { fr: "Déplace une tâche existante à une autre date.", en: "Moves a todo to another date." },
    becomes: ({ todo_id, ...when }) => [step(updateTodo, { id: todo_id, ...todoFields(when) })],
  }),
  update_todo: action({
    args: args.updateTodoArgs,
    says: { fr: "Modifie une tâche existante ; ce qui n’est pas donné reste.", en: "Changes a todo; what isn’t given stays." },
    becomes: ({ todo_id, clear, ...given }) => [step(updateTodo, { id: todo_id, ...emptied(clear), ...todoFields(given) })],
  }),
  remove_todo: action({
    args: args.todoArgs,
    says: { fr: "Met une tâche existante à la corbeille.", en: "Puts a todo in the trash." },
    becomes: ({ todo_id }) => [step(removeTodo, { id: todo_id })],
  }),
  set_job_status: action({
    args: args.jobStatusArgs,
    says: { fr: "Change le statut d’une offre d’emploi.", en: "Sets the status of a job offer." },
    becomes: ({ job_id, status }) => [step(updateJob, { id: job_id, status })],
  }),
  archive_jobs: action({
    args: args.archiveJobsArgs,
    says: { fr: "Archive des offres d’emploi.", en: "Archives job offers." },
    becomes: ({ job_ids }) => [...new Set(job_ids)].map((id) => step(updateJob, { id, archived: true })),
  }),
  move_event: action({
    args: args.moveEventArgs,
    says: { fr: "Déplace un événement existant de l’agenda.", en: "Moves an event of the agenda." },
    becomes: ({ event_id, starts_at, ends_at }) => [step(updateEvent, { id: event_id, ...span(starts_at, ends_at) })],
  }),
  remove_event: action({
    args: args.eventArgs,
    says: { fr: "Met un événement existant à la corbeille.", en: "Puts an event in the trash." },
    becomes: ({ event_id }) => [step(removeEvent, { id: event_id })],
  }),
}
export type ActionName = keyof typeof actions

/** The action of that name, or undefined: a name that a model made up, or that a newer app knows. */
export const actionNamed = (name: string): Action | undefined =>
  Object.hasOwn(actions, name) ? (actions[name as ActionName] as unknown as Action) : undefined

/** Rows that commands change at most: a todo has its slot in the agenda, or what follows it, beside it. */
export const rowsOf = (steps: readonly Step[]): number => steps.reduce((rows, { command }) => rows + (command === updateJob ? 1 : 2), 0)

/** Work outside that the actions' commands make due. */
export const outsideWork = offerHistory
