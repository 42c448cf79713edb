/** What there is, as far as a text may speak of it: what the page has in its replica, or the server looks up. */
export interface Known {
  projects: readonly { id: string; name: string }[]
  todos: readonly { id: string; title: string; due: string | null }[]
  /** Coming ones. */
  events: readonly { id: string; title: string /** An instant, or the first day of whole days. */; startsAt: string }[]
  /** With the most that they pay, in yearly euros. */
  jobs: readonly { id: string; title: string; company: string | null; salary: number | null }[]
  tags: readonly string[]
}
