import "server-only"
import { router } from "~/sync/procedures.ts"
import { syncRouter } from "~/sync/router.ts"
import { accountRouter } from "./domains/account/router.ts"
import { jobsRouter } from "./domains/jobs/router.ts"
import { todosRouter } from "./domains/todos/router.ts"

/** Every procedure. The browser imports its type alone. */
export const appRouter = router({
  jobs: jobsRouter,
  todos: todosRouter,
  account: accountRouter,
  sync: syncRouter,
})
export type AppRouter = typeof appRouter
