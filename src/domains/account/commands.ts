import * as z from "zod/mini"
import { command } from "~/sync/command.ts"
import { line } from "~/sync/fields.ts"
import { SETTINGS_ID, settings } from "./schema.ts"

/** Changes the owner's choices; the first change makes their row. */
export const updateSettings = command({
  name: "account.settings",
  schema: 1,
  input: z.strictObject({
    language: z.optional(z.enum(["fr", "en"])),
    places: z.optional(z.array(line(200)).check(z.maxLength(20))),
  }),
  reads: () => [[settings, SETTINGS_ID]],
  async run(tx, input) {
    if (await tx.get(settings, SETTINGS_ID)) await tx.update(settings, SETTINGS_ID, input)
    else await tx.insert(settings, { ...input, id: SETTINGS_ID })
    return { id: SETTINGS_ID }
  },
})
