/** What pressing Enter does to an option. */
export type Does = "create" | "go" | "do" | "ask"

/** One thing that the palette offers. */
export interface Option {
  /** The same for as long as it is the same offer. */
  key: string
  /** What kind of thing it is: the left column. */
  label: string
  title: string
  /** Folded words that are marked in the title. */
  words?: readonly string[]
  /** A date, a score or a state: the right column. */
  aside?: string
  hot?: boolean
  /** Keys that lead there without the palette. */
  keys?: string
  does: Does
  /** Resolves to whether the palette is done; where it is not, the words stay. */
  run: () => Promise<boolean> | boolean
}

export interface Group {
  key: string
  /** Named by a line above it, or to readers only where its rows say so themselves. */
  name: string
  headed?: boolean
  aside?: string
  options: Option[]
}
