/**
 * A text of strangers as paragraphs, headings, lists and links: a model that has no place for anything else. It is read
 * from a document that was parsed but never shown, and drawn from text nodes, so nothing in it can act.
 */

/** Words that look alike. `\n` is a line break. */
export interface Run {
  text: string
  strong: boolean
  emphasis: boolean
  /** An http, https or mailto address. */
  href: string | null
  code?: true
  struck?: true
}

export type Block =
  | { kind: "paragraph"; runs: Run[] }
  | { kind: "heading"; level: 4 | 5; runs: Run[] }
  | { kind: "list"; ordered: boolean; items: Block[][] }
  | { kind: "code"; text: string }
  | { kind: "quote"; blocks: Block[] }
  | { kind: "rule" }
  /** The first line of an item with a box; `index` counts the boxes of the whole text from 0. */
  | { kind: "task"; done: boolean; index: number; runs: Run[] }

/** What is read of a node; the browser's `Node` and `Element` have it. */
export interface InertNode {
  nodeName: string
  nodeValue: string | null
  childNodes: ArrayLike<InertNode>
  getAttribute?(name: string): string | null
}

/** The address if a reader may follow it, else null: relative ones lead nowhere outside their site. */
export function safeHref(text: string | null | undefined): string | null {
  const url = URL.parse((text ?? "").trim())
  return url && ["http:", "https:", "mailto:"].includes(url.protocol) ? url.href : null
}

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean).length

/** Words in a text, for how long it takes to read. */
export function countWords(blocks: readonly Block[]): number {
  let count = 0
  for (const block of blocks) {
    if (block.kind === "list") for (const item of block.items) count += countWords(item)
    else if (block.kind === "quote") count += countWords(block.blocks)
    else if (block.kind === "code") count += wordsOf(block.text)
    else if (block.kind !== "rule") for (const { text } of block.runs) count += wordsOf(text)
  }
  return count
}
