import type { DrainState } from "./drain.ts"
import type { Item, StoredEntry } from "./outbox.ts"
import { blocked, isSetAside } from "./screen.ts"
import type { EntryState, ExportedEntry, SyncStatus } from "./status.ts"
import type { Tab } from "./tab.ts"

type Others = { unsent: StoredEntry[]; acknowledged: StoredEntry[] }

function stateOf(item: Item, behind: ReadonlySet<string>): EntryState["state"] {
  if (item.state.status !== "queued") return item.state.status
  if (behind.has(item.entry.clientMutationId)) return "waiting"
  return item.state.serverOlder ? "server-older" : "queued"
}

/** The inspector's list: what the device couldn't store, what isn't settled, what belongs to another database. */
export function entryStates(tab: Tab, others: Others): EntryState[] {
  const items = tab.outbox.list()
  const behind = blocked(items)
  const unsaved = tab.taps.unsaved.map(({ id, command, input, at }): EntryState => {
    return { id, command: command.name, input, at, state: "unsaved", tries: 0, reason: null }
  })
  const open = items.map((item): EntryState => {
    const { clientMutationId: id, command, input, at } = item.entry
    return { id, command, input, at, state: stateOf(item, behind), tries: item.state.tries, reason: item.state.reason ?? null }
  })
  const other = others.unsent.map(({ entry }): EntryState => {
    const { clientMutationId: id, command, input, at } = entry
    return { id, command, input, at, state: "other-instance", tries: 0, reason: null }
  })
  return [...unsaved, ...open, ...other]
}

/** Everything that isn't settled, and what another database had acknowledged, in a form that a person can keep. */
export function exported(tab: Tab, others: Others): ExportedEntry[] {
  const items = tab.outbox.list()
  const behind = blocked(items)
  const elsewhere = [...others.unsent, ...others.acknowledged].map(({ entry }): ExportedEntry => ({ ...entry, state: "other-instance" }))
  return [...elsewhere, ...items.map((item): ExportedEntry => ({ ...item.entry, state: stateOf(item, behind) }))]
}

export function statusOf(tab: Tab, drain: DrainState, others: Others, secure: boolean): SyncStatus {
  const items = tab.outbox.list()
  const { unsent, acknowledged } = others
  return {
    ...drain,
    waiting: items.filter((item) => item.state.status === "queued").length,
    refused: items.filter(isSetAside).length,
    unsaved: tab.taps.unsaved.length,
    otherInstance: unsent.length + acknowledged.length > 0 ? { unsent: unsent.length, acknowledged: acknowledged.length } : null,
    secure,
  }
}
