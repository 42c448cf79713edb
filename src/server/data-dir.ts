import "server-only"
import { access, constants, mkdir } from "node:fs/promises"
import { SetupError } from "./setup-error.ts"

/** Makes the folder that holds the data, for its owner's eyes alone. */
export async function prepareDataDir(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
    await access(dataDir, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new SetupError(
      `The data folder ${dataDir} can't be written (${(error as NodeJS.ErrnoException).code}): give this user the right to write there, or set DATA_DIR to another folder.`,
    )
  }
}
