import "server-only"
import { chmodSync } from "node:fs"
import path from "node:path"
import { DatabaseSync } from "node:sqlite"
import { SetupError } from "./setup-error.ts"

const SQLITE_BUSY = 5

/**
 * Holds the data folder for this process: a second PGlite on the same folder corrupts it. The lock is the operating
 * system's on an open file (through SQLite, the one way to it that Node has), so it ends with the process however that
 * dies, and nothing stale is left. Answers how to let go.
 */
export function lockDataDir(dataDir: string): () => void {
  const file = path.join(dataDir, "lock")
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(file, { timeout: 0 })
    lock.exec("pragma journal_mode = memory; begin exclusive")
    chmodSync(file, 0o600)
  } catch (error) {
    lock?.close()
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY)
      throw new SetupError(
        `Another instance is already running on the data folder ${dataDir}: stop that one first, or set DATA_DIR to another folder.`,
      )
    throw new SetupError(
      `The data folder ${dataDir} can't be locked (${(error as Error).message}): give this user the right to write there, or set DATA_DIR to another folder.`,
    )
  }
  return () => lock.close()
}
