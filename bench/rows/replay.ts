import type { Client } from "pg"
import { newUuid } from "../../src/sync/id.ts"
import { fillTodos, instanceOf } from "../life.ts"
import { compareTimes, type Row } from "../rounds.ts"
import { call, connect, newDatabase, ours, type Server } from "../servers.ts"

const COUNT = 1_000
const device = newUuid(0)
let turn = 0

/** A thousand edits of a thousand todos, as a device that was offline sends them. */
const edits = (ids: readonly string[]) =>
  ids.map((id, index) => ({
    clientMutationId: newUuid(Date.now() + index),
    command: "todos.update",
    schema: 1,
    input: { id, title: `Turn ${turn}, todo ${index}` },
    at: new Date().toISOString(),
    after: [],
  }))

async function send(server: Server, instance: string, mutations: unknown[]): Promise<void> {
  const { results } = await call<{ results: { outcome: string }[] }>(server, "sync.replay", { instance, deviceId: device, mutations })
  if (results.length !== COUNT || results.some(({ outcome }) => outcome !== "applied"))
    throw new Error(`not all applied: ${JSON.stringify(results[0])}`)
}

/** The same writes as single statements in one transaction: an update and a line of the log for each edit. */
async function raw(client: Client, ids: readonly string[]): Promise<void> {
  turn += 1
  await client.query("begin")
  for (const [index, id] of ids.entries()) {
    await client.query({
      name: "edit",
      text: "update ordinarthur_os.todos set title = $2, updated_at = now() where id = $1",
      values: [id, `Turn ${turn}, todo ${index}`],
    })
    await client.query({
      name: "log",
      text: `insert into ordinarthur_os.client_mutations (client_mutation_id, device_id, command, payload_hash, version, result, images)
        values ($1, $2, 'todos.update', $3, 1, $4, $5)`,
      values: [newUuid(Date.now()), device, "0".repeat(64), JSON.stringify({ id }), JSON.stringify([{ table: "todos", id, before: {}, after: {} }])],
    })
  }
  await client.query("commit")
}

async function stand() {
  const url = await newDatabase()
  const server = await ours(url)
  const client = await connect(url)
  return { server, client, ids: await fillTodos(client, COUNT), instance: await instanceOf(server) }
}

export const replay: Row = {
  row: "4",
  name: "replay of 1,000 mutations, from the request to the answer",
  against: "the same 1,000 updates and 1,000 inserts as single raw statements in one transaction",
  goal: { atMost: 0.3 },
  async measure() {
    const { server, client, ids, instance } = await stand()
    const ourTurn = () => {
      turn += 1
      return send(server, instance, edits(ids))
    }
    const measured = await compareTimes(ourTurn, () => raw(client, ids))
    await server.stop()
    return measured
  },
}

export const replayDuplicates: Row = {
  row: "4b",
  name: "a replay of 1,000 duplicates",
  against: "the same",
  goal: { atMost: 0.04 },
  async measure() {
    const { server, client, ids, instance } = await stand()
    const mutations = edits(ids)
    await send(server, instance, mutations)
    const measured = await compareTimes(
      () => send(server, instance, mutations),
      () => raw(client, ids),
    )
    await server.stop()
    return measured
  },
}
