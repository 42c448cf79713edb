import type { Item, State } from "./outbox.ts"
import { TransportError } from "./ports.ts"
import type { Mutation, ReplayAnswer, ReplayResult } from "./protocol.ts"
import { isSetAside, replacements } from "./screen.ts"
import type { Tab } from "./tab.ts"

const MOST_ENTRIES = 1_000
const MOST_BYTES = 1_000_000
/** Answers `failed` after which an entry is set aside. */
const MOST_TRIES = 5
/** Answers `waiting` after which the inspector says so. */
const LONG_WAIT = 5
const SERVER_OLDER_MS = 60_000

const encoder = new TextEncoder()

/** When entries that aren't to be sent at once may be sent again, by their ids, in the device's milliseconds. */
export type DueTimes = Map<string, number>

/**
 * Sends what is queued, batch after batch in the order of the taps, and records the answers. Entries are read again before
 * each request. Stops without a word when the lease is lost or the server's database turns out to be another one.
 */
export async function sendEntries(tab: Tab, mine: () => Promise<boolean>, due: DueTimes): Promise<void> {
  let most = MOST_ENTRIES
  for (;;) {
    await tab.catchUp()
    const batch = nextBatch(tab.outbox.list(), most, (id) => isDue(due, id, tab.ports.clock.now()))
    const instance = tab.generation?.instance
    if (batch.length === 0 || instance === undefined || !(await mine())) return
    const answer = await send(tab, instance, batch)
    if (answer === "too-much") {
      if (batch.length === 1) await setAside(tab, batch[0]?.item as Item)
      most = Math.ceil(batch.length / 2)
      continue
    }
    if (answer.otherInstance || answer.instance !== instance || !(await mine())) return
    most = Math.min(MOST_ENTRIES, most * 2)
    await record(tab, batch, answer.results, due)
  }
}

/** Waits in memory only: after a restart everything is due. A clock that jumped back delays nothing for long. */
function isDue(due: DueTimes, id: string, now: number): boolean {
  const at = due.get(id)
  return at === undefined || at <= now || at - now > 10 * 60_000
}

export interface Sendable {
  item: Item
  mutation: Mutation
}

/**
 * The next entries to send: each one's `after` is acknowledged or goes before it in the same request. So what stands behind
 * an entry that is set aside stays at home; the server would make it wait as well.
 */
function nextBatch(items: readonly Item[], most: number, isDue: (id: string) => boolean): Sendable[] {
  const open = new Map(items.map((item) => [item.entry.clientMutationId, item]))
  const replacedBy = replacements(items)
  const sent = new Set<string>()
  const batch: Sendable[] = []
  let bytes = 0
  for (const item of items) {
    const { clientMutationId: id, command, schema, input, at } = item.entry
    if (item.state.status !== "queued" || !isDue(id)) continue
    const after = [...new Set(item.entry.after.map((one) => replacedBy.get(one) ?? one))].filter((one) => one !== id && open.has(one))
    if (!after.every((one) => sent.has(one) || open.get(one)?.state.status === "acknowledged")) continue
    const mutation: Mutation = { clientMutationId: id, command, schema, input, at, after }
    bytes += encoder.encode(JSON.stringify(mutation)).length + 1
    if (batch.length >= most || (batch.length > 0 && bytes > MOST_BYTES)) break
    batch.push({ item, mutation })
    sent.add(id)
  }
  return batch
}

async function send(tab: Tab, instance: string, batch: readonly Sendable[]): Promise<ReplayAnswer | "too-much"> {
  try {
    return await tab.ports.transport.replay({ instance, deviceId: tab.deviceId, mutations: batch.map(({ mutation }) => mutation) })
  } catch (error) {
    if (error instanceof TransportError && error.kind === "too-much") return "too-much"
    throw error
  }
}

async function setAside(tab: Tab, item: Item): Promise<void> {
  const reason = { code: "too_large", message: "the server doesn't take a change of this size or form" }
  await tab.outbox.setState(item, { ...item.state, status: "failed", reason })
  await tab.entriesChanged()
}

async function record(tab: Tab, batch: readonly Sendable[], results: readonly ReplayResult[], due: DueTimes): Promise<void> {
  const answers = new Map(results.map((result) => [result.clientMutationId, result]))
  if (batch.some(({ mutation }) => !answers.has(mutation.clientMutationId))) throw new TransportError("lost", "the answer leaves entries out")
  let screenDiffers = false
  for (const { item } of batch) {
    const id = item.entry.clientMutationId
    const result = answers.get(id) as ReplayResult
    const next = nextState(item.state, result)
    const wait = next.status !== "queued" ? 0 : next.serverOlder ? SERVER_OLDER_MS : 1_000 * 2 ** Math.min(next.tries, 6)
    if (wait === 0) due.delete(id)
    else due.set(id, tab.ports.clock.now() + wait)
    await tab.outbox.setState(item, next)
    screenDiffers ||= isSetAside(item)
  }
  if (screenDiffers) await tab.entriesChanged()
  else {
    tab.onEntries()
    tab.ports.channel.post({ kind: "entries" })
  }
}

/** What an answer makes of an entry. A refusal isn't stored by the server, so it may succeed when it is tried again. */
function nextState(state: State, { outcome, version, reason }: ReplayResult): State {
  const why = reason === undefined ? {} : { reason }
  switch (outcome) {
    case "applied":
    case "known":
      return { status: "acknowledged", tries: state.tries, ...(version === undefined ? {} : { version }) }
    case "refused":
      return { status: "refused", tries: state.tries, ...why }
    case "failed": {
      const tries = state.tries + 1
      return { status: tries >= MOST_TRIES ? "failed" : "queued", tries, ...why }
    }
    case "waiting": {
      const tries = state.tries + 1
      const reason = { code: "waiting", message: "waits for an earlier change that the server doesn't have" }
      return { status: "queued", tries, ...(tries >= LONG_WAIT ? { reason } : {}) }
    }
    case "server-older":
      return { status: "queued", tries: state.tries, serverOlder: true, ...why }
    default:
      return { ...state, tries: state.tries + 1 }
  }
}
