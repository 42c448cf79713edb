// Makes a fresh clone ready for the command that npm is about to run: packages, the database client, the build, a browser.
// Runs on the system's own Node (20 or later) before anything is installed, so it uses nothing but Node. Each step is
// skipped while what it depends on is unchanged.
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const at = (...parts) => join(root, ...parts)
/** The pinned Node, which npm installs as a package. */
const pinnedNode = at("node_modules", ".bin", "node")

/** Ends with a sentence instead of a stack. */
function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

function run(what, command, args, env = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 1 << 28,
  })
  if (done.status === 0) return
  console.error(`${done.stdout ?? ""}${done.stderr ?? ""}`.trimEnd())
  fail(
    `${what} failed${done.error ? ` (${done.error.message})` : ""}: the lines above say why. Nothing was changed; run the command again once it is mended.`,
  )
}

/** Every file below a folder, in a fixed order. */
function filesBelow(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .sort()
    .filter((name) => path !== at("src", "server") || name !== "prisma")
    .flatMap((name) => filesBelow(join(path, name)))
}

function hashOf(paths) {
  const hash = createHash("sha256")
  for (const path of paths.flatMap((name) => filesBelow(at(name))))
    hash.update(path.slice(root.length)).update("\0").update(readFileSync(path)).update("\0")
  return hash.digest("hex")
}

/** Runs `work` unless `marker` says that it was done for the same `sources`. */
function unlessFresh(marker, sources, message, work) {
  const hash = hashOf(sources)
  const path = at(marker)
  if (existsSync(path) && readFileSync(path, "utf8") === hash) return
  console.log(message)
  work()
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, hash)
}

function install() {
  unlessFresh("node_modules/.set-up-lock", ["package-lock.json"], "Installing packages…", () => {
    const npm = process.env.npm_execpath
    // Not `npm ci`: it refuses where a registry lacks a package of another platform. This installs what the lockfile says
    // and leaves the lockfile alone.
    const args = ["install", "--no-save", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]
    if (npm) run("Installing packages", process.execPath, [npm, ...args])
    else run("Installing packages", "npm", args)
  })
  if (!existsSync(pinnedNode)) fail("The pinned Node is missing from node_modules: delete the folder node_modules and run the command again.")
}

function generate() {
  unlessFresh(
    "src/server/prisma/.set-up-schema",
    ["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"],
    "Generating the database client…",
    () => {
      // Generating never starts the schema engine, yet looks for one and would download it; any program will do.
      run("Generating the database client", pinnedNode, [at("node_modules", "prisma", "build", "index.js"), "generate"], {
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
      })
    },
  )
}

function build() {
  const sources = ["src", "public", "prisma", "app.config.ts", "uno.config.ts", "tsconfig.json", "package-lock.json"]
  unlessFresh(".output/.set-up-sources", sources, "Building…", () => {
    run("Building", pinnedNode, [at("node_modules", "vite", "bin", "vite.js"), "build", "--config", "app.config.ts"], { NODE_ENV: "production" })
  })
}

async function browser() {
  const { findBrowser } = await import("./find-browser.mjs")
  const found = await findBrowser(root)
  if ("problem" in found) fail(found.problem)
  mkdirSync(at(".cache"), { recursive: true })
  writeFileSync(at(".cache", "browser.json"), JSON.stringify(found))
}

if (Number(process.versions.node.split(".")[0]) < 20)
  fail(`Node ${process.versions.node} is too old: install Node 20 or later, then run the command again.`)

const command = process.argv[2]
install()
generate()
if (["start", "test", "bench", "kill-nine", "demo"].includes(command)) build()
if (["test", "bench"].includes(command)) await browser()
