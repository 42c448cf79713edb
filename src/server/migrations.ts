import "server-only"

export interface Migration {
  /** The folder's name, which begins with its moment. */
  name: string
  sql: string
}

const files = import.meta.glob<string>("/prisma/migrations/*/migration.sql", { query: "?raw", import: "default", eager: true })

/** Every migration of this build, oldest first; their text is part of the bundle. */
export const migrations: readonly Migration[] = Object.entries(files)
  .map(([file, sql]) => ({ name: file.split("/").at(-2) ?? file, sql }))
  .sort((left, right) => (left.name < right.name ? -1 : 1))
