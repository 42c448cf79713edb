import { parse } from "parse5"
import { describe, expect, test } from "vitest"
import { htmlOf } from "./markup.ts"
import { readBlocks } from "./read-blocks.ts"
import { type Block, countWords, type InertNode } from "./safe-text.ts"

interface Parsed {
  nodeName: string
  value?: string
  childNodes?: Parsed[]
  attrs?: { name: string; value: string }[]
}

/** parse5 follows the same standard as the browser's own parser. */
const inert = (node: Parsed): InertNode => ({
  nodeName: node.nodeName,
  nodeValue: node.value ?? null,
  childNodes: (node.childNodes ?? []).map(inert),
  getAttribute: (name) => node.attrs?.find((attribute) => attribute.name === name)?.value ?? null,
})
const read = (description: string): Block[] => readBlocks(inert(parse(htmlOf(description)) as Parsed))

/** The text with its marks: `**strong**`, `_emphasis_`, `[link](address)`. */
function shown(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.kind === "list") return block.items.flatMap((item) => shown(item).map((line) => `${block.ordered ? "1." : "-"} ${line}`))
    if (!("runs" in block)) return [JSON.stringify(block)]
    const line = block.runs.map(({ text, strong, emphasis, href }) => {
      const marked = `${strong ? "**" : ""}${emphasis ? "_" : ""}${text}${emphasis ? "_" : ""}${strong ? "**" : ""}`
      return href ? `[${marked}](${href})` : marked
    })
    return [`${block.kind === "heading" ? "#".repeat(block.level - 3) : ""}${line.join("")}`]
  })
}
const lines = (description: string) => shown(read(description))

describe("what an offer says is read whole", () => {
  test("Markdown", () => {
    expect(lines("## La mission\n\nUn **site** et une *appli*.\n\n- écrire\n- [lire](https://docs.example/a)\n\n1. un\n2. deux")).toEqual([
      "#La mission",
      "Un **site** et une _appli_.",
      "- écrire",
      "- [lire](https://docs.example/a)",
      "1. un",
      "1. deux",
    ])
  })

  test("HTML", () => {
    expect(lines("<h3>La mission</h3><div>Un <b>site</b>,<br>une <i>appli</i>.<p>Fin</p></div><ul><li>écrire</li><li><p>lire</p></li></ul>")).toEqual(
      ["##La mission", "Un **site**,\nune _appli_.", "Fin", "- écrire", "- lire"],
    )
  })

  test("HTML that a feed escaped", () => {
    expect(lines("&lt;p&gt;Un site&lt;/p&gt;&lt;ul&gt;&lt;li&gt;écrire&lt;/li&gt;&lt;/ul&gt;")).toEqual(["Un site", "- écrire"])
  })

  test("plain text keeps its lines, its bullets and what is set in", () => {
    expect(lines("Le poste :\n• écrire\n• lire\n\n    Set in by blanks\n\nUne ligne\nune autre")).toEqual([
      "Le poste :",
      "- écrire",
      "- lire",
      "Set in by blanks",
      "Une ligne\nune autre",
    ])
  })

  test("Markdown with some HTML in it", () => {
    expect(lines("# Titre\n\nUne ligne<br>puis <a href='https://a.example/'>ici</a>.\n\n<!-- a remark -->\n\nFin")).toEqual([
      "#Titre",
      "Une ligne\npuis [ici](https://a.example/).",
      "Fin",
    ])
  })

  test("addresses written out become links, without the full stop after them", () => {
    expect(lines("<p>Voir https://a.example/x?y=1.</p>")).toEqual(["Voir [https://a.example/x?y=1](https://a.example/x?y=1)."])
  })

  test("a table reads as lines", () => {
    expect(lines("<table><tr><th>Lieu</th><td>Aix</td></tr><tr><th>Jours</th><td>2</td></tr></table>")).toEqual(["Lieu · Aix", "Jours · 2"])
  })

  test("words are counted for the reading time", () => {
    expect(countWords(read("# Un deux\n\n- trois quatre\n- cinq"))).toBe(5)
  })

  test("signs that mean nothing to Markdown stay", () => {
    expect(lines("Salaire < 45k & > 40k, 5 * 8 * 2, snake_case_name")).toEqual(["Salaire < 45k & > 40k, 5 * 8 * 2, snake_case_name"])
  })
})

describe("nothing in it can act", () => {
  test.each([
    "<script>alert(1)</script>",
    "<p>a</p><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<p><svg onload=alert(1)><script>alert(1)</script></svg></p>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<style>*{background:url(javascript:alert(1))}</style>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<template><img src=x onerror=alert(1)></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<form action=javascript:alert(1)><button>alert(1)</button></form>",
    "![alert(1)](javascript:alert(1))",
    "<object data='data:text/html,alert(1)'></object>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
  ])("%s says nothing", (description) => {
    expect(JSON.stringify(read(description))).not.toMatch(/alert|onerror|onload|javascript|srcdoc/)
  })

  test.each([
    "<a href='javascript:alert(1)'>ici</a>",
    "<a href=' java\nscript:alert(1)'>ici</a>",
    "<a href='&#106;avascript:alert(1)'>ici</a>",
    "<a href='data:text/html,x'>ici</a>",
    "<a href='vbscript:x'>ici</a>",
    "<a href='file:///etc/passwd'>ici</a>",
    "<a href='//evil.example'>ici</a>",
    "<a href='/settings/account'>ici</a>",
    "[ici](javascript:alert(1))",
    "[ici](<javascript:alert(1)>)",
    "<a name=x>ici</a>",
  ])("%s is no link", (description) => {
    expect(lines(description)).toEqual(["ici"])
  })

  test("only http, https and mailto lead anywhere", () => {
    expect(lines("<a href='mailto:jobs@a.example'>un</a> <a href='HTTPS://A.example'>deux</a>")).toEqual([
      "[un](mailto:jobs@a.example) [deux](https://a.example/)",
    ])
  })
})

describe("a text made to exhaust its reader", () => {
  test("10,000 nested elements", () => {
    expect(() => read(`<div>a</div>${"<div>".repeat(300)}deep`)).not.toThrow()
    const chain: InertNode = { nodeName: "body", nodeValue: null, childNodes: [] }
    let node = chain
    for (let depth = 0; depth < 10_000; depth += 1) {
      const child: InertNode = { nodeName: depth % 2 ? "ul" : "h2", nodeValue: null, childNodes: [] }
      node.childNodes = [child]
      node = child
    }
    expect(readBlocks(chain)).toEqual([])
  })

  test("100,000 signs of a quote, a list or an open bracket are read in the end", () => {
    for (const sign of [">", "- ", "[", "*", "`", "<"]) expect(Array.isArray(read(sign.repeat(20_000)))).toBe(true)
  })
})
