import { spawnSync } from "node:child_process"
import { brotliCompressSync, constants } from "node:zlib"
import { chromium } from "playwright-core"
import { firstScripts } from "../../src/browser/testing/first-scripts.ts"
import { browserLaunch } from "../../src/server/testing/browser.ts"
import type { Row } from "../rounds.ts"
import { newDatabase, ours, serve, TOKEN } from "../servers.ts"

const brotli = (bytes: Buffer) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).byteLength

/** Brotli bytes of every script that the page at `url` asks for, by a device that `signIn` has signed in. */
async function scriptBytes(url: string, signIn = ""): Promise<number> {
  const browser = await chromium.launch(browserLaunch())
  const page = await browser.newPage()
  await page.goto(`${url}${signIn}`)
  const content = page.locator("main").first()
  await content.waitFor()
  const { scripts } = await firstScripts(page, url, content)
  const sizes = await Promise.all(scripts.map(async (script) => brotli(Buffer.from(await (await fetch(script)).arrayBuffer()))))
  await browser.close()
  return sizes.reduce((total, size) => total + size, 0)
}

function buildEmptyPage(): void {
  const built = spawnSync(process.execPath, ["../../node_modules/vite/bin/vite.js", "build", "--config", "app.config.ts"], {
    cwd: "bench/empty-page",
    encoding: "utf8",
  })
  if (built.status !== 0) throw new Error(`the empty page didn't build: ${built.stderr}`)
}

export const firstLoad: Row = {
  row: "7",
  name: "first load of the signed-in today page, brotli JS bytes (absolute goal 60 kB)",
  against: "an empty SolidStart page with a tRPC client",
  goal: { atMost: 1.6 },
  async measure() {
    buildEmptyPage()
    const [server, empty] = [await ours(await newDatabase()), await serve(["bench/empty-page/.output/server/index.mjs"], {}, "/")]
    const [own, least] = [await scriptBytes(server.url, `/#token=${TOKEN}`), await scriptBytes(empty.url)]
    await Promise.all([server.stop(), empty.stop()])
    // Bytes don't vary from round to round: one is enough.
    return { ratio: own / least, rounds: 1, detail: `${(own / 1_000).toFixed(1)} kB against ${(least / 1_000).toFixed(1)} kB` }
  },
}
