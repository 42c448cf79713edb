import "server-only"
import * as z from "zod/mini"
import type { Sql } from "~/server/db.ts"
import { id } from "~/sync/fields.ts"
import { selectRows } from "~/sync/sql.ts"
import type { Row, Table } from "~/sync/table.ts"
import { CommandError } from "~/sync/tx.ts"
import {
  type Project,
  type ProjectIdea,
  type ProjectStep,
  projectIdeas,
  projectKind,
  projectStatus,
  projectSteps,
  projects,
  stepStatus,
} from "./schema.ts"

export const listInput = z.optional(z.strictObject({ status: z.optional(projectStatus), kind: z.optional(projectKind) }))
export const ofProjectInput = z.strictObject({ projectId: id })

async function rows<R extends Row>(sql: Sql, table: Table<R>, where: string, values: readonly unknown[]): Promise<R[]> {
  const found = await sql.query<{ row: string }>(selectRows(table, where), [...values])
  return found.map(({ row }) => JSON.parse(row) as R)
}

/** Projects outside the trash, by name. */
export async function listProjects(sql: Sql, input: z.output<typeof listInput>): Promise<Project[]> {
  const found = await rows(sql, projects, "t.deleted_at is null and ($1::text is null or t.status = $1) and ($2::text is null or t.kind = $2)", [
    input?.status ?? null,
    input?.kind ?? null,
  ])
  return found.sort((left, right) => left.name.localeCompare(right.name))
}

/** One project, in the trash or not; `not_found` where there is none. */
export async function getProject(sql: Sql, projectId: string): Promise<Project> {
  const [found] = await rows(sql, projects, "t.id = $1::uuid", [projectId])
  if (found === undefined) throw new CommandError("not_found", `projects ${projectId} doesn't exist`, "id")
  return found
}

/** A project's steps, column by column in the order of the board. */
export async function listSteps(sql: Sql, projectId: string): Promise<ProjectStep[]> {
  const found = await rows(sql, projectSteps, "t.deleted_at is null and t.project_id = $1::uuid", [projectId])
  const columns = stepStatus.options
  return found.sort(
    (left, right) =>
      columns.indexOf(left.status) - columns.indexOf(right.status) ||
      (left.position < right.position ? -1 : left.position > right.position ? 1 : left.id < right.id ? -1 : 1),
  )
}

/** A project's ideas, the newest first. */
export async function listIdeas(sql: Sql, projectId: string): Promise<ProjectIdea[]> {
  const found = await rows(sql, projectIdeas, "t.deleted_at is null and t.project_id = $1::uuid", [projectId])
  return found.sort((left, right) => (left.id < right.id ? 1 : -1))
}
