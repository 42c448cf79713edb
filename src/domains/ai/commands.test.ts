import { describe, expect, test } from "vitest"
import { undo } from "~/commands.ts"
import { deriveId } from "~/sync/derive-id.ts"
import { imagesOf } from "~/sync/images.ts"
import { type World, world } from "~/sync/testing/memory.ts"
import { calendarEvents } from "../agenda/schema.ts"
import { dailyCheckins } from "../health/schema.ts"
import { createProject } from "../projects/commands.ts"
import { projectIdeas, projectSteps } from "../projects/schema.ts"
import { createTodo } from "../todos/commands.ts"
import { type Todo, todos } from "../todos/schema.ts"
import type { ActionName } from "./actions.ts"
import { cancelActions, confirmActions } from "./commands.ts"
import { type Proposal, proposalOf } from "./proposal.ts"

type Asked = [fn: ActionName | (string & {}), args: Record<string, unknown>]

const proposed = (stand: World, ...asked: Asked[]): Proposal =>
  proposalOf(
    { actions: asked.map(([fn, args]) => ({ fn, args, engine: "mistral", spans: [] })), unplaced: [] },
    { text: "said", source: "pwa", now: stand.now },
  )

const all = (proposal: Proposal) => ({ proposal, actions: proposal.actions.map(({ id, args }) => ({ id, args })) })
const confirm = (stand: World, ...asked: Asked[]) => {
  const proposal = proposed(stand, ...asked)
  return stand.run(confirmActions, all(proposal), proposal.groupId)
}
const rows = <T>(stand: World, table: string) => [...stand.rows.rows(table).values()] as T[]

describe("a confirmed proposal", () => {
  test("does everything that was proposed, in its order", async () => {
    const stand = world()
    const { id: projectId } = await stand.run(createProject, { name: "Site" })
    const done = await confirm(
      stand,
      ["create_todo", { title: "Call the bank", due_at: "2026-11-24", priority: 3, tags: ["bank"], project_id: projectId }],
      ["create_todo", { title: "Dentist", due_at: "2026-11-24T09:30:00+01:00" }],
      ["add_project_idea", { project_id: projectId, content: "A blue page" }],
      ["add_project_step", { project_id: projectId, title: "Draw", status: "doing" }],
      ["create_calendar_event", { title: "Lunch", starts_at: "2026-11-25T12:00:00+01:00", ends_at: "2026-11-25T13:00:00+01:00", location: "Aix" }],
      ["toggle_daily_checkin", { note: "slept well" }],
    )
    expect(done.map(({ fn }) => fn)).toHaveLength(6)
    expect(rows<Todo>(stand, "todos").map(({ title, dueOn, dueAt }) => [title, dueOn, dueAt])).toEqual([
      ["Call the bank", "2026-11-24", null],
      ["Dentist", null, "2026-11-24T08:30:00.000Z"],
    ])
    expect(rows(stand, projectIdeas.name)).toMatchObject([{ content: "A blue page" }])
    expect(rows(stand, projectSteps.name)).toMatchObject([{ title: "Draw", status: "doing" }])
    expect(rows(stand, calendarEvents.name)).toMatchObject([{ startsAt: "2026-11-25T11:00:00.000Z", location: "Aix", allDay: false }])
    expect(rows(stand, dailyCheckins.name)).toMatchObject([{ id: "2026-11-22", medsTaken: true, note: "slept well" }])
  })

  test("changes, empties, completes and removes what is there", async () => {
    const stand = world()
    const { id } = await stand.run(createTodo, { title: "One", dueOn: "2026-11-23", context: "@home" })
    await confirm(stand, ["update_todo", { todo_id: id, title: "Two", clear: ["due", "context"] }])
    expect(stand.get(todos, id)).toMatchObject({ title: "Two", dueOn: null, context: null })
    await confirm(stand, ["reschedule_todo", { todo_id: id, due_at: "2026-11-26T10:00:00Z", planned_on: "2026-11-25" }])
    expect(stand.get(todos, id)).toMatchObject({ dueAt: "2026-11-26T10:00:00.000Z", plannedOn: "2026-11-25", title: "Two" })
    await confirm(stand, ["complete_todo", { todo_id: id }])
    expect(stand.get(todos, id)?.status).toBe("done")
    await confirm(stand, ["remove_todo", { todo_id: id }])
    expect(stand.get(todos, id)?.deletedAt).not.toBeNull()
  })

  test("has days for an event of whole days, its last day included", async () => {
    const stand = world()
    await confirm(stand, ["create_calendar_event", { title: "Trip", starts_at: "2026-12-01", ends_at: "2026-12-03" }])
    const [event] = rows<{ id: string }>(stand, calendarEvents.name)
    expect(event).toMatchObject({ allDay: true, startsOn: "2026-12-01", endsOn: "2026-12-04" })
    await confirm(stand, ["move_event", { event_id: event?.id, starts_at: "2026-12-08" }])
    expect(rows(stand, calendarEvents.name)).toMatchObject([{ startsOn: "2026-12-08", endsOn: "2026-12-11" }])
  })

  test("takes what was edited, and only what was kept", async () => {
    const stand = world()
    const proposal = proposed(stand, ["create_todo", { title: "One" }], ["create_todo", { title: "Two" }])
    const [, second] = proposal.actions
    await stand.run(confirmActions, { proposal, actions: [{ id: second?.id ?? "", args: { title: "Three" } }] })
    expect(rows<Todo>(stand, "todos").map(({ title }) => title)).toEqual(["Three"])
  })

  test("is taken back whole by one undo", async () => {
    const stand = world()
    const { id } = await stand.run(createTodo, { title: "One" })
    const proposal = proposed(stand, ["create_todo", { title: "Two" }], ["complete_todo", { todo_id: id }], ["toggle_daily_checkin", {}])
    const transaction = stand.open(proposal.groupId)
    await confirmActions.run(transaction.tx, all(proposal))
    const images = imagesOf(transaction.changes())
    transaction.layer.commit(stand.rows)
    expect(await stand.run(undo, { mutationId: proposal.groupId, at: stand.now, images })).toEqual({ undone: 3, kept: [] })
    expect(stand.get(todos, id)?.status).toBe("inbox")
    expect(rows<Todo>(stand, "todos").filter(({ deletedAt }) => deletedAt === null)).toHaveLength(1)
  })
})

