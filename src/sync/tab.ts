import { newUuid } from "./id.ts"
import { Outbox, type StoredEntry } from "./outbox.ts"
import type { Ports } from "./ports.ts"
import type { PullRecord } from "./pulled.ts"
import { type Generation, Replica } from "./replica.ts"
import { MemoryRows, Overlay } from "./rows.ts"
import type { DeviceRegistry } from "./run-here.ts"
import { type Changed, idsOf, readRow, Screen } from "./screen.ts"
import type { Row } from "./table.ts"
import { Taps } from "./taps.ts"
import { turns } from "./turns.ts"

/** What the tabs of a device tell each other. */
export type Message = { kind: "entries" } | { kind: "pulled"; record: PullRecord } | { kind: "reload" }

/**
 * One tab's part of the road: the replica as last read, the outbox, and the screen that both make. Whatever changes the
 * screen takes turns, so that a tap during a pull is run on what the pull brought.
 */
export class Tab {
  readonly ports: Ports
  readonly registry: DeviceRegistry
  readonly outbox: Outbox
  readonly replica: Replica
  readonly screen: Screen
  readonly taps: Taps
  generation: Generation | null = null
  deviceId = ""
  /** Milliseconds that the server's clock is ahead of this device's. */
  offset = 0
  onChange: (changed: Changed | "all") => void = () => undefined
  /** Entries or their states are others now. */
  onEntries: () => void = () => undefined
  /** Storage failed while reading what another tab did. */
  onStorageFault: () => void = () => undefined
  readonly turn = turns()
  private empty = new MemoryRows()

  constructor(ports: Ports, registry: DeviceRegistry) {
    this.ports = ports
    this.registry = registry
    const now = () => ports.clock.now() + this.offset
    this.outbox = new Outbox(ports, now)
    this.replica = new Replica(ports, registry, now)
    this.screen = new Screen(registry, ports)
    this.taps = new Taps(this)
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
    // What another tab settled meanwhile is in the replica only if that is read after it.
    const later = (await this.outbox.refresh(false)).gone
    if (later.length > gone.length) return this.reread()
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

  /** A tab that slept, or missed a message, must not run a tap on a screen without its neighbour's. */
  async seeOthers(states: boolean): Promise<void> {
    const { changed, gone } = await this.outbox.refresh(states)
    if (gone.length > 0) {
      await this.reread()
      this.onChange("all")
    } else if (changed) this.onChange(await this.show(this.generation))
  }
}
