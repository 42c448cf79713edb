import { fillTodos } from "../life.ts"
import { interleave, median, type Row } from "../rounds.ts"
import { bare, connect, newDatabase, ours, rate } from "../servers.ts"

const AMOUNT = 1_500

export const listRows: Row = {
  row: "1",
  name: "list of 50 rows through tRPC and Postgres, requests/s",
  against: "node:http with pg and JSON.stringify",
  goal: { atLeast: 0.8 },
  async measure() {
    const url = await newDatabase()
    const server = await ours(url)
    await fillTodos(await connect(url), 1_000)
    const limit = await bare(url)
    const { ratios, ...figures } = await interleave(
      () => rate(`${server.url}/api/trpc/todos.list`, AMOUNT),
      () => rate(`${limit.url}/rows`, AMOUNT),
    )
    await Promise.all([server.stop(), limit.stop()])
    return { ratio: median(ratios), rounds: ratios.length, detail: `${figures.ours.toFixed(0)}/s against ${figures.limit.toFixed(0)}/s` }
  },
}
