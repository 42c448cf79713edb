import { newUuid, timeOf } from "./id.ts"
import { TransportError } from "./ports.ts"
import type { PullPage } from "./protocol.ts"
import type { PullRecord } from "./pulled.ts"
import type { MemoryRows } from "./rows.ts"
import type { Tab } from "./tab.ts"

/** As many as a device decodes in a few frames: 5,000 offers, scored anew, held its page for half a second. */
const PAGE_ROWS = 1_000

/**
 * One whole pull. Its pages are collected and take effect together. What was acknowledged before it began is in it, whether
 * or not it is listed: every page's snapshot is later than those commits.
 */
export async function fetchChanges(tab: Tab, mine: () => Promise<boolean>): Promise<void> {
  const { generation, outbox } = tab
  if (generation?.current) {
    const acknowledged = outbox.list().filter(({ state }) => state.status === "acknowledged")
    const pages = await collect(tab, generation.cursor)
    if (pages !== null && pages[0]?.instance === generation.instance) {
      const record = merge(pages, { generation: generation.id, number: generation.number + 1, from: generation.cursor })
      record.applied = [...new Set([...record.applied, ...acknowledged.map((item) => item.entry.clientMutationId)])]
      record.kept = tab.replica.kept(record, await ownImages(tab, record.applied))
      if (isEmpty(record) || !(await mine())) return
      await tab.commit(record, newUuid(tab.ports.clock.now(), tab.ports.random))
      return
    }
  }
  await startAgain(tab, mine)
}

/** Everything anew, in a generation that is built aside. */
async function startAgain(tab: Tab, mine: () => Promise<boolean>): Promise<void> {
  await tab.catchUp()
  const old = tab.generation
  const before = await tab.replica.pointer()
  const acknowledged = tab.outbox.list().filter(({ state }) => state.status === "acknowledged")
  const pages = await collect(tab, null)
  const instance = pages?.[0]?.instance
  if (pages === null || instance === undefined) throw new TransportError("lost", "the server asks to start again, again")
  // By the server's clock, since the newest generation counts and this device's may jump; and later than the one before, since the
  // server's may have been put back.
  const notBefore = before === null ? 0 : timeOf(before.generation) + 1
  const id = newUuid(Math.max(notBefore, Date.parse(pages.at(-1)?.now ?? "")), tab.ports.random)
  const record = merge(pages, { generation: id, number: 0, from: "" })
  if (instance === old?.instance) record.applied.push(...acknowledged.map((item) => item.entry.clientMutationId))
  record.applied = record.applied.filter((one) => tab.outbox.get(one) !== undefined)
  if (!(await mine())) return
  const former = old === null || old.instance === instance ? [tab.rows, await ownImages(tab, record.applied)] : []
  const built = await tab.replica.build(id, instance, record, former)
  const pointer = await tab.replica.pointer()
  // Another tab may have started again while this one was frozen.
  if (pointer?.generation !== before?.generation || !(await mine())) return tab.reload()
  await tab.adopt(built)
}

/** The rows as this device's own entries left them, those that the pull contains and no others. */
async function ownImages(tab: Tab, applied: readonly string[]): Promise<MemoryRows> {
  const contained = new Set(applied)
  const items = tab.outbox.list().filter((item) => contained.has(item.entry.clientMutationId))
  return (await tab.screen.rebuild(tab.rows, items)).written
}

/** The pages from `cursor` on; null when the server calls the cursor useless or its database changes under way. */
async function collect(tab: Tab, from: string | null): Promise<PullPage[] | null> {
  const pages: PullPage[] = []
  for (let cursor = from, more = true; more; ) {
    const { clock, transport } = tab.ports
    const began = clock.now()
    const page = await transport.pull({ cursor, deviceId: tab.deviceId, limit: PAGE_ROWS })
    await learnTime(tab, page.now, (began + clock.now()) / 2)
    if (page.startAgain || page.instance !== (pages[0]?.instance ?? page.instance)) return null
    if (page.more && page.cursor === cursor) throw new TransportError("lost", "a pull that doesn't move on")
    pages.push(page)
    cursor = page.cursor
    more = page.more
  }
  return pages
}

async function learnTime(tab: Tab, serverNow: string, middle: number): Promise<void> {
  const offset = Math.round(Date.parse(serverNow) - middle)
  const differs = Math.abs(offset - tab.offset) > 1_000
  tab.offset = offset
  if (differs) await tab.ports.replicaStorage.set("offset", offset)
}

function merge(pages: readonly PullPage[], place: Pick<PullRecord, "generation" | "number" | "from">): PullRecord {
  const rows: PullRecord["rows"] = {}
  const removed: PullRecord["removed"] = {}
  for (const page of pages) {
    for (const [table, list] of Object.entries(page.rows)) rows[table] = [...(rows[table] ?? []), ...list]
    for (const [table, list] of Object.entries(page.removed)) removed[table] = [...(removed[table] ?? []), ...list]
  }
  const last = pages.at(-1) as PullPage
  const applied = pages.flatMap((page) => page.applied).map(({ clientMutationId }) => clientMutationId)
  return { ...place, to: last.cursor, rows, removed, kept: {}, applied, now: last.now }
}

/** Nothing to keep: the old cursor serves as well. */
const isEmpty = ({ rows, removed, applied }: PullRecord) =>
  applied.length === 0 && [rows, removed].every((tables) => Object.values(tables).every((list) => list.length === 0))
