import { existsSync, readFileSync } from "node:fs"

/** Without these a Chromium of Debian or of a container doesn't start as root, or talks to the world. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

/** What playwright-core's `chromium.launch` takes: the browser that `npm test` found, as .cache/browser.json names it. */
export function browserLaunch(): { executablePath: string; args: string[] } {
  const file = ".cache/browser.json"
  if (!existsSync(file)) throw new Error("No browser was looked for yet: run `npm test`, or `node scripts/set-up.mjs test` once.")
  const { path } = JSON.parse(readFileSync(file, "utf8")) as { path: string }
  return { executablePath: path, args: FLAGS }
}
