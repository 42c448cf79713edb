import type { Registry } from "../command.ts"
import { deriveId } from "../derive-id.ts"
import { judge } from "../judge.ts"
import { TransportError } from "../ports.ts"
import { type Mutation, mutationEnvelope, type PullPage, type ReplayAnswer, type ReplayResult } from "../protocol.ts"
import { MemoryRows, Overlay } from "../rows.ts"
import { sameValue } from "../same-value.ts"
import type { Row } from "../table.ts"
import { openTransaction } from "../transaction.ts"
import { turns } from "../turns.ts"
import { CommandError } from "../tx.ts"
import { copyOf } from "./copy.ts"
import type { Random } from "./random.ts"
import type { ReplayRequest, SimServer } from "./sim-server.ts"
import type { Timeline } from "./timeline.ts"

export interface Logged {
  deviceId: string
  version: number
  result: unknown
  payload: unknown
}

/** One transaction: nothing of it is seen before it is committed whole. */
export interface Batch {
  layer: Overlay
  log: Map<string, Logged>
  version: number
}

interface Cursor {
  instance: string
  version: number
  table: string
  id: string
  /** Where this pull began: what it lists as applied is newer. */
  since: number
  /** Of a pull from nothing, the clock when it began: it needs no tombstones of before. */
  fresh: number
  /** Of the tables that this server had. */
  shape: string
}

/** The protocol's server half in memory, with the same transactions as the real one. */
export class Server implements SimServer {
  instance: string
  version = 0
  rows = new MemoryRows()
  log = new Map<string, Logged>()
  registry: Registry
  /** Cursors of an earlier clock are of no use. */
  floor = 0
  /** Rows of a page; small, so that a pull has several. */
  pageRows = 4
  /** Chance that a command fails for no reason of its own. */
  failing = 0
  private readonly timeline: Timeline
  private readonly random: Random
  private readonly turn = turns()
  private restores = 0
  private kept: Backup | null = null

  constructor(timeline: Timeline, random: Random, registry: Registry) {
    this.timeline = timeline
    this.random = random
    this.registry = registry
    this.instance = deriveId("instance", "0")
  }

  async replay({ instance, deviceId, mutations }: ReplayRequest): Promise<ReplayAnswer> {
    return this.turn(async () => {
      if (instance !== this.instance) return { instance: this.instance, results: [], otherInstance: true }
      const batch: Batch = { layer: new Overlay(this.rows), log: new Map(), version: this.version + 1 }
      const results: ReplayResult[] = []
      for (const given of mutations) {
        const mutation = mutationEnvelope.safeParse(given)
        if (!mutation.success) throw new TransportError("too-much", "an envelope that no device sends")
        results.push(await this.apply(mutation.data, deviceId, batch))
      }
      if (instance === this.instance && batch.log.size > 0) this.commit(batch)
      return { instance: this.instance, results }
    })
  }

  async replayUpTo(count: number, { mutations, ...request }: ReplayRequest): Promise<void> {
    await this.replay({ ...request, mutations: mutations.slice(0, count) })
  }

  commit({ layer, log, version }: Batch): void {
    this.version = version
    layer.commit(this.rows)
    for (const [id, logged] of log) this.log.set(id, logged)
  }

  async apply(mutation: Mutation, deviceId: string, batch: Batch): Promise<ReplayResult> {
    const { clientMutationId, command, schema, input } = mutation
    const payload = { command, schema, input }
    const known = this.known(clientMutationId, batch)
    if (known !== undefined) {
      if (sameValue(known.payload, payload)) return { clientMutationId, outcome: "applied", version: known.version, result: known.result }
      return { clientMutationId, outcome: "refused", reason: { code: "conflict", message: "this id belongs to another change" } }
    }
    if (!this.mayRun(mutation, batch)) return { clientMutationId, outcome: "waiting" }
    const judged = judge(this.registry.commands, { command, schema, input })
    if ("error" in judged) return refusal(clientMutationId, judged.error)
    if ("outcome" in judged) return { clientMutationId, outcome: "server-older" }
    if (this.random.chance(this.failing)) return { clientMutationId, outcome: "failed", reason: { code: "failed", message: "something unexpected" } }
    const [at = mutation.at] = [mutation.at, this.now()].sort()
    const transaction = openTransaction(batch.layer, { clientMutationId, now: at, timeZone: "Europe/Paris", version: batch.version })
    try {
      const result = await judged.command.run(transaction.tx, judged.input)
      for (const { table, after } of transaction.changes()) if (after !== null) batch.layer.put(table, after)
      batch.log.set(clientMutationId, { deviceId, version: batch.version, result, payload })
      return { clientMutationId, outcome: "applied", version: batch.version, result }
    } catch (error) {
      if (error instanceof CommandError) return refusal(clientMutationId, error)
      throw error
    }
  }

