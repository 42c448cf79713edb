import { TransportError } from "../ports.ts"
import type { PullPage } from "../protocol.ts"
import type { PullRecord } from "../pulled.ts"
import { MemoryRows } from "../rows.ts"
import type { Server } from "./server.ts"
import type { SimTab } from "./sim-tab.ts"

/** A mistake planted into a tab or the server, to see that the histories find it. */
export interface Bug {
  tab?(tab: SimTab): void
  server?(server: Server): void
}

const outboxOf = (tab: SimTab) => tab.device.tab.outbox

export const bugs: Readonly<Record<string, Bug>> = {
  "the entry is deleted before the answer": {
    tab(tab) {
      const { transport } = tab.device.tab.ports
      const replay = transport.replay
      transport.replay = async (input) => {
        for (const { clientMutationId } of input.mutations) {
          const item = outboxOf(tab).get(clientMutationId)
          if (item !== undefined) await outboxOf(tab).discard(item)
        }
        return replay(input)
      }
    },
  },
  "the screen changes before the entry is durable": {
    tab(tab) {
      const outbox = outboxOf(tab)
      const add = outbox.add.bind(outbox)
      outbox.add = async (stored) => {
        const { outboxStorage, clock } = tab.device.tab.ports
        const { set } = outboxStorage
        outboxStorage.set = async (...entry) => void clock.timer(3_000, () => void set(...entry).catch(() => undefined))
        const item = await add(stored)
        outboxStorage.set = set
        return item
      }
    },
  },
  "a pull is taken wherever it begins": {
    tab(tab) {
      const { replica, ports } = tab.device.tab
      replica.accepts = (generation, record) => record.generation === generation.id
      // A message that got lost is what `from` is there to notice.
      const { onMessage } = ports.channel
      let heard = 0
      ports.channel.onMessage = (listener) =>
        onMessage((message) => {
          heard += 1
          if (heard % 3 !== 0) listener(message)
        })
    },
  },
  "applied takes effect with the first page": {
    server(server) {
      const pull = server.pull.bind(server)
      server.pull = async (input): Promise<PullPage> => {
        const page = await pull(input)
        const own = [...server.log].filter(([, { deviceId }]) => deviceId === input.deviceId)
        return { ...page, more: false, applied: own.map(([clientMutationId, { version }]) => ({ clientMutationId, version })) }
      }
    },
  },
  "entries are sorted by the device's clock": {
    tab(tab) {
      const outbox = outboxOf(tab)
      const list = outbox.list.bind(outbox)
      outbox.list = () => [...list()].sort((left, right) => (left.entry.at < right.entry.at ? -1 : left.entry.at > right.entry.at ? 1 : 0))
      forgetAfter(tab)
    },
  },
  "the server runs entries without what they build on": {
    server(server) {
      server.mayRun = () => true
    },
    tab: forgetAfter,
  },
  "an acknowledged entry is run again over its own effect": {
    tab(tab) {
      const outbox = outboxOf(tab)
      outbox.release = () => undefined
    },
  },
  "a lost lease is ignored, and what the tab remembers is written over what others stored": {
    tab(tab) {
      const { lease } = tab.device.drainer
      const hold = lease.hold.bind(lease)
      lease.hold = (work) => hold(() => work(async () => true))
      const { replica, ports } = tab.device.tab
      replica.store = async (record) => {
        const { replicaStorage } = ports
        const later = (await replicaStorage.keys()).filter((key) => key.startsWith(`${record.generation}/pull/`))
        for (const key of later) if (Number.parseInt(key.split("/")[2] ?? "", 10) >= record.number) await replicaStorage.remove(key)
        return keepPull(tab, record, "0")
      }
    },
  },
  "a heartbeat outlives its round": {
    tab(tab) {
      const { replicaStorage } = tab.device.tab.ports
      const { remove } = replicaStorage
      replicaStorage.remove = async (key) => {
        if (key !== "lease/sync") return remove(key)
        const beat = async (): Promise<void> => {
          await replicaStorage.set(key, { token: "ghost", at: tab.device.tab.ports.clock.now() }).catch(() => undefined)
          tab.device.tab.ports.clock.timer(5_000, () => void beat())
        }
        await beat()
      }
    },
  },
  "the server forgets which ids it has seen": {
    server(server) {
      server.known = () => undefined
    },
  },
  "an acknowledged entry leaves the screen before it was pulled": {
    tab(tab) {
      const outbox = outboxOf(tab)
      const setState = outbox.setState.bind(outbox)
      outbox.setState = async (item, state) => {
        await setState(item, state)
        if (state.status === "acknowledged") {
          outbox.release([item.entry.clientMutationId])
          await tab.device.tab.entriesChanged()
        }
      }
    },
  },
  "a refused entry is dropped": {
    tab(tab) {
      const outbox = outboxOf(tab)
      const setState = outbox.setState.bind(outbox)
      outbox.setState = async (item, state) => (state.status === "refused" ? outbox.discard(item) : setState(item, state))
    },
  },
  "a lost reply counts as delivered": {
    tab(tab) {
      const { transport } = tab.device.tab.ports
      const replay = transport.replay
      transport.replay = async (input) => {
        try {
          return await replay(input)
        } catch (error) {
          if (!(error instanceof TransportError) || error.kind !== "lost") throw error
          const results = input.mutations.map(({ clientMutationId }) => ({ clientMutationId, outcome: "applied" as const, version: 0 }))
          return { instance: input.instance, results }
        }
      }
    },
  },
  "an older version overwrites a newer": {
    tab(tab) {
      const { replica } = tab.device.tab
      const changes = replica.changes.bind(replica)
      replica.changes = (_rows, record) => changes(new MemoryRows(), record)
      const { transport } = tab.device.tab.ports
      const pull = transport.pull
      let before: PullPage | null = null
      transport.pull = async (input) => {
        const page = await pull(input)
        const late = before
        before = page
        return late === null || late.instance !== page.instance ? page : { ...page, rows: { ...page.rows, ...late.rows } }
      }
    },
  },
  "removed rows come back with the next start": {
    tab(tab) {
      const { replica } = tab.device.tab
      const changes = replica.changes.bind(replica)
      replica.changes = (rows, record) => changes(rows, { ...record, removed: {} })
    },
  },
  "the entries of a former database are forgotten": {
    tab(tab) {
      const outbox = outboxOf(tab)
      const use = outbox.use.bind(outbox)
      outbox.use = async (instance) => {
        await use(instance)
        await outbox.removeOthers()
      }
    },
  },
  "two tabs write their entries under one counter": {
    tab(tab) {
      const { outboxStorage } = tab.device.tab.ports
      const { set, get, remove } = outboxStorage
      const short = (key: string) => key.replace(/:[^/]*/, ":x")
      outboxStorage.set = (key, value) => set(short(key), value)
      outboxStorage.get = (key) => get(short(key))
      outboxStorage.remove = (key) => remove(short(key))
    },
  },
}

/** Entries name nothing that they build on, and are sent as if they built on nothing. */
function forgetAfter(tab: SimTab): void {
  const outbox = outboxOf(tab)
  const add = outbox.add.bind(outbox)
  outbox.add = (stored) => add({ ...stored, entry: { ...stored.entry, after: [] } })
}

async function keepPull(tab: SimTab, record: PullRecord, writer: string): Promise<boolean> {
  await tab.device.tab.ports.replicaStorage.set(`${record.generation}/pull/${String(record.number).padStart(8, "0")}/${writer}`, record)
  return true
}
