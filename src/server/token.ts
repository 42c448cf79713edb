import "server-only"
import { randomBytes } from "node:crypto"
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { env } from "./env.ts"

/** The owner's bearer token: API_BEARER_TOKEN, or else the one that DATA_DIR keeps, made at the first call. */
export function ownerToken(): string {
  const { apiBearerToken, dataDir } = env()
  return apiBearerToken ?? keptToken(dataDir)
}

/** 256 random bits in a file that only this user may read. */
export function keptToken(dataDir: string): string {
  const file = path.join(dataDir, "token")
  try {
    return readFileSync(file, "utf8").trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const token = randomBytes(32).toString("base64url")
  writeFileSync(file, `${token}\n`, { mode: 0o600, flag: "wx" })
  chmodSync(file, 0o600)
  return token
}
