import { type Block, type InertNode, type Run, safeHref } from "./safe-text.ts"

/** Walks a parsed document, by a list of what is known, and keeps its text. */

/** Elements nested deeper, and nodes beyond this count, are left out: no honest text has them. */
const MAX_DEPTH = 80
const MAX_NODES = 30_000

const DROPPED = new Set(
  "script style template iframe frame frameset object embed applet svg math noscript head title base link meta form input button select textarea option img picture video audio canvas map area dialog".split(
    " ",
  ),
)
const BREAKING = new Set(
  "address article aside blockquote body center dd details div dl dt fieldset figure figcaption footer header hr html main nav p pre section summary table tbody thead tfoot tr caption".split(
    " ",
  ),
)
const HEADING = /^h[1-6]$/
const WEB = /https?:\/\/[^\s<>"«»]+[^\s<>"«».,;:!?)\]}'’]/g

type Marks = Omit<Run, "text">

export function readBlocks(root: InertNode): Block[] {
  const reader = new BlockReader({ nodes: 0 })
  reader.children(root, { strong: false, emphasis: false, href: null }, 0)
  return reader.end()
}

class BlockReader {
  private readonly blocks: Block[] = []
  private runs: Run[] = []
  private readonly budget: { nodes: number }

  /** `budget` is shared by the readers of one text. */
  constructor(budget: { nodes: number }) {
    this.budget = budget
  }

  end(): Block[] {
    this.close()
    return this.blocks
  }

  children(node: InertNode, marks: Marks, depth: number): void {
    if (depth > MAX_DEPTH) return
    for (let index = 0; index < node.childNodes.length; index += 1) {
      this.budget.nodes += 1
      if (this.budget.nodes > MAX_NODES) return
      this.node(node.childNodes[index] as InertNode, marks, depth + 1)
    }
  }

  private node(node: InertNode, marks: Marks, depth: number): void {
    const name = node.nodeName.toLowerCase()
    if (name === "#text") this.text((node.nodeValue ?? "").replace(/\s+/g, " "), marks)
    else if (name.startsWith("#") || DROPPED.has(name)) return
    else if (name === "br") this.add("\n", marks)
    else if (name === "pre") this.preformatted(node, marks)
    else if (HEADING.test(name)) this.heading(node, name <= "h2" ? 4 : 5, marks, depth)
    else if (name === "ul" || name === "ol" || name === "menu") this.list(node, name === "ol", marks, depth)
    else if (name === "td" || name === "th") this.cell(node, marks, depth)
    else if (BREAKING.has(name) || name === "li") this.apart(node, marks, depth)
    else this.children(node, marksOf(name, node, marks), depth)
  }

  private apart(node: InertNode, marks: Marks, depth: number): void {
    this.close()
    this.children(node, marks, depth)
    this.close()
  }

  /** A table reads as lines, its cells set apart by a dot. */
  private cell(node: InertNode, marks: Marks, depth: number): void {
    if (this.runs.length > 0) this.add(" · ", marks)
    this.children(node, marks, depth)
  }

  private preformatted(node: InertNode, marks: Marks): void {
    this.close()
    this.text(wholeText(node), marks)
    this.close()
  }

  private heading(node: InertNode, level: 4 | 5, marks: Marks, depth: number): void {
    this.close()
    const inner = new BlockReader(this.budget)
    inner.children(node, marks, depth)
    for (const block of inner.end()) {
      // Headings are all of one weight; `strong` inside one says nothing more.
      if (block.kind === "paragraph") this.blocks.push({ kind: "heading", level, runs: block.runs.map((run) => ({ ...run, strong: false })) })
      else this.blocks.push(block)
    }
  }

  private list(node: InertNode, ordered: boolean, marks: Marks, depth: number): void {
    this.close()
    const items: Block[][] = []
    for (let index = 0; index < node.childNodes.length && this.budget.nodes <= MAX_NODES && depth <= MAX_DEPTH; index += 1) {
      this.budget.nodes += 1
      const child = node.childNodes[index] as InertNode
      const inner = new BlockReader(this.budget)
      inner.node(child, marks, depth + 1)
      const blocks = inner.end()
      if (blocks.length > 0) items.push(blocks)
    }
    if (items.length > 0) this.blocks.push({ kind: "list", ordered, items })
  }

  /** Addresses written out become links. */
  private text(text: string, marks: Marks): void {
    let from = 0
    for (const match of marks.href === null ? text.matchAll(WEB) : []) {
      this.add(text.slice(from, match.index), marks)
      this.add(match[0], { ...marks, href: safeHref(match[0]) })
      from = match.index + match[0].length
    }
    this.add(text.slice(from), marks)
  }

  private add(text: string, marks: Marks): void {
    if (text === "") return
    const last = this.runs.at(-1)
    if (last && last.strong === marks.strong && last.emphasis === marks.emphasis && last.href === marks.href) last.text += text
    else this.runs.push({ text, ...marks })
  }

  /** Ends the paragraph under way, unless it is blank. */
  private close(): void {
    const runs = tidy(this.runs)
    this.runs = []
    if (runs.length > 0) this.blocks.push({ kind: "paragraph", runs })
  }
}

function marksOf(name: string, node: InertNode, marks: Marks): Marks {
  if (name === "strong" || name === "b") return { ...marks, strong: true }
  if (name === "em" || name === "i") return { ...marks, emphasis: true }
  if (name === "a") return { ...marks, href: safeHref(node.getAttribute?.("href")) }
  return marks
}

function wholeText(node: InertNode): string {
  let text = ""
  const open: InertNode[] = [node]
  for (let seen = 0; open.length > 0 && seen < MAX_NODES; seen += 1) {
    const next = open.pop() as InertNode
    if (next.nodeName === "#text") text += next.nodeValue ?? ""
    else if (!DROPPED.has(next.nodeName.toLowerCase()))
      for (let index = next.childNodes.length - 1; index >= 0; index -= 1) open.push(next.childNodes[index] as InertNode)
  }
  return text
}

/** One blank between words, at most one empty line, nothing at either end. */
function tidy(runs: readonly Run[]): Run[] {
  const kept: Run[] = []
  let before = "\n"
  for (const run of runs) {
    let text = run.text
      .replace(/[^\S\n]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .replace(/\n{3,}/g, "\n\n")
    if (/\s$/.test(before)) text = text.replace(before.endsWith(" ") ? /^ / : /^\s+/, "")
    if (text === "") continue
    before = text
    kept.push({ ...run, text })
  }
  while (kept.length > 0) {
    const last = kept.at(-1) as Run
    last.text = last.text.trimEnd()
    if (last.text !== "") break
    kept.pop()
  }
  return kept
}
