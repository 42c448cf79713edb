import { timeZone } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { type AnyCommand, type InputOf, type Verb, verb } from "~/sync/command.ts"
import { useApi } from "~/sync/provider.tsx"
import { useChanges } from "~/sync/ui/changes.ts"
import { toast } from "~/ui/toast.tsx"
import type { Todo } from "../../todos/schema.ts"
import type { Slot } from "../free.ts"
import { calendarEvents } from "../schema.ts"
import type { Instance } from "../series.ts"
import { askScope } from "./scope-question.tsx"

const commands = () => import("~/device-code.ts")
const createEvent = verb(commands, "createEvent")
const updateEvent = verb(commands, "updateEvent")
const removeEvent = verb(commands, "removeEvent")
const planTodo = verb(commands, "planTodo")

export type NewEvent = InputOf<typeof createEvent>
export type EventChange = Omit<InputOf<typeof updateEvent>, "id" | "scope" | "instance">

/** Google's own events are read here and changed there. */
export const isOurs = ({ event }: Instance) => event.source === "ordinarthur-os"

/** What the agenda does; each says what it did, with its way back. Of a series it asks first which instances are meant. */
export function useAgendaActions() {
  const api = useApi()
  const changes = useChanges()

  /** True when it is durable on this device. */
  async function act<C extends AnyCommand>(command: Verb<C>, input: InputOf<C>, said: string): Promise<boolean> {
    const problem = await changes.change(command, input, said)
    if (problem) toast(problem)
    return problem === undefined
  }

  /** How many exceptions another rhythm would drop, by which instances are meant. */
  async function lost(series: { id: string; instance: string }, fields: EventChange) {
    const { dropped } = await import("../dropped.ts")
    const of = (scope: "following" | "all") => dropped(api.all(calendarEvents), series, scope, fields, timeZone())
    return { following: of("following"), all: of("all") }
  }

  return {
    create: (fields: NewEvent) => act(createEvent, fields, t("agenda.added", { title: fields.title })),

    /** False where the owner thought better of it, or it was refused. */
    async change(instance: Instance, fields: EventChange, said: string): Promise<boolean> {
      if (Object.keys(fields).length === 0) return true
      const { event, series } = instance
      if (series === null) return act(updateEvent, { id: event.id, ...fields }, said)
      const scope =
        fields.recurrence === undefined
          ? await askScope(t("agenda.scopeChange"), event.title, "any")
          : await askScope(t("agenda.scopeChange"), event.title, "several", await lost(series, fields))
      return scope !== null && act(updateEvent, { id: series.id, instance: series.instance, scope, ...fields }, said)
    },

    async remove({ event, series }: Instance): Promise<boolean> {
      const said = t("agenda.removed", { title: event.title })
      if (series === null) return act(removeEvent, { id: event.id }, said)
      const scope = await askScope(t("agenda.scopeRemove"), event.title, "any")
      return scope !== null && act(removeEvent, { id: series.id, instance: series.instance, scope }, said)
    },

    /** Puts a todo into a slot; `when` says it in words. */
    plan: ({ id, title }: Todo, { startsAt, endsAt }: Slot, when: string) =>
      act(planTodo, { todoId: id, startsAt, endsAt }, t("agenda.plannedFor", { title, when })),
  }
}