  /** Its stored outcome. */
  known(id: string, batch: Batch): Logged | undefined {
    return batch.log.get(id) ?? this.log.get(id)
  }

  /** What it builds on has been applied. */
  mayRun({ after }: Mutation, batch: Batch): boolean {
    return after.every((id) => batch.log.has(id) || this.log.has(id))
  }

  async pull({ cursor: written, deviceId }: { cursor: string | null; deviceId: string }): Promise<PullPage> {
    const cursor = written === null ? null : (JSON.parse(written) as Cursor)
    const page: PullPage = { instance: this.instance, cursor: written ?? "", rows: {}, removed: {}, applied: [], more: false, now: this.now() }
    if (
      cursor !== null &&
      (cursor.instance !== this.instance ||
        cursor.shape !== this.shape() ||
        cursor.version > this.version ||
        Math.max(cursor.version, cursor.fresh) < this.floor)
    ) {
      return { ...page, startAgain: true }
    }
    const from = cursor ?? { instance: this.instance, version: 0, table: "", id: "", since: 0, fresh: this.version, shape: this.shape() }
    const found = this.changedSince(from)
    for (const { table, row } of found.slice(0, this.pageRows)) {
      const live = row.deletedAt === null && this.registry.tables.get(table)?.replicated(row) !== false
      if (live) page.rows[table] = [...(page.rows[table] ?? []), copyOf(row)]
      else page.removed[table] = [...(page.removed[table] ?? []), { id: row.id, version: row.version }]
    }
    page.more = found.length > this.pageRows
    const last = found[this.pageRows - 1]
    const next: Cursor =
      page.more && last !== undefined
        ? {
            instance: this.instance,
            version: last.row.version,
            table: last.table,
            id: last.row.id,
            since: from.since,
            fresh: from.fresh,
            shape: from.shape,
          }
        : { instance: this.instance, version: this.version, table: "~", id: "", since: this.version, fresh: 0, shape: from.shape }
    const own = [...this.log].filter(([, { deviceId: owner, version }]) => owner === deviceId && version > from.since)
    const applied = page.more ? [] : own.map(([clientMutationId, { version }]) => ({ clientMutationId, version }))
    return { ...page, applied, cursor: JSON.stringify(next) }
  }

  /** A cursor of another one has passed over rows of tables that this server didn't know. */
  shape(): string {
    return [...this.registry.tables.keys()].join()
  }

  private changedSince(from: Cursor) {
    const place = ({ table, row }: { table: string; row: { version: number; id: string } }) => [row.version, table, row.id] as const
    const after = (left: readonly [number, string, string], right: readonly [number, string, string]) =>
      left[0] - right[0] || compare(left[1], right[1]) || compare(left[2], right[2])
    // What this release has no table for, it can't send either.
    const known = [...this.rows.tables].filter(([table]) => this.registry.tables.has(table))
    const all = known.flatMap(([table, rows]) => [...rows.values()].map((row) => ({ table, row })))
    return all.filter((item) => after(place(item), [from.version, from.table, from.id]) > 0).sort((left, right) => after(place(left), place(right)))
  }

  async seed(table: string, rows: readonly Row[]): Promise<void> {
    this.version = 1
    for (const row of rows) this.rows.put(table, { ...row, version: 1 })
  }

  async forgetTombstones(): Promise<void> {
    this.floor = this.version
  }

  async backUp(): Promise<void> {
    this.kept = backupOf(this)
  }

  async restore(): Promise<boolean> {
    if (this.kept === null) return false
    Object.assign(this, backupOf(this.kept))
    this.restores += 1
    this.floor = 0
    this.instance = deriveId("instance", String(this.restores))
    return true
  }

  async contents(): Promise<MemoryRows> {
    return this.rows
  }

  private now(): string {
    return new Date(this.timeline.now).toISOString()
  }
}

type Backup = Pick<Server, "version" | "rows" | "log">

function backupOf({ version, rows, log }: Backup): Backup {
  const copy = new MemoryRows()
  for (const [table, list] of rows.tables) for (const row of list.values()) copy.put(table, copyOf(row))
  return { version, rows: copy, log: new Map(log) }
}

const compare = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0)

const refusal = (clientMutationId: string, { code, message }: CommandError): ReplayResult => ({
  clientMutationId,
  outcome: "refused",
  reason: { code, message },
})
