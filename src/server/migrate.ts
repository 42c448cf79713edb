import "server-only"
import { createHash, randomUUID } from "node:crypto"
import type { Database, Sql } from "./db.ts"
import type { Migration } from "./migrations.ts"
import { SetupError } from "./setup-error.ts"

/** The advisory lock that Prisma's own CLI takes: whoever migrates, the others wait. */
const LOCK = 72_707_369

/** The record that Prisma keeps, so that its CLI agrees with what was done here. */
const RECORD = `
  create schema if not exists ordinarthur_os;
  create table if not exists ordinarthur_os._prisma_migrations (
    id varchar(36) primary key,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`

const checksum = (sql: string) => createHash("sha256").update(sql).digest("hex")

/**
 * Applies the migrations that the database lacks, all in one transaction: either all of them or none. Answers their names.
 * Throws a `SetupError` when the database and this build don't belong together.
 */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<string[]> {
  return database.transaction(async (sql) => {
    await sql.query("select pg_advisory_xact_lock($1::bigint), set_config('statement_timeout', '0', true)", [LOCK])
    await sql.execute("set local client_min_messages = warning")
    await sql.execute(RECORD)
    const pending = await pendingOf(sql, migrations)
    for (const { name, sql: text } of pending) await apply(sql, name, text)
    return pending.map(({ name }) => name)
  })
}

async function pendingOf(sql: Sql, migrations: readonly Migration[]): Promise<Migration[]> {
  const applied = await sql.query<{ name: string; checksum: string; finished: boolean }>(
    `select migration_name as name, checksum, finished_at is not null as finished
     from ordinarthur_os._prisma_migrations where rolled_back_at is null order by migration_name`,
  )
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { name, checksum: then, finished } of applied) {
    const migration = known.get(name)
    if (migration === undefined)
      throw new SetupError(
        `The database was migrated by a newer version (it has ${name}): start that version, or restore a backup that was made before it.`,
      )
    if (!finished)
      throw new SetupError(`The migration ${name} was begun and not finished: restore a backup, or mend it with \`npx prisma migrate resolve\`.`)
    if (checksum(migration.sql) !== then)
      throw new SetupError(`The migration ${name} was changed after it was applied: put its file back as it was and write a new migration instead.`)
  }
  const done = new Set(applied.map(({ name }) => name))
  return migrations.filter(({ name }) => !done.has(name))
}

async function apply(sql: Sql, name: string, text: string): Promise<void> {
  try {
    await sql.execute(text)
  } catch (error) {
    throw new SetupError(`The migration ${name} failed and nothing was changed (${(error as Error).message}): correct its SQL, then start again.`, {
      cause: error,
    })
  }
  await sql.execute(
    `insert into ordinarthur_os._prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     values ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [randomUUID(), checksum(text), name],
  )
}
