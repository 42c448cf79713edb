import type { AnyCommand, InputOf, Registry, ResultOf } from "./command.ts"
import { newUuid } from "./id.ts"
import { checkInput } from "./judge.ts"
import { type Item, Outbox, type StoredEntry } from "./outbox.ts"
import { type Ports, StorageError } from "./ports.ts"
import type { Entry } from "./protocol.ts"
import { type Generation, type PullRecord, Replica } from "./replica.ts"
import { MemoryRows, Overlay } from "./rows.ts"
import { blocked, type Changed, idsOf, isSetAside, readRow, Screen } from "./screen.ts"
import type { Row } from "./table.ts"
import { openTransaction, type Transaction } from "./transaction.ts"
import { turns } from "./turns.ts"
import { CommandError } from "./tx.ts"

/** Commands that change more rows than this (a bulk verb, an import) keep no images. */
const MOST_IMAGES = 50
/** Entries that one entry may name in `after`; what stands behind those follows from theirs. */
const MOST_AFTER = 100
const SAVE_AGAIN_MS = [50, 500, 2_000]

/** What the tabs of a device tell each other. */
export type Message = { kind: "entries" } | { kind: "pulled"; record: PullRecord } | { kind: "reload" }

interface Tap {
  id: string
  at: string
  command: AnyCommand
  input: unknown
  seq?: number
  replaces?: Item
}

/**
 * One tab's part of the road: the replica as last read, the outbox, and the screen that both make. Whatever changes the
 * screen takes turns, so that a tap during a pull is run on what the pull brought.
 */
export class Tab {
  readonly ports: Ports
  readonly registry: Registry
  readonly outbox: Outbox
  readonly replica: Replica
  readonly screen: Screen
  generation: Generation | null = null
  deviceId = ""
  /** Milliseconds that the server's clock is ahead of this device's. */
  offset = 0
  /** Taps that storage refused, in their order. */
  readonly unsaved: Tap[] = []
  onChange: (changed: Changed | "all") => void = () => undefined
  /** Entries or their states are others now. */
  onEntries: () => void = () => undefined
  /** Storage failed while reading what another tab did. */
  onStorageFault: () => void = () => undefined
  private readonly turn = turns()
  private empty = new MemoryRows()

  constructor(ports: Ports, registry: Registry) {
    this.ports = ports
    this.registry = registry
    const now = () => ports.clock.now() + this.offset
    this.outbox = new Outbox(ports, now)
    this.replica = new Replica(ports, registry, now)
    this.screen = new Screen(registry, ports)
  }

  get rows(): MemoryRows {
    return this.generation?.rows ?? this.empty
  }

  /** The row as the screen shows it, removed ones included. */
  row(table: string, id: string): Row | null {
    return readRow(this.screen.written, this.rows, table, id)
  }

  /** Of every row that the screen knows in a table, removed ones included. */
  ids(table: string): Set<string> {
    return new Set([...this.rows.rows(table).keys(), ...this.screen.written.rows(table).keys()])
  }

  /** Reads storage; after it, the screen is what it was when the device was last used. */
  async start(): Promise<void> {
    await this.findDevice()
    this.offset = (await this.ports.replicaStorage.get<number>("offset")) ?? 0
    this.ports.channel.onMessage((message) => void this.hear(message as Message).catch(() => this.onStorageFault()))
    await this.reload()
  }

  /** The device's id, the same in all its tabs; read again now and then, since two tabs may have made one at once. */
  async findDevice(): Promise<void> {
    const known = await this.ports.replicaStorage.get<string>("device")
    if (known !== null) this.deviceId = known
    else {
      await this.ports.replicaStorage.set("device", newUuid(this.ports.clock.now(), this.ports.random))
      this.deviceId = (await this.ports.replicaStorage.get<string>("device")) ?? ""
    }
  }

  /** Reads everything again: another tab flipped a generation, or this one was asleep. Entries first, then what settles them. */
  reload(): Promise<void> {
    return this.turn(async () => {
      await this.reread()
      this.onChange("all")
      this.onEntries()
    })
  }

  private async reread(): Promise<void> {
    const instance = (await this.replica.pointer())?.instance ?? null
    if (instance !== this.outbox.instance) await this.outbox.use(instance)
    const { gone } = await this.outbox.refresh()
    const generation = await this.replica.load()
    if (generation !== null && generation.instance !== instance) return this.reread()
    this.outbox.forget(gone)
    await this.show(generation)
  }

