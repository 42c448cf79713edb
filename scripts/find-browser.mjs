// Finds a Chromium for the browser tests: one on PATH, else Debian's by apt as root, else one that npm brings.
import { spawnSync } from "node:child_process"
import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from "node:fs"
import { delimiter, join } from "node:path"

/** Chromium without windows first: the same pages in half the time. */
const NAMES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
/** Held here and not in package.json: 60 MB that a machine with a browser never needs. */
const PACKAGE = "@sparticuz/chromium@153.0.0"

function onPath() {
  for (const name of NAMES)
    for (const folder of (process.env.PATH ?? "").split(delimiter)) {
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
  // Older releases of Debian have only the whole one.
  for (const name of NAMES.slice(0, 2)) if (succeeds("apt-get", ["install", "-y", "--no-install-recommends", name], { env })) break
  return onPath()
}

/**
 * Its own start script asks for flags that switch the web's rules off, so only the files are taken from it: unpacked below
 * `.cache`, started by a line of shell that names what a bare machine lacks.
 */
function fromNpm(root) {
  const folder = join(root, ".cache", "chromium")
  const unpacked = join(folder, "unpacked")
  if (!existsSync(join(folder, "node_modules", "@sparticuz"))) {
    console.log("Installing Chromium from npm…")
    mkdirSync(unpacked, { recursive: true })
    writeFileSync(join(folder, "package.json"), '{ "private": true }')
    const npm = process.env.npm_execpath
    const args = ["install", "--no-audit", "--no-fund", "--no-save", PACKAGE]
    if (!(npm ? succeeds(process.execPath, [npm, ...args], { cwd: folder }) : succeeds("npm", args, { cwd: folder }))) return null
  }
  // The package wants the pinned Node, and brings the libraries only where it takes the machine for a Lambda.
  const unpack = 'import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath())'
  const env = { ...process.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" }
  if (!succeeds(join(root, "node_modules", ".bin", "node"), ["-e", unpack], { cwd: folder, env })) return null
  const start = join(folder, "start")
  const fonts = existsSync("/etc/fonts") ? "" : `FONTCONFIG_PATH='${join(unpacked, "fonts")}' `
  const own = [fonts, `${fonts}LD_LIBRARY_PATH='${join(unpacked, "al2023", "lib")}' `]
  const starts = own.some((settings) => {
    writeFileSync(start, `#!/bin/sh\n${settings}exec '${join(unpacked, "chromium")}' "$@"\n`, { mode: 0o755 })
    return succeeds(start, ["--version"])
  })
  return starts ? start : null
}

/** `{ path }` of a browser that starts, or `{ problem }`: a sentence that says what to do. */
export function findBrowser(root) {
  const path = onPath() ?? fromDebian() ?? fromNpm(root)
  return path !== null
    ? { path }
    : {
        problem:
          "The tests need a Chromium and none could be found or installed: install the package chromium, or put a Chromium or Chrome on PATH, and run npm test again.",
      }
}
