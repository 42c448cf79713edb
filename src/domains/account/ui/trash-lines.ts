import type { Row } from "~/sync/table.ts"
import { projectIdeas, projectSteps, projects } from "../../projects/schema.ts"

/** A row in the trash. */
export interface Thrown {
  table: string
  row: Row & { projectId?: string | null }
  /** Whether this device has the row, so that it comes back without the server. */
  here: boolean
}

/** A line of the trash. */
export interface TrashLine extends Thrown {
  key: string
  /** The steps and ideas of a project that is there: they have no line while it has one. */
  own: readonly Thrown[]
}

const OF_PROJECT: ReadonlySet<string> = new Set([projectSteps.name, projectIdeas.name])

/** The lines of what this device threw away and of what the server knows besides, the newest first. */
export function trashLines(here: readonly Thrown[], others: readonly Thrown[]): TrashLine[] {
  const all = new Map([...others, ...here].map((item) => [`${item.table}:${item.row.id}`, item]))
  const owns = new Map([...all.values()].flatMap(({ table, row }) => (table === projects.name ? [[row.id, [] as Thrown[]] as const] : [])))
  const lines: TrashLine[] = []
  for (const [key, item] of all) {
    const project = OF_PROJECT.has(item.table) ? owns.get(item.row.projectId ?? "") : undefined
    if (project) project.push(item)
    else lines.push({ ...item, key, own: owns.get(item.row.id) ?? [] })
  }
  return lines.sort((left, right) => ((left.row.deletedAt ?? "") < (right.row.deletedAt ?? "") ? 1 : -1))
}
