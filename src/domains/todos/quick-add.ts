import type { Parsed } from "~/grammar/parse.ts"
import type { Chip } from "~/grammar/piece.ts"
import type { Span } from "~/grammar/spans.ts"

/** What a line was understood as, in the chips that the owner sees and in the fields that a todo is made of. */

/** What a chip says. Days and hours are one: when. */
export type ChipKind = "when" | "plan" | "repeat" | "length" | "priority" | "tag" | "project" | "context"

export interface ShownChip {
  /** The same while its words are the same. */
  key: string
  kind: ChipKind
  /** Words of the line that it is made of, as the grammar knows them again. */
  chips: Chip[]
  /** What these words mean by themselves. */
  value: string | number
  /** Where the last of its words ends. */
  end: number
  /** May be meant, and counts once the owner takes it. */
  offered: boolean
}

const kinds: Record<Span["kind"], ChipKind> = {
  date: "when",
  hour: "when",
  duration: "length",
  estimate: "length",
  recurrence: "repeat",
  priority: "priority",
  tag: "tag",
  project: "project",
  context: "context",
}

/** The chips of a line in the order of its words; what says one thing together (a day and its hour) is one chip. */
export function chipsOf({ spans, plannedOn, dueAt }: Parsed): ShownChip[] {
  const chips = new Map<string, ShownChip>()
  for (const span of spans) {
    // « de 14h à 15h30 » says when as well as how long.
    const ranged = span.kind === "duration" && dueAt !== undefined && String(span.value).includes("-")
    const kind = ranged ? "when" : kinds[span.kind]
    const shown = kind === "when" && plannedOn !== undefined ? "plan" : kind
    const alone = kind === "tag" || span.offered === true
    const key = alone ? `${shown}:${span.text}` : shown
    const known = chips.get(key)
    const chip = { text: span.text, kind: span.kind }
    if (known) {
      known.chips.push(chip)
      known.end = span.end
    } else chips.set(key, { key, kind: shown, chips: [chip], value: span.value, end: span.end, offered: span.offered === true })
  }
  return [...chips.values()]
}

/** What a todo is made of that was written as this line; `projects` are those that there are, by name. */
export function fieldsOf(
  { title, dueOn, dueAt, plannedOn, recurrence, repeatFrom, priority, tags, project, context, estimateMinutes, durationMinutes }: Parsed,
  projects: readonly { id: string; name: string }[],
) {
  const minutes = estimateMinutes ?? durationMinutes
  const known = projects.find(({ name }) => name === project)
  return {
    title,
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(plannedOn === undefined ? {} : { plannedOn }),
    ...(recurrence === undefined ? {} : { recurrence }),
    ...(repeatFrom === undefined ? {} : { repeatFrom }),
    ...(priority === undefined ? {} : { priority: priority === 0 ? null : priority }),
    ...(tags === undefined ? {} : { tags }),
    ...(known === undefined ? {} : { projectId: known.id }),
    ...(context === undefined ? {} : { context }),
    ...(minutes === undefined ? {} : { estimateMinutes: minutes }),
  }
}

/** Stands for "there are none": without any name the grammar would take whatever is typed behind `+` for a project. */
export const NO_PROJECT = "\u0000"

export interface Choices {
  dismissed: readonly Chip[]
  taken: readonly Chip[]
}
export const noChoices: Choices = { dismissed: [], taken: [] }

const without = (all: readonly Chip[], some: readonly Chip[]) =>
  all.filter(({ text, kind }) => !some.some((one) => one.text === text && one.kind === kind))

/** An offered chip is taken, another one put away: its words belong to the title again. */
export const press = ({ dismissed, taken }: Choices, { chips, offered }: ShownChip): Choices =>
  offered ? { dismissed, taken: [...taken, ...chips] } : { dismissed: [...dismissed, ...chips], taken: without(taken, chips) }

/** Choices about words that are no longer there are over: typed again they are new. */
export const inText = ({ dismissed, taken }: Choices, text: string): Choices => ({
  dismissed: dismissed.filter((one) => text.includes(one.text)),
  taken: taken.filter((one) => text.includes(one.text)),
})

interface Erasing {
  /** Of the input event that is about to happen. */
  inputType: string
  /** The cursor is behind the last letter, with nothing selected. */
  atEnd: boolean
  text: string
}

/**
 * What Backspace does at the end of a line: puts the last chip away, first where its words are the last ones, then one by one.
 * Once letters are being erased, chips that appear on the way are not in the way. Answers the chip, or nothing for a letter.
 */
export function makeEraser(): (event: Erasing, chips: readonly ShownChip[]) => ShownChip | undefined {
  let last: "chip" | "letter" | "typed" = "typed"
  return ({ inputType, atEnd, text }, chips) => {
    if (inputType !== "deleteContentBackward") {
      last = inputType.startsWith("delete") ? "letter" : "typed"
      return undefined
    }
    const live = chips.filter(({ offered }) => !offered)
    const chip = live.reduce<ShownChip | undefined>((found, one) => (found === undefined || one.end >= found.end ? one : found), undefined)
    const touched = chip !== undefined && chip.end >= text.trimEnd().length
    const erased = atEnd && chip !== undefined && (last === "chip" || (last === "typed" && touched)) ? chip : undefined
    last = erased ? "chip" : "letter"
    return erased
  }
}
