import type { Registry } from "../command.ts"
import type { PullPage, ReplayAnswer } from "../protocol.ts"
import type { MemoryRows } from "../rows.ts"
import type { Row } from "../table.ts"

export interface ReplayRequest {
  instance: string
  deviceId: string
  mutations: unknown[]
}

/** The owner's server as a history sees it: the protocol, and what can be done to it. In memory, or the real code over a database. */
export interface SimServer {
  pull(input: { cursor: string | null; deviceId: string }): Promise<PullPage>
  replay(input: ReplayRequest): Promise<ReplayAnswer>
  /** Applies the first `count` mutations alone: the server was killed before the others. */
  replayUpTo(count: number, input: ReplayRequest): Promise<void>
  /** The release of the app that it runs. */
  registry: Registry
  /** Chance that a command fails for no reason of its own. */
  failing: number
  /** Rows of a page; small, so that a pull has several. */
  pageRows: number
  /** Rows that are there from the start. */
  seed(table: string, rows: readonly Row[]): Promise<void>
  /** Cursors of before are of no use from now on. */
  forgetTombstones(): Promise<void>
  /** Keeps what is there now. */
  backUp(): Promise<void>
  /** Puts back what was kept, as another instance; false where nothing was. */
  restore(): Promise<boolean>
  /** Everything it holds, removed rows included. */
  contents(): Promise<MemoryRows>
}
