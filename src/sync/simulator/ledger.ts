import { removeTodo, restoreTodo } from "~/domains/todos/commands.ts"
import { type Todo, todos } from "~/domains/todos/schema.ts"
import { entryStates } from "../inspect.ts"
import type { Item } from "../outbox.ts"
import type { MemoryRows } from "../rows.ts"
import { sameValue } from "../same-value.ts"
import { blocked, isSetAside } from "../screen.ts"
import type { Row } from "../table.ts"
import { newApp } from "./domain.ts"
import type { SimDevice } from "./history.ts"
import type { Shared, SimTab } from "./sim-tab.ts"

interface Mark {
  mark: string
  row: string
  device: string
  invoked: number
  resolved: number
}

interface Watched {
  shared: Shared
  up: boolean
  /** What was told later reaches this tab by message, which takes a moment. */
  opened: number
  /** Marks that this tab has shown: to row. */
  seen: Map<string, string>
  instance: string | undefined
}

/** What the owner was told, and what must therefore hold. */
export class Ledger {
  readonly faults: string[] = []
  /** A restore reorders what is sent again by the owner's wish. */
  restored = false
  private readonly marks = new Map<string, Mark>()
  private readonly createdRows = new Map<string, { mark: string; id: string; device: string }>()
  /** Marks and rows that the owner gave up in the inspector. */
  private readonly dropped = new Set<string>()
  private readonly moved = new Set<string>()
  private readonly watched = new Map<SimTab, Watched>()
  private time = 0

  tick(): number {
    this.time += 1
    return this.time
  }

  watch(shared: Shared, tab: SimTab): void {
    this.watched.set(tab, { shared, up: false, opened: this.tick(), seen: new Map(), instance: undefined })
    tab.device.tab.onChange = () => this.look(tab)
  }

  isUp(tab: SimTab): boolean {
    return this.watched.get(tab)?.up === true
  }

  /** A tab that opens shows everything that its device was told is saved. */
  started(tab: SimTab): void {
    const state = this.watched.get(tab) as Watched
    state.up = true
    state.instance = tab.device.tab.generation?.instance
    for (const { mark, row, device, resolved } of this.restored ? [] : this.marks.values())
      if (device === state.shared.name && resolved < state.opened) state.seen.set(mark, row)
    this.look(tab)
  }

  created(tab: SimTab, mark: string, id: string): void {
    const { shared } = this.watched.get(tab) as Watched
    this.createdRows.set(mark, { mark, id, device: shared.name })
    if (tab.device.tab.row(todos.name, id) === null) this.faults.push(`${mark}: saved but not on the screen`)
  }

  marked(tab: SimTab, mark: string, row: string, invoked: number): void {
    const state = this.watched.get(tab) as Watched
    this.marks.set(mark, { mark, row, device: state.shared.name, invoked, resolved: this.tick() })
    state.seen.set(mark, row)
    this.look(tab)
  }

  reordered({ entry }: Pick<Item, "entry">): void {
    for (const word of words(entry.input)) this.moved.add(word)
  }

  givenUp({ entry }: Item): void {
    for (const word of words(entry.input)) this.dropped.add(word)
  }

  shown<R extends Row>(tab: SimTab, table: string): R[] {
    const inner = tab.device.tab
    return [...inner.ids(table)].map((id) => inner.row(table, id)).filter((row) => row !== null) as R[]
  }

  /** What was seen stays seen, once, unless its entry was set aside, its row removed, or the database changed. */
  private look(tab: SimTab): void {
    const state = this.watched.get(tab)
    if (state?.up !== true) return
    const inner = tab.device.tab
    const instance = inner.generation?.instance
    if (instance !== state.instance) {
      if (state.instance !== undefined) state.seen.clear()
      state.instance = instance
    }
    const items = inner.outbox.list()
    const behind = blocked(items)
    // What waits behind an entry that is set aside is off the screen, and goes on after what was written meanwhile.
    for (const { entry } of items) if (behind.has(entry.clientMutationId)) this.reordered({ entry })
    const hidden = new Set([
      ...items.filter((item) => isSetAside(item) || behind.has(item.entry.clientMutationId)).flatMap((item) => words(item.entry.input)),
      ...overRemoved(items),
    ])
    for (const [mark, id] of state.seen) {
      const row = inner.row(todos.name, id) as Todo | null
      // Removed elsewhere before this entry's turn: it won't run, and the server will say so.
      const removed = row?.deletedAt || inner.rows.rows(todos.name).get(id)?.deletedAt
      if (removed || hidden.has(mark) || this.dropped.has(mark) || (row === null && this.rowMayBeMissing(id, items))) {
        state.seen.delete(mark)
        continue
      }
      const times = count(row?.description ?? "", mark)
      if (times !== 1) this.faults.push(`${mark}: shown ${times} times on ${state.shared.name}`)
    }
  }

