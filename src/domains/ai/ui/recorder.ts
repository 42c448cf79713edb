import { isSilent, loudness } from "../silence.ts"

/** What was recorded, in the browser's own format. */
export interface Recording {
  audio: Blob
  seconds: number
  silent: boolean
}

export interface Recorder {
  /** Loudness now, 0 to 1. */
  level(): number
  seconds(): number
  /** Ends it and gives what there is; a second time gives the same. */
  stop(): Promise<Recording>
  /** Ends it and forgets what there is. */
  discard(): void
}

/** Why nothing can be recorded. */
export type NoMicrophone = "denied" | "missing" | "busy" | "insecure" | "unsupported"
export class MicrophoneError extends Error {
  readonly why: NoMicrophone
  constructor(why: NoMicrophone) {
    super(why)
    this.why = why
  }
}

/** A text that is spoken is shorter, and it would be longer than anyone reads over. */
export const LONGEST_SECONDS = 300
/** What the server takes; five minutes are a twentieth of it. */
export const MOST_BYTES = 24_000_000
const SPEECH_BITS = 32_000
const LEVEL_MS = 50
const FORMATS = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"]

/** Begins to record. Rejects with a MicrophoneError. */
export async function startRecording(): Promise<Recorder> {
  if (!window.isSecureContext) throw new MicrophoneError("insecure")
  const mimeType = window.MediaRecorder ? FORMATS.find((format) => MediaRecorder.isTypeSupported(format)) : undefined
  if (mimeType === undefined || navigator.mediaDevices === undefined) throw new MicrophoneError("unsupported")
  const stream = await openMicrophone()
  const meter = meterOf(stream)
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: SPEECH_BITS })
  const parts: Blob[] = []
  const ended = new Promise<void>((resolve) => recorder.addEventListener("stop", () => resolve(), { once: true }))
  recorder.addEventListener("dataavailable", ({ data }) => parts.push(data))
  const began = performance.now()
  // In pieces: of a tab that dies nothing is left, but no piece grows without bounds.
  recorder.start(1_000)
  let seconds: number | null = null

  function end(): void {
    if (seconds !== null) return
    seconds = (performance.now() - began) / 1_000
    if (recorder.state !== "inactive") recorder.stop()
    for (const track of stream.getTracks()) track.stop()
    meter.end()
  }
  return {
    level: meter.level,
    seconds: () => seconds ?? (performance.now() - began) / 1_000,
    async stop() {
      end()
      await ended
      const type = mimeType.split(";")[0] ?? mimeType
      return { audio: new Blob(parts, { type }), seconds: seconds ?? 0, silent: isSilent(meter.levels, LEVEL_MS / 1_000) }
    },
    discard: end,
  }
}

const WHY: Record<string, NoMicrophone> = {
  NotAllowedError: "denied",
  SecurityError: "denied",
  NotFoundError: "missing",
  OverconstrainedError: "missing",
}

async function openMicrophone(): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true } })
  } catch (error) {
    throw new MicrophoneError((error instanceof DOMException && WHY[error.name]) || "busy")
  }
}

/** How loud a stream is, by the browser's own analyser. */
function meterOf(stream: MediaStream) {
  const context = new AudioContext()
  void context.resume()
  const analyser = new AnalyserNode(context, { fftSize: 2_048 })
  context.createMediaStreamSource(stream).connect(analyser)
  const samples = new Float32Array(analyser.fftSize)
  const levels: number[] = []
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples)
    levels.push(loudness(samples))
  }, LEVEL_MS)
  return {
    levels,
    level: () => levels.at(-1) ?? 0,
    end() {
      clearInterval(timer)
      void context.close()
    },
  }
}
