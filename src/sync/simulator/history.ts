import { updateJob } from "~/domains/jobs/commands.ts"
import { type Job, jobs } from "~/domains/jobs/schema.ts"
import { completeTodo, createTodo, removeTodo, reopenTodo, restoreTodo, updateTodo } from "~/domains/todos/commands.ts"
import { type Todo, todos } from "~/domains/todos/schema.ts"
import type { AnyCommand } from "../command.ts"
import { deriveId } from "../id.ts"
import { StorageError } from "../ports.ts"
import { CommandError } from "../tx.ts"
import type { Bug } from "./bugs.ts"
import { append, newApp, oldApp } from "./domain.ts"
import { Ledger } from "./ledger.ts"
import { Network } from "./network.ts"
import { Random } from "./random.ts"
import { Server } from "./server.ts"
import { type Shared, SimTab } from "./sim-tab.ts"
import { Timeline } from "./timeline.ts"

const DEVICES = 3
const TABS = 2

/** One of the owner's devices, its way to the server, and the release of the app that it runs. */
export interface SimDevice {
  shared: Shared
  network: Network
  app: typeof newApp
}

/** One random life of a few devices and a server, told by its seed. */
export class History {
  readonly random: Random
  readonly timeline = new Timeline()
  readonly server: Server
  readonly devices: SimDevice[] = []
  readonly ledger: Ledger
  readonly bug: Bug | null
  readonly steps: string[] = []
  private token = 0
  private marks = 0
  private backup: ReturnType<Server["backup"]> | null = null

  constructor(seed: number, bug: Bug | null = null) {
    this.random = new Random(seed)
    this.bug = bug
    this.server = new Server(this.timeline, this.random, this.random.chance(0.2) ? oldApp : newApp)
    bug?.server?.(this.server)
    this.ledger = new Ledger(this.server)
    this.seedJobs()
    for (let index = 0; index < DEVICES; index += 1) this.devices.push(this.makeDevice(index))
  }

