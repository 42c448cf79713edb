import { describe, expect, test } from "vitest"
import { countTasks, readMarkdown, withTask } from "./markdown.ts"
import type { Block } from "./safe-text.ts"

const textOf = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      if (block.kind === "code") return block.text
      if (block.kind === "quote") return textOf(block.blocks)
      if (block.kind === "list") return block.items.map(textOf).join("\n")
      return block.kind === "rule" ? "---" : block.runs.map(({ text }) => text).join("")
    })
    .join("\n")
const kinds = (text: string) => readMarkdown(text).map(({ kind }) => kind)

test("headings, paragraphs, lists, quotes, code and rules are what they are", () => {
  expect(kinds("# Un\n\ndeux\n\n- trois\n\n> quatre\n\n```ts\n    cinq < 6\n```\n\n---")).toEqual([
    "heading",
    "paragraph",
    "list",
    "quote",
    "code",
    "rule",
  ])
  expect(readMarkdown("```\n    set in\n- no list\n```")).toEqual([{ kind: "code", text: "    set in\n- no list" }])
})

test("marks within a line are kept, entities are read, and code is left alone", () => {
  expect(readMarkdown("**a** _b_ ~~c~~ `&amp; <i>` R&amp;D https://a.example/x")[0]).toMatchObject({
    runs: [
      { text: "a", strong: true },
      { text: " " },
      { text: "b", emphasis: true },
      { text: " " },
      { text: "c", struck: true },
      { text: " " },
      { text: "&amp; <i>", code: true },
      { text: " R&D " },
      { text: "https://a.example/x", href: "https://a.example/x" },
    ],
  })
})

test("boxes are counted through the whole text and ticked in it, those in code left alone", () => {
  const text = "- [ ] un\n- [x] deux **fort**\n  1. [ ] trois\n\n```\n- [ ] code\n```\n\n> - [ ] quatre"
  const blocks = readMarkdown(text)
  expect(countTasks(blocks)).toBe(4)
  expect(blocks[0]).toMatchObject({
    items: [
      [{ kind: "task", done: false, index: 0 }],
      [{ kind: "task", done: true, index: 1, runs: [{ text: "deux " }, { text: "fort" }] }, { kind: "list" }],
    ],
  })
  expect(withTask(text, 3, true, 4)).toBe(text.replace("> - [ ] quatre", "> - [x] quatre"))
  expect(withTask(text, 1, false, 4)).toBe(text.replace("[x] deux", "[ ] deux"))
  expect(withTask(text, 0, true, 3)).toBeNull()
})

describe("nothing in it can act, and nothing is hidden", () => {
  test.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "a <b onclick=alert(1)>b</b>",
    "[ici](javascript:alert(1))",
    "![ici](data:text/html,x)",
    "[ici](vbscript:x)",
    "<a href='javascript:alert(1)'>ici</a>",
    "<iframe srcdoc='<p>x</p>'></iframe>",
  ])("%s is shown as it was written", (text) => {
    const blocks = readMarkdown(text)
    expect(textOf(blocks)).toBe(text)
    expect(JSON.stringify(blocks)).not.toMatch(/"href":"/)
  })

  test("signs without end, and nesting without end, are read in the end", () => {
    for (const sign of [">", "- ", "[", "*", "`", "<", "- [ ] ", "![", "> - "]) expect(readMarkdown(sign.repeat(8_000)).length).toBeGreaterThan(0)
  })
})
