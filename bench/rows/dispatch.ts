import { interleave, median, type Row } from "../rounds.ts"
import { bare, newDatabase, ours, rate } from "../servers.ts"

const AMOUNT = 3_000
/** The cheapest procedure: it answers `{ ok: true }` after looking at the token. */
const VERIFY = "account.verify"

async function compare(path: string, factor: number) {
  const url = await newDatabase()
  const [server, limit] = [await ours(url), await bare(url)]
  const { ratios, ...figures } = await interleave(
    async () => factor * (await rate(`${server.url}/api/trpc/${path}`, AMOUNT)),
    () => rate(`${limit.url}/constant`, AMOUNT),
  )
  await Promise.all([server.stop(), limit.stop()])
  return { ratio: median(ratios), rounds: ratios.length, detail: `${figures.ours.toFixed(0)}/s against ${figures.limit.toFixed(0)}/s` }
}

export const dispatch: Row = {
  row: "2",
  name: "tRPC dispatch of a constant, with the token checked, requests/s",
  against: "node:http with the same JSON",
  goal: { atLeast: 0.6 },
  measure: () => compare(VERIFY, 1),
}

export const dispatchBatch: Row = {
  row: "2b",
  name: "the same in batches of 10, procedures/s",
  against: "node:http with the same JSON, one a request",
  goal: { atLeast: 2 },
  measure: () => compare(`${Array.from({ length: 10 }, () => VERIFY).join(",")}?batch=1`, 10),
}
