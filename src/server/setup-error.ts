import "server-only"

/** Why the server can't start: one sentence for the operator that says what to do. It is printed without a stack. */
export class SetupError extends Error {
  override readonly name = "SetupError"
}
