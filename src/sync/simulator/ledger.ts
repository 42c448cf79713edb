import { removeTodo, reopenTodo, restoreTodo, updateTodo } from "~/domains/todos/commands.ts"
import { changeTodos, removeTodos, rescheduleTodos } from "~/domains/todos/many.ts"
import { nextId } from "~/domains/todos/repeat.ts"
import { type Todo, todos } from "~/domains/todos/schema.ts"
import { entryStates } from "../inspect.ts"
import type { Item } from "../outbox.ts"
import type { MemoryRows } from "../rows.ts"
import { sameValue } from "../same-value.ts"
import { blocked, isSetAside } from "../screen.ts"
import type { Row } from "../table.ts"
import { followerFaults } from "./followers.ts"
import type { SimDevice } from "./history.ts"
import { Order } from "./order.ts"
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
  readonly order = new Order()
  private readonly marks = new Map<string, Mark>()
  private readonly createdRows = new Map<string, { mark: string; id: string; table: string }>()
  /** Followers that a tap may have taken away: one that is made anew in its place begins without their marks. */
  private readonly withdrawn = new Set<string>()
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

  tapped({ command, input }: { command: { name: string }; input: unknown }): void {
    const { id, ids = [] } = input as { id?: string; ids?: string[] }
    this.order.tapped(command.name, { ids, ...(id === undefined ? {} : { id }) })
    if (![removeTodo, removeTodos, reopenTodo, updateTodo, changeTodos].some(({ name }) => name === command.name)) return
    for (const one of id === undefined ? ids : [id]) for (const row of [one, nextId(one)]) if (!this.isMade(row)) this.withdrawn.add(row)
  }

  /**
   * A tap is refused for what it is about, never since something is there already, nor several for one that is gone. What the
   * history's own failing server set aside, and what stands behind it, isn't refused.
   */
  refused(command: string, code: string): void {
    if (code === "failed" || code === "waiting") return
    const several = [changeTodos, rescheduleTodos, removeTodos].some(({ name }) => name === command)
    if (code === "conflict" || several) this.faults.push(`${command} was refused: ${code}`)
  }

  created(tab: SimTab, { name: table }: { name: string }, mark: string, { id }: { id: string }): void {
    this.createdRows.set(mark, { mark, id, table })
    if (tab.device.tab.row(table, id) === null) this.faults.push(`${mark}: saved but not on the screen`)
  }

  private isMade(id: string): boolean {
    return [...this.createdRows.values()].some((row) => row.id === id)
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
      if (removed || this.withdrawn.has(id) || hidden.has(mark) || this.dropped.has(mark) || (row === null && this.rowMayBeMissing(id, items))) {
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
    for (const { mark, id, table } of this.createdRows.values()) {
      if (!there.rows(table).has(id) && !shownAside.has(mark) && !this.dropped.has(mark)) this.faults.push(`${table}: ${mark} is lost`)
    }
    const rows = [...there.rows(todos.name).values()] as Todo[]
    this.faults.push(...followerFaults(rows))
    if (!this.restored) this.judgeOrder(shownAside, there)
    if (!this.restored) this.faults.push(...this.order.faults(rows, asideIds(devices), new Set([...this.createdRows.values()].map(({ id }) => id))))
  }

  private judgeTab(shared: Shared, tab: SimTab, server: MemoryRows): void {
    for (const fault of tab.faults) this.faults.push(`${shared.name}: ${fault}`)
    if (!this.isUp(tab)) return void this.faults.push(`${shared.name}: a tab that doesn't come up`)
    for (const { command, reason } of entryStates(tab.device.tab, tab.device.others)) if (reason) this.refused(command, reason.code)
    for (const entry of this.stuck(tab)) this.faults.push(`${shared.name}: stuck ${entry.state} ${JSON.stringify(entry.input)}`)
    // A page that was open all the time is still of the former release, and shows what that knows.
    for (const table of tab.device.tab.registry.tables.values()) {
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
    if (times === 0 && !this.withdrawn.has(row) && !shownAside.has(mark) && !this.dropped.has(mark)) this.faults.push(`${mark}: lost`)
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
  const { mark, text, title, name } = input as Record<string, unknown>
  return [mark, text, title, name].filter((word) => typeof word === "string").map((word) => word.split(" ")[0] ?? "")
}

/** Marks for a row that the other tab removed at the same moment: they won't run, and the server will say so. */
function overRemoved(items: readonly Item[]): string[] {
  const removed = new Set<string>()
  const found: string[] = []
  for (const { entry } of items) {
    const { id = "", ids = [] } = entry.input as { id?: string; ids?: string[] }
    if (entry.command === removeTodo.name) removed.add(id)
    else if (entry.command === removeTodos.name) for (const one of ids) removed.add(one)
    else if (entry.command === restoreTodo.name) removed.delete(id)
    else if (removed.has(id)) found.push(...words(entry.input))
  }
  return found
}

const asideWords = (tab: SimTab) =>
  entryStates(tab.device.tab, tab.device.others)
    .filter(({ state }) => ["refused", "failed", "waiting", "unsaved"].includes(state))
    .flatMap(({ input }) => words(input))

/** Rows whose change waits in the inspector. */
const asideIds = (devices: readonly SimDevice[]) =>
  new Set(
    devices
      .flatMap(({ shared }) => shared.tabs)
      .flatMap(({ device }) => entryStates(device.tab, device.others))
      .map(({ input }) => (input as { id?: string }).id ?? ""),
  )

/** Neither for the token nor what to do with another database's entries. */
const asksNothing = ({ device }: SimTab) => !device.drainer.state.needsSignIn && device.others.unsent.length + device.others.acknowledged.length === 0
