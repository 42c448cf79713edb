import { spawn } from "node:child_process"
import { readdirSync } from "node:fs"
import { tmpdir } from "node:os"
import { chromium } from "playwright-core"
import { expect, test } from "vitest"
import { browserLaunch } from "~/server/testing/browser.ts"
import { freePort } from "~/server/testing/postgres-server.ts"
import { violations } from "./testing/violations.ts"
import { LAPTOP, PHONE, until } from "./testing/visit.ts"

test("the demo serves an invented life, says so where it starts and on every page, and leaves nothing behind", async () => {
  const before = new Set(readdirSync(tmpdir()))
  const port = await freePort()
  // What the owner has set for the real one is not for the demo.
  const env = { PATH: process.env.PATH, PORT: String(port), DATA_DIR: "/proc/none", DATABASE_URL: "postgresql://nobody@localhost:1/real" }
  const demo = spawn(process.execPath, ["--import", "./scripts/source-hooks.ts", "scripts/demo.ts"], { env, stdio: ["ignore", "pipe", "pipe"] })
  let said = ""
  for (const stream of [demo.stdout, demo.stderr]) stream.on("data", (chunk) => (said += chunk))
  const ended = new Promise((resolve) => demo.on("exit", resolve))
  const browser = await chromium.launch(browserLaunch())
  try {
    const link = await until(async () => /http:\S+#token=\S+/.exec(said)?.[0])
    expect(said).toMatch(/^\s*DEMO: /)
    for (const viewport of [LAPTOP, PHONE]) {
      const page = await (await browser.newContext({ viewport, locale: "fr-FR", reducedMotion: "reduce" })).newPage()
      await page.goto(link)
      await page.getByText("Démo", { exact: true }).waitFor()
      await page.getByRole("link", { name: "Entretien Hélio Mutuelle" }).filter({ visible: true }).first().waitFor()
      await page.getByRole("checkbox", { name: /Envoyer la facture/ }).waitFor()
      expect(await violations(page)).toEqual([])
      await page.goto(`http://localhost:${port}/health`)
      await page.getByText("Démo", { exact: true }).waitFor()
      await page.getByRole("grid").waitFor()
    }
  } finally {
    await browser.close()
    demo.kill("SIGINT")
    await ended
  }
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith("ordinarthur-demo-") && !before.has(name))).toEqual([])
})
