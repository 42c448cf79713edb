import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { build, type Plugin } from "vite"
import { injectManifest } from "workbox-build"

const NAME = "service-worker.js"
/** What a page needs to open and to run. Packed copies and the worker itself are left out. */
const FILES = ["**/*.{js,css,woff2,svg,png,webmanifest}"]

const hash = (bytes: Buffer | string, algorithm: "sha256" | "sha384") => createHash(algorithm).update(bytes).digest("base64")

/**
 * Builds the worker beside the client's files, with the list of them: before Nitro takes stock of what it will serve. Each
 * file comes with its hash, so that nothing else is ever kept in its place; the page at "/" is new when a file that it may name is,
 * or the document around them.
 */
export function serviceWorker(root: string): Plugin {
  return {
    name: "service-worker",
    apply: "build",
    applyToEnvironment: ({ name }) => name === "client",
    async writeBundle({ dir }) {
      if (dir === undefined) throw new Error("the client was built into no folder")
      const folder = dir
      await build({
        configFile: false,
        root,
        publicDir: false,
        logLevel: "warn",
        define: { "process.env.NODE_ENV": '"production"' },
        build: {
          outDir: folder,
          emptyOutDir: false,
          copyPublicDir: false,
          lib: { entry: join(root, "src/service-worker/worker.ts"), formats: ["iife"], name: "worker", fileName: () => NAME },
        },
      })
      const { warnings } = await injectManifest({
        swSrc: join(folder, NAME),
        swDest: join(folder, NAME),
        globDirectory: folder,
        globPatterns: FILES,
        globIgnores: [NAME],
        maximumFileSizeToCacheInBytes: 10_000_000,
        manifestTransforms: [
          async (entries) => {
            const files = entries.map(({ url, revision, size }) => {
              const integrity = `sha384-${hash(readFileSync(join(folder, url)), "sha384")}`
              return { url: `/${url}`, revision: url.startsWith("_build/assets/") ? null : revision, size, integrity }
            })
            const document = readFileSync(join(root, "src/entry-server.tsx"), "utf8")
            const page = hash([document, ...files.map(({ url }) => url).sort()].join("\n"), "sha256")
            return { manifest: [...files, { url: "/", revision: page, size: 0 }], warnings: [] }
          },
        ],
      })
      if (warnings.length > 0) throw new Error(`the worker's list of files: ${warnings.join("; ")}`)
    },
  }
}
