/** Answers beyond the rows asked about that are kept before those of gone rows are let go. */
const SLACK = 500

/**
 * Asks about each plain row once: one that changes is another object. `of` answers a list; a `Map` is read several times faster
 * than a `WeakMap`, so that answers about rows that are gone are let go by hand.
 */
export function seenOnce<Row extends object, Answer>(ask: (row: Row) => Answer): (rows: readonly Row[]) => (row: Row) => Answer {
  let known = new Map<Row, Answer>()
  const answer = (row: Row): Answer => {
    let found = known.get(row)
    if (found === undefined) {
      found = ask(row)
      known.set(row, found)
    }
    return found
  }
  return (rows) => {
    if (known.size > rows.length + SLACK) {
      const former = known
      known = new Map()
      for (const row of rows) {
        const found = former.get(row)
        if (found !== undefined) known.set(row, found)
      }
    }
    return answer
  }
}