  /** Rebuilds the screen above `generation`, aside, and swaps. */
  private async show(generation: Generation | null): Promise<Map<string, Set<string>>> {
    if (generation !== null) this.outbox.release(generation.applied)
    const rows = generation?.rows ?? this.empty
    const next = await this.screen.rebuild(rows, this.outbox.list())
    this.generation = generation
    return this.screen.swap(next, rows)
  }

  private async hear(message: Message): Promise<void> {
    if (message.kind === "entries") await this.catchUp()
    else if (message.kind === "reload") await this.reload()
    else await this.follow(message.record)
  }

  /** Takes over what another tab pulled. */
  async follow(record: PullRecord): Promise<void> {
    const followed = await this.turn(async () => {
      if (this.generation === null || !this.replica.accepts(this.generation, record)) return false
      await this.install(record)
      return true
    })
    if (!followed) await this.reload()
  }

  /** Shows a stored pull: new rows, and without the entries that they contain, in one step. */
  private async install(record: PullRecord): Promise<void> {
    const generation = this.generation as Generation
    const next = new Overlay(generation.rows)
    for (const [table, row] of this.replica.changes(generation.rows, record)) next.put(table, row)
    const contained = new Set(record.applied)
    const items = this.outbox.list().filter((item) => !contained.has(item.entry.clientMutationId))
    const layer = await this.screen.rebuild(next, items)
    const pulled = idsOf(next.written)
    next.commit(generation.rows)
    this.replica.advance(generation, record)
    const changed = this.screen.swap(layer, generation.rows)
    for (const [table, ids] of pulled) changed.set(table, new Set([...ids, ...(changed.get(table) ?? [])]))
    this.outbox.release(record.applied)
    this.onChange(changed)
    this.onEntries()
  }

  /** Stores a finished pull and shows it. False when another tab went ahead meanwhile; then everything has been read again. */
  async commit(record: PullRecord, writer: string): Promise<boolean> {
    if (!(await this.replica.store(record, writer))) {
      await this.reload()
      return false
    }
    const installed = await this.turn(async () => {
      if (this.generation === null || !this.replica.accepts(this.generation, record)) return false
      await this.install(record)
      return true
    })
    if (!installed) await this.reload()
    this.ports.channel.post({ kind: "pulled", record } satisfies Message)
    return true
  }

  /** Makes a generation that was built aside the one on the screen. */
  async adopt(generation: Generation): Promise<void> {
    await this.replica.flip(generation)
    await this.reload()
    this.ports.channel.post({ kind: "reload" } satisfies Message)
  }

  /** Learns of other tabs' entries and states. */
  catchUp(): Promise<void> {
    return this.turn(async () => {
      await this.seeOthers(true)
      this.onEntries()
    })
  }

  /** Rebuilds the screen after an entry was set aside, taken up again or discarded, here or in another tab. */
  async entriesChanged(): Promise<void> {
    await this.turn(async () => this.onChange(await this.show(this.generation)))
    this.onEntries()
    this.ports.channel.post({ kind: "entries" } satisfies Message)
  }

  /** Queues another database's entries here, under their own ids and in their order. */
  async takeOver(entries: readonly StoredEntry[]): Promise<void> {
    await this.turn(async () => {
      for (const stored of entries) {
        if (this.outbox.get(stored.entry.clientMutationId) === undefined)
          await this.outbox.add({ ...stored, entry: { ...stored.entry, seq: this.outbox.nextSeq() } })
      }
    })
    await this.entriesChanged()
  }

  now(): string {
    const first = Date.parse("1900-01-02T00:00:00Z")
    const last = Date.parse("2299-12-30T00:00:00Z")
    return new Date(Math.min(last, Math.max(first, this.ports.clock.now() + this.offset))).toISOString()
  }

  /**
   * Runs a command here and keeps it for the server. Resolves when it is durable and on the screen; rejects with a
   * `CommandError` when the command refuses, with a `StorageError` when the device couldn't keep it.
   */
  async run<C extends AnyCommand>(command: C, input: InputOf<C>): Promise<ResultOf<C>> {
    if (command.server) throw new Error(`${command.name} runs on the server only: call its procedure`)
    const plain: unknown = JSON.parse(JSON.stringify(input))
    checkInput(command.input, plain)
    const at = this.now()
    const id = newUuid(Date.parse(at), this.ports.random)
    return this.turn(() => this.tap({ id, at, command, input: plain })) as Promise<ResultOf<C>>
  }

