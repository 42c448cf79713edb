import { createSignal, onCleanup, onMount } from "solid-js"
import { language } from "~/i18n/language.ts"
import { useApi } from "~/sync/provider.tsx"
import { keepRecording } from "./kept-recordings.ts"
import { recogniseHere, understandsHere } from "./on-device.ts"
import { openProposal } from "./proposed.ts"
import { LONGEST_SECONDS, MicrophoneError, MOST_BYTES, type NoMicrophone, type Recorder, startRecording } from "./recorder.ts"
import { refusedBecause, sendRecording, serverHears } from "./speech.ts"
import { understand } from "./understand.ts"

/** Why it stopped listening without a proposal: no microphone, or what was recorded can't be used; or the server's own words. */
export type Problem = NoMicrophone | "notSetUp" | "silence" | "large" | "unkept"

export type Stage =
  | { name: "asking" }
  /** `here`: the browser itself understands, on the device. */
  | { name: "recording"; here: boolean }
  | { name: "sending" }
  | { name: "kept" }
  | { name: "problem"; why: Problem }
  | { name: "refused"; words: string }

const TICK_MS = 100
const LEVELS = 64
const MODEL_LANGUAGE = { fr: "fr-FR", en: "en-GB" }

/** From the microphone to a proposal. `close` once one is open. */
export function useListening(close: () => void) {
  const api = useApi()
  const [stage, setStage] = createSignal<Stage>({ name: "asking" })
  const [seconds, setSeconds] = createSignal(0)
  const [levels, setLevels] = createSignal<readonly number[]>([])
  const [words, setWords] = createSignal("")
  let recorder: Recorder | undefined
  let local: ReturnType<typeof recogniseHere> | undefined
  let over = false
  let timer: ReturnType<typeof setInterval> | undefined

  function end(next: Stage): void {
    clearInterval(timer)
    if (!over) setStage(next)
  }
  const problem = (why: Problem) => end({ name: "problem", why })

  async function begin(): Promise<void> {
    setStage({ name: "asking" })
    setSeconds(0)
    setLevels([])
    try {
      const opened = await startRecording()
      if (over) return opened.discard()
      recorder = opened
    } catch (error) {
      return problem(error instanceof MicrophoneError ? error.why : "busy")
    }
    setStage({ name: "recording", here: false })
    timer = setInterval(tick, TICK_MS)
    if ((await serverHears(api)) === false && stage().name === "recording") await listenHere()
  }
  /** Without a service at the server: by the browser alone, or not at all. */
  async function listenHere(): Promise<void> {
    recorder?.discard()
    recorder = undefined
    clearInterval(timer)
    const lang = MODEL_LANGUAGE[language()]
    if (!(await understandsHere(lang))) return problem("notSetUp")
    if (over) return
    local = recogniseHere(lang, setWords)
    setStage({ name: "recording", here: true })
  }
  function tick(): void {
    if (recorder === undefined) return
    setSeconds(recorder.seconds())
    setLevels([...levels(), recorder.level()].slice(-LEVELS))
    if (recorder.seconds() >= LONGEST_SECONDS) void finish()
  }

  /** Ends it, and makes a proposal of what was said. */
  async function finish(): Promise<void> {
    if (stage().name !== "recording") return
    if (local !== undefined) return finishHere(local)
    if (recorder === undefined) return
    const stopping = recorder.stop()
    end({ name: "sending" })
    const { audio, seconds, silent } = await stopping
    if (silent) return problem("silence")
    if (audio.size > MOST_BYTES) return problem("large")
    await send(audio, seconds)
  }
  async function send(audio: Blob, seconds: number): Promise<void> {
    try {
      const proposal = await sendRecording(api, audio)
      if (over) return
      if (proposal.text === "") return problem("silence")
      openProposal(proposal)
      close()
    } catch (error) {
      const words = refusedBecause(error)
      if (words !== null) return end({ name: "refused", words })
      await keepRecording(audio, seconds).then(
        () => end({ name: "kept" }),
        () => problem("unkept"),
      )
    }
  }
  async function finishHere(recognition: NonNullable<typeof local>): Promise<void> {
    recognition.stop()
    end({ name: "sending" })
    const text = await recognition.text.catch(() => "")
    if (text === "") return problem("silence")
    const proposal = await understand(api, text)
    if (over) return
    openProposal({ ...proposal, transcript: text })
    close()
  }

  onMount(() => void begin())
  onCleanup(() => {
    over = true
    clearInterval(timer)
    recorder?.discard()
    local?.abort()
  })
  return { stage, seconds, levels, words, begin, finish }
}
