import { createHash } from "node:crypto"
import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"

const turned = (name: string) => name.replace(/([\w-]{8})(\.\w+)$/, (_, hash: string, kind: string) => [...hash].reverse().join("") + kind)

/**
 * Copies the built app into `folder` as the build after the next change would be: every script and style has another name, in
 * the page, in the server's list and in the worker's. Answers the path of its entry.
 */
export function nextVersion(folder: string): string {
  cpSync(".output", folder, { recursive: true })
  const assets = join(folder, "public/_build/assets")
  const names = readdirSync(assets).filter((name) => /-[\w-]{8}\.(js|css)$/.test(name))
  const written = new RegExp(names.map((name) => name.replaceAll(".", "\\.")).join("|"), "g")
  // Packed copies would be those of the files before, so their names are taken out of the server's list; marks and sizes are new.
  const renamed = (text: string) =>
    text
      .replace(written, turned)
      .replace(/\.(js|css)\.(br|gz)"/g, '.$1.$2-of-before"')
      .replace(/"etag": "\\"\w+-/g, '"etag": "\\"next-')
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!/\.(mjs|js|css)$/.test(file) || file.includes("node_modules/")) continue
    const path = join(folder, file)
    writeFileSync(path, renamed(readFileSync(path, "utf8")))
  }
  for (const name of names) renameSync(join(assets, name), join(assets, turned(name)))
  const worker = join(folder, "public/service-worker.js")
  const hashed = (url: string) =>
    `sha384-${createHash("sha384")
      .update(readFileSync(join(folder, "public", url)))
      .digest("base64")}`
  const entries = readFileSync(worker, "utf8").replace(/\{[^{}]*"url":"([^"]+)"[^{}]*\}/g, (entry, url: string) =>
    url === "/" ? entry.replace(/("revision":"[^"]+)[^"]{4}"/, '$1next"') : entry.replace(/"integrity":"[^"]+"/, `"integrity":"${hashed(url)}"`),
  )
  if (entries.length !== readFileSync(worker, "utf8").length) throw new Error("the server's list has the worker's size: it must stay the same")
  writeFileSync(worker, entries)
  return join(folder, "server/index.mjs")
}
