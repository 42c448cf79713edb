import type { Api } from "~/sync/api.ts"
import type { Row } from "~/sync/table.ts"
import type { Call } from "~/sync/ui/changes.ts"
import { removalOf } from "../removal.ts"

/**
 * What brings a project back with all that went with it: the undoing of its removal, which this device knows or the server. `own` are
 * the ids of its steps and ideas in the trash. None where nobody remembers; rejects as `api.ask` does.
 */
export async function wayBack(api: Api, { id, deletedAt }: Pick<Row, "id" | "deletedAt">, own: ReadonlySet<string>): Promise<Call[]> {
  const deeds = await api.deeds()
  const here = removalOf(id, own, deeds)
  // Another device may have removed it since this one did.
  const isLast = deeds.some(
    ({ mutationId, images }) => mutationId === here[0] && images.some((one) => one.id === id && one.after?.deletedAt === deletedAt),
  )
  const removal = isLast ? here : await api.ask((server) => server.projects.removal.query({ id }))
  return removal.map((mutationId) => (device) => device.undo(mutationId))
}
