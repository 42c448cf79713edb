import "server-only"
import { mistral } from "~/adapters/language-model/http.ts"
import type { LanguageModel } from "~/adapters/language-model/port.ts"
import { groq } from "~/adapters/speech/http.ts"
import type { Speech } from "~/adapters/speech/port.ts"
import { env, type Settings } from "./env.ts"
import { once } from "./once.ts"

/** The services outside, as far as they are set up; null for one without its keys. */
export interface Outside {
  languageModel: LanguageModel | null
  speech: Speech | null
  /** What may be asked of them in one of the owner's days. */
  daily: { calls: number; tokens: number }
}

export const outside = (): Outside => once("outside", () => outsideOf(env()))

/** `npm start` never uses a stand-in: without keys a service isn't set up. */
export const outsideOf = (settings: Pick<Settings, "mistral" | "groq" | "assistantDaily">): Outside => ({
  languageModel: settings.mistral && mistral(settings.mistral),
  speech: settings.groq && groq(settings.groq),
  daily: settings.assistantDaily,
})
