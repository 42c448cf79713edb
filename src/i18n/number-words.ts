import type { Language } from "./language.ts"

/** Whole numbers in words, as a headline says them: « Inbox, *quatorze* ». From 0 to 999; beyond that, digits. */
export function inWords(count: number, language: Language, options: { feminine?: boolean } = {}): string {
  if (!Number.isInteger(count) || count < 0 || count > 999) return new Intl.NumberFormat(language).format(count)
  if (language === "en") return english(count)
  const words = french(count)
  return options.feminine && count % 10 === 1 && count % 100 !== 11 && count % 100 !== 71 && count % 100 !== 91 ? `${words}e` : words
}

// biome-ignore format: a row a decade reads better than a word a line
const FRENCH = ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf",
  "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"]
const FRENCH_TENS = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt"]

function french(count: number): string {
  if (count < 20) return FRENCH[count] ?? ""
  if (count < 100) {
    // 70 to 79 and 90 to 99 count on from 60 and 80: soixante-treize, quatre-vingt-onze.
    const base = Math.floor(count / 10)
    const rest = count - (base === 7 || base === 9 ? (base - 1) * 10 : base * 10)
    const tens = FRENCH_TENS[base] ?? ""
    if (rest === 0) return base === 8 ? "quatre-vingts" : tens
    const joined = (rest === 1 || rest === 11) && base < 8 ? " et " : "-"
    return `${tens}${joined}${FRENCH[rest]}`
  }
  const hundreds = Math.floor(count / 100)
  const rest = count % 100
  const cent = hundreds === 1 ? "cent" : `${FRENCH[hundreds]} cent${rest === 0 ? "s" : ""}`
  return rest === 0 ? cent : `${cent} ${french(rest)}`
}

// biome-ignore format: as above
const ENGLISH = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
  "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
const ENGLISH_TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

function english(count: number): string {
  if (count < 20) return ENGLISH[count] ?? ""
  if (count < 100) return [ENGLISH_TENS[Math.floor(count / 10)], count % 10 === 0 ? "" : ENGLISH[count % 10]].filter(Boolean).join("-")
  const hundred = `${ENGLISH[Math.floor(count / 100)]} hundred`
  return count % 100 === 0 ? hundred : `${hundred} and ${english(count % 100)}`
}

export const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)
