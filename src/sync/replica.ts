import { newUuid, timeOf } from "./id.ts"
import { type PackedRows, packed, unpacked } from "./packed-rows.ts"
import type { Ports, Storage } from "./ports.ts"
import { joined, keptRows, leftRow, type PullRecord, pulledRows } from "./pulled.ts"
import { MemoryRows } from "./rows.ts"
import type { DeviceRegistry } from "./run-here.ts"
import type { Row } from "./table.ts"

/** Days that removed rows stay at hand, so that restore works offline. */
const TRASH_MS = 30 * 86_400_000
/**
 * Which generation counts: the newest one that has a pointer. A new one is real once its pointer is stored; a tab that was
 * frozen before it stored one comes too late, since its generation's id is the smaller.
 */
interface Pointer {
  instance: string
  generation: string
  /** Of the tables' fields: other fields call for a new generation. */
  shape: string
}

interface Snapshot {
  cursor: string
  /** By table; a device may still hold one that was stored row by row. */
  rows: Record<string, PackedRows | Row[]>
  applied: string[]
}

/** One generation in memory: everything as of `cursor`. Rows in the trash carry their `deletedAt`. */
export interface Generation {
  instance: string
  id: string
  /** Of the last pull in it. */
  number: number
  cursor: string
  rows: MemoryRows
  /** Entries contained in it whose keys may still be in the outbox. */
  applied: Set<string>
  /** False after an update of the page changed the tables: shown until a new generation has been pulled. */
  current: boolean
}

interface Keys {
  snapshots: string[]
  pulls: string[]
}

const POINTER = "pointer/"

const newestPointer = (keys: readonly string[]): string | null =>
  keys
    .filter((key) => key.startsWith(POINTER))
    .sort()
    .at(-1) ?? null
const pad = (number: number) => String(number).padStart(8, "0")
const numberOf = (key: string) => Number.parseInt(key.split("/")[2] ?? "", 10)

/** The stored replica: per generation one snapshot and the pulls after it, every key written once. */
export class Replica {
  /** Pulls kept one by one before they are folded into a snapshot. */
  foldAfter = 25
  private readonly storage: Storage
  private readonly shape: string

  private readonly now: () => number
  private readonly registry: Pick<DeviceRegistry, "tables">

  /** `now` is the device's best guess of the true time, in milliseconds since 1970. */
  constructor(ports: Pick<Ports, "replicaStorage">, registry: Pick<DeviceRegistry, "tables">, now: () => number) {
    this.now = now
    this.registry = registry
    this.storage = ports.replicaStorage
    this.shape = JSON.stringify([...registry.tables.values()].map(({ name, fields }) => [name, fields]))
  }

  async pointer(): Promise<Pointer | null> {
    for (;;) {
      const newest = newestPointer(await this.storage.keys())
      if (newest === null) return null
      const pointer = await this.storage.get<Pointer>(newest)
      if (pointer !== null) return pointer
    }
  }

  /**
   * The generation that counts, or null before the first pull. Pulls that don't follow on are left out. Another tab may
   * fold or flip meanwhile; what it cleared away is then looked for again.
   */
  async load(): Promise<Generation | null> {
    for (;;) {
      const pointer = await this.pointer()
      if (pointer === null) return null
      const keys = await this.keysOf(pointer.generation)
      const generation = await this.read(pointer, keys)
      if (generation !== null) return generation
      const now = await this.pointer()
      const same = (await this.keysOf(pointer.generation)).snapshots.at(-1) === keys.snapshots.at(-1)
      if (now?.generation === pointer.generation && same && keys.snapshots.length === 0) return null
    }
  }

  /** Null when a key that was listed is gone: a half-read chain would show less than what was there. */
  private async read(pointer: Pointer, { snapshots, pulls }: Keys): Promise<Generation | null> {
    const last = snapshots.at(-1)
    const snapshot = last === undefined ? null : await this.storage.get<Snapshot>(last)
    if (last === undefined || snapshot === null) return null
    const generation = this.fromSnapshot(pointer, numberOf(last), snapshot)
    const records: PullRecord[] = []
    for (const key of pulls.filter((key) => numberOf(key) > generation.number)) {
      const record = await this.storage.get<PullRecord>(key)
      if (record === null) return null
      records.push(record)
    }
    this.follow(generation, records)
    return generation
  }

  private fromSnapshot(pointer: Pointer, number: number, snapshot: Snapshot): Generation {
    const rows = new MemoryRows()
    const current = pointer.shape === this.shape
    for (const [name, list] of Object.entries(snapshot.rows)) {
      const defaults = this.registry.tables.get(name)?.defaults
      for (const row of Array.isArray(list) ? list : unpacked(list)) rows.put(name, current || defaults === undefined ? row : { ...defaults, ...row })
    }
    return { instance: pointer.instance, id: pointer.generation, number, cursor: snapshot.cursor, rows, applied: new Set(snapshot.applied), current }
  }

