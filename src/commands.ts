import { registry } from "~/sync/command.ts"
import { restoreCommand, undoCommand } from "~/sync/undo.ts"
import { updateSettings } from "./domains/account/commands.ts"
import { savedFilters, settings } from "./domains/account/schema.ts"
import { calendarEvents } from "./domains/agenda/schema.ts"
import { dailyCheckins } from "./domains/health/schema.ts"
import { offerHistory, updateJob } from "./domains/jobs/commands.ts"
import { jobSearchCriteria, jobs } from "./domains/jobs/schema.ts"
import { projectIdeas, projectSteps, projects } from "./domains/projects/schema.ts"
import { completeTodo, createTodo, removeTodo, reopenTodo, restoreTodo, updateTodo } from "./domains/todos/commands.ts"
import { todos } from "./domains/todos/schema.ts"

const tables = [todos, projects, projectSteps, projectIdeas, calendarEvents, dailyCheckins, jobs, jobSearchCriteria, savedFilters, settings]

/** Takes any other command back. */
export const undo = undoCommand(tables, offerHistory)
export const restore = restoreCommand(tables)

/** Every command and every replicated table. Both entries import it and hand it to sync. */
export const everything = registry(
  [createTodo, updateTodo, completeTodo, reopenTodo, removeTodo, restoreTodo, updateJob, updateSettings, undo, restore],
  tables,
)
