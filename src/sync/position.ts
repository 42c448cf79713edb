import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing"

/** A row among its siblings. `position` is a fractional key compared by code unit (SQL: COLLATE "C"); null stands last. */
export interface Sibling {
  id: string
  position: string | null
}

/** Where the moved row goes, and siblings whose keys had to be spread again to make room. */
export interface Placement {
  position: string
  respread: { id: string; position: string }[]
}

/** The order in which siblings stand: by key, those without one last, equal ones by id. */
export function bySibling(left: Sibling, right: Sibling): number {
  if (left.position !== right.position) {
    if (left.position === null) return 1
    if (right.position === null) return -1
    return left.position < right.position ? -1 : 1
  }
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0
}

/**
 * Places row `id` behind sibling `after` (null: first; a sibling that is gone: last). A command says only who the
 * neighbour is; the key is computed from the neighbours as they stand when it runs, on either side. Siblings without a key
 * get one as far as the row is moved down among them, no further: they stand last as they are. Where keys are equal or
 * malformed there is no room between them: then all siblings get fresh keys in the order they have.
 */
export function placeAfter(siblings: readonly Sibling[], id: string, after: string | null): Placement {
  const others = siblings.filter((sibling) => sibling.id !== id)
  const left = after === null ? undefined : (others.find((sibling) => sibling.id === after) ?? neighbour(others, null, -1))
  const right = neighbour(others, left ?? null, 1)
  const key = left?.position === null ? null : keyBetween(left?.position ?? null, right?.position ?? null)
  if (key !== null) return { position: key, respread: [] }
  others.sort(bySibling)
  const index = left === undefined ? 0 : others.indexOf(left) + 1
  return left?.position === null ? placeAmongUnplaced(others, index) : placeAnew(others, index)
}

/** The sibling just before (-1) or behind (1) a place; of all the last or the first where none is given. Looks at each once, without a sort. */
export function neighbour<S extends Sibling>(siblings: readonly S[], place: Sibling | null, side: -1 | 1): S | undefined {
  let nearest: S | undefined
  for (const one of siblings) {
    if (place !== null && bySibling(one, place) * side <= 0) continue
    if (nearest === undefined || bySibling(one, nearest) * side < 0) nearest = one
  }
  return nearest
}

/** The siblings without a key before `index` get theirs, and the row the next one. */
function placeAmongUnplaced(others: readonly Sibling[], index: number): Placement {
  const first = others.findIndex(({ position }) => position === null)
  try {
    const keys = generateNKeysBetween(others[first - 1]?.position ?? null, null, index - first + 1)
    const respread = others.slice(first, index).map(({ id }, at) => ({ id, position: keys[at] as string }))
    return { position: keys.at(-1) as string, respread }
  } catch {
    return placeAnew(others, index)
  }
}

function placeAnew(others: readonly Sibling[], index: number): Placement {
  const keys = generateNKeysBetween(null, null, others.length + 1)
  const fresh = others.map((sibling, at) => ({ id: sibling.id, position: keys[at < index ? at : at + 1] as string, was: sibling.position }))
  return {
    position: keys[index] as string,
    respread: fresh.filter((sibling) => sibling.position !== sibling.was).map(({ id, position }) => ({ id, position })),
  }
}

/** A key between two neighbours (null: an open end), or null where there is none. */
function keyBetween(left: string | null, right: string | null): string | null {
  try {
    return generateKeyBetween(left, right)
  } catch {
    // The library refuses equal, inverted and malformed keys alike.
    return null
  }
}
