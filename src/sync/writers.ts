import "server-only"

/** Admits one piece of work at a time, in the order of asking. */
export type Queue = <T>(work: () => Promise<T>) => Promise<T>

/**
 * The writers' queue of this process. The clock's row would order writers as well, but each would hold a connection while
 * it waits: a thousand taps at once would starve the pool.
 */
export function oneAtATime(): Queue {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work, work)
    last = turn.catch(() => {})
    return turn
  }
}
