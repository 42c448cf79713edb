import * as z from "zod/mini"
import { day, id, line, text } from "~/sync/fields.ts"
import { table } from "~/sync/table.ts"

export const projectKind = z.enum(["freelance", "perso"])
export const projectStatus = z.enum(["active", "paused", "done", "archived"])
/** The columns of a project's board, from left to right. */
export const stepStatus = z.enum(["backlog", "todo", "doing", "review", "done"])

export const name = line(200)
export const title = line(500)
/** Markdown. */
export const description = z.nullable(text(50_000))
export const content = line(5_000)
/** For whom a project is made. */
export const client = z.nullable(line(200))
export const aDay = z.nullable(day)

export const projects = table({
  name: "projects",
  columns: { name, kind: projectKind, status: projectStatus, client, startsOn: aDay, dueOn: aDay, description },
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
