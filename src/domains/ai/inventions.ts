import { fold } from "~/text/fold.ts"

/** What Whisper writes where nobody speaks: the ends of films that it learned from, and thanks for watching. */
const INVENTED: readonly RegExp[] = [
  /amara ?\.? ?org/,
  /sous[- ]titr(?:e|es|age|ages)\b.*\b(?:realise|fait|par|st ?' ?501|communaute|societe|radio|mfp|titra|soustitreur)/,
  /^(?:sous[- ]titrage|sous[- ]titres|soustitreur)\b/,
  /merci (?:d ?' ?avoir|de) regarde/,
  /^merci (?:a tous |beaucoup )?(?:d ?' ?avoir|pour votre|de votre) (?:ecoute|attention|regarde|suivi|visionnage)/,
  /(?:abonnez|abonne)[- ](?:vous|toi)\b.*(?:chaine|video|cloche|pouce)?/,
  /(?:n ?' ?oubliez|oublie) pas (?:de |d ?' ?)(?:vous |t ?' ?)?(?:abonner|liker|laisser un)/,
  /^(?:a la )?prochaine (?:video|fois pour)/,
  /thanks? (?:you )?(?:so much )?for (?:watching|listening|viewing)/,
  /(?:please )?(?:like and )?subscribe (?:to|and)/,
  /^(?:subtitles|subtitled|captions?|transcribed|transcription)\b.*\bby\b/,
  /^(?:musique|music|applaudissements|applause|rires|laughter|silence|bruit|generique|jingle)$/,
  /^(?:cliquez|rendez[- ]vous) sur (?:notre|le) site/,
  /^www\.[a-z0-9.-]+$/,
]
/** What is no word at all: dots, notes, a « euh ». */
const NOTHING = /^[\s.…,;:!?♪♫*()[\]«»"'’_-]*$|^(?:euh|hum|hmm|mmh|ah|oh|hein|you|\.)+$/
/** Only what is nearly all of a transcript is invented: somebody may speak of subtitles. */
const OWN_WORDS = 6

/** Whether nothing was heard: silence, or what is written down for silence. */
export function heardNothing(transcript: string): boolean {
  const plain = fold(transcript)
    .replace(/[’‘]/g, "'")
    .replace(/[[\]()*♪♫]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^[\s.…,!?-]+|[\s.…,!?-]+$/g, "")
  if (NOTHING.test(plain)) return true
  const sentences = plain.split(/(?<=[.!?…])\s+/)
  const own = sentences.filter((sentence) => !INVENTED.some((pattern) => pattern.test(sentence.replace(/[.!?…]+$/, ""))))
  if (own.length === 0) return true
  // Thanks and goodbyes around an invention belong to it.
  const words = own.join(" ").split(" ")
  return (
    own.length < sentences.length &&
    words.length < OWN_WORDS &&
    own.every((one) => /^(?:merci|au revoir|bonjour|a bientot|bye|thank you|ok)\b/.test(one))
  )
}
