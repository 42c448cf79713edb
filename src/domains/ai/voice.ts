import "server-only"
import { OutsideFault } from "~/adapters/outside-fault.ts"
import type { Outside } from "~/server/outside.ts"
import type { Road } from "~/sync/road.ts"
import { CommandError } from "~/sync/tx.ts"
import { heardNothing } from "./inventions.ts"
import { knownRows } from "./known-rows.ts"
import { patiently } from "./patience.ts"
import { LONGEST_TEXT, type Proposal, proposalOf } from "./proposal.ts"
import { propose } from "./propose.ts"
import { keepProposal, mayAsk } from "./queries.ts"

/** What the service takes at once; two hours of speech. */
const MOST_BYTES = 25 * 1_024 * 1_024
/** Less than this holds no sound in any of the formats. */
const LEAST_BYTES = 200
/** What the service reads of a prompt, in characters: names beyond it are of no use. */
const LONGEST_PROMPT = 800

/** The endings that the service knows, and the types that they stand for. */
const ENDINGS: Record<string, readonly string[]> = {
  webm: ["audio/webm", "video/webm"],
  ogg: ["audio/ogg", "audio/opus", "application/ogg"],
  m4a: ["audio/x-m4a", "audio/m4a"],
  mp4: ["audio/mp4", "video/mp4"],
  mp3: ["audio/mpeg", "audio/mp3"],
  wav: ["audio/wav", "audio/x-wav", "audio/wave"],
  flac: ["audio/flac", "audio/x-flac"],
}

export interface Spoken {
  audio: Blob
  /** As its maker called it, `voice.oga`. */
  fileName: string
  source: Proposal["source"]
}

/**
 * Writes down what was said, then proposes. Silence, and what is written down for silence, is a proposal of nothing with the
 * notice `silence`. Refuses with `not_set_up`, `invalid`, `too_large`, `too_many_requests` for the day's budget, `outside` where the service doesn't answer.
 */
export async function listen(road: Road, outside: Outside, { audio, fileName, source }: Spoken): Promise<Proposal> {
  if (outside.speech === null) throw new CommandError("not_set_up", "speech isn't set up on this server: GROQ_API_KEY is missing", "audio")
  if (audio.size > MOST_BYTES) throw new CommandError("too_large", "this recording is longer than can be taken: at most 25 MB", "audio")
  const { name, type } = named(fileName, audio.type)
  if (!(await mayAsk(road.database, outside.daily, road.now(), road.timeZone)))
    throw new CommandError("busy", "what may be asked of the speech service today is used up", "audio")
  const heard = audio.size < LEAST_BYTES ? "" : await written(road, outside.speech, { audio, name, type })
  const transcript = heard.replaceAll("\0", "").toWellFormed().trim().slice(0, LONGEST_TEXT)
  if (!heardNothing(transcript)) return propose(road, outside, { text: transcript, transcript, source })
  const now = road.now().toISOString()
  const nothing = proposalOf({ actions: [], unplaced: [] }, { text: "", transcript, source, now, notice: "silence" })
  await keepProposal(road.database, nothing, now)
  return nothing
}

async function written(
  road: Road,
  speech: NonNullable<Outside["speech"]>,
  { audio, name, type }: { audio: Blob; name: string; type: string },
): Promise<string> {
  const { projects, tags } = await knownRows(road.database, road.now())
  const prompt = [...projects.map((one) => one.name), ...tags].join(", ").slice(0, LONGEST_PROMPT).toWellFormed()
  const bytes = new Uint8Array(await audio.arrayBuffer())
  try {
    return await patiently(() => speech.transcribe({ bytes, fileName: name, type, language: "fr", prompt }))
  } catch (error) {
    if (!(error instanceof OutsideFault)) throw error
    road.report("the speech service gave no answer", error)
    if (error.kind === "refused") throw new CommandError("invalid", "this recording can't be read", "audio")
    throw new CommandError("outside", SAYS[error.kind], "audio")
  }
}

const SAYS = {
  key: "the speech service doesn't take this server's key",
  busy: "the speech service is busy: try again in a moment",
  slow: "the speech service didn't answer in time: try again",
  down: "the speech service can't be reached: try again",
  garbled: "the speech service answered something that can't be read: try again",
}

/** The file's name and type as the service wants them: Telegram's `.oga` is an `.ogg`, a name without an ending gets its type's. */
function named(fileName: string, given: string): { name: string; type: string } {
  const type = given.split(";")[0]?.trim().toLowerCase() ?? ""
  const said = fileName.split(".").at(-1)?.toLowerCase() ?? ""
  const ending = Object.keys(ENDINGS).find((one) => ENDINGS[one]?.includes(type)) ?? (said === "oga" || said === "opus" ? "ogg" : said)
  const types = ENDINGS[ending]
  if (types === undefined) throw new CommandError("invalid", "expected a recording such as webm, ogg, m4a, mp3 or wav", "audio")
  return { name: `voice.${ending}`, type: types[0] as string }
}
