import { createSignal } from "solid-js"
import { newUuid } from "~/sync/id.ts"
import { browserStorage } from "~/sync/storage.ts"
import type { Proposal } from "../proposal.ts"

/** A recording that couldn't be sent, and once it was, what was proposed of it. */
export interface KeptRecording {
  id: string
  /** An instant. */
  at: string
  seconds: number
  /** Its bytes and their type: a blob within a stored value isn't read back everywhere. */
  bytes: ArrayBuffer
  type: string
  proposal?: Proposal
  /** Why the server won't have it; it is kept until the owner lets it go. */
  refused?: string
}

const storage = browserStorage("recordings")
const [kept, setKept] = createSignal<readonly KeptRecording[]>([])

/** What is kept on this device, the oldest first. Reactive, once it was read. */
export const keptRecordings = kept

export async function readKept(): Promise<void> {
  const found = await Promise.all((await storage.keys()).map((key) => storage.get<KeptRecording>(key)))
  setKept(found.filter((one) => one !== null).sort((left, right) => (left.at < right.at ? -1 : 1)))
}

/** Rejects with a StorageError where the device doesn't take it. */
export async function keepRecording(audio: Blob, seconds: number): Promise<void> {
  const now = Date.now()
  await putKept({ id: newUuid(now), at: new Date(now).toISOString(), seconds, bytes: await audio.arrayBuffer(), type: audio.type })
}

async function putKept(recording: KeptRecording): Promise<void> {
  await storage.set(recording.id, recording)
  await readKept()
}

export async function discardKept(id: string): Promise<void> {
  await storage.remove(id)
  await readKept()
}

/** Nothing that was said stays on a device that is signed out. */
export async function discardAllKept(): Promise<void> {
  for (const key of await storage.keys()) await storage.remove(key)
  setKept([])
}

/**
 * Sends what waits, one after the other, and keeps what is proposed of each until the owner looks. `send` rejects where the
 * server doesn't answer: then the rest waits on. One tab at a time does it.
 */
export async function sendKept(send: (audio: Blob) => Promise<Proposal>, refusedBecause: (error: unknown) => string | null): Promise<void> {
  const work = async () => {
    await readKept()
    for (const recording of kept().filter(({ proposal, refused }) => proposal === undefined && refused === undefined)) {
      try {
        await putKept({ ...recording, proposal: await send(new Blob([recording.bytes], { type: recording.type })) })
      } catch (error) {
        const refused = refusedBecause(error)
        if (refused === null) return
        await putKept({ ...recording, refused })
      }
    }
  }
  // Typed as always there, absent on plain http; but there is no microphone either.
  const locks = navigator.locks as LockManager | undefined
  await (locks ? locks.request("ordinarthur-os.recordings", { ifAvailable: true }, async (lock) => lock && (await work())) : work())
}
