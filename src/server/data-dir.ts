import "server-only"
import { accessSync, constants, existsSync, mkdirSync } from "node:fs"
import path from "node:path"
import { SetupError } from "./setup-error.ts"

/** Makes the folder that holds the data, for its owner's eyes alone. */
export function prepareDataDir(dataDir: string): void {
  try {
    makeFolder(dataDir)
    accessSync(dataDir, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new SetupError(
      `The data folder ${dataDir} can't be written (${(error as NodeJS.ErrnoException).code}): give this user the right to write there, or set DATA_DIR to another folder.`,
    )
  }
}

/**
 * A folder with its missing parents. Not Node's `recursive`: that one tries for ever where a folder that is there says "no
 * such file" to whoever makes something in it, as /proc does.
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(path.dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another process may have been faster.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
  }
}
