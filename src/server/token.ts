import "server-only"
import { randomBytes } from "node:crypto"
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import { makeFolder } from "./data-dir.ts"
import { env } from "./env.ts"
import { SetupError } from "./setup-error.ts"

/** The owner's bearer token: API_BEARER_TOKEN, or else the one that DATA_DIR keeps, made at the first call. */
export function ownerToken(): string {
  const { apiBearerToken, dataDir } = env()
  return apiBearerToken ?? keptToken(dataDir)
}

/** Makes the owner's token if there is none; answers whether it did. */
export function makeToken(): boolean {
  const { apiBearerToken, dataDir } = env()
  if (apiBearerToken !== null) return false
  const isNew = readToken(dataDir) === null
  if (isNew) keptToken(dataDir)
  return isNew
}

/** The token travels in the fragment, which browsers send to no server and so no log holds. */
export const signInLink = (publicUrl: string, token: string) => `${publicUrl}/#token=${encodeURIComponent(token)}`

/** 256 random bits in a file that only this user may read. */
function keptToken(dataDir: string): string {
  const known = readToken(dataDir)
  if (known !== null) return known
  const file = path.join(dataDir, "token")
  const own = `${file}.${process.pid}`
  try {
    makeFolder(dataDir)
    writeFileSync(own, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 })
    // A link and not a write: the file is whole or absent, and of two processes one wins.
    linkSync(own, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw unusable(file, error)
  } finally {
    rmSync(own, { force: true })
  }
  return readToken(dataDir) as string
}

function readToken(dataDir: string): string | null {
  const file = path.join(dataDir, "token")
  let token: string
  try {
    token = readFileSync(file, "utf8").trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null
    throw unusable(file, error)
  }
  if (token.length < 32) throw new SetupError(`The token in ${file} is damaged: delete that file and start again, then sign in with the new link.`)
  return token
}

const unusable = (file: string, error: unknown) =>
  new SetupError(
    `The token's file ${file} can't be used (${(error as NodeJS.ErrnoException).code}): give this user the right to it, or set API_BEARER_TOKEN.`,
  )
