import { nearDay, shortDay } from "../i18n/dates.ts"
import { language } from "../i18n/language.ts"
import { t } from "../i18n/room-words.ts"
import { ruleInWords } from "../i18n/rule-words.ts"
import { isRule, readRule } from "../time/rule.ts"
import type { Repeating } from "./repeat-choice.ts"

/** How something repeats, in words; a rule that can't be read is shown as it was written. */
export function repetitionInWords({ recurrence, repeatFrom }: Repeating): string {
  if (recurrence === null) return t("repeat.never")
  if (!isRule(recurrence)) return t("repeat.unreadable", { rule: recurrence })
  const words = ruleInWords(readRule(recurrence), language())
  return repeatFrom === "completion" ? t("repeat.afterDone", { words }) : words
}

/** `ven. 18 déc.`, or `demain`: a day as it stands within a sentence. */
export const inSentence = (day: string) => (nearDay(day) === shortDay(day) ? shortDay(day) : nearDay(day).toLocaleLowerCase())
