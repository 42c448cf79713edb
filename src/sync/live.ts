import { EventSource } from "eventsource"
import { Lease } from "./lease.ts"
import type { Ports } from "./ports.ts"

/** Two heartbeats of the server and some. A stream that is silent for longer is dead, whatever it says. */
const SILENCE_MS = 45_000
const AGAIN_MS = 5_000

export interface Live {
  stop(): void
}

/** The part of an EventSource that is used here. */
export interface Stream {
  addEventListener(type: "message" | "connected" | "ping" | "return" | "serialized-error" | "error", listener: () => void): void
  close(): void
}

/** Opens the server's stream; null without a token. The browser's own EventSource can't send a header. */
export const serverStream = (token: () => string | null) => (): Stream | null =>
  token() === null
    ? null
    : new EventSource("/api/trpc/sync.changes", {
        fetch: (url, init) => fetch(url, { ...init, headers: { ...init.headers, authorization: `Bearer ${token() ?? ""}` } }),
      })

/**
 * Hears "up to version N" from the server, in one tab of the device. `onNews` also runs at each new connection, since
 * something may have been missed before it.
 */
export function listenForChanges(ports: Ports, open: () => Stream | null, onNews: () => void): Live {
  const lease = new Lease(ports, "live")
  let stopped = false
  let close: () => void = () => undefined

  async function listen(): Promise<void> {
    await lease.hold(connect)
  }

  function connect(mine: () => Promise<boolean>): Promise<void> {
    return new Promise((resolve) => {
      const source = stopped ? null : open()
      if (source === null) return resolve()
      let cancel = () => {}
      const end = () => {
        cancel()
        source.close()
        resolve()
      }
      const alive = () => {
        cancel()
        cancel = ports.clock.timer(SILENCE_MS, end)
        // Another tab stole the lease while this one slept: one stream a device is enough.
        void mine().then((still) => still || end(), end)
      }
      const news = () => {
        alive()
        onNews()
      }
      source.addEventListener("message", news)
      source.addEventListener("connected", news)
      source.addEventListener("ping", alive)
      // The server ends the stream on purpose: it is going down, or the token is no longer good.
      source.addEventListener("return", end)
      source.addEventListener("serialized-error", end)
      source.addEventListener("error", end)
      close = end
      alive()
    })
  }

  async function keepListening(): Promise<void> {
    while (!stopped) {
      await listen().catch(() => undefined)
      await new Promise<void>((resolve) => ports.clock.timer(AGAIN_MS, resolve))
    }
  }

  void keepListening()
  return {
    stop() {
      stopped = true
      close()
    },
  }
}
