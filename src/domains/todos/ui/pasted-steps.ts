interface Step {
  text: string
  done: boolean
}

/** Lines of a list from elsewhere as steps: bullets, numbers and boxes fall away, and a ticked box is done. */
export function stepsOf(text: string): Step[] {
  return text
    .split(/\r?\n/)
    .map((line) => {
      const [, box, words = ""] = /^\s*(?:[-*+•]\s+|\d+[.)]\s+)?(?:\[([ xX])\]\s+)?(.*)$/.exec(line) ?? []
      return { text: words.trim().slice(0, 500), done: box !== undefined && box !== " " }
    })
    .filter((step) => step.text !== "")
}

/** The same list with the item at `from` put where `to` is. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const [item, others] = [items[from], items.filter((_, index) => index !== from)]
  if (item === undefined) return [...items]
  return [...others.slice(0, to), item, ...others.slice(to)]
}
