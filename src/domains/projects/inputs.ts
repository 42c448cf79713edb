import * as z from "zod/mini"
import { id } from "~/sync/fields.ts"
import { content, description, name, projectKind, projectStatus, stepStatus, title } from "./schema.ts"

const projectFields = { kind: z.optional(projectKind), status: z.optional(projectStatus), description: z.optional(description) }
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
