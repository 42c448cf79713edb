import { fold } from "~/text/fold.ts"

/**
 * What stays of an offer when it is posted again elsewhere: its title, company and place without accents, case,
 * punctuation, marks of gender, ratings and postal codes.
 */

const GENDER_MARKS = /(^|[\s([{,|–—-])(?:[hfmwdx](?:\s*[/|\-–]\s*[hfmwdxn]){1,3})(?=$|[\s)\]},|–—-])/g
/** `développeur·euse`, `chargé.e.s`, `chef-fe`, `expérimenté(e)`, `directeur (trice)`, `salarié/e`. */
const INCLUSIVE =
  /(?<=\p{L})(?:\s?\((?:e|es|s|ne|nes|se|euse|trice|rice|ere|eur|fe|ve|le)\)|[·•‧.\-/](?:es|e|ne|se|euse|trice|rice|ere|fe|ve|ice)(?:[·•‧.-]?s)?|[·•‧]s)(?!\p{L})/gu

const words = (text: string) =>
  text
    .replace(/\+\+/g, " plusplus ")
    .replace(/#/g, " sharp ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()

const foldPlace = (place: string) => {
  const folded = fold(place)
  const bare = words(folded.replace(/\([^)]*\)/g, " ").replace(/(?<![\p{L}\p{N}])\d{2,5}(?![\p{L}\p{N}])/gu, " "))
  return bare || words(folded)
}

/** A title as the same offer has it on another board: some append the place after a bar or a dash. */
function foldTitle(title: string, place: string): string {
  const bare = words(fold(title).replace(INCLUSIVE, "").replace(GENDER_MARKS, "$1"))
  const tail = foldPlace(place)
  const full = words(fold(place))
  const ending = [full, tail].find((end) => end !== "" && bare.endsWith(` ${end}`))
  return ending === undefined ? bare : bare.slice(0, -ending.length).trim()
}

/** The folded title, company and place: equal for the same offer. `fingerprint` in offers is 32 hex digits of its SHA-256. */
export function folded(offer: { title: string; company: string | null; location: string | null }): string {
  const place = offer.location ?? ""
  const parts = [foldTitle(offer.title, place), words(fold(offer.company ?? "")), foldPlace(place)]
  // A title of signs alone ("???") folds to nothing; it is then compared as it stands.
  if (parts[0] === "") parts[0] = offer.title.trim()
  return parts.join("\n")
}

export const FINGERPRINT_DIGITS = 32
