import { type Ports, type Storage, type Transport, TransportError } from "../ports.ts"

/** A browser in memory for one device: its tabs share `stores`. Time moves when a test says so. */
export interface Browser {
  stores: { outbox: Map<string, unknown>; journal: Map<string, unknown>; replica: Map<string, unknown> }
  now: number
  /** Runs what is due within `ms`. */
  advance(ms: number): Promise<void>
  /** Every tab is gone, in the middle of whatever it did. */
  close(): void
  /** A tab's ports. */
  ports(transport?: Partial<Transport>): Ports
  /** Storage takes nothing while it is set. */
  broken: Error | null
  /** Messages between tabs get lost while it is set. */
  deaf: boolean
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Another `seed` for each browser of a test: they must not make the same ids. */
export function browser(seed = 1): Browser {
  const stores = { outbox: new Map<string, unknown>(), journal: new Map<string, unknown>(), replica: new Map<string, unknown>() }
  let listeners: { tab: number; hear: (message: unknown) => void }[] = []
  let timers: { at: number; call: () => void }[] = []
  let tabs = 0
  let dice = seed
  const lost = () => Promise.reject(new TransportError("lost", "no network in this test"))

  const storage = (map: Map<string, unknown>): Storage => {
    const write = async (change: () => void) => {
      if (self.broken !== null) throw self.broken
      change()
    }
    return {
      get: async (key) => structuredClone((map.get(key) ?? null) as never),
      set: (key, value) => write(() => void map.set(key, structuredClone(value))),
      remove: (key) => write(() => void map.delete(key)),
      keys: async () => [...map.keys()],
      reopen: async () => undefined,
    }
  }

  const self: Browser = {
    stores,
    now: Date.parse("2026-11-22T09:00:00Z"),
    broken: null,
    deaf: false,
    async advance(ms) {
      const until = self.now + ms
      for (;;) {
        await settled()
        const due = timers.filter(({ at }) => at <= until).sort((left, right) => left.at - right.at)[0]
        if (due === undefined) break
        timers = timers.filter((timer) => timer !== due)
        self.now = due.at
        due.call()
      }
      self.now = until
    },
    close() {
      timers = []
      listeners = []
    },
    ports(transport) {
      tabs += 1
      const tab = tabs
      return {
        outboxStorage: storage(stores.outbox),
        journalStorage: storage(stores.journal),
        replicaStorage: storage(stores.replica),
        locks: null,
        channel: {
          post: (message) => {
            if (self.deaf) return
            for (const other of listeners) if (other.tab !== tab) queueMicrotask(() => other.hear(structuredClone(message)))
          },
          onMessage: (hear) => listeners.push({ tab, hear }),
        },
        clock: {
          now: () => self.now,
          timer(ms, call) {
            const timer = { at: self.now + ms, call }
            timers.push(timer)
            return () => {
              timers = timers.filter((other) => other !== timer)
            }
          },
        },
        transport: { pull: lost, replay: lost, ...transport },
        random: (bytes) => {
          for (let index = 0; index < bytes.length; index += 1) {
            dice = (dice * 48_271) % 2_147_483_647
            bytes[index] = dice & 0xff
          }
        },
        visible: () => true,
        timeZone: () => "Europe/Paris",
        report: (what, error) => {
          throw new Error(what, { cause: error })
        },
      }
    },
  }
  return self
}