describe("a proposal is refused, with nothing written", () => {
  const nowhere = deriveId("test", "nowhere")

  test.each<[Asked, string]>([
    [["launch_missiles", {}], "invalid"],
    [["constructor", {}], "invalid"],
    [["create_todo", {}], "invalid"],
    [["create_todo", { title: "x", due_at: "tomorrow" }], "invalid"],
    [["create_todo", { title: "x", due_at: "2026-02-30" }], "invalid"],
    [["create_todo", { title: "x", admin: true }], "invalid"],
    [["add_project_idea", { project_id: nowhere, content: "x" }], "missing_reference"],
    [["complete_todo", { todo_id: nowhere }], "not_found"],
    [["create_calendar_event", { title: "x", starts_at: "2026-11-25", ends_at: "2026-11-25T10:00:00Z" }], "invalid"],
    [["create_calendar_event", { title: "x", starts_at: "2026-11-25T11:00:00Z", ends_at: "2026-11-25T10:00:00Z" }], "invalid"],
    [["reschedule_todo", { todo_id: nowhere }], "invalid"],
  ])("where it says %j", async (asked, code) => {
    const stand = world()
    await expect(confirm(stand, ["create_todo", { title: "fine" }], asked)).rejects.toMatchObject({ code })
    expect(rows(stand, "todos")).toEqual([])
  })

  test("once it has expired", async () => {
    const stand = world()
    const proposal = proposed(stand, ["create_todo", { title: "One" }])
    stand.now = "2026-11-22T09:15:00.001Z"
    await expect(stand.run(confirmActions, all(proposal))).rejects.toMatchObject({ code: "expired" })
  })

  test("where it confirms what wasn't proposed, or twice the same", async () => {
    const stand = world()
    const proposal = proposed(stand, ["create_todo", { title: "One" }])
    const [one] = all(proposal).actions
    const other = { id: nowhere, args: { title: "Two" } }
    for (const actions of [[other], [one, one], []])
      await expect(stand.run(confirmActions, { proposal, actions: actions as never })).rejects.toMatchObject({ code: "invalid" })
  })
})

test("what is kept of a proposal says what was proposed, what was confirmed, and what was dropped", async () => {
  const stand = world()
  const proposal = { ...proposed(stand, ["create_todo", { title: "One" }], ["create_todo", { title: "Two" }]), unplaced: ["the rest"] }
  const input = { proposal, actions: [{ id: proposal.actions[0]?.id ?? "", args: { title: "Three" } }] }
  const result = [{ id: input.actions[0]?.id, fn: "create_todo", results: [{ id: "made" }] }]
  const written = confirmActions.effects?.([], { clientMutationId: proposal.groupId, now: stand.now, input, result }) ?? []
  expect(written.map(({ values }) => [values.functionName, values.status, values.functionArgs, values.result])).toEqual([
    ["create_todo", "confirmed", { title: "One" }, { args: { title: "Three" }, results: [{ id: "made" }] }],
    ["create_todo", "cancelled", { title: "Two" }, null],
    ["unplaced", "failed", { words: ["the rest"] }, null],
  ])
  expect(cancelActions.effects?.([], { clientMutationId: proposal.groupId, now: stand.now, input: { proposal }, result: null })).toHaveLength(3)
})
