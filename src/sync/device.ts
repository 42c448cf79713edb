import { Drainer } from "./drain.ts"
import type { StoredEntry } from "./outbox.ts"
import type { Ports } from "./ports.ts"
import type { DeviceRegistry } from "./run-here.ts"
import { Tab } from "./tab.ts"

/** What the owner decides about entries, and the tab with the drainer that serves it. */
export class Device {
  readonly tab: Tab
  readonly drainer: Drainer
  /** Entries of another database that this device still has. */
  others: { unsent: StoredEntry[]; acknowledged: StoredEntry[] } = { unsent: [], acknowledged: [] }
  /** Status or entries differ. */
  onStatus: () => void = () => undefined
  private instance: string | null = null
  private foreign = 0

  constructor(ports: Ports, registry: DeviceRegistry) {
    this.tab = new Tab(ports, registry)
    this.drainer = new Drainer(this.tab)
    this.tab.onEntries = () => void this.entriesDiffer()
    this.tab.onStorageFault = () => this.drainer.wake()
    this.drainer.onState = () => this.onStatus()
  }

  /** Reads storage. Resolves once the screen is up; fails with a `StorageError`. */
  async start(): Promise<void> {
    await this.tab.start()
    await this.lookForOthers()
    await this.tab.outbox.prune()
  }

  private async entriesDiffer(): Promise<void> {
    this.onStatus()
    const instance = this.tab.generation?.instance ?? null
    if (instance !== this.instance || this.tab.outbox.foreign !== this.foreign) await this.lookForOthers().catch(() => undefined)
  }

  private async lookForOthers(): Promise<void> {
    this.instance = this.tab.generation?.instance ?? null
    this.foreign = this.tab.outbox.foreign
    this.others = this.instance === null ? { unsent: [], acknowledged: [] } : await this.tab.outbox.ofOthers()
    this.onStatus()
  }

  /** Tries a refused or failed entry again; with no change of its own it can be refused again. */
  async retry(id: string): Promise<void> {
    const item = this.tab.outbox.get(id)
    if (item !== undefined && item.state.status !== "acknowledged") {
      await this.tab.outbox.setState(item, { status: "queued", tries: 0 })
      await this.tab.entriesChanged()
    }
    this.drainer.hurry(id)
  }

  async discard(id: string): Promise<void> {
    const unsaved = this.tab.taps.unsaved.findIndex((tap) => tap.id === id)
    if (unsaved >= 0) this.tab.taps.unsaved.splice(unsaved, 1)
    const item = this.tab.outbox.get(id)
    if (item !== undefined) await this.tab.outbox.discard(item)
    await this.tab.entriesChanged()
    this.drainer.wake()
  }

  async edit(id: string, input: unknown): Promise<void> {
    await this.tab.taps.edit(id, input)
    this.drainer.wake()
  }

  /** Sends another database's entries to this one, in their order and under their ids: what a backup held already isn't done twice. */
  async sendOthersHere(): Promise<void> {
    const taken = [...this.others.acknowledged, ...this.others.unsent]
    await this.tab.takeOver(taken)
    await this.forgetOthers(taken)
    this.drainer.wake()
  }

  /** Forgets another database's entries, those that the owner was shown and no others. */
  async discardOthers(): Promise<void> {
    await this.forgetOthers([...this.others.acknowledged, ...this.others.unsent])
  }

  private async forgetOthers(entries: readonly StoredEntry[]): Promise<void> {
    await this.tab.outbox.removeOthers(new Set(entries.map(({ entry }) => entry.clientMutationId)))
    await this.lookForOthers()
  }

  /** What signing out would lose. */
  unsent(): number {
    const { outbox, taps } = this.tab
    return outbox.list().filter(({ state }) => state.status !== "acknowledged").length + taps.unsaved.length + this.others.unsent.length
  }

  /** Removes everything of the owner's from this browser. */
  async clear(): Promise<void> {
    const { outboxStorage, journalStorage, replicaStorage } = this.tab.ports
    this.tab.taps.unsaved.length = 0
    for (const storage of [replicaStorage, outboxStorage, journalStorage]) for (const key of await storage.keys()) await storage.remove(key)
    this.others = { unsent: [], acknowledged: [] }
    await this.tab.reload()
    this.tab.ports.channel.post({ kind: "reload" })
  }
}
