interface Due {
  at: number
  order: number
  /** null once it was cancelled. */
  call: (() => void) | null
}

/** Virtual time in milliseconds: nothing waits, and what is due at once happens in the order of asking. */
export class Timeline {
  now = Date.parse("2026-11-22T09:00:00Z")
  private readonly heap: Due[] = []
  private order = 0
  private readonly pending = new Set<Promise<unknown>>()

  /** The answer cancels. */
  after(ms: number, call: () => void): () => void {
    const due: Due = { at: this.now + Math.max(0, ms), order: this.order++, call }
    this.push(due)
    return () => {
      due.call = null
    }
  }

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => void this.after(ms, resolve))
  }

  /** Lets everything happen that is due within `ms`. */
  async advance(ms: number): Promise<void> {
    const until = this.now + ms
    await this.settled()
    for (let due = this.heap[0]; due !== undefined && due.at <= until; due = this.heap[0]) {
      this.pop()
      if (due.call === null) continue
      this.now = due.at
      due.call()
      await this.settled()
    }
    this.now = until
  }

  /** Work outside of virtual time (a real database): time stands still until it is done. */
  async outside<T>(work: Promise<T>): Promise<T> {
    const done = work.finally(() => this.pending.delete(done))
    this.pending.add(done)
    return done
  }

  /** Every promise that can settle without time passing has settled. */
  private async settled(): Promise<void> {
    await soon()
    while (this.pending.size > 0) {
      await Promise.allSettled(this.pending)
      await soon()
    }
  }

  private push(due: Due): void {
    const { heap } = this
    let index = heap.push(due) - 1
    while (index > 0) {
      const parent = (index - 1) >> 1
      if (!earlier(due, heap[parent] as Due)) break
      heap[index] = heap[parent] as Due
      index = parent
    }
    heap[index] = due
  }

  private pop(): void {
    const { heap } = this
    const last = heap.pop() as Due
    if (heap.length === 0) return
    let index = 0
    for (;;) {
      let child = 2 * index + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && earlier(heap[child + 1] as Due, heap[child] as Due)) child += 1
      if (!earlier(heap[child] as Due, last)) break
      heap[index] = heap[child] as Due
      index = child
    }
    heap[index] = last
  }
}

const earlier = (left: Due, right: Due) => left.at < right.at || (left.at === right.at && left.order < right.order)

const soon = () => new Promise<void>((resolve) => setImmediate(resolve))
