import { Marked, type Token, type Tokens } from "marked"
import { decodeEntities } from "./plain-text.ts"
import { type Block, type Run, safeHref } from "./safe-text.ts"

/**
 * The owner's own Markdown as blocks. Unlike an offer's text nothing is dropped: what isn't understood, HTML above all, is
 * shown as it was written, and so is a link that leads where no link may.
 */

const marked = new Marked({ gfm: true, breaks: true })
/** Nested deeper, a text is shown as it is. */
const MAX_DEPTH = 40

type Marks = Omit<Run, "text">
const PLAIN: Marks = { strong: false, emphasis: false, href: null }

export function readMarkdown(text: string): Block[] {
  try {
    const tasks = { count: 0 }
    return blocksOf(marked.lexer(text), tasks, 0)
  } catch {
    // A text made to exhaust the reader.
    return [{ kind: "paragraph", runs: [{ text, ...PLAIN }] }]
  }
}

function blocksOf(tokens: readonly Token[], tasks: { count: number }, depth: number): Block[] {
  if (depth > MAX_DEPTH) throw new RangeError("nested too deep")
  return tokens.flatMap((token) => blockOf(token as Tokens.Generic, tasks, depth))
}

function blockOf(token: Tokens.Generic, tasks: { count: number }, depth: number): Block[] {
  switch (token.type) {
    case "space":
    case "def":
    case "checkbox":
      return []
    case "heading":
      return [{ kind: "heading", level: token.depth <= 2 ? 4 : 5, runs: runsOf(token.tokens) }]
    case "code":
      return [{ kind: "code", text: token.text }]
    case "blockquote":
      return [{ kind: "quote", blocks: blocksOf(token.tokens ?? [], tasks, depth + 1) }]
    case "hr":
      return [{ kind: "rule" }]
    case "list":
      return [{ kind: "list", ordered: token.ordered, items: token.items.map((item: Tokens.ListItem) => itemOf(item, tasks, depth)) }]
    case "table":
      return [token.header, ...token.rows].map((row: Tokens.TableCell[]) => ({ kind: "paragraph", runs: rowOf(row) }))
    default:
      return paragraph(token.tokens ? runsOf(token.tokens) : [{ text: token.raw.trimEnd(), ...PLAIN }])
  }
}

const paragraph = (runs: Run[]): Block[] => (runs.length === 0 ? [] : [{ kind: "paragraph", runs }])

/** An item; one with a box begins with its task. */
function itemOf(item: Tokens.ListItem, tasks: { count: number }, depth: number): Block[] {
  const index = item.task ? tasks.count++ : 0
  const blocks = blocksOf(item.tokens, tasks, depth + 1)
  if (!item.task) return blocks
  const [first, ...others] = blocks
  const runs = first?.kind === "paragraph" ? first.runs : []
  const rest = first?.kind === "paragraph" ? others : blocks
  return [{ kind: "task", done: item.checked === true, index, runs }, ...rest]
}

/** A table reads as lines, its cells set apart by a dot. */
const rowOf = (cells: Tokens.TableCell[]) => cells.flatMap((cell, at) => [...(at > 0 ? [{ text: " · ", ...PLAIN }] : []), ...runsOf(cell.tokens)])

function runsOf(tokens: readonly Token[] = [], marks: Marks = PLAIN, depth = 0): Run[] {
  if (depth > MAX_DEPTH) throw new RangeError("nested too deep")
  return tokens.flatMap((token) => runOf(token as Tokens.Generic, marks, depth + 1))
}

function runOf(token: Tokens.Generic, marks: Marks, depth: number): Run[] {
  switch (token.type) {
    case "checkbox":
      return []
    case "br":
      return [{ text: "\n", ...marks }]
    case "codespan":
      return [{ text: token.text, ...marks, code: true }]
    case "strong":
      return runsOf(token.tokens, { ...marks, strong: true }, depth)
    case "em":
      return runsOf(token.tokens, { ...marks, emphasis: true }, depth)
    case "del":
      return runsOf(token.tokens, { ...marks, struck: true }, depth)
    case "link":
    case "image": {
      const href = safeHref(token.href)
      if (href === null) return [{ text: token.raw, ...marks }]
      const runs = runsOf(token.tokens, { ...marks, href }, depth)
      return runs.length > 0 ? runs : [{ text: token.text || href, ...marks, href }]
    }
    case "text":
      return token.tokens ? runsOf(token.tokens, marks, depth) : [{ text: decodeEntities(token.text), ...marks }]
    case "escape":
      return [{ text: token.text, ...marks }]
    default:
      return [{ text: token.raw, ...marks }]
  }
}

/** The same Markdown with the box at `index` ticked or not; null where its boxes can't be told apart with certainty. */
export function withTask(text: string, index: number, done: boolean, count: number): string | null {
  let [fence, seen] = ["", 0]
  const lines = text.split("\n").map((line) => {
    const [, mark] = /^\s*(`{3,}|~{3,})/.exec(line) ?? []
    if (mark !== undefined && (fence === "" || mark.startsWith(fence))) fence = fence === "" ? mark : ""
    if (fence !== "" || !/^[\s>]*(?:[-*+]|\d+[.)])\s+\[[ xX]\]\s/.test(line)) return line
    seen += 1
    return seen - 1 === index ? line.replace(/\[[ xX]\]/, done ? "[x]" : "[ ]") : line
  })
  return seen === count ? lines.join("\n") : null
}

/** How many boxes there are. */
export function countTasks(blocks: readonly Block[]): number {
  return blocks.reduce((count, block) => {
    if (block.kind === "task") return count + 1
    if (block.kind === "quote") return count + countTasks(block.blocks)
    return block.kind === "list" ? count + block.items.reduce((sum, item) => sum + countTasks(item), 0) : count
  }, 0)
}
