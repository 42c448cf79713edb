import * as z from "zod/mini"
import { id } from "~/sync/fields.ts"
import { aDay, client, content, description, name, projectKind, projectStatus, stepStatus, title } from "./schema.ts"

const projectFields = {
  kind: z.optional(projectKind),
  status: z.optional(projectStatus),
  client: z.optional(client),
  startsOn: z.optional(aDay),
  dueOn: z.optional(aDay),
  description: z.optional(description),
}
export const idInput = z.strictObject({ id })
export const createProjectInput = z.strictObject({ name, ...projectFields })
export const updateProjectInput = z.strictObject({ id, name: z.optional(name), ...projectFields })

export const createStepInput = z.strictObject({ projectId: id, title, description: z.optional(description), status: z.optional(stepStatus) })
export const updateStepInput = z.strictObject({
  id,
  title: z.optional(title),
  description: z.optional(description),
  status: z.optional(stepStatus),
})
/** `after`: the step that it stands behind in that column; null is the top. */
export const moveStepInput = z.strictObject({ id, status: stepStatus, after: z.nullable(id) })
/** Steps of a project in the order wanted; those not named keep theirs behind them. */
export const reorderStepsInput = z.strictObject({ projectId: id, order: z.array(id).check(z.minLength(1), z.maxLength(500)) })

export const createIdeaInput = z.strictObject({ projectId: id, content })
export const updateIdeaInput = z.strictObject({ id, content })

/** Rows of a project that one entry takes out of it; more of them are several entries, so that each can be undone. */
export const MOST_TAKEN = 40
const some = z.array(id).check(z.maxLength(MOST_TAKEN))
export const clearProjectInput = z.strictObject({ id, steps: some, ideas: some, todos: some })
