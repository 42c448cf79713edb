// Finds a Chromium for the browser tests: one on PATH, else Debian's by apt as root, else one that npm brings.
import { spawnSync } from "node:child_process"
import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from "node:fs"
import { delimiter, join } from "node:path"

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
/** Held here and not in package.json: 60 MB that a machine with a browser never needs. */
const PACKAGE = "@sparticuz/chromium@153.0.0"

function onPath() {
  for (const folder of (process.env.PATH ?? "").split(delimiter))
    for (const name of NAMES) {
      const path = join(folder, name)
      try {
        accessSync(path, constants.X_OK)
        return path
      } catch {
        // Not in this folder.
      }
    }
  return null
}

const succeeds = (command, args, options = {}) => spawnSync(command, args, { stdio: "ignore", ...options }).status === 0

function fromDebian() {
  if (process.getuid?.() !== 0 || !succeeds("apt-get", ["--version"])) return null
  console.log("Installing Chromium with apt…")
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  succeeds("apt-get", ["update"], { env })
  succeeds("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env })
  return onPath()
}

async function fromNpm(root) {
  const folder = join(root, ".cache", "chromium")
  const entry = join(folder, "node_modules", "@sparticuz", "chromium", "build", "esm", "index.js")
  if (!existsSync(entry)) {
    console.log("Installing Chromium from npm…")
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, "package.json"), '{ "private": true }')
    const npm = process.env.npm_execpath
    const args = ["install", "--no-audit", "--no-fund", "--no-save", PACKAGE]
    if (!(npm ? succeeds(process.execPath, [npm, ...args], { cwd: folder }) : succeeds("npm", args, { cwd: folder }))) return null
  }
  try {
    const { default: chromium } = await import(entry)
    const path = await chromium.executablePath()
    return succeeds(path, ["--version"]) ? { path, args: chromium.args } : null
  } catch {
    return null
  }
}

/** `{ path, args }` of a browser that starts, or `{ problem }`: a sentence that says what to do. */
export async function findBrowser(root) {
  const path = onPath() ?? fromDebian()
  if (path !== null) return { path, args: [] }
  const found = await fromNpm(root)
  return (
    found ?? {
      problem:
        "The tests need a Chromium and none could be found or installed: install the package chromium, or put a Chromium or Chrome on PATH, and run npm test again.",
    }
  )
}
