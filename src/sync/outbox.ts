import type { Ports, Storage } from "./ports.ts"
import type { Entry, ReplayResult } from "./protocol.ts"
import type { Change } from "./tx.ts"

/** Days that a settled entry stays in the journal, to be offered again after a restore of the server. */
const JOURNAL_MS = 30 * 86_400_000
/** Entries made before the first pull has told the instance's id. */
const UNKNOWN_INSTANCE = "unknown"

/** An entry as stored, once and never rewritten. */
export interface StoredEntry {
  entry: Entry
  /** What the command changed here; left out for bulk commands. */
  images: Change[]
  /** `table:id` of the rows that its run read by id or wrote. */
  touches: string[]
  /** Earlier versions of this entry, which the owner edited after a refusal. */
  replaces: string[]
}

/** What became of an entry so far, under a second key. */
export interface State {
  status: "queued" | "acknowledged" | "refused" | "failed"
  /** Answers `failed` or `waiting` without a known cause so far. */
  tries: number
  serverOlder?: boolean
  version?: number
  reason?: NonNullable<ReplayResult["reason"]>
}

export interface Item extends StoredEntry {
  key: string
  state: State
}

const QUEUED: State = { status: "queued", tries: 0 }
const STATE = "/state"

/**
 * What the owner did and the server hasn't shown back yet. In storage: `<instance>/<16-digit seq>:<clientMutationId>`
 * for the entry, the same with `/state` for its state; in the journal's storage `<instance>/<ms>:<highest seq>:<name>`
 * for lists of settled entries. In memory: the unsettled ones of one instance, as last read.
 */
export class Outbox {
  private items = new Map<string, Item>()
  /** Contained in the replica already; their keys wait to be cleared away. */
  private released = new Map<string, Item>()
  private sorted: Item[] | null = null
  private highestSeq = 0
  instance: string | null = null
  /** Stored entries of other instances, as last read: a tab that hasn't heard of a restore may still add some. */
  foreign = 0
  private readonly storage: Storage
  private readonly journal: Storage

  private readonly now: () => number

  /** `now` is the device's best guess of the true time, in milliseconds since 1970. */
  constructor(ports: Pick<Ports, "outboxStorage" | "journalStorage">, now: () => number) {
    this.now = now
    this.storage = ports.outboxStorage
    this.journal = ports.journalStorage
  }

  /** Unsettled entries in the order of their taps. */
  list(): readonly Item[] {
    this.sorted ??= [...this.items.values()].sort(bySeq)
    return this.sorted
  }

  get(id: string): Item | undefined {
    return this.items.get(id)
  }

  /** Whether there was ever an entry of this id, as far back as the journal goes. */
  async knows(id: string): Promise<boolean> {
    if (this.items.has(id) || this.released.has(id)) return true
    return (await this.settled()).some(({ entry }) => entry.clientMutationId === id)
  }

  private prefix(): string {
    return `${this.instance ?? UNKNOWN_INSTANCE}/`
  }

  private isForeign(key: string): boolean {
    return !key.startsWith(this.prefix()) && !key.startsWith(`${UNKNOWN_INSTANCE}/`)
  }

  /** Turns to another instance's entries; those of the one before stay in storage. */
  async use(instance: string | null): Promise<void> {
    this.instance = instance
    this.items = new Map()
    this.released = new Map()
    this.sorted = null
    for (const key of await this.journal.keys()) {
      if (key.startsWith(this.prefix())) this.highestSeq = Math.max(this.highestSeq, Number.parseInt(key.split(":")[1] ?? "", 10) || 0)
    }
    await this.refresh()
  }

  /**
   * Reads what other tabs added; with `states` also what they learned. `changed`: the screen may differ now. `gone`: settled
   * or discarded by another tab; to be forgotten once the replica has been read again, which may contain them.
   */
  async refresh(states = true): Promise<{ changed: boolean; gone: string[] }> {
    const all = await this.adopted(await this.storage.keys())
    const keys = new Set(all.filter((key) => key.startsWith(this.prefix())))
    this.foreign = all.filter((key) => this.isForeign(key) && !key.endsWith(STATE)).length
    let changed = false
    for (const key of keys) {
      if (key.endsWith(STATE)) continue
      this.highestSeq = Math.max(this.highestSeq, seqOf(key))
      const known = this.items.get(idOf(key))
      if (known === undefined) changed = (!this.released.has(idOf(key)) && (await this.read(key, keys.has(key + STATE)))) || changed
      else if (states) changed = (await this.readState(known, keys.has(key + STATE))) || changed
    }
    for (const [id, item] of this.released) if (!keys.has(item.key)) this.released.delete(id)
    return { changed, gone: [...this.items.values()].filter((item) => !keys.has(item.key)).map((item) => item.entry.clientMutationId) }
  }

  private async readState(item: Item, stored: boolean): Promise<boolean> {
    const before = item.state.status
    item.state = (stored ? await this.storage.get<State>(item.key + STATE) : null) ?? QUEUED
    return item.state.status !== before
  }

  private async read(key: string, hasState: boolean): Promise<boolean> {
    const stored = await this.storage.get<StoredEntry>(key)
    if (stored === null) return false
    const state = hasState ? await this.storage.get<State>(key + STATE) : null
    this.keep({ ...stored, key, state: state ?? QUEUED })
    return true
  }

  private keep(item: Item): void {
    this.items.set(item.entry.clientMutationId, item)
    this.sorted = null
  }

