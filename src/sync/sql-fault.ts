import "server-only"

/** The five-character SQLSTATE of a database error, wherever a driver put it; null for any other error. */
function sqlState(error: unknown, depth = 0): string | null {
  if (typeof error !== "object" || error === null || depth > 4) return null
  const { code, meta, cause } = error as { code?: unknown; meta?: unknown; cause?: unknown }
  if (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) && !/^P[1-6]/.test(code)) return code
  if (code === "P2034") return "40001"
  return sqlState(meta, depth + 1) ?? sqlState(cause, depth + 1)
}

/** Serialization failure or deadlock: the same transaction can succeed when it runs again. */
export const isConflict = (error: unknown) => ["40001", "40P01"].includes(sqlState(error) ?? "")

/**
 * Whether a statement itself is at fault (its data, a constraint, a limit), and not the way to the database. Such an error
 * belongs to one mutation and comes back at every try; any other one fails the whole request, which is sent again.
 */
export const isStatementFault = (error: unknown) => /^(0A|21|22|23|42|54|P0)/.test(sqlState(error) ?? "")
