import "server-only"
import { router } from "~/sync/procedures.ts"
import { syncRouter } from "~/sync/router.ts"
import { accountRouter } from "./domains/account/router.ts"
import { agendaRouter } from "./domains/agenda/router.ts"
import { aiRouter } from "./domains/ai/router.ts"
import { healthRouter } from "./domains/health/router.ts"
import { jobsRouter } from "./domains/jobs/router.ts"
import { projectsRouter } from "./domains/projects/router.ts"
import { todosRouter } from "./domains/todos/router.ts"

/** Every procedure. The browser imports its type alone. */
export const appRouter = router({
  jobs: jobsRouter,
  todos: todosRouter,
  projects: projectsRouter,
  agenda: agendaRouter,
  health: healthRouter,
  ai: aiRouter,
  account: accountRouter,
  sync: syncRouter,
})
export type AppRouter = typeof appRouter
