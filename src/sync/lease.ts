import { newUuid } from "./id.ts"
import type { Ports } from "./ports.ts"

/** A holder that gave no sign of life for so long has been frozen or killed. */
const STALE_MS = 15_000
const BEAT_MS = 5_000

interface Heartbeat {
  token: string
  at: number
}

/**
 * One tab of the device at a time. The browser's lock where there is one, and a stored heartbeat beside it: a frozen tab
 * keeps its lock, so a visible tab steals a lock whose heartbeat has stopped; without locks the heartbeat alone advises.
 */
export class Lease {
  private readonly key: string
  /** Since when somebody held it without a heartbeat. */
  private silentSince: number | null = null

  private readonly ports: Pick<Ports, "replicaStorage" | "locks" | "clock" | "random" | "visible">
  private readonly name: string

  constructor(ports: Lease["ports"], name: string) {
    this.ports = ports
    this.name = name
    this.key = `lease/${name}`
  }

  /**
   * Runs `work` while this tab holds the lease; false when another tab holds it. `mine` says whether that is still so: a tab
   * that was frozen asks before each write.
   */
  async hold(work: (mine: () => Promise<boolean>) => Promise<void>): Promise<boolean> {
    const holding = () => this.holding(work)
    const { locks } = this.ports
    if (locks === null) {
      if (!(await this.stale(false))) return false
      await holding()
      return true
    }
    if (await locks.hold(this.name, false, holding)) return true
    return this.ports.visible() && (await this.stale(true)) ? locks.hold(this.name, true, holding) : false
  }

  private async stale(held: boolean): Promise<boolean> {
    const beat = await this.ports.replicaStorage.get<Heartbeat>(this.key)
    const now = this.ports.clock.now()
    if (beat !== null) this.silentSince = null
    else if (held) this.silentSince ??= now
    else return true
    return Math.abs(now - (beat?.at ?? this.silentSince ?? now)) > STALE_MS
  }

  private async holding(work: (mine: () => Promise<boolean>) => Promise<void>): Promise<void> {
    const { replicaStorage, clock } = this.ports
    const token = newUuid(clock.now(), this.ports.random)
    const beat = () => replicaStorage.set(this.key, { token, at: clock.now() } satisfies Heartbeat)
    const mine = async () => (await replicaStorage.get<Heartbeat>(this.key))?.token === token
    await beat()
    let stop: () => void = () => undefined
    let ended = false
    const leave = async () => {
      if (await mine()) await replicaStorage.remove(this.key)
    }
    const beatOn = async () => {
      if (!(await mine()) || ended) return
      await beat()
      // A beat that was under way when the work ended must not outlive it, or nobody would come in again.
      if (ended) await leave()
      else keepBeating()
    }
    const keepBeating = () => {
      stop = clock.timer(BEAT_MS, () => void beatOn().catch(keepBeating))
    }
    keepBeating()
    try {
      await work(mine)
    } finally {
      ended = true
      stop()
      await leave()
    }
  }
}
