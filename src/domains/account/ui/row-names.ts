import { createEffect, createMemo, createSignal } from "solid-js"
import type { Api } from "~/sync/api.ts"
import { whenAnswered } from "~/sync/ui/when-answered.ts"
import { tables } from "~/tables.ts"
import { MOST_NAMES, nameIn } from "../name-in.ts"

export interface RowRef {
  table: string
  id: string
}
const keyOf = ({ table, id }: RowRef) => `${table}:${id}`

/** What a row is called on this device, also in the trash or out of its lists. */
export function nameHere(api: Api, { table: name, id }: RowRef): string | undefined {
  const table = tables.get(name)
  const row = table === undefined ? undefined : (api.row(table, id) ?? api.outside(table).find((one) => one.id === id))
  return row === undefined ? undefined : nameIn(row)
}

/** What the server calls the `wanted` rows, each asked for once; undefined for what it doesn't know, or doesn't answer. */
export function createNames(api: Api, wanted: () => readonly RowRef[]): (row: RowRef) => string | undefined {
  const [answers, setAnswers] = createSignal<ReadonlyMap<string, string | undefined>>(new Map())
  const open = createMemo(() => [...new Map(wanted().map((row) => [keyOf(row), row])).values()].filter((row) => !answers().has(keyOf(row))))
  const next = createMemo(() => open().slice(0, MOST_NAMES), undefined, { equals: (one, other) => one.map(keyOf).join() === other.map(keyOf).join() })

  async function ask(): Promise<void> {
    const rows = next()
    if (rows.length === 0) return
    const found = await api.ask((server) => server.account.names.query({ rows: rows.map(({ table, id }) => ({ table, id })) })).catch(() => null)
    const known = found?.map((row) => [keyOf(row), row.name] as const)
    if (known) setAnswers((before) => new Map([...before, ...rows.map((row) => [keyOf(row), undefined] as const), ...known]))
  }
  createEffect(() => void ask())
  whenAnswered(api, () => next().length > 0, ask)
  return (row) => answers().get(keyOf(row))
}
