import type { Channel, Locks, Ports, Transport } from "./ports.ts"
import { browserStorage } from "./storage.ts"

/** The real browser behind the ports. On plain http some of it is missing; what remains is right, and slower to hand over. */
export function browserPorts(transport: Transport, timeZone: () => string): Ports {
  return {
    outboxStorage: browserStorage("outbox"),
    journalStorage: browserStorage("journal"),
    replicaStorage: browserStorage("replica"),
    locks: browserLocks(),
    channel: browserChannel(),
    clock: {
      now: () => Date.now(),
      timer(ms, call) {
        const timer = setTimeout(call, ms)
        return () => clearTimeout(timer)
      },
    },
    transport,
    random: (bytes) => crypto.getRandomValues(bytes),
    visible: () => document.visibilityState === "visible",
    timeZone,
    report: (what, error) => console.error(what, error),
  }
}

function browserLocks(): Locks | null {
  // Typed as always there, absent on plain http.
  const locks = navigator.locks as LockManager | undefined
  if (locks === undefined) return null
  return {
    async hold(name, steal, work) {
      let working: Promise<void> | undefined
      let over = false
      const asked = locks.request(`ordinarthur-os.${name}`, steal ? { steal } : { ifAvailable: true }, (lock) => {
        if (lock === null || over) return
        working = work()
        return working
      })
      // Stolen from under us: the work goes on until it looks at its heartbeat and stops. This tab's next round waits for it.
      await asked.catch(() => undefined)
      over = true
      await working
      return working !== undefined
    },
  }
}

function browserChannel(): Channel {
  const channel = new BroadcastChannel("ordinarthur-os")
  return {
    post: (message) => channel.postMessage(message),
    onMessage: (listener) => channel.addEventListener("message", (event) => listener(event.data)),
  }
}
