/** Interleaved rounds: ours and its limit in turn, so that a machine that slows down slows both; the median of the rounds' ratios. */

export interface Measured {
  /** Ours divided by its limit, the median over the rounds. */
  ratio: number
  rounds: number
  /** What was measured, in absolute figures. They say little on a shared machine. */
  detail: string
}

export interface Row {
  row: string
  name: string
  against: string
  goal: { atLeast: number } | { atMost: number }
  measure(): Promise<Measured>
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((left, right) => left - right)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}

/** Runs both in turn `rounds` times after one uncounted turn. Each returns its figure: a time, or a rate. */
export async function interleave(
  ours: () => Promise<number>,
  limit: () => Promise<number>,
  rounds = 7,
): Promise<{ ratios: number[]; ours: number; limit: number }> {
  const figures = { ours: [] as number[], limit: [] as number[] }
  await ours()
  await limit()
  for (let round = 0; round < rounds; round += 1) {
    // The order alternates, so that what one leaves behind (garbage, caches) falls on both.
    const turns = round % 2 === 0 ? (["ours", "limit"] as const) : (["limit", "ours"] as const)
    for (const turn of turns) figures[turn].push(await (turn === "ours" ? ours() : limit()))
  }
  const ratios = figures.ours.map((figure, round) => figure / (figures.limit[round] as number))
  return { ratios, ours: median(figures.ours), limit: median(figures.limit) }
}

/** Times both, interleaved. `before` puts things back before each turn and is not counted. */
export async function compareTimes(
  ours: () => Promise<unknown>,
  limit: () => Promise<unknown>,
  { rounds = 7, before }: { rounds?: number; before?: (turn: "ours" | "limit") => Promise<unknown> } = {},
): Promise<Measured> {
  const time = (turn: "ours" | "limit", work: () => Promise<unknown>) => async () => {
    await before?.(turn)
    const start = performance.now()
    await work()
    return performance.now() - start
  }
  const result = await interleave(time("ours", ours), time("limit", limit), rounds)
  return { ratio: median(result.ratios), rounds: result.ratios.length, detail: `${result.ours.toFixed(1)} ms against ${result.limit.toFixed(1)} ms` }
}

export const reached = ({ goal }: Row, ratio: number): boolean => ("atLeast" in goal ? ratio >= goal.atLeast : ratio <= goal.atMost)
