import { readdirSync, readFileSync } from "node:fs"
import { brotliCompressSync } from "node:zlib"
import { afterAll, beforeAll, expect, test } from "vitest"
import { firstScripts } from "./testing/first-scripts.ts"
import { type Stand, stand } from "./testing/visit.ts"

const folder = ".output/public"
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.(js|css|html|json)$/.test(name))
const text = (name: string) => readFileSync(`${folder}/${name}`, "utf8")

let owner: Stand
beforeAll(async () => {
  owner = await stand()
  await owner.call("todos.create", { title: "Acheter du lait", plannedOn: new Date().toISOString().slice(0, 10) })
})
afterAll(() => owner?.close())

test("the built client holds no server code and no secret's name", () => {
  const words = [
    "API_BEARER_TOKEN",
    "DATABASE_URL",
    "ENCRYPTION_KEY",
    "process.env",
    "client_mutations",
    "ordinarthur_os.",
    "set_config",
    "node:crypto",
    "node:fs",
    "@prisma",
    "pglite",
  ]
  const leaks = files.flatMap((name) => words.filter((word) => text(name).includes(word)).map((word) => `${name}: ${word}`))
  expect(leaks).toEqual([])
  expect(files.length).toBeGreaterThan(10)
})

test("the built client comes without source maps", () => {
  expect(readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".map"))).toEqual([])
  expect(files.filter((name) => text(name).includes("sourceMappingURL"))).toEqual([])
})

test.each(["fr-FR", "en-GB"] as const)(
  "the first page, signed in, in %s, asks for at most 60 kB of scripts as brotli, all of it from its own server",
  async (locale) => {
    const { context, page } = await owner.device({ locale })
    const { scripts, hosts } = await firstScripts(page, owner.app.url, page.getByRole("checkbox", { name: /lait/ }))
    // Asked for anew: a body can't be read of a page that was left.
    const bodies = await Promise.all(scripts.map(async (url) => Buffer.from(await (await fetch(url)).arrayBuffer())))
    const bytes = bodies.reduce((total, body) => total + brotliCompressSync(body).byteLength, 0)
    expect(scripts.length).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(60_000)
    expect(hosts).toEqual([owner.app.url])
    await context.close()
  },
)

test("every answer carries the security headers, and the policy allows nothing inline", async () => {
  const asset = files.find((name) => name.startsWith("_build/") && name.endsWith(".js"))
  for (const path of ["/", "/todos", "/api/health", "/api/trpc/todos.list", `/${asset}`]) {
    const { headers } = await fetch(`${owner.app.url}${path}`)
    const policy = headers.get("content-security-policy") ?? ""
    expect(policy, path).toContain("default-src 'self'")
    expect(policy, path).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/)
    expect(headers.get("x-content-type-options"), path).toBe("nosniff")
    expect(headers.get("referrer-policy"), path).toBe("no-referrer")
  }
  expect((await fetch(`${owner.app.url}/${asset}`)).headers.get("cache-control")).toContain("immutable")
  expect((await fetch(`${owner.app.url}/api/trpc/todos.list`)).headers.get("cache-control")).toContain("no-store")
})
