import { updateJob } from "~/domains/jobs/commands.ts"
import { type Job, jobs } from "~/domains/jobs/schema.ts"
import { completeTodo, createTodo, removeTodo, reopenTodo, restoreTodo, updateTodo } from "~/domains/todos/commands.ts"
import { type Todo, todos } from "~/domains/todos/schema.ts"
import type { AnyCommand } from "../command.ts"
import { StorageError } from "../ports.ts"
import { CommandError } from "../tx.ts"
import { append, newApp } from "./domain.ts"
import type { History, SimDevice } from "./history.ts"
import type { SimTab } from "./sim-tab.ts"

type Say = (what: string) => void

/** What may be refused by a command or by the device's storage; anything else is a fault. */
const isRefusal = (error: unknown) => error instanceof CommandError || error instanceof StorageError

/** Taps, and settles what the inspector shows. Tells the ledger what the app promised. */
export class Owner {
  private readonly life: History
  private marks = 0

  constructor(life: History) {
    this.life = life
  }

  tap(device: SimDevice, tab: SimTab, say: Say): void {
    const { ledger, random } = this.life
    const rows = ledger.shown<Todo>(tab, todos.name)
    const live = rows.filter(({ deletedAt }) => deletedAt === null)
    const gone = rows.filter(({ deletedAt }) => deletedAt !== null)
    const mark = `${device.shared.name}${this.marks++}`
    const dice = random.int(0, 99)
    const offers = ledger.shown<Job>(tab, jobs.name).filter(({ deletedAt }) => deletedAt === null)
    const run = (command: AnyCommand, input: unknown, told: (result: unknown) => void = () => undefined) => {
      say(`${command.name} ${JSON.stringify(input)}`)
      this.run(tab, command, input, told)
    }
    if (live.length === 0 || dice < 22) run(createTodo, { title: mark }, (result) => ledger.created(tab, mark, (result as { id: string }).id))
    else if (dice < 62) {
      const { id } = random.pick(live)
      const invoked = ledger.tick()
      const input = device.app === newApp ? { id, mark } : { id, text: mark }
      run(device.app.commands.get(append.name) as AnyCommand, input, () => ledger.marked(tab, mark, id, invoked))
    } else if (dice < 72) run(updateTodo, { id: random.pick(live).id, title: `title ${mark}` })
    else if (dice < 80) run(random.pick([completeTodo, reopenTodo]), { id: random.pick(live).id })
    else if (dice < 87) run(removeTodo, { id: random.pick(live).id })
    else if (dice < 94 && gone.length > 0) run(restoreTodo, { id: random.pick(gone).id })
    else if (offers.length > 0) run(updateJob, { id: random.pick(offers).id, archived: random.chance(0.6) })
  }

  private run(tab: SimTab, command: AnyCommand, input: unknown, told: (result: unknown) => void): void {
    tab.device.tab.taps.run(command, input).then(
      (result) => {
        tab.device.drainer.wake()
        told(result)
      },
      (error) => {
        if (!isRefusal(error)) this.life.ledger.faults.push(`${command.name}: ${error instanceof Error ? error.stack : String(error)}`)
      },
    )
  }

  /** Settles something in the inspector, or signs in again. */
  decide(awake: readonly SimTab[], say: Say): void {
    const { devices, random, tokens } = this.life
    if (awake.length === 0) return
    const tab = random.pick(awake)
    const device = devices.find(({ shared }) => shared.tabs.includes(tab)) as SimDevice
    if (tab.device.drainer.state.needsSignIn) {
      say("sign in")
      device.shared.token = `token-${tokens}`
      tab.device.drainer.signedIn()
      return
    }
    const aside = tab.device.tab.outbox.list().filter(({ state }) => state.status === "refused" || state.status === "failed")
    if (aside.length > 0) this.settle(tab, random.pick(aside), say)
  }

  private settle(tab: SimTab, item: ReturnType<SimTab["device"]["tab"]["outbox"]["list"]>[number], say: Say): void {
    const { ledger, random } = this.life
    const id = item.entry.clientMutationId
    const what = random.pick(["retry", "retry", "discard", "edit"])
    say(`${what} ${JSON.stringify(item.entry.input)}`)
    const swallow = (error: unknown) => {
      if (!isRefusal(error)) throw error
    }
    if (what === "retry") {
      ledger.reordered(item)
      tab.device.retry(id).catch(swallow)
      return
    }
    ledger.givenUp(item)
    const input = item.entry.input as Record<string, unknown>
    const edited = what === "edit" && typeof input.title === "string"
    if (edited) tab.device.edit(id, { ...input, title: `${input.title} again` }).catch(swallow)
    else tab.device.discard(id).catch(swallow)
  }
}
