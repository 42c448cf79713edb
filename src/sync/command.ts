import type * as z from "zod/mini"
import type { Table } from "./table.ts"
import type { Change, Tx } from "./tx.ts"

/**
 * A named write. `run` awaits only `tx`, reads no clock and no randomness and catches no error of `tx`, because it runs
 * twice: at once on the device, and on the server inside one database transaction.
 */
export interface Command<Input = unknown, Result = unknown, Wire = unknown> {
  name: string
  /** Raised when the input's shape changes; entries of older schemas come through `upgrade`. */
  schema: number
  input: z.ZodMiniType<Input, Wire>
  run(tx: Tx, input: Input): Promise<Result>
  /** Runs on the server alone and may write more than the replicated tables (an ingest, a purge). */
  server?: true
  /** From an input as an older schema wrote it to the next schema's, by the schema it starts from. */
  upgrade?: Readonly<Record<number, (input: unknown) => unknown>>
  /** Rows that `run` will ask for by id, so that a batch reads them in one go. A hint: it changes no result. */
  reads?(input: NoInfer<Input>): [table: Table, id: string][]
  /** Outside work that becomes due, written in the same transaction. Server only; the rows are of plain tables. */
  effects?(changes: readonly Change[], context: { clientMutationId: string; now: string; input: NoInfer<Input>; result: unknown }): OutboxRow[]
}

/** A row of a table that is not replicated, written in the same transaction as the command that caused it. */
export interface OutboxRow {
  table: string
  /** The column of its key, where it writes over a row that is there already; without one it is always a new row. */
  key?: string
  values: Readonly<Record<string, unknown>>
}

// biome-ignore lint/suspicious/noExplicitAny: a list of commands has inputs of many types, and `any` is what makes them one list.
export type AnyCommand = Command<any, any, any>

/** Describes a command; the types of input and result follow from it. */
export function command<Input, Wire, Result>(options: Command<Input, Result, Wire>): Command<Input, Result, Wire> {
  return options
}

/** A command whose code comes when it first runs, so that a page is on screen before it knows how its buttons work. */
export type Verb<C> = () => Promise<C>

/** From the module that holds it, as a function that imports it, and its name there. */
export function verb<Module, Name extends keyof Module>(load: () => Promise<Module>, name: Name): Verb<Module[Name]> {
  return async () => (await load())[name]
}

/** What a caller passes to a command, before its schema has made instants and trims of it. */
export type InputOf<C> = C extends Verb<infer Code> ? InputOf<Code> : C extends Command<infer _Input, infer _Result, infer Wire> ? Wire : never
export type ResultOf<C> = C extends Command<infer _Input, infer Result, infer _Wire> ? Result : never

export type Commands = ReadonlyMap<string, AnyCommand>
export type Tables = ReadonlyMap<string, Table>

/** Everything that can be written and replicated, by name; made once in `commands.ts` and `tables.ts`. */
export interface Registry {
  commands: Commands
  tables: Tables
}

export function registry(commands: readonly AnyCommand[], tables: readonly Table[]): Registry {
  return { commands: byName(commands, "command"), tables: byName(tables, "table") }
}

/** Throws where two share a name: each would hide the other. */
export function byName<T extends { name: string }>(items: readonly T[], kind: string): Map<string, T> {
  const map = new Map(items.map((item) => [item.name, item]))
  if (map.size !== items.length) throw new Error(`two entries of the registry share one ${kind} name`)
  return map
}
