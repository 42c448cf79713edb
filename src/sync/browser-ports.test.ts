import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { browserPorts } from "./browser-ports.ts"
import type { Locks, Transport } from "./ports.ts"

const transport = {} as Transport
/** The ports of a tab. Node has the browser's locks, channels and timers; all tabs of a test are tabs of one device. */
const tab = () => browserPorts(transport, () => "Europe/Paris")
const locksOf = (ports: { locks: Locks | null }): Locks => ports.locks ?? expect.unreachable("there are locks here")

const channels: BroadcastChannel[] = []
beforeEach(() => {
  vi.stubGlobal(
    "BroadcastChannel",
    class extends BroadcastChannel {
      constructor(name: string) {
        super(name)
        channels.push(this)
      }
    },
  )
})
afterEach(() => {
  for (const channel of channels.splice(0)) channel.close()
  vi.unstubAllGlobals()
})

/** Work that goes on until it is told to end. */
function work() {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  return {
    run: () => {
      begun.resolve()
      return promise
    },
    begun: begun.promise,
    end: resolve,
    fail: reject,
  }
}

/** What has become of a promise once everything at hand has been done. */
async function now<T>(promise: Promise<T>): Promise<T | "under way"> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve))
  return Promise.race([promise, Promise.resolve("under way" as const)])
}

describe("a device's lock", () => {
  test("is held by one tab at a time; another is told so at once, and may have it afterwards", async () => {
    const [one, two] = [locksOf(tab()), locksOf(tab())]
    const long = work()
    const holding = one.hold("sync", false, long.run)
    await long.begun
    const other = vi.fn(async () => undefined)
    expect(await two.hold("sync", false, other)).toBe(false)
    expect(other).not.toHaveBeenCalled()
    expect(await two.hold("live", false, other)).toBe(true)
    long.end()
    expect(await holding).toBe(true)
    expect(await two.hold("sync", false, other)).toBe(true)
    expect(other).toHaveBeenCalledTimes(2)
  })

  test("is free again after work that failed, and the failure is told", async () => {
    const locks = locksOf(tab())
    await expect(locks.hold("sync", false, () => Promise.reject(new TypeError("broke")))).rejects.toThrow("broke")
    expect(await locks.hold("sync", false, async () => undefined)).toBe(true)
  })

  test("6. the tab that holds the lock freezes: it is stolen, and the robbed tab's own round isn't over before its work is", async () => {
    const [frozen, other] = [locksOf(tab()), locksOf(tab())]
    const [slow, quick] = [work(), work()]
    const robbed = frozen.hold("sync", false, slow.run)
    await slow.begun
    const stealing = other.hold("sync", true, quick.run)
    await quick.begun
    expect(await now(robbed)).toBe("under way")
    expect(await frozen.hold("sync", false, async () => undefined)).toBe(false)
    slow.end()
    expect(await robbed).toBe(true)
    expect(await frozen.hold("sync", false, async () => undefined)).toBe(false)
    quick.end()
    expect(await stealing).toBe(true)
  })

  test("6. the tab that holds the lock freezes: what fails in a robbed tab is told there too", async () => {
    const [frozen, other] = [locksOf(tab()), locksOf(tab())]
    const slow = work()
    const robbed = frozen.hold("sync", false, slow.run)
    await slow.begun
    await other.hold("sync", true, async () => undefined)
    slow.fail(new TypeError("no answer"))
    await expect(robbed).rejects.toThrow("no answer")
  })

  test("38. plain http on a LAN address: there is none, and that is no error", () => {
    vi.stubGlobal("navigator", {})
    expect(tab().locks).toBeNull()
  })
})

describe("what tabs tell each other", () => {
  test("reaches all others as it was said, in order, and not the one who says it", async () => {
    const heard: [tab: number, message: unknown][] = []
    const tabs = [tab(), tab(), tab()]
    const all = new Promise<void>((resolve) => {
      for (const [index, { channel }] of tabs.entries())
        channel.onMessage((message) => {
          heard.push([index, message])
          if (heard.length === 4) resolve()
        })
    })
    const first = { kind: "pulled", record: { rows: { todos: [{ id: "a", tags: ["é"] }] } } }
    tabs[0]?.channel.post(first)
    tabs[0]?.channel.post({ kind: "entries" })
    await all
    expect(heard.filter(([index]) => index === 1).map(([, message]) => message)).toEqual([first, { kind: "entries" }])
    expect(heard.filter(([index]) => index === 0)).toEqual([])
  })
})

describe("a tab's surroundings", () => {
  test("the clock is the device's, a timer calls once, and not after it was cancelled", () => {
    vi.useFakeTimers({ now: Date.parse("2026-10-25T00:59:59Z") })
    const { clock } = tab()
    const calls: string[] = []
    clock.timer(1_000, () => calls.push("called"))
    clock.timer(1_000, () => calls.push("cancelled"))()
    vi.advanceTimersByTime(5_000)
    expect(calls).toEqual(["called"])
    expect(new Date(clock.now()).toISOString()).toBe("2026-10-25T01:00:04.000Z")
    vi.setSystemTime("2020-01-01T00:00:00Z")
    expect(new Date(clock.now()).toISOString()).toBe("2020-01-01T00:00:00.000Z")
    vi.useRealTimers()
  })

  test("the time zone is asked for each time, since the owner may change it while a page is open", () => {
    let zone = "Europe/Paris"
    const ports = browserPorts(transport, () => zone)
    zone = "Pacific/Auckland"
    expect(ports.timeZone()).toBe("Pacific/Auckland")
  })

  test("a tab is seen or it isn't, as the page says now", () => {
    const ports = tab()
    vi.stubGlobal("document", { visibilityState: "hidden" })
    expect(ports.visible()).toBe(false)
    vi.stubGlobal("document", { visibilityState: "visible" })
    expect(ports.visible()).toBe(true)
  })

  test("randomness is the browser's own, also without https", () => {
    const bytes = new Uint8Array(32)
    tab().random(bytes)
    expect(new Set(bytes).size).toBeGreaterThan(8)
  })
})
