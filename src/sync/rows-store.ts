import { batch, createSignal, getListener, type Signal } from "solid-js"
import type { Changed } from "./screen.ts"
import type { Row, Table } from "./table.ts"

/** Where the rows come from: the screen. Removed rows carry their `deletedAt`. */
export interface Source {
  get(table: string, id: string): Row | null
  ids(table: string): Iterable<string>
}

interface View {
  row: Row
  changed: Signal<void>
  /** What components hold: the same object for as long as the row is there, whatever its fields become. */
  proxy: Row
}

interface TableViews {
  table: Table
  views: Map<string, View>
  list: Signal<Row[]>
}

/**
 * The screen's rows for components. One signal a row and one a list: a filter over 10,000 rows reads plain fields, and
 * a changed field touches only who read that row. Keyed `For` keeps its elements, since a row's object stays the same.
 */
export class RowsStore {
  private readonly tables = new Map<string, TableViews>()
  /** Rows asked for by id, also those that aren't in a list. */
  private readonly asked = new Map<string, Signal<void>>()
  private readonly anyChange = createSignal<void>(undefined, { equals: false })
  private readonly source: Source

  constructor(source: Source) {
    this.source = source
  }

  /** Live rows that belong on the devices, in no order. Reactive. */
  list<R extends Row>(table: Table<R>): R[] {
    return this.open(table as unknown as Table).list[0]() as R[]
  }

  /** A live row, also one that has left the lists (an archived offer). Reactive. */
  row<R extends Row>(table: Table<R>, id: string): R | undefined {
    const key = `${table.name}:${id}`
    let signal = this.asked.get(key)
    if (signal === undefined) {
      signal = createSignal<void>(undefined, { equals: false })
      this.asked.set(key, signal)
    }
    signal[0]()
    const view = this.open(table as unknown as Table).views.get(id)
    if (view !== undefined) return view.proxy as R
    const row = this.source.get(table.name, id)
    return row === null || row.deletedAt !== null ? undefined : (row as R)
  }

  /** Rows in the trash. Reactive. */
  removed<R extends Row>(table: Table<R>): R[] {
    this.anyChange[0]()
    const rows = [...this.source.ids(table.name)].map((id) => this.source.get(table.name, id))
    return rows.filter((row) => row !== null && row.deletedAt !== null) as R[]
  }

  private open(table: Table): TableViews {
    const known = this.tables.get(table.name)
    if (known !== undefined) return known
    const opened: TableViews = { table, views: new Map(), list: createSignal<Row[]>([], { equals: false }) }
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
        const ids = changed === "all" ? new Set([...opened.views.keys(), ...this.source.ids(name)]) : changed.get(name)
        if (ids !== undefined) this.refresh(opened, ids)
      }
      for (const [key, [, touch]] of this.asked) {
        const [name = "", id = ""] = [key.slice(0, key.indexOf(":")), key.slice(key.indexOf(":") + 1)]
        if (changed === "all" || changed.get(name)?.has(id)) touch()
      }
    })
  }

  private refresh({ table, views, list }: TableViews, ids: Iterable<string>): void {
    let members = false
    for (const id of ids) {
      const row = this.source.get(table.name, id)
      const shown = row !== null && row.deletedAt === null && table.replicated(row)
      const view = views.get(id)
      if (view === undefined && shown) views.set(id, makeView(row))
      else if (view !== undefined && !shown) views.delete(id)
      else if (view !== undefined && row !== null && view.row !== row) {
        view.row = row
        view.changed[1]()
        continue
      } else continue
      members = true
    }
    if (members) list[1]([...views.values()].map(({ proxy }) => proxy))
  }
}

function makeView(row: Row): View {
  const view = { row, changed: createSignal<void>(undefined, { equals: false }) } as View
  view.proxy = new Proxy(row, new RowHandler(view))
  return view
}

/** Reads the row of now; a component that reads a field is told when the row becomes another. */
class RowHandler implements ProxyHandler<Row> {
  private readonly view: View

  constructor(view: View) {
    this.view = view
  }

  private now(): Row {
    if (getListener() !== null) this.view.changed[0]()
    return this.view.row
  }

  get(_target: Row, field: string | symbol): unknown {
    return Reflect.get(this.now(), field)
  }

  has(_target: Row, field: string | symbol): boolean {
    return Reflect.has(this.view.row, field)
  }

  ownKeys(): (string | symbol)[] {
    return Reflect.ownKeys(this.now())
  }

  getOwnPropertyDescriptor(_target: Row, field: string | symbol): PropertyDescriptor | undefined {
    const value: unknown = Reflect.get(this.now(), field)
    return field in this.view.row ? { value, enumerable: true, configurable: true, writable: true } : undefined
  }

  set(): boolean {
    throw new TypeError("a row is changed by a command, not by hand")
  }
}
