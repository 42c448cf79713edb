import "server-only"
import * as z from "zod/mini"
import type { Sql } from "~/server/db.ts"
import type { Deed } from "~/sync/deeds.ts"
import { id } from "~/sync/fields.ts"
import { SCHEMA, selectRows, sqlName } from "~/sync/sql.ts"
import type { Row, Table } from "~/sync/table.ts"
import { CommandError } from "~/sync/tx.ts"
import { EMPTIES, removalOf } from "./removal.ts"
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

/** Changes that are looked at to find how a project went. */
const MOST_CHANGES = 1_000

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

/** The changes whose undoing, in this order, brings a project back from the trash with all that went with it. */
export async function removalThere(sql: Sql, projectId: string): Promise<string[]> {
  const own = await sql.query<{ id: string }>(
    `select id::text as id from ${sqlName(projectSteps)} where project_id = $1::uuid
     union all select id::text from ${sqlName(projectIdeas)} where project_id = $1::uuid`,
    [projectId],
  )
  const deeds = await sql.query<Deed>(
    `select client_mutation_id::text as "mutationId", command, applied_at as at, images from ${SCHEMA}.client_mutations
     where images is not null and (images @> $1::jsonb or command = any($2::text[]))
     order by version desc, client_mutation_id desc limit ${MOST_CHANGES}`,
    [JSON.stringify([{ table: projects.name, id: projectId }]), EMPTIES],
  )
  return removalOf(projectId, new Set(own.map(({ id }) => id)), deeds)
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
