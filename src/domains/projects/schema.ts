import * as z from "zod/mini"
import { id, line, text } from "~/sync/fields.ts"
import { table } from "~/sync/table.ts"

export const projectKind = z.enum(["freelance", "perso"])
export const projectStatus = z.enum(["active", "paused", "done", "archived"])
/** The columns of a project's board, from left to right. */
export const stepStatus = z.enum(["backlog", "todo", "doing", "review", "done"])

const name = line(200)
const title = line(500)
/** Markdown. */
const description = z.nullable(text(50_000))
const content = line(5_000)

export const projects = table({
  name: "projects",
  columns: { name, kind: projectKind, status: projectStatus, description },
  defaults: { kind: "perso", status: "active" },
  indexes: ["status"],
})
export type Project = z.output<typeof projects.row>

export const projectSteps = table({
  name: "project_steps",
  columns: {
    projectId: id,
    title,
    description,
    status: stepStatus,
    /** A fractional key among the steps of its column. */
    position: line(200),
  },
  defaults: { status: "backlog" },
  indexes: ["projectId"],
  references: { projectId: () => projects },
})
export type ProjectStep = z.output<typeof projectSteps.row>

export const projectIdeas = table({
  name: "project_ideas",
  columns: { projectId: id, content },
  indexes: ["projectId"],
  references: { projectId: () => projects },
})
export type ProjectIdea = z.output<typeof projectIdeas.row>

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