  /** The same entry with another input: a new id in the same place. */
  async edit(id: string, input: unknown): Promise<void> {
    const old = this.outbox.get(id)
    const command = old && this.registry.commands.get(old.entry.command)
    if (old === undefined || command === undefined || !isSetAside(old)) return
    const plain: unknown = JSON.parse(JSON.stringify(input))
    checkInput(command.input, plain)
    const tap: Tap = {
      id: newUuid(Date.parse(old.entry.at), this.ports.random),
      at: old.entry.at,
      command,
      input: plain,
      seq: old.entry.seq,
      replaces: old,
    }
    await this.turn(() => this.tap(tap))
    await this.outbox.discard(old)
    await this.entriesChanged()
  }

  private async tap(tap: Tap): Promise<unknown> {
    await this.saveUnsaved()
    if (this.unsaved.length > 0) return this.giveUp(tap)
    for (const pause of [...SAVE_AGAIN_MS, null]) {
      try {
        return await this.save(tap)
      } catch (error) {
        if (!(error instanceof StorageError)) throw error
        if (pause === null) break
        await new Promise<void>((resolve) => this.ports.clock.timer(pause, resolve))
        await this.ports.outboxStorage.reopen()
      }
    }
    return this.giveUp(tap)
  }

  private giveUp(tap: Tap): never {
    this.unsaved.push(tap)
    this.onEntries()
    throw new StorageError("not saved: this device's storage doesn't take it")
  }

  /** Tries the taps again that storage refused, in their order. */
  async saveUnsaved(): Promise<void> {
    for (let tap = this.unsaved[0]; tap !== undefined; tap = this.unsaved[0]) {
      try {
        await this.save(tap)
      } catch (error) {
        if (error instanceof StorageError) return
        if (!(error instanceof CommandError)) this.ports.report(`${tap.command.name} no longer applies`, error)
      }
      this.unsaved.shift()
      this.onEntries()
    }
  }

  retryUnsaved(): Promise<void> {
    return this.unsaved.length === 0 ? Promise.resolve() : this.turn(() => this.saveUnsaved())
  }

  /** Runs on a copy, stores, then shows: what is on the screen is on the disk. */
  private async save(tap: Tap): Promise<unknown> {
    await this.seeOthers(false)
    const transaction = openTransaction(this.screen.source, { clientMutationId: tap.id, now: tap.at, timeZone: this.ports.timeZone(), version: 0 })
    const result = await tap.command.run(transaction.tx, checkInput(tap.command.input, tap.input))
    await this.outbox.add(this.stored(tap, transaction))
    this.onChange(this.screen.add(transaction.layer))
    this.onEntries()
    this.ports.channel.post({ kind: "entries" } satisfies Message)
    return result
  }

  /** A tab that slept, or missed a message, must not run a tap on a screen without its neighbour's. */
  private async seeOthers(states: boolean): Promise<void> {
    const { changed, gone } = await this.outbox.refresh(states)
    if (gone.length > 0) {
      await this.reread()
      this.onChange("all")
    } else if (changed) this.onChange(await this.show(this.generation))
  }

  private stored(tap: Tap, transaction: Transaction): StoredEntry {
    const touches = [...transaction.touched()]
    const seq = tap.seq ?? this.outbox.nextSeq()
    const { id: clientMutationId, at, command, input } = tap
    const after = this.standsOn(touches, seq)
    for (const id of tap.replaces?.entry.after ?? []) if (!after.includes(id)) after.push(id)
    const entry: Entry = { seq, clientMutationId, deviceId: this.deviceId, command: command.name, schema: command.schema, input, at, after }
    const images = transaction.changes()
    const replaces = tap.replaces ? [...tap.replaces.replaces, tap.replaces.entry.clientMutationId] : []
    return { entry, images: images.length > MOST_IMAGES ? [] : images, touches, replaces }
  }

  /** Unsettled entries on the screen that touch one of these rows. */
  private standsOn(touches: readonly string[], seq: number): string[] {
    const rows = new Set(touches)
    const items = this.outbox.list()
    const waiting = blocked(items)
    const before = items.filter((item) => item.entry.seq < seq && !isSetAside(item) && !waiting.has(item.entry.clientMutationId))
    return before
      .filter((item) => item.touches.some((row) => rows.has(row)))
      .map((item) => item.entry.clientMutationId)
      .slice(-MOST_AFTER)
  }
}
