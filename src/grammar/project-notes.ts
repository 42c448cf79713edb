import { fold } from "~/text/fold.ts"
import { isCapital, type Line, typed } from "./line.ts"
import { nearestName } from "./nearest-name.ts"
import type { Reading } from "./reading.ts"

/** Ideas and steps for a project that is named: « idée pour Atlas : … », "add a step to Atlas: …". */

const HEAD =
  /^(?:(?:ajoute[rz]?|note[rz]?|add|note|cree[rz]?|create|mets|j'ai|i have|i've got) )?(?:(?:une|un|l'|an|a|the|la|le|d') ?)?(?:(?:nouvelle|nouveau|new) )?(?<what>idee|idea|etape|step)s?(?<to> (?:pour|a|au|dans|sur|de|du|for|to|in|on|of)(?= ))?(?: (?:le projet|the project|projet|project)(?= )| (?:le|la|the)(?= ))? ?/
/** « ajoute l'étape déployer à Atlas » */
const TAIL =
  /^(?:ajoute[rz]?|note[rz]?|add) (?:(?<what>(?:l'|the |une? |an? )?(?:idee|idea|etape|step)) (?<content>.{2,200}?)|(?<first>.{2,200}?) (?:comme|as) (?<as>(?:une? |an? )?(?:idee|idea|etape|step))) (?:a|au|au projet|dans|pour|to|in|for|to the project) (?<named>[^:]{2,60})$/
/** A project's name is shorter, and so is what stands before a colon. */
const LONGEST = 100

export function readProjectNote(line: Line, projects: readonly string[]): Reading | null {
  return fromHead(line, projects) ?? fromTail(line, projects)
}

function fromTail(line: Line, projects: readonly string[]): Reading | null {
  const plain = line.plain.trimEnd().replace(/\.$/, "")
  const { what, content, first, as, named } = (plain.length > 300 ? null : TAIL.exec(plain))?.groups ?? {}
  const project = named === undefined ? undefined : projects.find((one) => fold(one) === named)
  const text = content ?? first
  if (project === undefined || text === undefined || named === undefined || text.includes(":")) return null
  const [at, from] = [plain.indexOf(text, plain.indexOf(" ")), plain.length - named.length]
  const words = { start: line.at[from] as number, end: line.at[plain.length] as number, text: typed(line, from, plain.length) }
  const bare = typed(line, at, at + text.length).replace(/^["“«]\s?|\s?["”»]$/g, "")
  return { kind: /id/.test(what ?? as ?? "") ? "idea" : "step", project, named: words, content: bare }
}

function fromHead(line: Line, projects: readonly string[]): Reading | null {
  const head = HEAD.exec(line.plain.slice(0, LONGEST))
  if (head === null || !/ $/.test(head[0])) return null
  const kind = /^id/.test(head.groups?.what ?? "") ? "idea" : "step"
  const start = head[0].length
  const rest = line.plain.slice(start, start + LONGEST)
  const colon = /^(?<named>[^:]{1,60}?) ?: /.exec(rest)
  const name = projects.find((one) => rest.startsWith(fold(one)) && /^(?: ?[:,-]| |$)/.test(rest.slice(fold(one).length)))
  const named = name ? fold(name).length : (colon?.groups?.named?.length ?? 0)
  if (named === 0) return null
  const words = { start: line.at[start] as number, end: line.at[start + named] as number, text: typed(line, start, start + named) }
  const content = typed(line, start + named, line.plain.length)
    .replace(/^\s?[:,–—-]?\s/, "")
    .trim()
  const project = name ?? nearestName(words.text, projects)
  const unknown = project === null && !(head.groups?.to && isCapital(line, start) && words.text.split(" ").length <= 3)
  return content === "" || unknown ? null : { kind, project: projects.length === 0 ? words.text : project, named: words, content }
}
