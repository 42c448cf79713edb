import { env } from "../src/server/env.ts"
import { SetupError } from "../src/server/setup-error.ts"
import { ownerToken, signInLink } from "../src/server/token.ts"

/** Prints the owner's sign-in link, with the settings that the server would start with. */
try {
  console.log(signInLink(env().publicUrl, ownerToken()))
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
