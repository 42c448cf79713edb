import { StorageError } from "../ports.ts"
import { CommandError } from "../tx.ts"
import type { History, SimDevice } from "./history.ts"
import type { SimTab } from "./sim-tab.ts"
import { nextVerb, type Verb } from "./verbs.ts"

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
    const mark = `${device.shared.name}${this.marks++}`
    const verb = nextVerb(this.life, device, tab, mark)
    if (verb === null) return
    say(`${verb.command.name} ${JSON.stringify(verb.input)}`)
    this.life.ledger.tapped(verb)
    this.run(tab, verb)
  }

  private run(tab: SimTab, { command, input, told }: Verb): void {
    const { ledger } = this.life
    tab.device.tab.taps.run(command, input).then(
      (result) => {
        tab.device.drainer.wake()
        told?.(result)
      },
      (error) => {
        if (!isRefusal(error)) ledger.faults.push(`${command.name}: ${error instanceof Error ? error.stack : String(error)}`)
        else if (error instanceof CommandError) ledger.refused(command.name, error.code)
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
    ledger.tapped({ command: { name: item.entry.command }, input: item.entry.input })
    const input = item.entry.input as Record<string, unknown>
    const edited = what === "edit" && typeof input.title === "string"
    if (edited) tab.device.edit(id, { ...input, title: `${input.title} again` }).catch(swallow)
    else tab.device.discard(id).catch(swallow)
  }
}
