import { type Job, jobs } from "~/domains/jobs/schema.ts"
import { deriveId } from "../derive-id.ts"
import { StorageError } from "../ports.ts"
import type { Bug } from "./bugs/index.ts"
import { newApp, oldApp } from "./domain.ts"
import { Ledger } from "./ledger.ts"
import { Network } from "./network.ts"
import { Owner } from "./owner.ts"
import { Random } from "./random.ts"
import { Server } from "./server.ts"
import type { SimServer } from "./sim-server.ts"
import { type Shared, SimTab } from "./sim-tab.ts"
import { Timeline } from "./timeline.ts"
import { happens } from "./trouble.ts"

const DEVICES = 3
export const TABS = 2

/** One of the owner's devices, its way to the server, and the release of the app that it runs. */
export interface SimDevice {
  shared: Shared
  network: Network
  app: typeof newApp
}

export interface HistoryOptions {
  /** A mistake planted into every tab or the server. */
  bug?: Bug | null
  /** The server to live with; without it, one in memory. */
  server?: (timeline: Timeline, random: Random) => SimServer
}

/** One random life of a few devices and a server, told by its seed. */
export class History {
  readonly random: Random
  readonly timeline = new Timeline()
  readonly server: SimServer
  readonly devices: SimDevice[] = []
  readonly ledger = new Ledger()
  readonly steps: string[] = []
  /** How often the owner changed the token. */
  tokens = 0
  private readonly bug: Bug | null
  private readonly owner: Owner
  private readonly length: number

  constructor(seed: number, { bug = null, server }: HistoryOptions = {}) {
    this.length = new Random(seed).int(10, 60)
    this.random = new Random(seed)
    this.bug = bug
    const app = this.random.chance(0.2) ? oldApp : newApp
    if (server === undefined) {
      const memory = new Server(this.timeline, this.random, app)
      bug?.server?.(memory)
      this.server = memory
    } else {
      this.server = server(this.timeline, this.random)
      this.server.registry = app
    }
    this.owner = new Owner(this)
    for (let index = 0; index < DEVICES; index += 1) this.devices.push(this.makeDevice(index))
  }

  private makeDevice(index: number): SimDevice {
    const shared: Shared = {
      name: "abc"[index] as string,
      outbox: new Map(),
      journal: new Map(),
      replica: new Map(),
      locks: this.random.chance(0.8) ? new Map() : null,
      tabs: [],
      skew: this.random.chance(0.3) ? this.random.pick([-86_400_000, 86_400_000 * 365, 30_000, -400 * 86_400_000]) : 0,
      token: "token-0",
      storageBroken: false,
    }
    const network = new Network(this.timeline, this.random, this.server)
    return { shared, network, app: this.random.chance(0.2) ? oldApp : newApp }
  }

  /** Lives through the seed's 10 to 60 steps, then lets everything come to rest. Answers what went wrong. */
  async run(): Promise<string[]> {
    await this.timeline.outside(this.server.seed(jobs.name, offers(new Date(this.timeline.now).toISOString())))
    for (const device of this.devices) this.open(device)
    await this.timeline.advance(this.random.int(0, 2_000))
    for (let step = 0; step < this.length && this.ledger.faults.length === 0; step += 1) {
      this.step()
      await this.timeline.advance(this.random.pick([0, 0, 10, 100, 300, 1_000, 5_000, 20_000]))
    }
    if (this.ledger.faults.length === 0) await this.rest()
    return this.ledger.faults
  }

  private step(): void {
    const device = this.random.pick(this.devices)
    const { shared } = device
    const awake = shared.tabs.filter((tab) => !tab.isFrozen && this.ledger.isUp(tab))
    const dice = this.random.int(0, 99)
    const say = (what: string) => this.steps.push(`${this.timeline.now % 100_000_000} ${shared.name}: ${what}`)
    if (dice < 52) {
      if (awake.length > 0) this.owner.tap(device, this.random.pick(awake), say)
    } else if (dice >= 81 && dice < 90) this.owner.decide(awake, say)
    else happens(this, device, dice, say)
  }

  open(device: SimDevice): void {
    const tab = new SimTab(device.shared, this.timeline, this.random, device.network, device.app)
    this.bug?.tab?.(tab)
    this.ledger.watch(device.shared, tab)
    void this.start(tab)
  }

  private async start(tab: SimTab): Promise<void> {
    try {
      await tab.device.start()
    } catch (error) {
      if (!(error instanceof StorageError)) throw error
      this.timeline.after(2_000, () => void this.start(tab))
      return
    }
    this.ledger.started(tab)
    tab.device.drainer.wake()
  }

  /**
   * Everything is well again, the owner opens every device and settles what is asked. Then there is time, and nobody wakes
   * anything: what waits has to go on by itself.
   */
  private async rest(): Promise<void> {
    this.steps.push("rest")
    Object.assign(this.server, { failing: 0, registry: newApp })
    for (const device of this.devices) {
      const { shared, network } = device
      Object.assign(network, { down: false, mishaps: 0, mostEntries: 1_000 })
      shared.storageBroken = false
      shared.token = network.token
      device.app = newApp
      for (const tab of shared.tabs) tab.operationsLeft = null
      for (const tab of [...shared.tabs]) if (tab.isFrozen) tab.thaw()
      if (shared.tabs.length === 0) this.open(device)
      for (const tab of shared.tabs) if (tab.device.drainer.state.needsSignIn) tab.device.drainer.signedIn()
    }
    await this.timeline.advance(120_000)
    for (let round = 0; round < 20 && !this.ledger.isQuiet(this.devices); round += 1) {
      for (const { shared } of this.devices) {
        for (const tab of shared.tabs) if (tab.device.drainer.state.needsSignIn) tab.device.drainer.signedIn()
        const tab = shared.tabs[0]
        if (tab !== undefined && tab.device.others.unsent.length + tab.device.others.acknowledged.length > 0) await this.sendHere(tab)
      }
      await this.timeline.advance(90_000)
    }
    // Longer than a visible tab waits between two looks.
    await this.timeline.advance(90_000)
    this.ledger.judge(this.devices, await this.timeline.outside(this.server.contents()))
  }

  private async sendHere(tab: SimTab): Promise<void> {
    const sent = tab.device.sendOthersHere()
    await this.timeline.advance(5_000)
    await sent
  }
}

/** Three offers, which a scraper would have brought. */
function offers(at: string): Job[] {
  return ["one", "two", "three"].map((name) => {
    const row = { ...jobs.defaults, id: deriveId("job", name), version: 1, createdAt: at, updatedAt: at, deletedAt: null, firstSeenAt: at }
    return jobs.row.parse({
      ...row,
      source: "sim",
      sourceUrl: `https://example.org/${name}`,
      urlKey: `example.org/${name}`,
      title: name,
      fingerprint: name,
    })
  })
}
