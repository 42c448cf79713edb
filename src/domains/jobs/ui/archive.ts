import { createMemo, createResource, createSignal } from "solid-js"
import type { Api } from "~/sync/api.ts"
import type { InputOf } from "~/sync/command.ts"
import { newUuid } from "~/sync/id.ts"
import { useApi } from "~/sync/provider.tsx"
import type { Call } from "~/sync/ui/changes.ts"
import { whenAnswered } from "~/sync/ui/when-answered.ts"
import type { updateJob } from "../commands.ts"
import { type Job, jobs } from "../schema.ts"

/**
 * Archived offers leave the devices, so most of them are asked for at the server. What it said of each stays while the tab is open;
 * by id, so that the list and the detail say the same.
 */
const [there, setThere] = createSignal<ReadonlyMap<string, Job>>(new Map())

function note(found: readonly Job[]): void {
  setThere((known) => {
    const fresher = found.filter((job) => (known.get(job.id)?.version ?? -1) < job.version)
    return fresher.length === 0 ? known : new Map([...known, ...fresher.map((job) => [job.id, job] as const)])
  })
}

export interface Archive {
  /** Offers that are in no list of this device: its own archived ones, and those that only the server has. */
  outside: () => readonly Job[]
  /** Whether the server's part is `read`, on its way, or `missing`: what other devices archived can't be shown then. */
  state: () => ArchiveState
}
type ArchiveState = "read" | "coming" | "missing"

/** Offers asked for at a time. */
const PAGE = 500

/** The archive, while it is `open`. */
export function createArchive(open: () => boolean): Archive {
  const api = useApi()
  const left = createMemo(() => (open() ? api.outside(jobs) : []))
  const [state, { refetch }] = createResource<ArchiveState, string>(
    // Again when an offer has left this device.
    () => open() && String(left().length),
    (): Promise<ArchiveState> =>
      readArchive(api).then(
        () => "read",
        () => "missing",
      ),
    { initialValue: "coming" },
  )
  whenAnswered(api, () => state.latest === "missing", refetch)
  return {
    outside: () => [...there().values(), ...left().filter(({ deletedAt }) => deletedAt === null)],
    state: () => state.latest,
  }
}

async function readArchive(api: Api): Promise<void> {
  let cursor: string | null = null
  do {
    const from: string | null = cursor
    const page: { items: Job[]; cursor: string | null } = await api.ask((server) =>
      server.jobs.list.query({ archived: true, limit: PAGE, ...(from === null ? {} : { cursor: from }) }),
    )
    note(page.items)
    cursor = page.cursor
  } while (cursor !== null)
}

/** One offer, wherever it is; `settled` once it is known where. */
export function createOffer(id: string): { job: () => Job | undefined; settled: () => boolean } {
  const api = useApi()
  const [asked] = createResource(
    // Again after each round with the server: what this device doesn't hold may have changed.
    () => api.ready() && !api.row(jobs, id) && `${api.status.lastSync}`,
    () =>
      api
        .ask(async (server) => note([await server.jobs.get.query({ id })]))
        .then(
          () => true,
          () => true,
        ),
    { initialValue: false },
  )
  return { job: () => api.row(jobs, id) ?? there().get(id), settled: () => asked.latest }
}

/** Changes an offer that only the server has. */
export const changeThere =
  ({ id, ...fields }: InputOf<typeof updateJob>): Call =>
  (api) =>
    api.ask(async (server) => {
      const mutationId = newUuid(Date.now())
      const result = await server.jobs.update.mutate({ id, ...fields }, { context: { mutationId } })
      // It is changed, whether or not this is answered.
      await server.jobs.get.query({ id }).then(
        (job) => note([job]),
        () => undefined,
      )
      return { mutationId, result }
    })
