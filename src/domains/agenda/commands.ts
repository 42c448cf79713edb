import { command } from "~/sync/command.ts"
import type { Table } from "~/sync/table.ts"
import { CommandError, type Patch, type Tx } from "~/sync/tx.ts"
import { dayOf } from "~/time/days.ts"
import { todos } from "../todos/schema.ts"
import { createEventInput, eventIdInput, planTodoInput, removeEventInput, updateEventInput } from "./inputs.ts"
import { firstDay, momentFrom } from "./moments.ts"
import { type CalendarEvent, calendarEvents } from "./schema.ts"
import { changeAll, changeFollowing, changeOne, endBefore, leaveOut } from "./scopes.ts"
import { slotOf } from "./slot.ts"

const itself = ({ id }: { id: string }): [Table, string][] => [[calendarEvents, id]]

/** The live event; `not_found` where there is none. */
async function eventOf(tx: Tx, id: string): Promise<CalendarEvent> {
  const event = await tx.get(calendarEvents, id)
  if (event === null) throw new CommandError("not_found", `calendar_events ${id} doesn't exist`, "id")
  return event
}

type Scope = "one" | "following" | "all"

/**
 * The event that a change is for, and how much of it. An exception of a series stands for its instance: by itself it means that
 * one, with a wider scope the series that it belongs to.
 */
async function meant(tx: Tx, id: string, scope: Scope | undefined, instance: string | undefined) {
  const event = await eventOf(tx, id)
  if (event.recurrenceParentId === null) return { event, scope: scope ?? ("all" as const), instance }
  const series = await eventOf(tx, event.recurrenceParentId)
  return { event: series, scope: scope ?? ("one" as const), instance: instance ?? event.originalStart ?? undefined }
}

/** A todo that has a place in the agenda is planned for that day, and its slot has its name; a todo that is gone plans nothing. */
async function keepTodoInStep(tx: Tx, event: CalendarEvent, title?: string): Promise<void> {
  if (event.todoId === null || (await tx.get(todos, event.todoId)) === null) return
  const renamed = title !== undefined && event.id === slotOf(event.todoId) ? { title } : {}
  await tx.update(todos, event.todoId, { plannedOn: firstDay(event, tx.timeZone), ...renamed })
}

export const createEvent = command({
  name: "agenda.events.create",
  schema: 1,
  input: createEventInput,
  async run(tx, { startsAt, endsAt, startsOn, endsOn, ...fields }) {
    const moment = momentFrom({ startsAt, endsAt, startsOn, endsOn }, null, tx.timeZone)
    if (moment === null) throw new CommandError("invalid", "an event needs its start", "startsAt")
    const event = await tx.insert(calendarEvents, { ...fields, ...moment, id: tx.newId("event") })
    await keepTodoInStep(tx, event)
    return { id: event.id }
  },
})

/** Changes an event; of a series this instance, this one and those after it, or all (the default). Answers the row that now says it. */
export const updateEvent = command({
  name: "agenda.events.update",
  schema: 1,
  input: updateEventInput,
  reads: itself,
  async run(tx, { id, startsAt, endsAt, startsOn, endsOn, scope: wanted, instance: named, ...fields }) {
    const { event, scope, instance } = await meant(tx, id, wanted, named)
    const given = { startsAt, endsAt, startsOn, endsOn }
    const patch: Patch<CalendarEvent> = fields
    const changed =
      scope === "one" && instance !== undefined
        ? await changeOne(tx, event, instance, patch, given)
        : scope === "following" && instance !== undefined
          ? await changeFollowing(tx, event, instance, patch, given)
          : await changeAll(tx, event, instance, patch, given)
    await keepTodoInStep(tx, changed, fields.title)
    return { id: changed.id }
  },
})

/** Removes an event; of a series this instance, this one and those after it, or all with their exceptions (the default). */
export const removeEvent = command({
  name: "agenda.events.remove",
  schema: 1,
  input: removeEventInput,
  reads: itself,
  async run(tx, { id, scope: wanted, instance: named }) {
    const { event, scope, instance } = await meant(tx, id, wanted, named)
    if (scope === "one" && instance !== undefined) await leaveOut(tx, event, instance)
    else if (scope === "following" && instance !== undefined) await endBefore(tx, event, instance)
    else {
      for (const exception of await tx.list(calendarEvents, { recurrenceParentId: event.id })) await tx.remove(calendarEvents, exception.id)
      await tx.remove(calendarEvents, event.id)
    }
    return { id }
  },
})

/** Brings an event back. The exceptions of a series come with the undo of its removal, or one by one. */
export const restoreEvent = command({
  name: "agenda.events.restore",
  schema: 1,
  input: eventIdInput,
  reads: itself,
  async run(tx, { id }) {
    const row = await tx.get(calendarEvents, id, { removed: true })
    if (row === null) throw new CommandError("not_found", `calendar_events ${id} doesn't exist`, "id")
    if (row.deletedAt === null) return { id }
    const todoId = row.todoId !== null && (await tx.get(todos, row.todoId)) ? row.todoId : null
    await tx.insert(calendarEvents, { ...row, todoId })
    return { id }
  },
})

export const planTodo = command({
  name: "agenda.planTodo",
  schema: 1,
  input: planTodoInput,
  reads: ({ todoId }): [Table, string][] => [
    [todos, todoId],
    [calendarEvents, slotOf(todoId)],
  ],
  async run(tx, { todoId, startsAt, endsAt }) {
    const todo = await tx.get(todos, todoId)
    if (todo === null) throw new CommandError("not_found", `todos ${todoId} doesn't exist`, "todoId")
    const moment = momentFrom({ startsAt, endsAt }, null, tx.timeZone)
    const id = slotOf(todoId)
    if (await tx.get(calendarEvents, id)) await tx.update(calendarEvents, id, { ...moment, title: todo.title })
    else await tx.insert(calendarEvents, { ...moment, id, todoId, title: todo.title })
    await tx.update(todos, todoId, { plannedOn: dayOf(startsAt, tx.timeZone) })
    return { id }
  },
})
