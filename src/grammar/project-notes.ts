import { fold } from "~/text/fold.ts"
import { isCapital, type Line, typed } from "./line.ts"
import { nearestName } from "./nearest-name.ts"
import type { Reading } from "./reading.ts"

/** Ideas and steps for a project that is named: « idée pour Atlas : … », "add a step to Atlas: …". */

const HEAD =
  /^(?:(?:ajoute[rz]?|note[rz]?|nouvelle|nouveau|add|new|note|cree[rz]?|create|mets) )?(?:(?:une|un|l'|an|a|the|la|le|d') ?)?(?<what>idee|idea|etape|step)s?(?<to> (?:pour|a|au|dans|sur|de|du|for|to|in|on|of)(?= ))?(?: (?:le projet|the project|projet|project)(?= ))? ?/
/** A project's name is shorter, and so is what stands before a colon. */
const LONGEST = 100

export function readProjectNote(line: Line, projects: readonly string[]): Reading | null {
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
