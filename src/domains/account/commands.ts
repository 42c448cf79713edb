import { command } from "~/sync/command.ts"
import { removeRow, updateRow } from "~/sync/row-commands.ts"
import { saveFilterInput, updateFilterInput, updateSettingsInput } from "./inputs.ts"
import { SETTINGS_ID, savedFilters, settings } from "./schema.ts"

/** Changes the owner's choices; the first change makes their row. */
export const updateSettings = command({
  name: "account.settings",
  schema: 1,
  input: updateSettingsInput,
  reads: () => [[settings, SETTINGS_ID]],
  async run(tx, input) {
    if (await tx.get(settings, SETTINGS_ID)) await tx.update(settings, SETTINGS_ID, input)
    else await tx.insert(settings, { ...input, id: SETTINGS_ID })
    return { id: SETTINGS_ID }
  },
})

/** Keeps the filters of a page under a name. */
export const saveFilter = command({
  name: "filters.save",
  schema: 1,
  input: saveFilterInput,
  async run(tx, input) {
    const { id } = await tx.insert(savedFilters, { ...input, id: tx.newId("filter") })
    return { id }
  },
})

export const updateFilter = updateRow("filters.update", savedFilters, updateFilterInput)
export const removeFilter = removeRow("filters.remove", savedFilters)
