import { newUuid } from "../../src/sync/id.ts"
import { fillTodos } from "../life.ts"
import { compareTimes, type Row } from "../rounds.ts"
import { call, connect, newDatabase, ours } from "../servers.ts"

const PULLS = 20

/** A device that holds everything of a life with `count` todos, and pulls after each single change. */
async function device(count: number) {
  const url = await newDatabase()
  const server = await ours(url)
  const ids = await fillTodos(await connect(url), count)
  const deviceId = newUuid(0)
  type Page = { cursor: string; more: boolean; rows: Record<string, unknown[]> }
  const pull = (cursor: string | null) => call<Page>(server, "sync.pull", { cursor, deviceId }, "GET")
  let page = await pull(null)
  while (page.more) page = await pull(page.cursor)
  let edit = 0
  return {
    server,
    async change() {
      await call(server, "todos.update", { id: ids[edit % ids.length], title: `Edit ${edit++}` })
    },
    /** The same pull several times: one alone is too short to time. */
    async pull() {
      let next = page
      for (let time = 0; time < PULLS; time += 1) next = await pull(page.cursor)
      if (next.rows.todos?.length !== 1) throw new Error("the pull didn't bring the one change")
      page = next
    },
  }
}

export const pull: Row = {
  row: "5",
  name: "pull after 1 change among 10,000 rows (20 pulls)",
  against: "pull after 1 change among 100 rows",
  goal: { atMost: 1.2 },
  async measure() {
    const [large, small] = [await device(10_000), await device(100)]
    const measured = await compareTimes(
      () => large.pull(),
      () => small.pull(),
      { before: (turn) => (turn === "ours" ? large : small).change() },
    )
    await Promise.all([large.server.stop(), small.server.stop()])
    return measured
  },
}
