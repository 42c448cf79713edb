import { createSignal, getListener } from "solid-js"
import type { Row } from "./table.ts"

/** A row as components hold it. */
export class View {
  row: Row
  /** The same object for as long as the row is there, whatever its fields become. */
  readonly proxy: Row
  readonly watch: () => void
  private readonly tell: () => void

  constructor(row: Row) {
    this.row = row
    ;[this.watch, this.tell] = createSignal<void>(undefined, { equals: false })
    this.proxy = new Proxy(row, new RowHandler(this))
  }

  become(row: Row): void {
    this.row = row
    this.tell()
  }
}

/** Reads the row of now; a component that reads a field is told when the row becomes another. */
class RowHandler implements ProxyHandler<Row> {
  private readonly view: View

  constructor(view: View) {
    this.view = view
  }

  private now(): Row {
    if (getListener() !== null) this.view.watch()
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
