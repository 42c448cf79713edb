import "server-only"
import { mutation, procedure, router } from "~/sync/procedures.ts"
import { clearProject, createProject, removeProject, restoreProject, updateProject } from "./commands.ts"
import { createIdea, ideaToStep, ideaToTodo, removeIdea, restoreIdea, updateIdea } from "./ideas.ts"
import { idInput } from "./inputs.ts"
import { getProject, listIdeas, listInput, listProjects, listSteps, ofProjectInput, removalThere } from "./queries.ts"
import { createStep, moveStep, removeStep, reorderSteps, restoreStep, updateStep } from "./steps.ts"

export const projectsRouter = router({
  list: procedure.input(listInput).query(({ ctx, input }) => listProjects(ctx.road.database, input)),
  get: procedure.input(idInput).query(({ ctx, input }) => getProject(ctx.road.database, input.id)),
  create: mutation(createProject),
  update: mutation(updateProject),
  clear: mutation(clearProject),
  remove: mutation(removeProject),
  restore: mutation(restoreProject),
  removal: procedure.input(idInput).query(({ ctx, input }) => removalThere(ctx.road.database, input.id)),
  steps: router({
    list: procedure.input(ofProjectInput).query(({ ctx, input }) => listSteps(ctx.road.database, input.projectId)),
    create: mutation(createStep),
    update: mutation(updateStep),
    move: mutation(moveStep),
    reorder: mutation(reorderSteps),
    remove: mutation(removeStep),
    restore: mutation(restoreStep),
  }),
  ideas: router({
    list: procedure.input(ofProjectInput).query(({ ctx, input }) => listIdeas(ctx.road.database, input.projectId)),
    create: mutation(createIdea),
    update: mutation(updateIdea),
    remove: mutation(removeIdea),
    restore: mutation(restoreIdea),
    toTodo: mutation(ideaToTodo),
    toStep: mutation(ideaToStep),
  }),
})
