/** A text that corrects itself, or speaks of what it said before, is one whole. */
const LOOKS_BACK =
  /(?:^|[\s,;.])(?:non|nan|plut[oô]t|en fait|finalement|pardon|au lieu|no|rather|actually|instead|sorry|i mean|i meant)(?=$|[\s,;.!?])/i
const SEVERAL = /(?:^|\s)(?:et|puis|ensuite|ainsi que|and|then|also)(?=\s)|[,;]/i
const LONGEST = 300

/**
 * The sentences of a text that can be read by themselves. `careful`, where somebody else may read what is left: then a text that
 * corrects itself, is long, or asks for several things in one sentence stays whole.
 */
export function sentencesOf(text: string, { careful }: { careful: boolean }): string[] {
  const whole = text.trim()
  if (careful && LOOKS_BACK.test(whole)) return [whole]
  return whole
    .split(/\n+|(?<=[.!?])\s+(?=\p{Lu})/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean)
}

/** Whether a sentence may ask for more than the grammar, which makes one thing of each, would see. */
export const mayBeSeveral = (sentence: string) => sentence.length > LONGEST || LOOKS_BACK.test(sentence) || SEVERAL.test(sentence)
