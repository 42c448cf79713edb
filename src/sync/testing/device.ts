import { type Todo, todos } from "~/domains/todos/schema.ts"
import { Device } from "../device.ts"
import { entryStates } from "../inspect.ts"
import type { Transport } from "../ports.ts"
import { atHand } from "../run-here.ts"
import { newApp } from "../simulator/domain.ts"
import { Random } from "../simulator/random.ts"
import { Server } from "../simulator/server.ts"
import { Timeline } from "../simulator/timeline.ts"
import type { Browser } from "./ports.ts"

/** A server in memory, with the same protocol and transactions as the real one. */
export const serverIn = () => new Server(new Timeline(), new Random(1), newApp)

export const wire = (server: Server): Transport => ({ pull: (input) => server.pull(input), replay: (input) => server.replay(input) })

/** A tab of `own`, opened; without a transport it has no network. */
export async function open(own: Browser, transport?: Partial<Transport>, app = newApp): Promise<Device> {
  const device = new Device(own.ports(transport), atHand(app))
  await device.start()
  return device
}

export async function sync(own: Browser, device: Device): Promise<void> {
  device.drainer.wake()
  await own.advance(500)
}

/** The todos that a tab shows, in the order of their titles. */
export const shown = (device: Device): Todo[] =>
  [...device.tab.ids(todos.name)]
    .map((id) => device.tab.row(todos.name, id) as Todo)
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((left, right) => (left.title < right.title ? -1 : 1))

export const titles = (device: Device) => shown(device).map(({ title }) => title)

/** The states of the inspector's entries. */
export const states = (device: Device) => entryStates(device.tab, device.others).map(({ state }) => state)

/** The todos that the server holds, in the order of their titles. */
export const kept = (server: Server) =>
  ([...server.rows.rows(todos.name).values()] as Todo[]).filter(({ deletedAt }) => deletedAt === null).sort((a, b) => (a.title < b.title ? -1 : 1))
