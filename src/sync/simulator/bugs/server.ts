import { judge } from "../../judge.ts"
import type { PullPage } from "../../protocol.ts"
import { type Bugs, forgetAfter } from "./bug.ts"

/** Mistakes of the server. */
export const serverBugs: Bugs = {
  "applied takes effect with the first page": {
    server(server) {
      const pull = server.pull.bind(server)
      server.pull = async (input): Promise<PullPage> => {
        const page = await pull(input)
        const own = [...server.log].filter(([, { deviceId }]) => deviceId === input.deviceId)
        return { ...page, more: false, applied: own.map(([clientMutationId, { version }]) => ({ clientMutationId, version })) }
      }
    },
  },
  "the server runs entries without what they build on": {
    server(server) {
      server.mayRun = () => true
    },
    tab: forgetAfter,
  },
  "the server forgets which ids it has seen": {
    server(server) {
      server.known = () => undefined
    },
  },
  "an id is remembered before its effect": {
    server(server) {
      server.replayUpTo = async (count, { instance, deviceId, mutations }) => {
        await server.replay({ instance, deviceId, mutations: mutations.slice(0, count) })
        const next = mutations[count] as { clientMutationId: string; command: string; schema: number; input: unknown } | undefined
        if (next === undefined || instance !== server.instance || server.log.has(next.clientMutationId)) return
        const { clientMutationId, command, schema, input } = next
        server.version += 1
        server.log.set(clientMutationId, { deviceId, version: server.version, result: null, payload: { command, schema, input } })
      }
    },
  },
  "an effect is committed before its id": {
    server(server) {
      server.replayUpTo = async (count, { instance, deviceId, mutations }) => {
        const before = new Set(server.log.keys())
        await server.replay({ instance, deviceId, mutations: mutations.slice(0, count) })
        const last = [...server.log.keys()].filter((id) => !before.has(id)).at(-1)
        if (last !== undefined) server.log.delete(last)
      }
    },
  },
  "what comes after a refusal is answered and not run": {
    server(server) {
      const apply = server.apply.bind(server)
      const refusedIn = new WeakSet<object>()
      server.apply = async (mutation, deviceId, batch) => {
        if (refusedIn.has(batch)) return { clientMutationId: mutation.clientMutationId, outcome: "applied", version: batch.version }
        const result = await apply(mutation, deviceId, batch)
        if (result.outcome === "refused") refusedIn.add(batch)
        return result
      }
    },
  },
  "a row keeps its version when it changes": {
    server(server) {
      const commit = server.commit.bind(server)
      server.commit = (batch) => {
        for (const [table, list] of batch.layer.written.tables)
          for (const row of list.values()) {
            const before = server.rows.rows(table).get(row.id)
            if (before !== undefined) batch.layer.put(table, { ...row, version: before.version })
          }
        commit(batch)
      }
    },
  },
  "a restored database goes by its old name": {
    server(server) {
      const restore = server.restore.bind(server)
      server.restore = async () => {
        const { instance } = server
        const done = await restore()
        server.instance = instance
        return done
      }
    },
  },
  "a row that came back isn't sent": {
    server(server) {
      const pull = server.pull.bind(server)
      const gone = new Set<string>()
      server.pull = async (input): Promise<PullPage> => {
        const page = await pull(input)
        for (const list of Object.values(page.removed)) for (const { id } of list) gone.add(id)
        const rows = Object.fromEntries(Object.entries(page.rows).map(([table, list]) => [table, list.filter(({ id }) => !gone.has(id))]))
        return { ...page, rows }
      }
    },
  },
  "a page's cursor skips what has the same version": {
    server(server) {
      const pull = server.pull.bind(server)
      server.pull = async (input): Promise<PullPage> => {
        const page = await pull(input)
        if (!page.more) return page
        return { ...page, cursor: JSON.stringify({ ...JSON.parse(page.cursor), table: "~" }) }
      }
      // Rows share a version where a batch wrote several.
      server.pageRows = 1
    },
  },
  "a cursor counts for tables that the server didn't know": {
    server(server) {
      server.shape = () => ""
    },
  },
  "an offer that left the devices is never named": {
    server(server) {
      const pull = server.pull.bind(server)
      server.pull = async (input): Promise<PullPage> => {
        const page = await pull(input)
        const { jobs: _, ...removed } = page.removed
        return { ...page, removed }
      }
    },
  },
  "entries for another database are taken": {
    server(server) {
      const replay = server.replay.bind(server)
      server.replay = async (input) => ({ ...(await replay({ ...input, instance: server.instance })), instance: input.instance })
    },
    tab: forgetAfter,
  },
  "the same id is run once for each of two requests under way": {
    server(server) {
      const { known } = server
      const asked = new Map<string, number>()
      server.known = (id, batch) => {
        const times = (asked.get(id) ?? 0) + 1
        asked.set(id, times)
        return times === 2 ? undefined : known.call(server, id, batch)
      }
    },
  },
  "an old release's input is stored as today's": {
    server(server) {
      const apply = server.apply.bind(server)
      server.apply = async (mutation, deviceId, batch) => {
        const judged = judge(server.registry.commands, mutation)
        if (mutation.schema < 2 && mutation.command === "sim.append" && "command" in judged && judged.command.schema === 2) {
          batch.log.set(mutation.clientMutationId, { deviceId, version: batch.version, result: null, payload: null })
          return { clientMutationId: mutation.clientMutationId, outcome: "applied", version: batch.version }
        }
        return apply(mutation, deviceId, batch)
      }
    },
  },
  "a command that fails is rolled back and answered with yes": {
    server(server) {
      const apply = server.apply.bind(server)
      server.apply = async (mutation, deviceId, batch) => {
        const result = await apply(mutation, deviceId, batch)
        return result.outcome === "failed" ? { clientMutationId: mutation.clientMutationId, outcome: "applied", version: batch.version } : result
      }
    },
  },
}
