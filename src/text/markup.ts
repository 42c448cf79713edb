import { Marked } from "marked"
import { decodeEntities } from "./plain-text.ts"

/** Which of three ways a description was written in, and the HTML that it means. The HTML is parsed, never shown. */

const BLOCK_TAG = /<(?:p|div|ul|ol|li|h[1-6]|table|section|article)\b[^>]*>/i
const MARKDOWN_SIGN = /^#{1,6} |\*\*\S|^\s*[-*] \S/m
/** A feed that escaped its HTML twice over. */
const ESCAPED_TAG = /&lt;(?:p|div|ul|ol|li|br|h[1-6]|strong|b)\b/i

/** Line breaks are meant where they are: most boards send plain text. */
const marked = new Marked({ gfm: true, breaks: true })

/** HTML for a description in HTML, Markdown or plain text. */
export function htmlOf(description: string): string {
  const text = ESCAPED_TAG.test(description) && !BLOCK_TAG.test(description) ? decodeEntities(description) : description
  if (BLOCK_TAG.test(text) && !MARKDOWN_SIGN.test(text)) return text
  try {
    return marked.parse(readableLines(text), { async: false })
  } catch {
    // A text made to exhaust the reader is shown as it is.
    return `<pre>${description.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</pre>`
  }
}

/** Signs that people use for a list become one; lines set in by blanks are no program. */
const readableLines = (text: string) =>
  text
    .replace(/^[ \t]*[•●▪◦‣·✓✔➢→] ?(?=\S)/gmu, "- ")
    .replace(/^[ \t]{4,}(?![-*+\d])/gm, "")
    // A line of dashes under a paragraph parts two sections; Markdown would make a heading of the paragraph.
    .replace(/^(\s*[-=_*]{3,}\s*)$/gm, "\n$1\n")
