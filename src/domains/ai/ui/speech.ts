import type { Api } from "~/sync/api.ts"
import { CommandError } from "~/sync/tx.ts"
import { refusal } from "~/sync/ui/changes.ts"
import type { Proposal } from "../proposal.ts"
import { sendKept } from "./kept-recordings.ts"

/** Whether the server can write down what is said; undefined where nobody knows, as the server was never asked. */
const KNOWN = "ai.speech"

export async function serverHears(api: Api): Promise<boolean | undefined> {
  try {
    const { speech } = await api.ask((server) => server.ai.status.query())
    void api.remember(KNOWN, speech)
    return speech
  } catch {
    return (await api.recall<boolean>(KNOWN)) ?? undefined
  }
}

const ENDINGS: Record<string, string> = { "audio/webm": "webm", "audio/mp4": "mp4", "audio/ogg": "ogg" }

/** What was said, as a proposal. Rejects with a CommandError where the server refuses, with a TransportError where it doesn't answer. */
export function sendRecording(api: Api, audio: Blob): Promise<Proposal> {
  const form = new FormData()
  form.set("audio", new File([audio], `voice.${ENDINGS[audio.type] ?? "webm"}`, { type: audio.type }))
  form.set("source", "pwa")
  return api.ask((server) => server.ai.voice.mutate(form))
}

/** Why a recording isn't taken, in words; null where it may be tried again. */
export const refusedBecause = (error: unknown): string | null => (error instanceof CommandError ? refusal(error) : null)

export const sendAllKept = (api: Api): Promise<void> => sendKept((audio) => sendRecording(api, audio), refusedBecause)
