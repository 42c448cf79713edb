/** Where things that overlap stand beside one another. Pure: numbers in, numbers out; `to` is the end, exclusive. */

export interface Range {
  from: number
  to: number
}

/**
 * The first lane in which each range has nothing before it that reaches into it, in the order in which they are given:
 * the rows of what lasts whole days, and within a day the columns of what overlaps.
 */
export function lanesOf(ranges: readonly Range[]): number[] {
  const ends: number[] = []
  const lanes: number[] = []
  for (const index of inOrder(ranges)) {
    const { from, to } = ranges[index] as Range
    const free = ends.findIndex((end) => end <= from)
    const lane = free === -1 ? ends.length : free
    ends[lane] = to
    lanes[index] = lane
  }
  return lanes
}

/** The earlier start first, then what lasts longer, then as given. */
function inOrder(ranges: readonly Range[]): number[] {
  const at = (index: number) => ranges[index] as Range
  return ranges.map((_, index) => index).sort((left, right) => at(left).from - at(right).from || at(right).to - at(left).to || left - right)
}

/** The place of one of several that overlap: from the start of `column`, over `wide` of all `columns`. */
export interface Column {
  column: number
  columns: number
  wide: number
}

/**
 * Columns of a day: what overlaps, straight or through others, shares the width in equal columns, and each takes as many
 * columns to its right as are free for all of its time. What lasts less than `least` counts as that long, since it is drawn so.
 */
export function columnsOf(given: readonly Range[], least = 0): Column[] {
  const ranges = given.map(({ from, to }) => ({ from, to: Math.max(to, from + least) }))
  const places: Column[] = []
  for (const group of groupsOf(ranges)) {
    const members = group.map((index) => ranges[index] as Range)
    const lanes = lanesOf(members)
    const columns = Math.max(...lanes) + 1
    for (const [position, index] of group.entries()) {
      const column = lanes[position] as number
      const blocking = members.flatMap((other, at) => {
        const lane = lanes[at] as number
        return lane > column && overlap(other, members[position] as Range) ? [lane] : []
      })
      places[index] = { column, columns, wide: Math.min(columns, ...blocking) - column }
    }
  }
  return places
}

/** What overlaps straight or through others, as indexes in the order of time. */
export function groupsOf(ranges: readonly Range[]): number[][] {
  const groups: number[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const index of inOrder(ranges)) {
    const { from, to } = ranges[index] as Range
    if (from < end) groups.at(-1)?.push(index)
    else groups.push([index])
    end = Math.max(end, to)
  }
  return groups
}

const overlap = (left: Range, right: Range) => left.from < right.to && right.from < left.to