  /** Takes entries off the screen that the replica contains; `settle` clears them away. */
  release(ids: Iterable<string>): void {
    for (const id of ids) {
      const item = this.items.get(id)
      if (item !== undefined) this.released.set(id, item)
      this.items.delete(id)
    }
    this.sorted = null
  }

  forget(ids: Iterable<string>): void {
    for (const id of ids) this.items.delete(id)
    this.sorted = null
  }

  /** Ids of the entries that are in storage, whichever tab put them there. */
  async storedIds(): Promise<Set<string>> {
    return new Set((await this.storage.keys()).filter((key) => !key.endsWith(STATE)).map(idOf))
  }

  /** Entries made before the instance was known belong to the first one that answers. */
  private async adopted(keys: string[]): Promise<string[]> {
    const early = keys.filter((key) => key.startsWith(`${UNKNOWN_INSTANCE}/`))
    if (this.instance === null || early.length === 0) return keys
    for (const key of early) {
      const stored = await this.storage.get<StoredEntry>(key)
      if (stored !== null) await this.storage.set(this.prefix() + key.slice(UNKNOWN_INSTANCE.length + 1), stored)
      await this.storage.remove(key)
    }
    return this.storage.keys()
  }

  /** The seq of the next entry: one more than the highest seen. */
  nextSeq(): number {
    return this.highestSeq + 1
  }

  /** Resolves once the entry is durable. */
  async add(stored: StoredEntry): Promise<Item> {
    const key = `${this.prefix()}${String(stored.entry.seq).padStart(16, "0")}:${stored.entry.clientMutationId}`
    await this.storage.set(key, stored)
    this.highestSeq = Math.max(this.highestSeq, stored.entry.seq)
    const item: Item = { ...stored, key, state: QUEUED }
    this.keep(item)
    return item
  }

  async setState(item: Item, state: State): Promise<void> {
    await this.storage.set(item.key + STATE, state)
    item.state = state
  }

  /** Takes an entry out for good, by the owner's wish. */
  async discard(item: Item): Promise<void> {
    await this.storage.remove(item.key)
    await this.storage.remove(item.key + STATE)
    this.forget([item.entry.clientMutationId])
  }

  /** Moves released entries to the journal: the list first, so that a kill in between loses nothing. */
  async settle(name: string): Promise<void> {
    const items = [...this.released.values()]
    if (items.length === 0) return
    const settled: StoredEntry[] = items.map(({ entry, images, touches, replaces }) => ({ entry, images, touches, replaces }))
    const highest = Math.max(...settled.map(({ entry }) => entry.seq))
    await this.journal.set(`${this.prefix()}${this.now()}:${highest}:${name}`, settled)
    for (const item of items) {
      await this.storage.remove(item.key)
      await this.storage.remove(item.key + STATE)
      this.released.delete(item.entry.clientMutationId)
    }
  }

  /** Settled entries of this instance, as long as they are kept. */
  async settled(): Promise<StoredEntry[]> {
    const lists: StoredEntry[] = []
    for (const key of await this.journal.keys())
      if (key.startsWith(this.prefix())) lists.push(...((await this.journal.get<StoredEntry[]>(key)) ?? []))
    return lists
  }

  /** Drops what is past its days: old journal lists, states whose entry is gone. */
  async prune(): Promise<void> {
    const keys = new Set(await this.storage.keys())
    for (const key of keys) if (key.endsWith(STATE) && !keys.has(key.slice(0, -STATE.length))) await this.storage.remove(key)
    const oldest = this.now() - JOURNAL_MS
    for (const key of await this.journal.keys()) if (seqOf(key) < oldest) await this.journal.remove(key)
  }

  /** What this device still has of other instances: entries never sent, and the journal of what their server had acknowledged. */
  async ofOthers(): Promise<{ unsent: StoredEntry[]; acknowledged: StoredEntry[] }> {
    const isOther = (key: string) => this.isForeign(key) && !key.endsWith(STATE)
    const unsent: StoredEntry[] = []
    for (const key of (await this.storage.keys()).filter(isOther)) unsent.push(...[(await this.storage.get<StoredEntry>(key)) ?? []].flat())
    const settled = new Map<string, StoredEntry>()
    for (const key of (await this.journal.keys()).filter(isOther))
      for (const one of (await this.journal.get<StoredEntry[]>(key)) ?? []) settled.set(one.entry.clientMutationId, one)
    for (const { entry } of unsent) settled.delete(entry.clientMutationId)
    return { unsent: unsent.sort(bySeq), acknowledged: [...settled.values()].sort(bySeq) }
  }

  /** Forgets these entries of other instances; what another tab added since they were looked up stays. */
  async removeOthers(ids: ReadonlySet<string>): Promise<void> {
    const isOther = (key: string) => this.isForeign(key)
    for (const key of (await this.storage.keys()).filter(isOther)) if (ids.has(idOf(key.replace(STATE, "")))) await this.storage.remove(key)
    for (const key of (await this.journal.keys()).filter(isOther)) {
      const settled = (await this.journal.get<StoredEntry[]>(key)) ?? []
      if (settled.every(({ entry }) => ids.has(entry.clientMutationId))) await this.journal.remove(key)
    }
  }
}

const bySeq = (left: StoredEntry, right: StoredEntry) =>
  left.entry.seq - right.entry.seq || (left.entry.clientMutationId < right.entry.clientMutationId ? -1 : 1)
/** The number behind the instance: an entry's seq, a journal list's moment. */
const seqOf = (key: string) => Number.parseInt(key.slice(key.indexOf("/") + 1), 10) || 0
const idOf = (key: string) => key.slice(key.indexOf(":") + 1)
