import type { PullPage } from "../../protocol.ts"
import type { PullRecord } from "../../pulled.ts"
import { MemoryRows } from "../../rows.ts"
import type { SimTab } from "../sim-tab.ts"
import { type Bugs, outboxOf } from "./bug.ts"

/** Mistakes between a pull and the screen. */
export const replicaBugs: Bugs = {
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
        const { unsent, acknowledged } = await outbox.ofOthers()
        await outbox.removeOthers(new Set([...unsent, ...acknowledged].map(({ entry }) => entry.clientMutationId)))
      }
    },
  },
  "a new generation forgets what wasn't sent": {
    tab(tab) {
      const { replica } = tab.device.tab
      const flip = replica.flip.bind(replica)
      replica.flip = async (generation) => {
        for (const item of [...outboxOf(tab).list()]) await outboxOf(tab).discard(item)
        await flip(generation)
      }
    },
  },
  "starting again keeps rows that are gone": {
    tab(tab) {
      const { replica } = tab.device.tab
      const build = replica.build.bind(replica)
      replica.build = (id, instance, record, former) => {
        const rows = { ...record.rows }
        for (const one of former)
          for (const [table, list] of one.tables)
            rows[table] = [...[...list.values()].filter(({ deletedAt }) => deletedAt === null), ...(rows[table] ?? [])]
        return build(id, instance, { ...record, rows }, [])
      }
    },
  },
  "a pull's place is stored before its rows": {
    tab(tab) {
      const { replica } = tab.device.tab
      const store = replica.store.bind(replica)
      replica.store = async (record, writer) => (await store({ ...record, rows: {}, removed: {} }, writer)) && store(record, writer)
    },
  },
  "a snapshot takes the pulls away that came meanwhile": {
    tab(tab) {
      const { replica, ports } = tab.device.tab
      const fold = replica.fold.bind(replica)
      replica.fold = async (unsettled) => {
        const keys = (await ports.replicaStorage.keys()).filter((key) => key.includes("/pull/"))
        await fold(unsettled)
        if (keys.length >= replica.foldAfter)
          for (const key of await ports.replicaStorage.keys()) if (key.includes("/pull/")) await ports.replicaStorage.remove(key)
      }
      // What it takes away is missed only by a tab that didn't bring it.
      const { set } = ports.replicaStorage
      ports.replicaStorage.set = async (key, value) => {
        await set(key, value)
        if (key.includes("/pull/")) await replica.fold(async () => new Set())
      }
    },
  },
  "what was pulled hides what is queued": {
    tab(tab) {
      const { screen } = tab.device.tab
      const rebuild = screen.rebuild.bind(screen)
      screen.rebuild = (rows, items) => {
        const pulled = rows instanceof MemoryRows ? rows : null
        return rebuild(rows, pulled === null ? [] : items)
      }
    },
  },
  "what was refused stays on the screen": {
    tab(tab) {
      const { screen } = tab.device.tab
      const rebuild = screen.rebuild.bind(screen)
      screen.rebuild = (rows, items) =>
        rebuild(
          rows,
          items.map((item) => ({ ...item, state: { ...item.state, status: "queued" } })),
        )
    },
  },
  "the request to start again is overheard": {
    tab(tab) {
      const { transport } = tab.device.tab.ports
      const pull = transport.pull
      transport.pull = async (input) => {
        const { startAgain: _, ...page } = await pull(input)
        return page
      }
    },
  },
  "another database is taken for the one before": {
    tab(tab) {
      const { transport } = tab.device.tab.ports
      const { pull, replay } = transport
      let known: string | null = null
      transport.pull = async (input) => {
        const { startAgain: _, ...page } = await pull(input)
        known ??= page.instance
        return { ...page, instance: known }
      }
      transport.replay = async (input) => {
        const answer = await replay(input)
        if (!answer.otherInstance) return answer
        return replay({ ...input, instance: answer.instance }).then((again) => ({ ...again, instance: input.instance }))
      }
    },
  },
  "a pull ends after its first page": {
    tab(tab) {
      const { transport } = tab.device.tab.ports
      const pull = transport.pull
      transport.pull = async (input) => ({ ...(await pull(input)), more: false })
    },
  },
  "removals are left out": {
    tab(tab) {
      const { transport } = tab.device.tab.ports
      const pull = transport.pull
      transport.pull = async (input) => ({ ...(await pull(input)), removed: {} })
    },
  },
  "only the last page of a pull counts": {
    tab(tab) {
      const { transport } = tab.device.tab.ports
      const pull = transport.pull
      transport.pull = async (input) => {
        for (let page = await pull(input); ; page = await pull({ ...input, cursor: page.cursor })) if (!page.more || page.startAgain) return page
      }
    },
  },
}

async function keepPull(tab: SimTab, record: PullRecord, writer: string): Promise<boolean> {
  await tab.device.tab.ports.replicaStorage.set(`${record.generation}/pull/${String(record.number).padStart(8, "0")}/${writer}`, record)
  return true
}
