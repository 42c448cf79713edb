import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative, resolve } from "node:path"
import { describe, expect, test } from "vitest"

/** Reads the imports of every source file and holds them against the directions between rooms (README, "Rooms"). */

interface Source {
  path: string
  text: string
  /** Paths below src of what it imports of ours, and bare names of packages. */
  imports: { to: string; typeOnly: boolean }[]
}

const root = resolve(import.meta.dirname)
const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^"'`;]*?\sfrom\s*)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g

function read(path: string): Source {
  const text = readFileSync(join(root, path), "utf8")
  const imports = [...text.matchAll(IMPORT)].map(([, type, fixed, dynamic]) => ({
    to: resolveImport(path, (fixed ?? dynamic) as string),
    typeOnly: type !== undefined,
  }))
  return { path, text, imports }
}

function resolveImport(from: string, to: string): string {
  const clean = to.replace(/\?.*$/, "")
  if (clean.startsWith("~/")) return clean.slice(2)
  return clean.startsWith(".") ? relative(root, resolve(root, dirname(from), clean)) : clean
}

const sources = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith("server/prisma/") && !path.endsWith(".d.ts"))
  .map(read)
const known = new Set(sources.map((source) => source.path))
const production = sources.filter(({ path }) => !/\.test\.tsx?$|\/testing\/|\/simulator\//.test(path))
const serverOnly = new Set(sources.filter(({ text }) => /^import "server-only"/m.test(text)).map(({ path }) => path))

const inSync = (path: string) => path.startsWith("sync/")
const inDomain = (path: string) => path.startsWith("domains/")
const inUi = (path: string) => /^domains\/[^/]+\/ui\//.test(path)
const domainOf = (path: string) => path.split("/")[1]
const shared = new Set(
  ["fields", "id", "derive-id", "same-value", "table", "tx", "rows", "transaction", "command", "row-commands", "protocol", "position"].map(
    (name) => `sync/${name}.ts`,
  ),
)

/** "a -> b" for every import of production code from `from` that `allowed` doesn't allow. */
function strays(from: (path: string) => boolean, allowed: (to: string, source: Source, typeOnly: boolean) => boolean): string[] {
  return production
    .filter(({ path }) => from(path))
    .flatMap((source) =>
      source.imports.filter(({ to, typeOnly }) => known.has(to) && !allowed(to, source, typeOnly)).map(({ to }) => `${source.path} -> ${to}`),
    )
}

describe("the directions between rooms", () => {
  test("every import of ours names a file that is there", () => {
    const missing = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ to }) => /^(sync|domains|server|ui|i18n|text|time|grammar|routes|adapters)\//.test(to) && /\.tsx?$/.test(to) && !known.has(to))
        .filter(({ to }) => !to.startsWith("server/prisma/"))
        .map(({ to }) => `${path} -> ${to}`),
    )
    expect(missing).toEqual([])
    expect(sources.length).toBeGreaterThan(20)
  })

  test("adapters know nothing of ours", () => {
    expect(
      strays(
        (path) => path.startsWith("adapters/"),
        (to, { path }) => dirname(to) === dirname(path) || to === "adapters/outside-fault.ts",
      ),
    ).toEqual([])
  })

  test("the server's plumbing knows no subject: it imports itself, adapters and the shared words of sync", () => {
    expect(
      strays(
        (path) => path.startsWith("server/"),
        (to) => /^(server|adapters)\//.test(to) || shared.has(to),
      ),
    ).toEqual([])
  })

  test("sync knows no subject", () => {
    expect(
      strays(inSync, (to, { path }, typeOnly) => {
        if (path === "sync/questions.ts" && to === "router.ts") return typeOnly
        return inSync(to) || to.startsWith("server/") || (/^(ui|i18n)\//.test(to) && path.startsWith("sync/ui/"))
      }),
    ).toEqual([])
  })

  test("days and texts are pure: they import themselves alone", () => {
    expect(
      strays(
        (path) => /^(text|time)\//.test(path),
        (to, { path }) => dirname(to) === dirname(path),
      ),
    ).toEqual([])
  })

  test("the grammar is pure: it knows days, texts and how numbers are said, and no package", () => {
    const inGrammar = (path: string) => path.startsWith("grammar/")
    expect(strays(inGrammar, (to) => inGrammar(to) || /^(text|time)\//.test(to) || to === "i18n/number-words.ts")).toEqual([])
    expect(production.filter(({ path }) => inGrammar(path)).flatMap(({ imports }) => imports.filter(({ to }) => !known.has(to)))).toEqual([])
  })

  test("what both sides of sync share imports nothing of one side", () => {
    expect(
      strays(
        (path) => shared.has(path),
        (to) => shared.has(to),
      ),
    ).toEqual([])
  })

  test("our look knows neither subjects nor sync", () => {
    expect(
      strays(
        (path) => /^(ui|i18n)\//.test(path),
        (to) => /^(ui|i18n|text|time)\//.test(to),
      ),
    ).toEqual([])
  })

  test("schemas and commands import zod, the shared words of sync, other schemas and pure files of their own folder", () => {
    const both = (path: string) => /^domains\/[^/]+\/(schema|commands)\.ts$/.test(path)
    expect(
      strays(
        both,
        (to, { path }) =>
          shared.has(to) ||
          /^(text|time)\//.test(to) ||
          /\/schema\.ts$/.test(to) ||
          (domainOf(to) === domainOf(path) && inDomain(to) && !serverOnly.has(to) && !inUi(to)),
      ),
    ).toEqual([])
    const packages = production
      .filter(({ path }) => both(path))
      .flatMap(({ path, imports }) => imports.filter(({ to }) => !known.has(to) && to !== "zod/mini").map(({ to }) => `${path} -> ${to}`))
    expect(packages).toEqual([])
  })

  test("components import the browser half of sync, the look, words, and what both sides share", () => {
    expect(
      strays(
        (path) => inUi(path) || /^(sync\/)?ui\//.test(path),
        (to) => !serverOnly.has(to) && !/^(server|adapters|routes)\//.test(to) && to !== "router.ts",
      ),
    ).toEqual([])
  })

  test("a subject's server files reach another subject only through its schema, commands and queries", () => {
    const serverFile = (path: string) => inDomain(path) && serverOnly.has(path)
    expect(
      strays(serverFile, (to, { path }) => !inDomain(to) || domainOf(to) === domainOf(path) || /\/(schema|commands|queries)\.ts$/.test(to)),
    ).toEqual([])
  })

  test("nothing imports a route", () => {
    expect(
      strays(
        () => true,
        (to) => !to.startsWith("routes/"),
      ),
    ).toEqual([])
  })

  test("nothing that a component imports, however far, is server code", () => {
    const seen = new Set<string>()
    const queue = production
      .filter(({ path }) => path === "app.tsx" || path === "entry-client.tsx" || /^routes\/.*\.tsx$/.test(path))
      .map(({ path }) => path)
    while (queue.length > 0) {
      const path = queue.pop() as string
      if (seen.has(path)) continue
      seen.add(path)
      const source = production.find((candidate) => candidate.path === path)
      for (const { to, typeOnly } of source?.imports ?? []) if (known.has(to) && !typeOnly) queue.push(to)
    }
    expect([...seen].filter((path) => serverOnly.has(path) || path.startsWith("server/"))).toEqual([])
    expect(seen.size).toBeGreaterThan(10)
  })
})

describe("rules of single files", () => {
  test("only server/env.ts reads process.env; the worker's build names it", () => {
    const may = ["server/env.ts", "service-worker/build.ts"]
    expect(production.filter(({ path, text }) => !may.includes(path) && /process\.env/.test(text)).map(({ path }) => path)).toEqual([])
  })

  test("only sync/questions.ts and the tRPC handler import the router", () => {
    const importers = production.filter(({ imports }) => imports.some(({ to }) => to === "router.ts")).map(({ path }) => path)
    expect(importers.sort()).toEqual(["sync/questions.ts", "trpc-handler.ts"])
  })

  test("every file of server, every router and every queries file is marked server-only", () => {
    const unmarked = production
      .filter(({ path }) => (path.startsWith("server/") && !path.startsWith("server/prisma/")) || /^domains\/[^/]+\/(router|queries)\.ts$/.test(path))
      .filter(({ path }) => !serverOnly.has(path))
    expect(unmarked.map(({ path }) => path)).toEqual([])
  })

  test("a route file is at most 20 lines", () => {
    const long = production.filter(({ path, text }) => path.startsWith("routes/") && text.trimEnd().split("\n").length > 20)
    expect(long.map(({ path }) => path)).toEqual([])
  })

  test("no drawer of leftovers: no utils, helpers, lib, common, manager, misc or barrel", () => {
    const drawers = production.filter(({ path }) =>
      /(^|\/)(utils?|helpers?|lib|common|manager|misc)(\/|\.tsx?$)|^(?!routes\/).*\/index\.tsx?$/.test(path),
    )
    expect(drawers.map(({ path }) => path)).toEqual([])
  })

  test("markup is never built from strings: no innerHTML in our components", () => {
    expect(production.filter(({ text }) => /innerHTML|outerHTML|insertAdjacentHTML|document\.write/.test(text)).map(({ path }) => path)).toEqual([])
  })

  test("a class has its look from one room: all their styles are on a page together once it has been through them", () => {
    const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".css") && inDomain(path))
    const homes = new Map<string, Set<string>>()
    for (const path of files) {
      const text = readFileSync(join(root, path), "utf8").replace(/\/\*[\s\S]*?\*\//g, "")
      for (const [, selectors = ""] of text.matchAll(/([^{}]+)\{/g))
        for (const [, name = ""] of selectors.matchAll(/(?:^|,)\s*\.([\w-]+)(?:::?[\w-]+)*\s*(?=,|$)/g))
          homes.set(name, (homes.get(name) ?? new Set()).add(String(domainOf(path))))
    }
    expect(homes.size).toBeGreaterThan(100)
    expect([...homes].filter(([, rooms]) => rooms.size > 1).map(([name, rooms]) => `${name}: ${[...rooms].join(", ")}`)).toEqual([])
  })

  test("no two files import each other in a circle", () => {
    const edges = new Map(
      production.map(({ path, imports }) => [path, imports.filter(({ to, typeOnly }) => known.has(to) && !typeOnly).map(({ to }) => to)]),
    )
    const state = new Map<string, "open" | "done">()
    const circles: string[] = []
    const visit = (path: string, trail: string[]): void => {
      if (state.get(path) === "done") return
      if (state.get(path) === "open") return void circles.push([...trail.slice(trail.indexOf(path)), path].join(" -> "))
      state.set(path, "open")
      for (const next of edges.get(path) ?? []) visit(next, [...trail, path])
      state.set(path, "done")
    }
    for (const path of edges.keys()) visit(path, [])
    expect(circles).toEqual([])
  })
})
