import type { Row, Table } from "./table.ts"

/** Fields that the transaction sets by itself. */
type Stamped = "version" | "createdAt" | "updatedAt" | "deletedAt"

/** A new row: its id, and whatever its table has no default for. `undefined` is as good as absent. */
export type NewRow<R extends Row> = Patch<R> & { id: string }

/** The fields of a row that a command changes; `undefined` leaves a field alone. */
export type Patch<R extends Row> = { [K in Exclude<keyof R, Stamped | "id">]?: R[K] | undefined }

/**
 * What a command reads and writes through, the same in the browser and on the server. Rows are plain and the caller's
 * own: ISO strings, `null` never `undefined`, arrays copied. Every method may throw a `CommandError`; a command lets it pass.
 */
export interface Tx {
  /** The moment of the tap, an instant. On the server never later than its own clock. It orders nothing. */
  readonly now: string
  /** The owner's IANA time zone. */
  readonly timeZone: string
  /** The id of a row that this command makes; `role` says what the row is for and is used once. */
  newId(role: string): string
  /** The row, or null. A removed row counts as absent unless `removed` is set. */
  get<R extends Row>(table: Table<R>, id: string, options?: { removed?: boolean }): Promise<R | null>
  /** Live rows whose indexed fields equal `where`, ordered by id. Any other order is made in TypeScript. */
  list<R extends Row>(table: Table<R>, where?: Partial<R>): Promise<R[]>
  /** Adds a row; over a removed row of the same id it brings that row back with the new values. `conflict` over a live one. */
  insert<R extends Row>(table: Table<R>, row: NewRow<R>): Promise<R>
  /** Changes only the fields given; `not_found` for an absent or removed row. Equal values are no change. */
  update<R extends Row>(table: Table<R>, id: string, patch: Patch<R>): Promise<R>
  /** Puts a row in the trash; `not_found` for an absent or removed one. */
  remove<R extends Row>(table: Table<R>, id: string): Promise<void>
  /** Runs another command as part of this one; its roles are apart from this one's. */
  run<I, Result>(command: { name: string; run(tx: Tx, input: I): Promise<Result> }, input: I): Promise<Result>
}

/** Codes of a refusal. Each has a sentence in both languages and a tRPC code. */
export type ErrorCode =
  | "not_found"
  | "conflict"
  | "invalid"
  | "missing_reference"
  | "changed_since"
  | "unverified"
  | "forbidden"
  | "expired"
  | "not_set_up"
  | "too_large"
  | "busy"
  | "outside"

/**
 * A command's refusal: what was asked can't be done, and saying it again changes nothing until its cause is gone.
 * `field` names the input or column at fault, `message` is one English sentence for an API's caller.
 */
export class CommandError extends Error {
  override readonly name = "CommandError"
  readonly code: ErrorCode
  readonly field: string | undefined

  constructor(code: ErrorCode, message: string, field?: string) {
    super(message)
    this.code = code
    this.field = field
  }
}

/** One row before and after a command; null where it wasn't there. */
export interface Change {
  table: string
  id: string
  before: Row | null
  after: Row | null
}