  /**
   * Applies stored pulls, number by number. Two tabs without locks may both have pulled from one cursor: both are true, later
   * pulls may go on from either, and the cursor may be any of the last ones, since pulling twice does no harm.
   */
  private follow(generation: Generation, records: readonly PullRecord[]): void {
    let cursors = new Set([generation.cursor])
    for (;;) {
      const next = records.filter((record) => record.number === generation.number + 1 && cursors.has(record.from))
      const last = next.at(-1)
      if (last === undefined) return
      const together = {
        rows: joined(next.map(({ rows }) => rows)),
        removed: joined(next.map(({ removed }) => removed)),
        kept: joined(next.map(({ kept }) => kept)),
        now: last.now,
      }
      for (const [table, row] of this.changes(generation.rows, together)) generation.rows.put(table, row)
      this.advance(generation, { ...last, applied: next.flatMap(({ applied }) => applied) })
      cursors = new Set(next.map(({ to }) => to))
    }
  }

  /** Moves a generation on to what a pull brought; its rows are put by the caller. */
  advance(generation: Generation, record: PullRecord): void {
    for (const id of record.applied) generation.applied.add(id)
    generation.cursor = record.to
    generation.number = record.number
  }

  changes(rows: MemoryRows, record: Parameters<typeof pulledRows>[1]): [string, Row][] {
    return pulledRows(rows, record)
  }

  kept(record: PullRecord, own: MemoryRows): PullRecord["kept"] {
    return keptRows(this.registry, record, own)
  }

  /** A pull counts only right after what this generation holds. */
  accepts(generation: Generation, record: PullRecord): boolean {
    return record.generation === generation.id && record.number === generation.number + 1 && record.from === generation.cursor
  }

  /**
   * Stores a pull under a key of its own and looks whether it still counts: a tab that was frozen may come after others have
   * folded further or flipped. False, and nothing left behind, when it doesn't.
   */
  async store(record: PullRecord, writer: string): Promise<boolean> {
    const key = `${record.generation}/pull/${pad(record.number)}/${writer}`
    await this.storage.set(key, record)
    const { snapshots } = await this.keysOf(record.generation)
    const pointer = await this.pointer()
    if (pointer?.generation === record.generation && snapshots.every((snapshot) => numberOf(snapshot) < record.number)) return true
    await this.storage.remove(key)
    return false
  }

  /**
   * Builds a generation aside from a whole pull. Nothing sees it before `flip`. What stood in one of the `former` and is missing
   * now goes to the trash, or stays at hand if it merely left the devices.
   */
  async build(id: string, instance: string, record: PullRecord, former: readonly MemoryRows[]): Promise<Generation> {
    const rows = new MemoryRows()
    for (const one of former)
      for (const [table, list] of one.tables) for (const row of list.values()) rows.put(table, leftRow(this.registry, table, row, record.now))
    for (const [table, row] of this.changes(new MemoryRows(), record)) rows.put(table, row)
    const generation: Generation = { instance, id, number: 0, cursor: record.to, rows, applied: new Set(record.applied), current: true }
    await this.storage.set(`${id}/snapshot/${pad(0)}`, this.snapshotOf(generation, new Set(record.applied)))
    return generation
  }

  /** Makes a built generation the one that counts, unless a newer one does, and clears away what doesn't count and what was never finished. */
  async flip(generation: Generation): Promise<void> {
    const pointer: Pointer = { instance: generation.instance, generation: generation.id, shape: this.shape }
    await this.storage.set(POINTER + generation.id, pointer)
    const keys = await this.storage.keys()
    const newest = newestPointer(keys) ?? ""
    const counting = newest.slice(POINTER.length)
    const unfinished = newUuid(timeOf(counting) - 3_600_000, () => undefined)
    const former = keys.filter((key) => key.startsWith(POINTER) && key !== newest)
    const gone = new Set(former.map((key) => key.slice(POINTER.length)))
    for (const key of keys) {
      const owner = key.split("/")[0] ?? ""
      if (owner !== "pointer" && owner !== counting && (gone.has(owner) || owner < unfinished)) await this.storage.remove(key)
    }
    // Last: as long as it is there, the next flip knows what to clear away.
    for (const key of former) await this.storage.remove(key)
  }

  /** Folds the stored pulls into a snapshot, now and then; `unsettled` reads which entries are still stored in the outbox. */
  async fold(unsettled: () => Promise<ReadonlySet<string>>): Promise<void> {
    const pointer = await this.pointer()
    if (pointer === null) return
    const keys = await this.keysOf(pointer.generation)
    if (keys.pulls.length < this.foldAfter) return
    const stored = await this.load()
    if (stored === null || stored.id !== pointer.generation) return
    await this.storage.set(`${stored.id}/snapshot/${pad(stored.number)}`, this.snapshotOf(stored, await unsettled()))
    const old = [...keys.snapshots.filter((key) => numberOf(key) < stored.number), ...keys.pulls.filter((key) => numberOf(key) <= stored.number)]
    for (const key of old) await this.storage.remove(key)
  }

  private snapshotOf(generation: Generation, unsettled: ReadonlySet<string>): Snapshot {
    const oldest = new Date(this.now() - TRASH_MS).toISOString()
    const rows: Snapshot["rows"] = {}
    for (const [table, list] of generation.rows.tables)
      rows[table] = packed([...list.values()].filter((row) => row.deletedAt === null || row.deletedAt > oldest))
    return { cursor: generation.cursor, rows, applied: [...generation.applied].filter((id) => unsettled.has(id)) }
  }

  private async keysOf(generation: string): Promise<Keys> {
    const keys = (await this.storage.keys()).filter((key) => key.startsWith(`${generation}/`)).sort()
    return { snapshots: keys.filter((key) => key.includes("/snapshot/")), pulls: keys.filter((key) => key.includes("/pull/")) }
  }
}
