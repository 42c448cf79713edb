import { byName, type Tables } from "~/sync/command.ts"
import type { Table } from "~/sync/table.ts"
import { savedFilters, settings } from "./domains/account/schema.ts"
import { calendarEvents } from "./domains/agenda/schema.ts"
import { dailyCheckins } from "./domains/health/schema.ts"
import { jobSearchCriteria, jobs } from "./domains/jobs/schema.ts"
import { projectIdeas, projectSteps, projects } from "./domains/projects/schema.ts"
import { todos } from "./domains/todos/schema.ts"

/** Every replicated table. The first page has them all; the commands over them come when one runs (`commands.ts`). */
export const tables: Tables = byName<Table>(
  [todos, projects, projectSteps, projectIdeas, calendarEvents, dailyCheckins, jobs, jobSearchCriteria, savedFilters, settings],
  "table",
)
