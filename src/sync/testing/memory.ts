import type { AnyCommand, InputOf, ResultOf } from "../command.ts"
import { deriveId } from "../derive-id.ts"
import { MemoryRows } from "../rows.ts"
import type { Row, Table } from "../table.ts"
import { invalid, openTransaction, type Transaction } from "../transaction.ts"

/** A world of rows in memory in which a command can be tried: the domain tests' stand. */
export interface World {
  rows: MemoryRows
  /** The clock that the next command sees. */
  now: string
  /** The owner's zone. */
  timeZone: string
  /** Runs a command as the door would: checks the input, runs, keeps the writes. Throws its refusal. */
  run<C extends AnyCommand>(command: C, input: InputOf<C>, clientMutationId?: string): Promise<ResultOf<C>>
  /** Opens a bare transaction whose writes are dropped unless committed. */
  open(clientMutationId?: string): Transaction
  get<R extends Row>(table: Table<R>, id: string): R | undefined
}

export function world(): World {
  const rows = new MemoryRows()
  let count = 0
  const self: World = {
    rows,
    now: "2026-11-22T09:00:00.000Z",
    timeZone: "Europe/Paris",
    open(clientMutationId = deriveId("test", String(count++))) {
      return openTransaction(rows, { clientMutationId, now: self.now, timeZone: self.timeZone, version: ++count })
    },
    async run(command, input, clientMutationId) {
      const parsed = command.input.safeParse(input)
      if (!parsed.success) throw invalid(parsed.error, command.name)
      const transaction = self.open(clientMutationId)
      const result = await command.run(transaction.tx, parsed.data)
      transaction.layer.commit(rows)
      return result
    },
    get: <R extends Row>(table: Table<R>, id: string) => rows.rows(table.name).get(id) as R | undefined,
  }
  return self
}
