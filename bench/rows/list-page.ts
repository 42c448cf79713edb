import { spawnSync } from "node:child_process"
import { median, type Row } from "../rounds.ts"
import { serve } from "../servers.ts"
import { launch } from "../visits.ts"

const WORKS = ["create", "update", "select", "swap", "remove"] as const
type Figures = Record<(typeof WORKS)[number], number>
type Rounds = { ours: Figures; hand: Figures }[]

function build(): void {
  const built = spawnSync(process.execPath, ["../../node_modules/vite/bin/vite.js", "build", "--config", "app.config.ts"], {
    cwd: "bench/list-page",
    encoding: "utf8",
  })
  if (built.status !== 0) throw new Error(`the page of lists didn't build: ${built.stderr}`)
}

const geometricMean = (values: readonly number[]) => Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length)

export const listPage: Row = {
  row: "6",
  name: "1,000 rows in the page: create, update every 10th, select, swap, remove, to the end of layout",
  against: "the same rows by hand, geometric mean",
  goal: { atMost: 1.1 },
  async measure() {
    build()
    const server = await serve(["bench/list-page/.output/server/index.mjs"], {}, "/")
    const browser = await launch()
    const page = await browser.newPage({ locale: "fr-FR", viewport: { width: 1440, height: 900 } })
    await page.goto(server.url)
    await page.waitForFunction("window.measureLists")
    const rounds = (await page.evaluate("window.measureLists()")) as Rounds
    await Promise.all([browser.close(), server.stop()])
    const ratios = rounds.map(({ ours, hand }) => geometricMean(WORKS.map((work) => ours[work] / hand[work])))
    const each = WORKS.map((work) => {
      const [own, limit] = [median(rounds.map(({ ours }) => ours[work])), median(rounds.map(({ hand }) => hand[work]))]
      return `${work} ${own.toFixed(1)} ms against ${limit.toFixed(1)} ms`
    })
    return { ratio: median(ratios), rounds: rounds.length, detail: each.join(", ") }
  },
}