  private rowMayBeMissing(id: string, items: readonly Item[]): boolean {
    const made = [...this.createdRows.values()].find((row) => row.id === id)
    return made === undefined || this.dropped.has(made.mark) || items.some((item) => isSetAside(item) && words(item.entry.input).includes(made.mark))
  }

  isQuiet(devices: readonly SimDevice[]): boolean {
    return devices.every(({ shared }) =>
      shared.tabs.every((tab) => this.isUp(tab) && this.stuck(tab).length === 0 && tab.device.tab.taps.unsaved.length === 0 && asksNothing(tab)),
    )
  }

  /** Entries that are neither settled nor visibly waiting for the owner. */
  private stuck(tab: SimTab) {
    return entryStates(tab.device.tab, tab.device.others).filter(
      ({ state }) => state === "queued" || state === "acknowledged" || state === "server-older",
    )
  }

  /** `there` is what the server holds. */
  judge(devices: readonly SimDevice[], there: MemoryRows): void {
    for (const { shared } of devices) for (const tab of shared.tabs) this.judgeTab(shared, tab, there)
    const shownAside = new Set(devices.flatMap(({ shared }) => shared.tabs.flatMap(asideWords)))
    for (const mark of this.marks.values()) this.judgeMark(mark, shownAside, there)
    for (const { mark, id } of this.createdRows.values()) {
      if (!there.rows(todos.name).has(id) && !shownAside.has(mark) && !this.dropped.has(mark)) this.faults.push(`todo ${mark} is lost`)
    }
    if (!this.restored) this.judgeOrder(shownAside, there)
  }

  private judgeTab(shared: Shared, tab: SimTab, server: MemoryRows): void {
    for (const fault of tab.faults) this.faults.push(`${shared.name}: ${fault}`)
    if (!this.isUp(tab)) return void this.faults.push(`${shared.name}: a tab that doesn't come up`)
    for (const entry of this.stuck(tab)) this.faults.push(`${shared.name}: stuck ${entry.state} ${JSON.stringify(entry.input)}`)
    for (const table of newApp.tables.values()) {
      const live = (rows: Row[]) => rows.filter((row) => row.deletedAt === null && table.replicated(row)).sort((a, b) => (a.id < b.id ? -1 : 1))
      const here = live(this.shown(tab, table.name))
      const there = live([...server.rows(table.name).values()])
      if (!sameValue(here, there))
        this.faults.push(`${shared.name}: ${table.name} differs\n here ${JSON.stringify(here)}\nthere ${JSON.stringify(there)}`)
    }
  }

  private judgeMark({ mark, row }: Mark, shownAside: ReadonlySet<string>, there: MemoryRows): void {
    const description = (there.rows(todos.name).get(row) as Todo | undefined)?.description ?? ""
    const times = count(description, mark)
    if (times > 1) this.faults.push(`${mark}: happened ${times} times`)
    if (times === 0 && !shownAside.has(mark) && !this.dropped.has(mark)) this.faults.push(`${mark}: lost`)
  }

  private judgeOrder(shownAside: ReadonlySet<string>, there: MemoryRows): void {
    const inPlace = [...this.marks.values()].filter(({ mark }) => !this.moved.has(mark) && !shownAside.has(mark) && !this.dropped.has(mark))
    for (const first of inPlace) {
      for (const second of inPlace) {
        if (first.row !== second.row || first.device !== second.device || first.resolved > second.invoked) continue
        const text = `;${(there.rows(todos.name).get(first.row) as Todo | undefined)?.description ?? ""}`
        const [one, two] = [text.indexOf(`;${first.mark};`), text.indexOf(`;${second.mark};`)]
        if (one >= 0 && two >= 0 && one > two) this.faults.push(`${first.mark} came after ${second.mark}`)
      }
    }
  }
}

const count = (description: string, mark: string) => description.split(";").filter((part) => part === mark).length

function words(input: unknown): string[] {
  const { mark, text, title } = input as Record<string, unknown>
  return [mark, text, title].filter((word) => typeof word === "string").map((word) => word.split(" ")[0] ?? "")
}

/** Marks for a row that the other tab removed at the same moment: they won't run, and the server will say so. */
function overRemoved(items: readonly Item[]): string[] {
  const removed = new Set<string>()
  const found: string[] = []
  for (const { entry } of items) {
    const { id } = entry.input as { id?: string }
    if (id === undefined) continue
    if (entry.command === removeTodo.name) removed.add(id)
    else if (entry.command === restoreTodo.name) removed.delete(id)
    else if (removed.has(id)) found.push(...words(entry.input))
  }
  return found
}

const asideWords = (tab: SimTab) =>
  entryStates(tab.device.tab, tab.device.others)
    .filter(({ state }) => ["refused", "failed", "waiting", "unsaved"].includes(state))
    .flatMap(({ input }) => words(input))

/** Neither for the token nor what to do with another database's entries. */
const asksNothing = ({ device }: SimTab) => !device.drainer.state.needsSignIn && device.others.unsent.length + device.others.acknowledged.length === 0
