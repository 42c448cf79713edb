import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import { undo } from "~/commands.ts"
import { databases } from "~/server/testing/databases.ts"
import { deriveId } from "~/sync/derive-id.ts"
import { pull } from "~/sync/pull.ts"
import { replayMutations } from "~/sync/replay-mutations.ts"
import { runCommand } from "~/sync/run-command.ts"
import { count, NOW } from "~/sync/testing/road.ts"
import { undoInputOf } from "../account/history.ts"
import { createEvent } from "../agenda/commands.ts"
import { createProject } from "../projects/commands.ts"
import { createTodo } from "../todos/commands.ts"
import { confirmActions } from "./commands.ts"
import { cancel, confirm } from "./decide.ts"
import { listTold } from "./history.ts"
import { confirmationOf, type Proposal } from "./proposal.ts"
import { propose } from "./propose.ts"
import { checksum, onStand } from "./testing/stand.ts"

const API = { deviceId: "api" }
const all = ({ actions }: Proposal) => actions.map(({ id, args }) => ({ id, args }))

describe.each(databases)("the assistant on $name", ({ open }) => {
  const stand = onStand(open)
  let made = 0
  const caller = () => ({ clientMutationId: deriveId("assistant", String(made++)), deviceId: "api" })
  const ids = { atlas: "", bank: "", lunch: "" }
  const say = (text: string, more: object = {}) => propose(stand.road, stand.outside, { text, source: "api", ...more })
  const saying = (text: string, ...calls: { name: string; arguments: string | Record<string, unknown> }[]) => {
    stand.mistral.next(calls)
    return say(text)
  }

  beforeAll(async () => {
    ids.atlas = (await runCommand(stand.road, createProject, { name: "Atlas" }, caller())).id
    await runCommand(stand.road, createProject, { name: "Boulanger" }, caller())
    ids.bank = (await runCommand(stand.road, createTodo, { title: "Appeler la banque", dueOn: "2026-11-23" }, caller())).id
    const lunch = { title: "Déjeuner avec Léa", startsAt: "2026-11-24T11:00:00Z", endsAt: "2026-11-24T12:00:00Z" }
    ids.lunch = (await runCommand(stand.road, createEvent, lunch, caller())).id
  })
  let before = ""
  beforeEach(async () => {
    before = await checksum(stand)
  })
  const tellOf = async ({ groupId }: Proposal) =>
    (await listTold(stand.database, { limit: 100 }, stand.road.now())).items.find((told) => told.groupId === groupId)
  const untouched = async () => expect(await checksum(stand)).toBe(before)

  test("lets the grammar propose what it is sure of, without asking anybody", async () => {
    const proposal = await say("Acheter du lait demain à 17h p1")
    expect(proposal.actions).toMatchObject([
      {
        fn: "create_todo",
        engine: "grammar",
        args: { title: "Acheter du lait", due_at: expect.stringContaining("2026-11-23T17:00:00"), priority: 3 },
      },
    ])
    expect(stand.mistral.asked).toEqual([])
    await untouched()
  })

  test("asks the model for the rest, with the day, the zone and the projects, and says what it took", async () => {
    const proposal = await saying(
      "il faudrait que je pense au pain et que je note l’idée du cache dans Atlas",
      { name: "create_todo", arguments: JSON.stringify({ title: "Pain", description: null, tags: [], due_at: "" }) },
      { name: "add_project_idea", arguments: { project_id: ids.atlas, content: "cache" } },
    )
    expect(proposal.actions.map(({ fn, args, engine }) => [fn, args, engine])).toEqual([
      ["create_todo", { title: "Pain" }, "mistral"],
      ["add_project_idea", { project_id: ids.atlas, content: "cache" }, "mistral"],
    ])
    expect(proposal).toMatchObject({ unplaced: [], latencyMs: expect.any(Number), inputTokens: expect.any(Number), outputTokens: expect.any(Number) })
    expect(proposal.actions[1]?.spans.find(({ arg }) => arg === "project_id")).toMatchObject({ origin: "known" })
    const system = stand.mistral.asked.at(-1)?.messages[0]?.content ?? ""
    for (const said of ["dimanche 2026-11-22", "10:00", "Europe/Paris", ids.atlas, "Atlas"]) expect(system).toContain(said)
    expect(stand.mistral.refused).toEqual([])
    await untouched()
  })

  test("reads a model's hours by the owner's clock", async () => {
    const proposal = await saying("peut-être voir Paul un de ces soirs, disons mardi vers six heures", {
      name: "create_calendar_event",
      arguments: { title: "Paul", starts_at: "2026-11-24T18:00", ends_at: "2026-11-24T19:00:00" },
    })
    expect(proposal.actions[0]?.args).toMatchObject({ starts_at: "2026-11-24T17:00:00.000Z", ends_at: "2026-11-24T18:00:00.000Z" })
  })

  test("marks a date that nobody said", async () => {
    const called = { name: "create_todo", arguments: { title: "Pain", due_at: "2026-11-26" } }
    expect((await saying("pense donc au pain, et au beurre", called)).actions[0]?.spans).toContainEqual({ arg: "due_at", origin: "guessed" })
    expect((await saying("pense donc au pain pour jeudi, et au beurre", called)).actions[0]?.spans).toContainEqual({
      arg: "due_at",
      origin: "computed",
    })
  })

  test("marks a project that was only nearly named as a guess, and asks where none is near", async () => {
    const near = await saying("truc pour atlass, le cache", { name: "add_project_idea", arguments: { project_id: "atlass", content: "cache" } })
    expect(near.actions[0]?.args.project_id).toBe(ids.atlas)
    expect(near.actions[0]?.spans).toContainEqual({ arg: "project_id", origin: "guessed" })
    const far = await saying("truc pour zeppelin, le cache", { name: "add_project_idea", arguments: { project_id: "zeppelin", content: "le cache" } })
    expect(far).toMatchObject({ actions: [], unplaced: ["le cache"] })
  })

  test.each<[string, { name: string; arguments: string | Record<string, unknown> }[]]>([
    ["a function that doesn't exist", [{ name: "drop_table", arguments: {} }]],
    ["a function of every object", [{ name: "toString", arguments: {} }]],
    ["arguments that aren't JSON", [{ name: "create_todo", arguments: '{"title": "x' }]],
    ["arguments of another shape", [{ name: "create_todo", arguments: "[1,2]" }]],
    ["an argument that we don't know", [{ name: "create_todo", arguments: { title: "x", admin: true } }]],
    ["a date that isn't one", [{ name: "create_todo", arguments: { title: "x", due_at: "demain" } }]],
    ["an id that it made up", [{ name: "complete_todo", arguments: { todo_id: deriveId("test", "made up") } }]],
    ["forty calls at once", Array.from({ length: 40 }, (_, index) => ({ name: "create_todo", arguments: { title: `x${index}` } }))],
    ["nothing", []],
  ])("a model that answers %s: it wasn't placed, and nothing is proposed", async (_, calls) => {
    const proposal = await saying("quelque chose d’obscur, et encore autre chose", ...calls)
    expect(proposal.actions).toEqual([])
    expect(proposal.unplaced).toHaveLength(1)
    await untouched()
  })

  test.each([
    ["key", { status: 401, body: {} }, 1],
    ["busy", { status: 429, headers: { "retry-after": "600" }, body: {} }, 1],
    ["down", { status: 500, body: {} }, 3],
    ["garbled", { body: "{" }, 1],
  ] as const)("without the model (%s) the grammar goes on, and it is said", async (notice, fault, tries) => {
    stand.mistral.next(...Array.from({ length: tries }, () => ({ fault })))
    const proposal = await say("penser au pain, et puis au beurre")
    expect(proposal).toMatchObject({ notice, actions: [{ fn: "create_todo", engine: "grammar" }] })
    expect(stand.road.reports).toEqual(["the language model gave no answer"])
    stand.mistral.next("")
    expect((await say("penser au pain, et puis au beurre")).notice).toBeUndefined()
  })

  test("stops asking when the day's budget is used up", async () => {
    const asked = stand.mistral.asked.length
    for (const daily of [
      { calls: 1, tokens: 1_000_000 },
      { calls: 1_000_000, tokens: 10 },
    ])
      expect(await propose(stand.road, { ...stand.outside, daily }, { text: "le pain, et puis le beurre", source: "api" })).toMatchObject({
        notice: "budget",
      })
    expect(stand.mistral.asked).toHaveLength(asked)
  })

  test("understands a correction of what it proposed, which takes its place", async () => {
    const first = await say("Appeler le dentiste mercredi à 15h")
    const second = await say("non, plutôt jeudi", { corrects: first.groupId })
    expect(second.actions).toMatchObject([{ engine: "grammar", args: { title: "Appeler le dentiste", due_at: "2026-11-26T14:00:00.000Z" } }])
    await expect(confirm(stand.road, all(first), API)).rejects.toMatchObject({ code: "conflict" })

    stand.mistral.next([{ name: "create_todo", arguments: { title: "Appeler le kiné", due_at: "2026-11-26T15:00" } }])
    const third = await say("en fait c’est le kiné", { corrects: second.groupId })
    expect(stand.mistral.asked.at(-1)?.messages[1]?.content).toContain("Appeler le dentiste")
    expect(third.actions).toMatchObject([{ engine: "mistral", args: { title: "Appeler le kiné", due_at: "2026-11-26T14:00:00.000Z" } }])
    // What isn't understood takes nothing away.
    stand.mistral.next([])
    expect(await say("ah bon", { corrects: third.groupId })).toMatchObject({ actions: [], unplaced: ["ah bon"] })
    expect(await confirm(stand.road, all(third), API)).toHaveLength(1)
    before = await checksum(stand)
    await untouched()
  })

  test("writes a confirmed proposal once: two devices and the API at the same moment", async () => {
    const proposal = await say("Acheter du pain demain p2")
    const todos = await count(stand.database, "todos")
    const input = confirmationOf(proposal, all(proposal))
    const entry = { clientMutationId: proposal.groupId, command: confirmActions.name, schema: confirmActions.schema, input, at: NOW, after: [] }
    const devices = ["one", "two"].map((name) => deriveId("device", name))
    const { instance } = await pull(stand.road, { cursor: null, deviceId: devices[0] ?? "" })
    const answers = await Promise.all([
      ...devices.map((deviceId) => replayMutations(stand.road, { instance, deviceId, mutations: [entry] })),
      confirm(stand.road, all(proposal), API),
      confirm(stand.road, all(proposal), API),
    ])
    expect(await count(stand.database, "todos")).toBe(todos + 1)
    const results = answers.map((answer) => ("results" in answer ? answer.results[0]?.result : answer))
    for (const result of results) expect(result).toEqual(results[0])
    const [first] = all(proposal)
    await expect(confirm(stand.road, [{ id: first?.id ?? "", args: { title: "Autre" } }], API)).rejects.toMatchObject({ code: "conflict" })
    await expect(cancel(stand.road, [first?.id ?? ""], API)).rejects.toMatchObject({ code: "conflict" })
  })

  test("takes a whole confirmed plan back by one undo", async () => {
    const proposal = await saying(
      "fais donc tout ça, s’il te plaît",
      { name: "create_todo", arguments: { title: "Pain" } },
      { name: "complete_todo", arguments: { todo_id: ids.bank } },
      { name: "move_event", arguments: { event_id: ids.lunch, starts_at: "2026-11-25T13:00" } },
    )
    const rows =
      "select (select count(*) from ordinarthur_os.todos where deleted_at is null)::int as todos, (select status from ordinarthur_os.todos where id = $1::uuid), (select starts_at from ordinarthur_os.calendar_events where id = $2::uuid)"
    const were = await stand.database.query(rows, [ids.bank, ids.lunch])
    await confirm(stand.road, all(proposal), API)
    expect(await stand.database.query(rows, [ids.bank, ids.lunch])).not.toEqual(were)
    await runCommand(stand.road, undo, await undoInputOf(stand.database, proposal.groupId), caller())
    expect(await stand.database.query(rows, [ids.bank, ids.lunch])).toEqual(were)
  })

  test("confirms what was edited and kept, and tells later what was said, proposed and done", async () => {
    const proposal = await saying(
      "le pain, et le beurre",
      { name: "create_todo", arguments: { title: "Pain" } },
      { name: "create_todo", arguments: { title: "Beurre" } },
    )
    const [, butter] = proposal.actions
    await confirm(stand.road, [{ id: butter?.id ?? "", args: { title: "Beurre salé" } }], API)
    const told = await tellOf(proposal)
    expect(told).toMatchObject({ text: "le pain, et le beurre", source: "api", inputTokens: expect.any(Number), latencyMs: expect.any(Number) })
    expect(told?.actions.map(({ args, status, engine }) => [args.title, status, engine])).toEqual([
      ["Pain", "cancelled", "mistral"],
      ["Beurre", "confirmed", "mistral"],
    ])
    expect(told?.actions[1]?.result).toMatchObject({ args: { title: "Beurre salé" }, results: [{ id: expect.any(String) }] })
  })

  test("refuses what was cancelled, has expired, or isn't known; a refusal by the data is told and can be put right", async () => {
    const first = await say("Acheter du sel demain")
    expect(
      await cancel(
        stand.road,
        all(first).map(({ id }) => id),
        API,
      ),
    ).toEqual({ cancelled: 1 })
    await expect(confirm(stand.road, all(first), API)).rejects.toMatchObject({ code: "conflict" })
    await expect(confirm(stand.road, [{ id: deriveId("test", "x"), args: {} }], API)).rejects.toMatchObject({ code: "not_found" })

    const second = await say("Acheter du poivre demain")
    const now = stand.road.now
    stand.road.now = () => new Date(Date.parse(NOW) + 16 * 60_000)
    await expect(confirm(stand.road, all(second), API)).rejects.toMatchObject({ code: "expired" })
    stand.road.now = now

    const third = await say("Acheter du curry demain")
    const id = third.actions[0]?.id ?? ""
    await expect(confirm(stand.road, [{ id, args: { title: "" } }], API)).rejects.toMatchObject({ code: "invalid" })
    expect((await tellOf(third))?.actions[0]).toMatchObject({ status: "failed" })
    await confirm(stand.road, [{ id, args: { title: "Curry" } }], API)
    expect((await tellOf(third))?.actions[0]).toMatchObject({ status: "confirmed" })
  })

  test("an entry that was confirmed offline in time counts although it comes late, with its history", async () => {
    const text = "Acheter du thym demain"
    const at = NOW
    const offline = { ...(await propose(stand.road, stand.alone, { text, source: "pwa" })), groupId: deriveId("offline", text) }
    const proposal = { ...offline, actions: offline.actions.map((one) => ({ ...one, id: deriveId(offline.groupId, "0") })) }
    const now = stand.road.now
    stand.road.now = () => new Date(Date.parse(NOW) + 86_400_000)
    const deviceId = deriveId("device", "three")
    const { instance } = await pull(stand.road, { cursor: null, deviceId })
    const entry = {
      clientMutationId: proposal.groupId,
      command: confirmActions.name,
      schema: 1,
      input: confirmationOf(proposal, all(proposal)),
      at,
      after: [],
    }
    const { results } = await replayMutations(stand.road, { instance, deviceId, mutations: [entry] })
    stand.road.now = now
    expect(results).toMatchObject([{ outcome: "applied" }])
    expect(await tellOf(proposal)).toMatchObject({ text, source: "pwa", actions: [{ status: "confirmed" }] })
  })

  test("tells its history page by page, each thing once", async () => {
    const seen: string[] = []
    let cursor: string | null | undefined
    do {
      const page = await listTold(stand.database, { limit: 4, ...(cursor ? { cursor } : {}) }, stand.road.now())
      seen.push(...page.items.map(({ groupId }) => groupId))
      cursor = page.cursor
    } while (cursor)
    expect(new Set(seen).size).toBe(seen.length)
    const [groups] = await stand.database.query<{ count: number }>("select count(distinct group_id)::int as count from ordinarthur_os.ai_actions")
    expect(seen.length).toBe(groups?.count)
  })
})
