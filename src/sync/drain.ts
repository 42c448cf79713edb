import { fetchChanges } from "./fetch-changes.ts"
import { newUuid } from "./id.ts"
import { Lease } from "./lease.ts"
import { StorageError, TransportError } from "./ports.ts"
import { type DueTimes, sendEntries } from "./replay.ts"
import type { Tab } from "./tab.ts"

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 60_000
/** While the owner looks on, the server is found again soon after it came back. */
const LONGEST_VISIBLE_WAIT_MS = 5_000
/** Between two looks at a server that sends no news of itself. */
const IDLE_MS = 60_000
/** Between two looks at another tab's lease. */
const BUSY_MS = 5_000

/** What the owner is told of it. */
export interface DrainState {
  sending: boolean
  offlineSince: string | null
  lastSync: string | null
  needsSignIn: boolean
}

/**
 * Keeps the device and the server alike: one round is everything queued, then one pull. Rounds are serial in this tab by
 * themselves, and among the tabs by the lease. `wake` is for every hint that a round may help; no hint is a gate.
 */
export class Drainer {
  readonly state: DrainState = { sending: false, offlineSince: null, lastSync: null, needsSignIn: false }
  onState: () => void = () => undefined
  readonly lease: Lease
  private readonly tab: Tab
  private readonly due: DueTimes = new Map()
  private running = false
  private again = false
  private stopped = false
  private failures = 0
  private signIns = 0
  /** The server asked to be left alone for a while. A timer ends it: a clock that jumps can't make it a year. */
  private quiet = false
  private cancelTimer: () => void = () => undefined

  constructor(tab: Tab) {
    this.tab = tab
    this.lease = new Lease(tab.ports, "sync")
  }

  /** Runs a round now, or once more after the one under way. */
  wake(): void {
    if (this.stopped || this.state.needsSignIn) return
    if (this.running) this.again = true
    else if (!this.quiet) void this.rounds()
  }

  /** The owner has signed in again. */
  signedIn(): void {
    this.signIns += 1
    this.tell({ needsSignIn: false })
    this.failures = 0
    this.wake()
  }

  /** An entry is to be tried again at once, by the owner's wish. */
  hurry(id: string): void {
    this.due.delete(id)
    this.wake()
  }

  stop(): void {
    this.stopped = true
    this.cancelTimer()
  }

  private async rounds(): Promise<void> {
    this.running = true
    this.cancelTimer()
    let busy = false
    let kept = true
    const { signIns } = this
    try {
      do {
        this.again = false
        busy = !(await this.lease.hold(async (mine) => {
          kept = await this.round(mine)
        }))
      } while (this.again && !busy && !this.stopped)
      busy ||= !kept
      if (!busy) this.succeed()
    } catch (error) {
      this.fail(error, signIns)
    } finally {
      this.running = false
      this.tell({ sending: false })
      this.schedule(busy)
    }
  }

  /** False when another tab took the lease meanwhile. A tab that slept missed its messages too: it reads everything again. */
  private async round(mine: () => Promise<boolean>): Promise<boolean> {
    const { tab } = this
    await tab.findDevice()
    await tab.taps.retryUnsaved()
    await tab.catchUp()
    this.tell({ sending: true })
    // The first pull tells which database this is: entries are for one database.
    if (tab.generation === null) await fetchChanges(tab, mine)
    await sendEntries(tab, mine, this.due)
    if (await mine()) await fetchChanges(tab, mine)
    if (await mine()) await this.tidy()
    if (!(await mine())) {
      await tab.reload()
      return false
    }
    this.tell({ lastSync: new Date(tab.ports.clock.now()).toISOString() })
    return true
  }

  /** Nothing of it matters to what is shown; a kill in the middle is made good by the next round. */
  private async tidy(): Promise<void> {
    const { outbox, replica } = this.tab
    await outbox.settle(newUuid(this.tab.ports.clock.now(), this.tab.ports.random))
    await replica.fold(() => outbox.storedIds())
  }

  private succeed(): void {
    this.failures = 0
    this.tell({ offlineSince: null })
  }

  private fail(error: unknown, signIns: number): void {
    const { clock } = this.tab.ports
    this.failures += 1
    if (error instanceof TransportError) {
      // A 401 on the way while the owner signed in was for the token before.
      if (error.kind === "sign-in" && signIns === this.signIns) this.tell({ needsSignIn: true })
      if (error.retryAfter !== undefined) this.beQuiet(error.retryAfter)
      if (error.kind !== "sign-in" && this.state.offlineSince === null) this.tell({ offlineSince: new Date(clock.now()).toISOString() })
    } else if (!(error instanceof StorageError)) this.tab.ports.report("a round of syncing stopped", error)
  }

  private beQuiet(ms: number): void {
    this.quiet = true
    this.tab.ports.clock.timer(ms, () => {
      this.quiet = false
      this.wake()
    })
  }

  private tell(state: Partial<DrainState>): void {
    Object.assign(this.state, state)
    this.onState()
  }

  private schedule(busy = false): void {
    this.cancelTimer()
    if (this.stopped || this.state.needsSignIn) return
    this.cancelTimer = this.tab.ports.clock.timer(this.nextLook(busy), () => {
      if (this.tab.ports.visible() || this.tab.outbox.list().length > 0 || this.tab.taps.unsaved.length > 0) this.wake()
      else this.schedule()
    })
  }

  private nextLook(busy: boolean): number {
    const { clock, random, visible } = this.tab.ports
    if (busy) return BUSY_MS
    const longest = visible() ? LONGEST_VISIBLE_WAIT_MS : LONGEST_WAIT_MS
    const dice = new Uint8Array(1)
    random(dice)
    const jitter = 0.5 + (dice[0] ?? 0) / 512
    if (this.failures > 0) return jitter * Math.min(longest, FIRST_WAIT_MS * 2 ** (this.failures - 1))
    const open = new Set(this.tab.outbox.list().map(({ entry }) => entry.clientMutationId))
    const soonest = Math.min(...[...this.due].filter(([id]) => open.has(id)).map(([, at]) => at - clock.now()))
    return Math.max(FIRST_WAIT_MS, Math.min(IDLE_MS, soonest))
  }
}
