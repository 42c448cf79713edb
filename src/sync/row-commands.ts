import * as z from "zod/mini"
import { type Command, command } from "./command.ts"
import { id } from "./fields.ts"
import type { Row, Table } from "./table.ts"
import type { Patch } from "./tx.ts"

/** The commands that do nothing but what their names say to one row. */

interface Done {
  id: string
}
const idInput = z.strictObject({ id })

/** Changes the fields of a row that its input names. */
export function updateRow<R extends Row, Input extends Done & Patch<R>, Wire>(
  name: string,
  table: Table<R>,
  input: z.ZodMiniType<Input, Wire>,
): Command<Input, Done, Wire> {
  return command<Input, Wire, Done>({
    name,
    schema: 1,
    input,
    reads: ({ id }) => [[table as unknown as Table, id]],
    async run(tx, { id, ...fields }) {
      await tx.update(table, id, fields as Patch<R>)
      return { id }
    },
  })
}

/** Puts a row in the trash. */
export function removeRow<R extends Row>(name: string, table: Table<R>): Command<Done, Done, Done> {
  return command<Done, Done, Done>({
    name,
    schema: 1,
    input: idInput,
    reads: ({ id }) => [[table as unknown as Table, id]],
    async run(tx, { id }) {
      await tx.remove(table, id)
      return { id }
    },
  })
}
