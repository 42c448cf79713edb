/** Speech that the browser itself understands, on the device. No other way of its own is used: it would send the voice elsewhere. */

interface Recognition extends EventTarget {
  lang: string
  continuous: boolean
  interimResults: boolean
  processLocally: boolean
  start(): void
  stop(): void
  abort(): void
}
interface RecognitionMaker {
  new (): Recognition
  available?(options: { langs: string[]; processLocally: boolean }): Promise<string>
}
interface Results extends Event {
  results: ArrayLike<ArrayLike<{ transcript: string }>>
}

const maker = () => (globalThis as { SpeechRecognition?: RecognitionMaker }).SpeechRecognition

/** Whether this browser can do it for that language without anybody else. */
export async function understandsHere(lang: string): Promise<boolean> {
  const known = maker()
  if (known?.available === undefined || !("processLocally" in known.prototype)) return false
  return (await known.available({ langs: [lang], processLocally: true }).catch(() => "unavailable")) === "available"
}

/** Listens until told to stop; `heard` is given all that was understood so far. `text` resolves with it. */
export function recogniseHere(lang: string, heard: (text: string) => void): { text: Promise<string>; stop(): void; abort(): void } {
  const Maker = maker()
  if (Maker === undefined) throw new Error("this browser recognises nothing: ask understandsHere first")
  const recognition = Object.assign(new Maker(), { lang, continuous: true, interimResults: true, processLocally: true })
  let said = ""
  const text = new Promise<string>((resolve, reject) => {
    recognition.addEventListener("result", (event) => {
      said = Array.from((event as Results).results, (result) => result[0]?.transcript ?? "").join(" ")
      heard(said)
    })
    recognition.addEventListener("error", (event) => reject(new Error((event as Event & { error?: string }).error ?? "recognition")))
    recognition.addEventListener("end", () => resolve(said.trim()))
  })
  recognition.start()
  return { text, stop: () => recognition.stop(), abort: () => recognition.abort() }
}
