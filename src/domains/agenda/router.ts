import "server-only"
import { mutation, procedure, router } from "~/sync/procedures.ts"
import { createEvent, planTodo, removeEvent, restoreEvent, updateEvent } from "./commands.ts"
import { eventsInput, listEvents } from "./queries.ts"

export const agendaRouter = router({
  events: router({
    list: procedure.input(eventsInput).query(({ ctx, input }) => listEvents(ctx.road.database, ctx.road.timeZone, input)),
    create: mutation(createEvent),
    update: mutation(updateEvent),
    remove: mutation(removeEvent),
    restore: mutation(restoreEvent),
  }),
  planTodo: mutation(planTodo),
})
