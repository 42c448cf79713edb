import { describe, expect, test } from "vitest"
import { Lease } from "./lease.ts"
import type { Locks } from "./ports.ts"
import { type Browser, browser } from "./testing/ports.ts"

/** The browser's locks in memory: whoever steals one has it, and the robbed one's work goes on. */
function locksInMemory(): Locks {
  const held = new Map<string, symbol>()
  return {
    async hold(name, steal, work) {
      if (held.has(name) && !steal) return false
      const own = Symbol(name)
      held.set(name, own)
      try {
        await work()
      } finally {
        if (held.get(name) === own) held.delete(name)
      }
      return true
    },
  }
}

/** A tab's lease; `visible` says whether the owner sees it. */
const leaseOf = (own: Browser, locks: Locks | null, visible = true) => new Lease({ ...own.ports(), locks, visible: () => visible }, "sync")

/** Holds a lease for `ms` and notes at the end whether it was still its own. */
function holding(own: Browser, lease: Lease, ms: number): { mine: boolean | null } {
  const seen: { mine: boolean | null } = { mine: null }
  void lease.hold(async (mine) => {
    await new Promise<void>((resolve) => own.ports().clock.timer(ms, resolve))
    seen.mine = await mine()
  })
  return seen
}

/** A tab that runs no more: its timers don't come, its lock and its last heartbeat stay. */
async function freeze(own: Browser, lease: Lease): Promise<void> {
  void lease.hold(() => new Promise(() => undefined))
  await own.advance(10)
  own.close()
}

const nothing = async () => undefined

describe.each([
  ["with the browser's locks", locksInMemory],
  ["without locks, on plain http", () => null],
])("one tab of a device at a time, %s", (_name, makeLocks) => {
  test("another waits for it, however long it works, and comes in once it is done", async () => {
    const [own, locks] = [browser(), makeLocks()]
    const seen = holding(own, leaseOf(own, locks), 60_000)
    await own.advance(10)
    const other = leaseOf(own, locks)
    for (let second = 0; second < 60; second += 5) {
      expect(await other.hold(nothing)).toBe(false)
      await own.advance(5_000)
    }
    expect(seen.mine).toBe(true)
    expect(await other.hold(nothing)).toBe(true)
  })

  test("32. a frozen tab holds the lock: another one takes it 15 s after the last sign of life, not sooner", async () => {
    const [own, locks] = [browser(), makeLocks()]
    await freeze(own, leaseOf(own, locks))
    const other = leaseOf(own, locks)
    await own.advance(14_000)
    expect(await other.hold(nothing)).toBe(false)
    await own.advance(2_000)
    expect(await other.hold(nothing)).toBe(true)
  })

  test("32. a frozen tab holds the lock: thawed, it learns that its place was taken, and leaves the other's heartbeat alone", async () => {
    const [own, locks] = [browser(), makeLocks()]
    let thaw = () => {}
    let stillMine: boolean | null = null
    const frozen = leaseOf(own, locks).hold(async (mine) => {
      await new Promise<void>((resolve) => (thaw = resolve))
      stillMine = await mine()
    })
    await own.advance(10)
    own.close()
    await own.advance(16_000)
    const seen = holding(own, leaseOf(own, locks), 1_000)
    await own.advance(10)
    thaw()
    await frozen
    expect(stillMine).toBe(false)
    await own.advance(2_000)
    expect(seen.mine).toBe(true)
  })

  test("a clock that jumped back by a day since the last heartbeat keeps nobody out", async () => {
    const [own, locks] = [browser(), makeLocks()]
    await freeze(own, leaseOf(own, locks))
    own.now -= 86_400_000
    expect(await leaseOf(own, locks).hold(nothing)).toBe(true)
  })

  test("work that failed leaves the place free, and the failure is told", async () => {
    const [own, locks] = [browser(), makeLocks()]
    await expect(leaseOf(own, locks).hold(() => Promise.reject(new Error("broke")))).rejects.toThrow("broke")
    expect([...own.stores.replica.keys()]).toEqual([])
    expect(await leaseOf(own, locks).hold(nothing)).toBe(true)
  })
})

describe("a lock of the browser", () => {
  test("isn't stolen by a tab that nobody sees", async () => {
    const [own, locks] = [browser(), locksInMemory()]
    await freeze(own, leaseOf(own, locks))
    await own.advance(60_000)
    expect(await leaseOf(own, locks, false).hold(nothing)).toBe(false)
    expect(await leaseOf(own, locks, true).hold(nothing)).toBe(true)
  })

  test("whose holder froze before its first heartbeat is stolen 15 s after it was first met", async () => {
    const [own, locks] = [browser(), locksInMemory()]
    void locks.hold("sync", false, () => new Promise(() => undefined))
    const other = leaseOf(own, locks)
    expect(await other.hold(nothing)).toBe(false)
    await own.advance(14_000)
    expect(await other.hold(nothing)).toBe(false)
    await own.advance(2_000)
    expect(await other.hold(nothing)).toBe(true)
  })
})
