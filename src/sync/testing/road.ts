import { afterAll, beforeAll } from "vitest"
import { everything } from "~/commands.ts"
import type { Database } from "~/server/db.ts"
import { type AnyCommand, registry } from "../command.ts"
import { deriveId } from "../derive-id.ts"
import type { ReplayResult } from "../protocol.ts"
import { pull } from "../pull.ts"
import { replayMutations } from "../replay-mutations.ts"
import { openRoad, type Road } from "../road.ts"

/** The moment at which the test servers stand. */
export const NOW = "2026-11-22T09:00:00.000Z"
export const DEVICE = deriveId("test", "device")

/** A UUID that is the same in every run. */
export const uuid = (name: string) => deriveId("test", name)

export interface TestRoad extends Road {
  /** What went wrong unexpectedly. */
  reports: string[]
}

/** The real road over a test database, with the real registry and the commands that a test adds. */
export async function testRoad(database: Database, commands: readonly AnyCommand[] = []): Promise<TestRoad> {
  const reports: string[] = []
  const road = await openRoad({
    database,
    registry: registry([...everything.commands.values(), ...commands], [...everything.tables.values()]),
    timeZone: "Europe/Paris",
    now: () => new Date(NOW),
    report: (message) => reports.push(message),
  })
  return Object.assign(road, { reports })
}

/**
 * Opens a database and its road before the tests of a `describe`, hands them to `take`, and closes both after the tests. The road
 * knows the commands of the app and those given.
 */
export function onRoad(
  open: () => Promise<Database>,
  take: (opened: { database: Database; road: TestRoad }) => void,
  commands: readonly AnyCommand[] = [],
): void {
  let close = async () => {}
  beforeAll(async () => {
    const database = await open()
    const road = await testRoad(database, commands)
    close = async () => {
      await road.close()
      await database.close()
    }
    take({ database, road })
  })
  afterAll(() => close())
}

export interface TestMutation {
  id: string
  command: string
  input: unknown
  schema?: number
  at?: string
  after?: string[]
}

/** Sends entries as a device does, and gives the answers. */
export async function replay(road: Road, mutations: readonly TestMutation[], deviceId = DEVICE): Promise<ReplayResult[]> {
  const { instance } = await pull(road, { cursor: null, deviceId })
  const entries = mutations.map(({ id, command, input, schema = 1, at = NOW, after = [] }) => ({
    clientMutationId: uuid(id),
    command,
    schema,
    input,
    at,
    after: after.map(uuid),
  }))
  return (await replayMutations(road, { instance, deviceId, mutations: entries })).results
}

export async function count(database: Database, table: string): Promise<number> {
  const [row] = await database.query<{ count: number }>(`select count(*)::int as count from ordinarthur_os.${table}`)
  return row?.count ?? 0
}