  private seedJobs(): void {
    this.server.version = 1
    const at = new Date(this.timeline.now).toISOString()
    for (const name of ["one", "two", "three"]) {
      const row = { ...jobs.defaults, id: deriveId("job", name), version: 1, createdAt: at, updatedAt: at, deletedAt: null, firstSeenAt: at }
      const texts = { source: "sim", sourceUrl: `https://example.org/${name}`, urlKey: `example.org/${name}`, title: name, fingerprint: name }
      this.server.rows.put("jobs", jobs.row.parse({ ...row, ...texts }))
    }
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

  /** Lives through `count` steps, then lets everything come to rest. Answers what went wrong. */
  async run(count: number): Promise<string[]> {
    for (const device of this.devices) this.open(device)
    await this.timeline.advance(this.random.int(0, 2_000))
    for (let step = 0; step < count && this.ledger.faults.length === 0; step += 1) {
      this.step()
      await this.timeline.advance(this.random.pick([0, 0, 10, 100, 300, 1_000, 5_000, 20_000]))
    }
    if (this.ledger.faults.length === 0) await this.rest()
    return this.ledger.faults
  }

  private step(): void {
    const device = this.random.pick(this.devices)
    const { shared, network } = device
    const awake = shared.tabs.filter((tab) => !tab.isFrozen && this.ledger.isUp(tab))
    const dice = this.random.int(0, 99)
    const say = (what: string) => this.steps.push(`${this.timeline.now % 100_000_000} ${shared.name}: ${what}`)
    if (dice < 52) {
      if (awake.length > 0) this.tap(device, this.random.pick(awake), say)
    } else if (dice < 58) {
      if (shared.tabs.length < TABS) this.open(device)
      say("open")
    } else if (dice < 61) {
      const tab = shared.tabs[0]
      tab?.kill()
      say("kill")
    } else if (dice < 65) {
      const atTheEnd = this.random.pick(["kill", "freeze"] as const)
      for (const tab of shared.tabs.slice(0, 1)) Object.assign(tab, { operationsLeft: this.random.int(0, 12), atTheEnd })
      say(`${atTheEnd} soon`)
    } else if (dice < 69) {
      shared.tabs[0]?.freeze()
      say("freeze")
    } else if (dice < 73) {
      for (const tab of shared.tabs) if (tab.isFrozen) tab.thaw()
      say("thaw")
    } else if (dice < 77) {
      network.down = !network.down
      say(`network ${network.down ? "down" : "up"}`)
    } else if (dice < 81) {
      network.mishaps = this.random.pick([0, 0.05, 0.3])
      say(`mishaps ${network.mishaps}`)
    } else if (dice < 90) this.decide(awake, say)
    else this.upset(device, say)
  }

  private upset({ shared, network }: SimDevice, say: (what: string) => void): void {
    const what = this.random.pick([
      "skew",
      "storage",
      "failing",
      "pages",
      "floor",
      "token",
      "backup",
      "restore",
      "release",
      "small requests",
      "update",
    ])
    say(what)
    if (what === "skew") shared.skew += this.random.pick([-86_400_000, 86_400_000, 3_600_000])
    if (what === "storage") shared.storageBroken = !shared.storageBroken
    if (what === "failing") this.server.failing = this.random.pick([0, 0.3])
    if (what === "pages") this.server.pageRows = this.random.int(1, 6)
    if (what === "floor") this.server.floor = this.server.version
    if (what === "token") this.changeToken()
    if (what === "backup") this.backup = this.server.backup()
    if (what === "restore" && this.backup !== null && this.random.chance(0.4)) {
      this.server.restore(this.backup)
      this.ledger.restored = true
    }
    if (what === "release") this.server.registry = this.random.pick([oldApp, newApp])
    if (what === "small requests") network.mostEntries = this.random.pick([1, 2, 1_000])
    if (what === "update") this.update()
  }

  private changeToken(): void {
    this.token += 1
    for (const { network } of this.devices) network.token = `token-${this.token}`
  }

  /** A device comes back with the newer release of the app. */
  private update(): void {
    const device = this.random.pick(this.devices)
    device.app = newApp
    for (const tab of [...device.shared.tabs]) tab.kill()
    this.open(device)
  }

  private open(device: SimDevice): void {
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

  private tap(device: SimDevice, tab: SimTab, say: (what: string) => void): void {
    const rows = this.ledger.shown<Todo>(tab, todos.name)
    const live = rows.filter(({ deletedAt }) => deletedAt === null)
    const gone = rows.filter(({ deletedAt }) => deletedAt !== null)
    const mark = `${device.shared.name}${this.marks++}`
    const dice = this.random.int(0, 99)
    const offers = this.ledger.shown<Job>(tab, jobs.name).filter(({ deletedAt }) => deletedAt === null)
    if (live.length === 0 || dice < 22) this.say(tab, createTodo, { title: mark }, mark, null, say)
    else if (dice < 62) {
      const { id } = this.random.pick(live)
      const input = device.app === newApp ? { id, mark } : { id, text: mark }
      this.say(tab, device.app.commands.get(append.name) as AnyCommand, input, mark, id, say)
    } else if (dice < 72) this.say(tab, updateTodo, { id: this.random.pick(live).id, title: `title ${mark}` }, null, null, say)
    else if (dice < 80) this.say(tab, this.random.pick([completeTodo, reopenTodo]), { id: this.random.pick(live).id }, null, null, say)
    else if (dice < 87) this.say(tab, removeTodo, { id: this.random.pick(live).id }, null, null, say)
    else if (dice < 94 && gone.length > 0) this.say(tab, restoreTodo, { id: this.random.pick(gone).id }, null, null, say)
    else if (offers.length > 0) this.say(tab, updateJob, { id: this.random.pick(offers).id, archived: this.random.chance(0.6) }, null, null, say)
  }

  private say(tab: SimTab, command: AnyCommand, input: unknown, mark: string | null, row: string | null, say: (what: string) => void): void {
    say(`${command.name} ${JSON.stringify(input)}`)
    const invoked = this.ledger.tick()
    tab.device.tab.taps.run(command, input).then(
      (result) => {
        tab.device.drainer.wake()
        if (mark === null) return
        if (row === null) this.ledger.created(tab, mark, (result as { id: string }).id)
        else this.ledger.marked(tab, mark, row, invoked)
      },
      (error) => {
        if (!(error instanceof CommandError || error instanceof StorageError))
          this.ledger.faults.push(`${command.name}: ${String(error.stack ?? error)}`)
      },
    )
  }

  /** The owner looks at the inspector and settles something there, or signs in again. */
  private decide(awake: readonly SimTab[], say: (what: string) => void): void {
    if (awake.length === 0) return
    const tab = this.random.pick(awake)
    const device = this.devices.find(({ shared }) => shared.tabs.includes(tab)) as SimDevice
    if (tab.device.drainer.state.needsSignIn) {
      say("sign in")
      device.shared.token = `token-${this.token}`
      tab.device.drainer.signedIn()
      return
    }
    const aside = tab.device.tab.outbox.list().filter(({ state }) => state.status === "refused" || state.status === "failed")
    if (aside.length === 0) return
    const item = this.random.pick(aside)
    const id = item.entry.clientMutationId
    const what = this.random.pick(["retry", "retry", "discard", "edit"])
    say(`${what} ${JSON.stringify(item.entry.input)}`)
    const swallow = (error: unknown) => {
      if (!(error instanceof CommandError || error instanceof StorageError)) throw error
    }
    if (what === "retry") {
      this.ledger.reordered(item)
      tab.device.retry(id).catch(swallow)
    } else {
      this.ledger.givenUp(item)
      const input = item.entry.input as Record<string, unknown>
      const edited = what === "edit" && typeof input.title === "string"
      if (edited) tab.device.edit(id, { ...input, title: `${input.title} again` }).catch(swallow)
      else tab.device.discard(id).catch(swallow)
    }
  }

  /** Everything is well again, the owner opens every device and settles what is asked; then there is time. */
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
      for (const tab of shared.tabs) tab.device.drainer.signedIn()
    }
    await this.timeline.advance(120_000)
    for (let round = 0; round < 20 && !this.ledger.isQuiet(this.devices); round += 1) {
      for (const { shared } of this.devices) {
        const tab = shared.tabs[0]
        if (tab !== undefined && tab.device.others.unsent.length + tab.device.others.acknowledged.length > 0) await this.sendHere(tab)
      }
      await this.timeline.advance(90_000)
    }
    for (const { shared } of this.devices) for (const tab of shared.tabs) tab.device.drainer.wake()
    await this.timeline.advance(30_000)
    this.ledger.judge(this.devices)
  }

  private async sendHere(tab: SimTab): Promise<void> {
    const sent = tab.device.sendOthersHere()
    await this.timeline.advance(5_000)
    await sent
  }
}
