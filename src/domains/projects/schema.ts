import * as z from "zod/mini"
import { id, line, text } from "~/sync/fields.ts"
import { table } from "~/sync/table.ts"

export const projects = table({
  name: "projects",
  columns: {
    name: line(200),
    kind: z.enum(["freelance", "perso"]),
    status: z.enum(["active", "paused", "done", "archived"]),
    description: z.nullable(text(50_000)),
  },
  defaults: { kind: "perso", status: "active" },
  indexes: ["status"],
})

export const projectSteps = table({
  name: "project_steps",
  columns: {
    projectId: id,
    title: line(500),
    description: z.nullable(text(50_000)),
    status: z.enum(["backlog", "todo", "doing", "review", "done"]),
    /** A fractional key among the steps of its column. */
    position: line(200),
  },
  defaults: { status: "backlog" },
  indexes: ["projectId"],
  references: { projectId: () => projects },
})

export const projectIdeas = table({
  name: "project_ideas",
  columns: { projectId: id, content: line(5_000) },
  indexes: ["projectId"],
  references: { projectId: () => projects },
})
