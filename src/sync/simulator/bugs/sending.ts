import { newUuid } from "../../id.ts"
import type { StoredEntry } from "../../outbox.ts"
import { TransportError } from "../../ports.ts"
import type { SimTab } from "../sim-tab.ts"
import { type Bugs, forgetAfter, outboxOf } from "./bug.ts"

/** Mistakes between a tap and the server's answer. */
export const sendingBugs: Bugs = {
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
  "entries are sorted by the device's clock": {
    tab(tab) {
      const outbox = outboxOf(tab)
      const list = outbox.list.bind(outbox)
      outbox.list = () => [...list()].sort((left, right) => (left.entry.at < right.entry.at ? -1 : left.entry.at > right.entry.at ? 1 : 0))
      forgetAfter(tab)
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
  "each sending of an entry gets a new id": {
    tab(tab) {
      const { transport, clock, random } = tab.device.tab.ports
      const replay = transport.replay
      transport.replay = async (input) => {
        const own = new Map(input.mutations.map(({ clientMutationId }) => [clientMutationId, newUuid(clock.now(), random)]))
        const mutations = input.mutations.map((one) => ({ ...one, clientMutationId: own.get(one.clientMutationId) as string, after: [] }))
        const answer = await replay({ ...input, mutations })
        const results = answer.results.map((result, index) => ({ ...result, clientMutationId: input.mutations[index]?.clientMutationId ?? "" }))
        return { ...answer, results }
      }
    },
  },
  "a batch is sent backwards": {
    tab(tab) {
      forgetAfter(tab)
      const { transport } = tab.device.tab.ports
      const replay = transport.replay
      transport.replay = (input) => replay({ ...input, mutations: [...input.mutations].reverse() })
    },
  },
  "an answer that leaves entries out counts as a yes to all": {
    tab(tab) {
      const { transport } = tab.device.tab.ports
      const replay = transport.replay
      transport.replay = async (input) => {
        const first = input.mutations.slice(0, 1)
        const answer = await replay({ ...input, mutations: first })
        if (answer.otherInstance) return answer
        return { ...answer, results: input.mutations.map(({ clientMutationId }) => ({ clientMutationId, outcome: "applied", version: 0 })) }
      }
    },
  },
  "a 401 empties the queue": {
    tab(tab) {
      const { transport } = tab.device.tab.ports
      const replay = transport.replay
      transport.replay = (input) =>
        replay(input).catch(async (error: unknown) => {
          if (error instanceof TransportError && error.kind === "sign-in")
            for (const item of [...outboxOf(tab).list()]) await outboxOf(tab).discard(item)
          throw error
        })
    },
  },
  "a refusal counts as a success": stateInstead("refused"),
  "an unexplained failure counts as a success": {
    tab(tab) {
      const outbox = outboxOf(tab)
      const setState = outbox.setState.bind(outbox)
      outbox.setState = (item, state) => setState(item, state.reason?.code === "failed" ? { ...state, status: "acknowledged" } : state)
    },
  },
  "an entry that waits for a newer server is dropped": {
    tab(tab) {
      const outbox = outboxOf(tab)
      const setState = outbox.setState.bind(outbox)
      outbox.setState = (item, state) => (state.serverOlder ? outbox.discard(item) : setState(item, state))
    },
  },
  "numbers start again whenever the app opens": {
    tab(tab) {
      const outbox = outboxOf(tab)
      let count = 0
      outbox.nextSeq = () => {
        count += 1
        return count
      }
      forgetAfter(tab)
    },
  },
  "what a full storage refused is called saved": {
    tab(tab) {
      const { outboxStorage } = tab.device.tab.ports
      const { set } = outboxStorage
      outboxStorage.set = (key, value) => set(key, value).catch(() => undefined)
    },
  },
  "settled entries aren't kept for a restore": {
    tab(tab) {
      const { journalStorage } = tab.device.tab.ports
      journalStorage.set = async () => undefined
    },
  },
  "entries are cleared away before they were pulled": {
    tab(tab) {
      const outbox = outboxOf(tab)
      const settle = outbox.settle.bind(outbox)
      outbox.settle = async (name) => {
        outbox.release(
          outbox
            .list()
            .filter(({ state }) => state.status === "acknowledged")
            .map(({ entry }) => entry.clientMutationId),
        )
        await settle(name)
      }
      skipPullsAfterSending(tab)
    },
  },
  "an entry is stored with the input of the one before": {
    tab(tab) {
      const outbox = outboxOf(tab)
      const add = outbox.add.bind(outbox)
      let before: StoredEntry | null = null
      outbox.add = async (stored) => {
        const mixed =
          before !== null && before.entry.command === stored.entry.command
            ? { ...stored, entry: { ...stored.entry, input: before.entry.input } }
            : stored
        before = stored
        return add(mixed)
      }
    },
  },
  "nothing is tried again by itself": {
    tab(tab) {
      const { clock } = tab.device.tab.ports
      const { timer } = clock
      clock.timer = (ms, call) => (tab.device.drainer.state.offlineSince === null ? timer(ms, call) : () => undefined)
      tab.device.drainer.hurry = () => undefined
      silenceWake(tab)
    },
  },
  "an entry that was sent isn't read again after a restart": {
    tab(tab) {
      const { transport, outboxStorage } = tab.device.tab.ports
      const replay = transport.replay
      transport.replay = async (input) => {
        for (const { clientMutationId } of input.mutations) {
          const item = outboxOf(tab).get(clientMutationId)
          if (item !== undefined) await outboxStorage.remove(item.key)
        }
        return replay(input)
      }
    },
  },
}

function stateInstead(status: "refused"): Bugs[string] {
  return {
    tab(tab) {
      const outbox = outboxOf(tab)
      const setState = outbox.setState.bind(outbox)
      outbox.setState = (item, state) => setState(item, state.status === status ? { ...state, status: "acknowledged" } : state)
    },
  }
}

/** Once a round failed, hints do nothing either: all that remains is the drainer's own timer. */
function silenceWake(tab: SimTab): void {
  const { drainer } = tab.device
  const wake = drainer.wake.bind(drainer)
  drainer.wake = () => {
    if (drainer.state.offlineSince === null) wake()
  }
}

/** Every other pull fails, so that an entry stays acknowledged for a while. */
function skipPullsAfterSending(tab: SimTab): void {
  const { transport } = tab.device.tab.ports
  const pull = transport.pull
  let count = 0
  transport.pull = (input) => {
    count += 1
    return count % 2 === 0 ? Promise.reject(new TransportError("lost", "the line went")) : pull(input)
  }
}
