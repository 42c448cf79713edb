import type { Judged } from "./judge.ts"
import type { Item } from "./outbox.ts"
import type { Ports } from "./ports.ts"
import { MemoryRows, Overlay, type RowSource } from "./rows.ts"
import type { CommandCode, DeviceRegistry } from "./run-here.ts"
import type { Row } from "./table.ts"
import { CommandError } from "./tx.ts"

/** `table` and `id` of rows that look different now. */
export type Changed = ReadonlyMap<string, ReadonlySet<string>>

/** An entry that the owner has to settle first: refused or failed. */
export const isSetAside = ({ state }: Item) => state.status === "refused" || state.status === "failed"

/**
 * The unsettled entries that stand behind one which is set aside, straight or through others. An entry that was edited
 * goes by its new id; one that was discarded is no longer there and holds up nobody.
 */
export function blocked(items: readonly Item[]): Set<string> {
  const replacedBy = replacements(items)
  const byId = new Map(items.map((item) => [item.entry.clientMutationId, item]))
  const behind = new Set<string>()
  for (const { entry, state } of items) {
    if (state.status === "acknowledged") continue
    const holdsUp = (id: string) => {
      const before = byId.get(replacedBy.get(id) ?? id)
      return before !== undefined && before.entry !== entry && (isSetAside(before) || behind.has(before.entry.clientMutationId))
    }
    if (entry.after.some(holdsUp)) behind.add(entry.clientMutationId)
  }
  return behind
}

/** From the id of an entry that was edited to the id of what stands in its place. */
export function replacements(items: readonly Item[]): Map<string, string> {
  return new Map(items.flatMap(({ entry, replaces }) => replaces.map((id) => [id, entry.clientMutationId] as const)))
}

/** What the owner sees: the replica, and on top the entries that are queued, or acknowledged but not yet pulled. */
export class Screen {
  private overlay = new Overlay(new MemoryRows())
  private inputs = new WeakMap<object, Judged>()

  private readonly registry: DeviceRegistry
  private readonly ports: Pick<Ports, "timeZone" | "report">

  constructor(registry: DeviceRegistry, ports: Screen["ports"]) {
    this.registry = registry
    this.ports = ports
  }

  get source(): RowSource {
    return this.overlay
  }

  /** Rows that an entry has written, above the replica. */
  get written(): MemoryRows {
    return this.overlay.written
  }

  /** Runs the entries again above `rows`, aside. */
  async rebuild(rows: RowSource, items: readonly Item[]): Promise<Overlay> {
    const overlay = new Overlay(rows)
    const waiting = blocked(items)
    const shown = items.filter((item) => !isSetAside(item) && !waiting.has(item.entry.clientMutationId))
    if (shown.length === 0) return overlay
    const code = await this.registry.code()
    for (const item of shown) await this.apply(code, overlay, item)
    return overlay
  }

  private async apply(code: CommandCode, overlay: Overlay, { entry }: Item): Promise<void> {
    const judged = this.inputs.get(entry) ?? code.judge(code.commands, entry)
    this.inputs.set(entry, judged)
    // Of another version of the app, or unreadable to this one: the server judges it, the inspector shows it.
    if (!("command" in judged) || judged.command.server) return
    const context = { clientMutationId: entry.clientMutationId, now: entry.at, timeZone: this.ports.timeZone(), version: 0 }
    const transaction = code.openTransaction(overlay, context)
    try {
      await judged.command.run(transaction.tx, judged.input)
      transaction.layer.commit(overlay)
    } catch (error) {
      // Its row went away elsewhere: the server will refuse it, and then the owner is told.
      if (!(error instanceof CommandError)) this.ports.report(`${entry.command} can't run on the screen`, error)
    }
  }

  /** Puts a rebuilt layer above `rows`; answers the ids of both layers. */
  swap(next: Overlay, rows: MemoryRows): Map<string, Set<string>> {
    const changed = idsOf(this.overlay.written)
    for (const [table, ids] of idsOf(next.written)) changed.set(table, new Set([...ids, ...(changed.get(table) ?? [])]))
    const overlay = new Overlay(rows)
    next.commit(overlay)
    this.overlay = overlay
    return changed
  }

  /** Adds one command's writes, already stored. */
  add(layer: Overlay): Changed {
    layer.commit(this.overlay)
    return idsOf(layer.written)
  }
}

export function idsOf(rows: MemoryRows): Map<string, Set<string>> {
  return new Map([...rows.tables].map(([table, list]) => [table, new Set(list.keys())]))
}

export function readRow(written: MemoryRows, rows: MemoryRows, table: string, id: string): Row | null {
  return written.tables.get(table)?.get(id) ?? rows.tables.get(table)?.get(id) ?? null
}
