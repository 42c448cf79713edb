import "fake-indexeddb/auto"
import { forceCloseDatabase } from "fake-indexeddb"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { StorageError } from "./ports.ts"
import { browserStorage } from "./storage.ts"

/** The browser's connections to its databases, as they are opened; `failing` of the next openings fail. */
const browser = { connections: [] as IDBDatabase[], opened: 0, failing: 0 }
let names = 0

beforeEach(() => {
  Object.assign(browser, { connections: [], opened: 0, failing: 0 })
  const { open } = indexedDB
  vi.spyOn(indexedDB, "open").mockImplementation((name, version) => {
    browser.opened += 1
    if (browser.failing > 0) {
      browser.failing -= 1
      return failed("UnknownError")
    }
    const request = open.call(indexedDB, name, ...((version === undefined ? [] : [version]) as []))
    request.addEventListener("success", () => browser.connections.push(request.result))
    return request
  })
})
afterEach(() => vi.restoreAllMocks())

/** A request that comes to nothing, as where the browser's own process of storage is gone. */
function failed(name: string): IDBOpenDBRequest {
  const request = { error: new DOMException("the test breaks it", name) } as unknown as IDBOpenDBRequest
  queueMicrotask(() => request.onerror?.(new Event("error", { cancelable: true })))
  return request
}

/** What the system does to a page that slept: every connection is gone. */
function loseConnections(): void {
  for (const connection of browser.connections.splice(0)) forceCloseDatabase(connection as never)
}

const fresh = () => `test-${names++}`

describe("what a tab keeps in the browser", () => {
  test("is read as it was written, also by another tab, until it is removed", async () => {
    const name = fresh()
    const [one, two] = [browserStorage(name), browserStorage(name)]
    const value = { list: [1, "é🐟", null, true], at: "2026-11-22T09:00:00.000Z", nested: { deep: [[]] } }
    await one.set("a/1", value)
    await one.set("b/2", 0)
    expect([await two.get("a/1"), await two.get("b/2"), await two.get("nobody")]).toEqual([value, 0, null])
    expect((await two.keys()).sort()).toEqual(["a/1", "b/2"])
    await two.remove("a/1")
    expect([await one.get("a/1"), await one.keys()]).toEqual([null, ["b/2"]])
  })

  test("is the caller's own no more: changing it afterwards changes nothing", async () => {
    const storage = browserStorage(fresh())
    const value = { tags: ["x"] }
    await storage.set("key", value)
    value.tags.push("y")
    expect(await storage.get("key")).toEqual({ tags: ["x"] })
  })

  test("what can't be kept is a StorageError, and the next change is kept", async () => {
    const storage = browserStorage(fresh())
    await expect(storage.set("key", () => undefined)).rejects.toBeInstanceOf(StorageError)
    await storage.set("key", "kept")
    expect(await storage.get("key")).toBe("kept")
  })
})

describe("23. the storage is full or its connection lost", () => {
  test("a connection that the browser closed is opened anew, for all who ask at once, and nothing is missing", async () => {
    const storage = browserStorage(fresh())
    for (let key = 0; key < 5; key += 1) await storage.set(String(key), key)
    loseConnections()
    expect(await Promise.all([0, 1, 2, 3, 4].map((key) => storage.get(String(key))))).toEqual([0, 1, 2, 3, 4])
    loseConnections()
    await Promise.all([storage.set("5", 5), storage.remove("0"), storage.keys()])
    expect((await storage.keys()).sort()).toEqual(["1", "2", "3", "4", "5"])
  })

  test.each([1, 2, 5])("where opening it fails %i times too, every call says so and none hangs; then all is as before", async (times) => {
    const storage = browserStorage(fresh())
    await storage.set("key", "kept")
    loseConnections()
    browser.failing = times
    const outcomes: string[] = []
    for (let tried = 0; tried < 8 && outcomes.at(-1) !== "kept"; tried += 1)
      outcomes.push(await storage.get<string>("key").then(String, (error: unknown) => (error instanceof StorageError ? "said so" : String(error))))
    expect(new Set(outcomes.slice(0, -1))).toEqual(new Set(outcomes.length > 1 ? ["said so"] : []))
    expect(outcomes.at(-1)).toBe("kept")
  })

  test("a browser that can't open it at the first visit is asked again", async () => {
    const storage = browserStorage(fresh())
    browser.failing = 2
    for (let tried = 0; tried < 4; tried += 1) await storage.keys().catch((error: unknown) => expect(error).toBeInstanceOf(StorageError))
    await storage.set("key", "kept")
    expect(await storage.get("key")).toBe("kept")
  })

  test("a full disk is never called saved, and leaves one connection, not one for each try", async () => {
    const storage = browserStorage(fresh())
    await storage.set("key", "before")
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("the disk is full", "QuotaExceededError")
    })
    for (let tried = 0; tried < 5; tried += 1) await expect(storage.set("key", "after")).rejects.toBeInstanceOf(StorageError)
    put.mockRestore()
    expect(await storage.get("key")).toBe("before")
    await storage.set("key", "after")
    expect(await storage.get("key")).toBe("after")
    expect(browser.connections.filter(isOpen)).toHaveLength(1)
  })

  test("a connection that only looks alive is dropped with its first failure, or when it is told to be", async () => {
    const storage = browserStorage(fresh())
    await storage.set("key", "kept")
    for (const connection of browser.connections)
      connection.transaction = () => {
        throw new DOMException("Connection to Indexed Database server lost", "UnknownError")
      }
    expect(await storage.get("key")).toBe("kept")
    expect(browser.opened).toBe(2)
    await storage.reopen()
    expect(await storage.get("key")).toBe("kept")
    expect(browser.opened).toBe(3)
  })

  test("whoever deletes the database isn't kept waiting, and the next change makes it anew", async () => {
    const name = fresh()
    const storage = browserStorage(name)
    await storage.set("key", "gone")
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(`ordinarthur-os-${name}`)
      request.onblocked = reject
      request.onsuccess = resolve
    })
    expect(await storage.get("key")).toBeNull()
    await storage.set("key", "anew")
    expect(await storage.get("key")).toBe("anew")
  })

  test("a database that was left without its store gets one", async () => {
    const name = fresh()
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(`ordinarthur-os-${name}`)
      request.onsuccess = () => resolve(request.result.close())
    })
    const storage = browserStorage(name)
    await storage.set("key", "kept")
    expect(await storage.get("key")).toBe("kept")
  })
})

function isOpen(connection: IDBDatabase): boolean {
  try {
    connection.transaction([...connection.objectStoreNames])
    return true
  } catch {
    return false
  }
}
