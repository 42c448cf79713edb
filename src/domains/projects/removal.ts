import type { Deed } from "~/sync/deeds.ts"
import { projects } from "./schema.ts"

/** What takes rows out of a project that is to be removed, or does so again. A step that was removed by itself isn't of the removal. */
export const EMPTIES: readonly string[] = ["projects.clear", "account.undo"]

/**
 * The changes that took a project to the trash with all that is its own, the last one first, which is the order to undo them in: the
 * project is back before what hangs on it. Big projects go by several (`projects.clear`, then `projects.remove`), and one that was
 * taken back and done again goes by an undo. `own` are the ids of its steps and ideas in the trash, `deeds` the newest first; none where
 * these don't know of the removal.
 */
export function removalOf(id: string, own: ReadonlySet<string>, deeds: readonly Deed[]): string[] {
  const ofProject = ({ images }: Deed) => images.filter((one) => one.table === projects.name && one.id === id)
  const removed = deeds.findIndex((deed) => ofProject(deed).some(went))
  const removal = deeds[removed]
  if (removal === undefined) return []
  const before = deeds.slice(removed + 1)
  const came = before.findIndex((deed) => ofProject(deed).some(({ after }) => "deletedAt" in (after ?? {})))
  const cleared = (came === -1 ? before : before.slice(0, came)).filter(
    ({ command, images }) => EMPTIES.includes(command) && images.some((one) => wasLetGo(one, id) || (went(one) && own.has(one.id))),
  )
  return [removal, ...cleared].map(({ mutationId }) => mutationId)
}

type Image = Deed["images"][number]

const went = ({ before, after }: Image) => before !== null && before.deletedAt === null && typeof after?.deletedAt === "string"

/** A todo of the project that is of none any more. */
const wasLetGo = ({ before, after }: Image, project: string) => before?.projectId === project && after?.projectId === null
