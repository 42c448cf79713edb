import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"

/** What the road must survive. Each is a test whose title begins with its number and name, beside what it tests or in this folder. */
const faults = [
  "the reply is lost after the commit",
  "the server is killed between the effect and the idempotency row",
  "a tab is closed while a request is under way",
  "the server said yes, and the entry can't be deleted here",
  "two tabs drain at once",
  "the tab that holds the lock freezes",
  "online, focus and visibilitychange fire together",
  "a mutation that can never succeed heads the queue",
  "the server answers 401, 408, 425, 429 or 5xx",
  "one round fails and nothing new is written",
  "navigator.onLine lies, or a captive portal answers",
  "created, edited and deleted offline",
  "edited here, deleted there",
  "deleted here, and an older pull brings the row",
  "the device's own change comes back in a pull",
  "a row is edited while its earlier edit is under way",
  "replies and pulls overlap and arrive out of order",
  "the same id comes with another payload, or twice at once",
  "a device was offline for 90 days",
  "the device's clock is off",
  "the queue was written by the previous two app versions",
  "a deploy under an open tab",
  "the storage is full or its connection lost",
  "the browser evicts everything",
  "the server or its database fails in the middle of a batch",
  "another device edits the row between my push and my pull",
  "the pull overtakes the reply",
  "a restore brings an older database with the same devices",
  "a new client on an old server and back",
  "a tab is killed between two keys of one pull",
  "two tabs add at once without locks",
  "a frozen tab holds the lock",
  "NUL and lone surrogates in text",
  "a thousand writers at once",
  "two devices complete the same recurring todo",
  "three moves to the same place",
  "undo of a removed row while offline",
  "plain http on a LAN address",
]

function titles(): string[] {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".test.ts"))
  const text = files.map((name) => readFileSync(join("src", name), "utf8")).join("\n")
  return [...text.matchAll(/(["`])(\d+\. .{9,}?)(?<!\\)\1/g)].map((match) => match[2] ?? "")
}

test("every fault that the road must survive is a test named after it", () => {
  const found = titles()
  const missing = faults.map((fault, index) => `${index + 1}. ${fault}`).filter((name) => !found.some((title) => title.startsWith(name)))
  expect(missing).toEqual([])
})

test("no test bears the number of a fault under another name", () => {
  const names = faults.map((fault, index) => `${index + 1}. ${fault}`)
  expect(titles().filter((title) => !names.some((name) => title.startsWith(name)))).toEqual([])
})
