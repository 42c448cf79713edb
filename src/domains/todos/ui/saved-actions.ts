import { t } from "~/i18n/room-words.ts"
import { type InputOf, verb } from "~/sync/command.ts"
import { useApi } from "~/sync/provider.tsx"
import type { Row } from "~/sync/table.ts"
import { useChanges } from "~/sync/ui/changes.ts"
import { toast } from "~/ui/toast.tsx"
import { savedFilters } from "../../account/schema.ts"
import { type Chosen, saidOf } from "../chosen.ts"

const commands = () => import("~/device-code.ts")
const saveFilter = verb(commands, "saveFilter")
const updateFilter = verb(commands, "updateFilter")
const removeFilter = verb(commands, "removeFilter")

interface Saved extends Row {
  name: string
}

/** What the bar does to saved filters; each says what it did, with its way back. */
export function useSavedFilters() {
  const api = useApi()
  const changes = useChanges()

  async function change(id: string, fields: Omit<InputOf<typeof updateFilter>, "id">, said: string): Promise<void> {
    const problem = await changes.change(updateFilter, { id, ...fields }, said)
    if (problem) toast(problem)
  }

  return {
    /** The new filter's id, once it is durable on this device. */
    async save(name: string, chosen: Chosen): Promise<string | undefined> {
      const problem = await changes.change(saveFilter, { name, page: "todos", filter: saidOf(chosen) }, t("saved.kept", { name }))
      if (problem) toast(problem)
      if (problem !== undefined) return undefined
      // Ids begin with their moment: the last one of this name is the one just made.
      const named = api.rows(savedFilters).filter((one) => one.name === name)
      return named
        .map(({ id }) => id)
        .sort()
        .at(-1)
    },
    rename: ({ id }: Saved, name: string) => change(id, { name }, t("saved.renamed", { name })),
    update: ({ id, name }: Saved, chosen: Chosen) => change(id, { filter: saidOf(chosen) }, t("saved.updated", { name })),
    async remove({ id, name }: Saved): Promise<void> {
      const problem = await changes.change(removeFilter, { id }, t("saved.removed", { name }))
      if (problem) toast(problem)
    },
  }
}
