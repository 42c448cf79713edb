import type { Registry } from "../command.ts"
import { Device } from "../device.ts"
import { type Locks, type Ports, type Storage, StorageError, type Transport, TransportError } from "../ports.ts"
import { atHand } from "../run-here.ts"
import { copyOf } from "./copy.ts"
import type { Network } from "./network.ts"
import type { Random } from "./random.ts"
import type { Timeline } from "./timeline.ts"

/** What a device's tabs share. */
export interface Shared {
  name: string
  outbox: Map<string, unknown>
  journal: Map<string, unknown>
  replica: Map<string, unknown>
  /** Which tab holds which lock; null where the page is on plain http. */
  locks: Map<string, SimTab> | null
  tabs: SimTab[]
  /** Milliseconds that the device's clock is wrong by. */
  skew: number
  token: string
  /** Storage takes nothing for now. */
  storageBroken: boolean
}

const never = () => new Promise<never>(() => undefined)

/** One tab: the real device code on ports that can be slow, frozen, broken or dead. */
export class SimTab {
  alive = true
  visible = true
  device: Device
  /** Storage writes after which the process is gone, or frozen; null for no such plan. */
  operationsLeft: number | null = null
  atTheEnd: "kill" | "freeze" = "kill"
  readonly faults: string[] = []
  private frozen: (() => void)[] | null = null
  private readonly shared: Shared
  private readonly timeline: Timeline
  private readonly random: Random
  private readonly listeners: ((message: unknown) => void)[] = []

  constructor(shared: Shared, timeline: Timeline, random: Random, network: Network, registry: Registry) {
    this.shared = shared
    this.timeline = timeline
    this.random = random
    this.device = new Device(this.ports(network), atHand(registry))
    // A history has few pulls: the snapshot is to be renewed in it all the same.
    this.device.tab.replica.foldAfter = 3
    shared.tabs.push(this)
  }

  private ports(network: Network): Ports {
    const { shared } = this
    return {
      outboxStorage: this.storage(shared.outbox),
      journalStorage: this.storage(shared.journal),
      replicaStorage: this.storage(shared.replica),
      locks: shared.locks === null ? null : this.locks(shared.locks),
      channel: {
        post: (message) => {
          if (!this.alive) return
          const copy = copyOf(message)
          for (const tab of shared.tabs) if (tab !== this) this.timeline.after(this.delay(), () => tab.hear(copy))
        },
        onMessage: (listener) => this.listeners.push(listener),
      },
      clock: { now: () => this.timeline.now + shared.skew, timer: (ms, call) => this.timer(ms, call) },
      transport: this.transport(network),
      random: this.random.fill,
      visible: () => this.visible,
      timeZone: () => "Europe/Paris",
      report: (what, error) => this.faults.push(`${what}: ${error instanceof Error ? error.stack : String(error)}`),
    }
  }

  /** Messages between tabs are quick, mostly; a busy tab hears late, and then perhaps in another order. */
  private delay(): number {
    return this.random.chance(0.05) ? this.random.int(0, 2_000) : this.random.int(0, 5)
  }

  private timer(ms: number, call: () => void): () => void {
    let cancelled = false
    const cancel = this.timeline.after(ms, () => void this.awake().then(() => cancelled || call()))
    return () => {
      cancelled = true
      cancel()
    }
  }

  /** Resolves when the tab runs: at once, at its thaw, or never again. */
  private awake(): Promise<void> {
    if (!this.alive) return never()
    const { frozen } = this
    return frozen === null ? Promise.resolve() : new Promise<void>((resolve) => frozen.push(resolve)).then(() => this.awake())
  }

  private hear(message: unknown): void {
    void this.awake().then(() => {
      for (const listener of this.listeners) listener(copyOf(message))
    })
  }

  private storage(map: Map<string, unknown>): Storage {
    const operate = async <T>(writes: boolean, work: () => T): Promise<T> => {
      if (this.random.chance(0.1)) await this.timeline.sleep(this.random.int(1, 30))
      await this.awake()
      if (writes && this.shared.storageBroken) throw new StorageError("quota")
      if (writes && this.operationsLeft !== null && this.operationsLeft-- <= 0) {
        this.operationsLeft = null
        if (this.atTheEnd === "kill") this.kill()
        else this.freeze()
        await this.awake()
      }
      const result = work()
      await this.awake()
      return result
    }
    return {
      get: (key) => operate(false, () => copyOf((map.get(key) ?? null) as never)),
      set: (key, value) => operate(true, () => void map.set(key, copyOf(value))),
      remove: (key) => operate(true, () => void map.delete(key)),
      keys: () => operate(false, () => [...map.keys()]),
      reopen: async () => undefined,
    }
  }

  private locks(held: Map<string, SimTab>): Locks {
    return {
      hold: async (name, steal, work) => {
        await this.awake()
        if (held.has(name) && !steal) return false
        held.set(name, this)
        try {
          await work()
        } finally {
          if (held.get(name) === this) held.delete(name)
        }
        return true
      },
    }
  }

  private transport(network: Network): Transport {
    const call = async <T>(work: () => Promise<T>): Promise<T> => {
      await this.awake()
      try {
        return await work()
      } catch (error) {
        throw error instanceof TransportError ? error : new TransportError("lost", String(error))
      } finally {
        await this.awake()
      }
    }
    return {
      pull: (input) => call(() => network.pull(this.shared.token, input)),
      replay: (input) => call(() => network.replay(this.shared.token, input)),
    }
  }

  get isFrozen(): boolean {
    return this.frozen !== null
  }

  freeze(): void {
    this.frozen ??= []
    this.visible = false
  }

  thaw(): void {
    const waiting = this.frozen ?? []
    this.frozen = null
    this.visible = true
    for (const go of waiting) go()
    this.device.drainer.wake()
  }

  /** The process is gone between two instructions: its locks are free, nothing else happens. */
  kill(): void {
    this.alive = false
    this.frozen = null
    this.shared.tabs.splice(this.shared.tabs.indexOf(this), 1)
    for (const [name, holder] of this.shared.locks ?? []) if (holder === this) this.shared.locks?.delete(name)
  }
}
