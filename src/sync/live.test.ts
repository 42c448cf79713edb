import { describe, expect, test } from "vitest"
import { listenForChanges, type Stream } from "./live.ts"
import { type Browser, browser } from "./testing/ports.ts"

type Kind = Parameters<Stream["addEventListener"]>[0]

/** The server's end of the streams that a device has opened. */
class Line {
  readonly opened: { open: boolean; say(kind: Kind): void }[] = []
  signedIn = true

  readonly open = (): Stream | null => {
    if (!this.signedIn) return null
    const listeners = new Map<Kind, () => void>()
    const end = { open: true, say: (kind: Kind) => listeners.get(kind)?.() }
    this.opened.push(end)
    return {
      addEventListener: (kind, listener) => void listeners.set(kind, listener),
      close: () => {
        end.open = false
      },
    }
  }

  get now() {
    return this.opened.filter(({ open }) => open)
  }
}

function listening(own: Browser, line: Line) {
  const heard = { news: 0 }
  const live = listenForChanges(own.ports(), line.open, () => {
    heard.news += 1
  })
  return { heard, live }
}

describe("the server's news", () => {
  test("come at each new connection and with each message, and a heartbeat is no news", async () => {
    const [own, line] = [browser(), new Line()]
    const { heard } = listening(own, line)
    await own.advance(10)
    for (const kind of ["connected", "message", "ping", "message"] as const) line.now[0]?.say(kind)
    expect(heard.news).toBe(3)
  })

  test.each(["error", "return", "serialized-error"] as const)("are listened for again after the stream ended with %s", async (kind) => {
    const [own, line] = [browser(), new Line()]
    const { heard } = listening(own, line)
    await own.advance(10)
    line.now[0]?.say(kind)
    await own.advance(6_000)
    expect([line.opened.length, line.now.length]).toEqual([2, 1])
    line.now[0]?.say("connected")
    expect(heard.news).toBe(1)
  })

  test("are looked for on a new stream when one has been silent for longer than two heartbeats", async () => {
    const [own, line] = [browser(), new Line()]
    listening(own, line)
    await own.advance(30_000)
    line.now[0]?.say("ping")
    await own.advance(30_000)
    expect(line.opened.length).toBe(1)
    await own.advance(25_000)
    expect([line.opened.length, line.now.length]).toEqual([2, 1])
  })

  test("come over one stream, whatever the number of tabs; the next tab takes over from one that closed", async () => {
    const [own, line] = [browser(), new Line()]
    const first = listening(own, line)
    await own.advance(10)
    listening(own, line)
    await own.advance(20_000)
    expect(line.opened.length).toBe(1)
    first.live.stop()
    await own.advance(6_000)
    expect([line.opened.length, line.now.length]).toEqual([2, 1])
  })

  test("end in a tab whose place was taken while it slept", async () => {
    const [own, line] = [browser(), new Line()]
    listening(own, line)
    await own.advance(10)
    own.stores.replica.set("lease/live", { token: "another tab", at: own.now })
    line.now[0]?.say("ping")
    await own.advance(10)
    expect(line.now.length).toBe(0)
  })

  test("aren't asked for without a token, nor after the sign-out", async () => {
    const [own, line] = [browser(), new Line()]
    line.signedIn = false
    const { live } = listening(own, line)
    await own.advance(6_000)
    expect(line.opened.length).toBe(0)
    line.signedIn = true
    await own.advance(6_000)
    expect(line.now.length).toBe(1)
    live.stop()
    await own.advance(60_000)
    expect([line.opened.length, line.now.length]).toEqual([1, 0])
  })
})
