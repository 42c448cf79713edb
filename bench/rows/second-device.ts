import { fillTodos } from "../life.ts"
import { median, type Row } from "../rounds.ts"
import { connect, newDatabase, ours } from "../servers.ts"
import { launch, percentile, settledDevice } from "../visits.ts"

const WRITTEN = 15
const LIMIT_MS = 2_000

export const secondDevice: Row = {
  row: "devices",
  name: "a todo written on one device, to its painting on another that is left alone",
  against: `${LIMIT_MS / 1_000} s`,
  goal: { atMost: 1 },
  async measure() {
    const url = await newDatabase()
    const server = await ours(url)
    await fillTodos(await connect(url), 200)
    const browser = await launch()
    const [one, other] = [await settledDevice(browser, server), await settledDevice(browser, server)]
    const times: number[] = []
    for (let todo = 0; todo < WRITTEN; todo += 1) {
      const title = `Écrite ailleurs ${todo}`
      const seen = other.page.getByText(title, { exact: true }).waitFor({ state: "attached" })
      await one.page.locator("[data-capture]").fill(title)
      const from = performance.now()
      await one.page.keyboard.press("Enter")
      await seen
      times.push(performance.now() - from)
    }
    await Promise.all([browser.close(), server.stop()])
    const slowest = percentile(times, 1)
    return { ratio: slowest / LIMIT_MS, rounds: WRITTEN, detail: `slowest ${slowest.toFixed(0)} ms, median ${median(times).toFixed(0)} ms` }
  },
}
