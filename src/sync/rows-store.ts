import { batch, createSignal, type Signal } from "solid-js"
import { View } from "./row-view.ts"
import type { Changed } from "./screen.ts"
import type { Row, Table } from "./table.ts"

/** Where the rows come from: the screen. Removed rows carry their `deletedAt`. */
export interface Source {
  get(table: string, id: string): Row | null
  ids(table: string): Iterable<string>
}

interface TableViews {
  table: Table
  /** Live rows that belong on the devices, as they are now. */
  rows: Map<string, Row>
  /** Of the rows that a component has asked for. */
  views: Map<string, View>
  /** Which rows there are. */
  members: Signal<void>
  /** Any field of any row. */
  fields: Signal<void>
  /** Made when first asked for after a change. */
  list: Row[] | undefined
  all: readonly Row[] | undefined
}

const makeSignal = () => createSignal<void>(undefined, { equals: false })

/**
 * The screen's rows for components. One signal a row for what shows it, so that a changed field touches only who read that
 * row, and one a table for what looks at all of them: a filter over 10,000 rows reads plain fields. Keyed `For` keeps its
 * elements, since a row's object stays the same.
 */
export class RowsStore {
  private readonly tables = new Map<string, TableViews>()
  /** Rows asked for by id, also those that aren't in a list. */
  private readonly asked = new Map<string, Signal<void>>()
  private readonly anyChange = makeSignal()
  private readonly source: Source

  constructor(source: Source) {
    this.source = source
  }

  /** Live rows that belong on the devices, in no order. Reactive. */
  list<R extends Row>(table: Table<R>): R[] {
    const opened = this.open(table as unknown as Table)
    opened.members[0]()
    opened.list ??= [...opened.rows.values()].map((row) => viewOf(opened, row).proxy)
    return opened.list as R[]
  }

  /** The same rows as plain objects: each is another object once it changes, and so is the list. Reactive as a whole. */
  all<R extends Row>(table: Table<R>): readonly R[] {
    const opened = this.open(table as unknown as Table)
    opened.fields[0]()
    opened.all ??= [...opened.rows.values()]
    return opened.all as readonly R[]
  }

  /** Of one of `all`, the object that `list` holds: for what shows it. */
  live<R extends Row>(table: Table<R>, row: R): R {
    const opened = this.open(table as unknown as Table)
    return opened.rows.has(row.id) ? (viewOf(opened, row).proxy as R) : row
  }

  /** A live row, also one that has left the lists (an archived offer). Reactive. */
  row<R extends Row>(table: Table<R>, id: string): R | undefined {
    const key = `${table.name}:${id}`
    let signal = this.asked.get(key)
    if (signal === undefined) {
      signal = makeSignal()
      this.asked.set(key, signal)
    }
    signal[0]()
    const opened = this.open(table as unknown as Table)
    const listed = opened.rows.get(id)
    if (listed !== undefined) return viewOf(opened, listed).proxy as R
    const row = this.source.get(table.name, id)
    return row === null || row.deletedAt !== null ? undefined : (row as R)
  }

  /** Rows that are in no list: in the trash, or live ones that merely left the devices, as this one last had them. Reactive. */
  outside<R extends Row>(table: Table<R>): R[] {
    this.anyChange[0]()
    const rows = [...this.source.ids(table.name)].map((id) => this.source.get(table.name, id) as R | null)
    return rows.filter((row) => row !== null && (row.deletedAt !== null || !table.replicated(row))) as R[]
  }

  private open(table: Table): TableViews {
    const known = this.tables.get(table.name)
    if (known !== undefined) return known
    const opened: TableViews = {
      table,
      rows: new Map(),
      views: new Map(),
      members: makeSignal(),
      fields: makeSignal(),
      list: undefined,
      all: undefined,
    }
    this.tables.set(table.name, opened)
    this.refresh(opened, this.source.ids(table.name))
    return opened
  }

  /** The screen differs: in these rows, or anywhere. */
  update(changed: Changed | "all"): void {
    batch(() => {
      this.anyChange[1]()
      for (const opened of this.tables.values()) {
        const { name } = opened.table
        const ids = changed === "all" ? new Set([...opened.rows.keys(), ...this.source.ids(name)]) : changed.get(name)
        if (ids !== undefined) this.refresh(opened, ids)
      }
      if (changed === "all") for (const [, touch] of this.asked.values()) touch()
      else for (const [name, ids] of changed) for (const id of ids) this.asked.get(`${name}:${id}`)?.[1]()
    })
  }

  private refresh(opened: TableViews, ids: Iterable<string>): void {
    const { table, rows, views } = opened
    let [members, fields] = [false, false]
    for (const id of ids) {
      const row = this.source.get(table.name, id)
      const was = rows.get(id)
      if (row !== null && row.deletedAt === null && table.replicated(row)) {
        if (row === was) continue
        rows.set(id, row)
        members ||= was === undefined
        views.get(id)?.become(row)
      } else if (was !== undefined) {
        rows.delete(id)
        views.delete(id)
        members = true
      } else continue
      fields = true
    }
    if (fields) opened.all = undefined
    if (members) opened.list = undefined
    if (fields) opened.fields[1]()
    if (members) opened.members[1]()
  }
}

function viewOf({ views, rows }: TableViews, { id }: Row): View {
  const known = views.get(id)
  if (known !== undefined) return known
  const row = rows.get(id) as Row
  const view = new View(row)
  views.set(id, view)
  return view
}
