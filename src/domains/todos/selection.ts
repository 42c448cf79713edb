/** Todos chosen to be changed together, by id. Pure: the order of what is on screen is passed in. */
export interface Selection {
  ids: ReadonlySet<string>
  /** Where the range that is being drawn starts, and the end that moves; null before the first choice. */
  anchor: string | null
  head: string | null
  /** What is chosen besides that range. */
  apart: ReadonlySet<string>
}

export const nothing: Selection = { ids: new Set(), anchor: null, head: null, apart: new Set() }

/** With `id` chosen, or left out where it was. The next range starts there. */
export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next.size === 0 ? nothing : { ids: next, anchor: id, head: id, apart: next }
}

/**
 * With everything from `from` to `to`. Going on from the end of the last range moves that end, so that coming back gives
 * up what was passed; from elsewhere it draws another range, and keeps the first.
 */
export function extended(selection: Selection, order: readonly string[], from: string, to: string): Selection {
  const goesOn = selection.head === from && selection.anchor !== null && order.includes(selection.anchor)
  const anchor = goesOn ? (selection.anchor as string) : from
  const apart = goesOn ? selection.apart : selection.ids
  const [start, end] = [order.indexOf(anchor), order.indexOf(to)]
  if (start === -1 || end === -1) return selection
  const range = order.slice(Math.min(start, end), Math.max(start, end) + 1)
  return { ids: new Set([...apart, ...range]), anchor, head: to, apart }
}

export function everything(order: readonly string[]): Selection {
  return order.length === 0 ? nothing : { ids: new Set(order), anchor: order[0] ?? null, head: order.at(-1) ?? null, apart: new Set() }
}

/** `items` in order, in pieces of at most `size`. */
export function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))
}
