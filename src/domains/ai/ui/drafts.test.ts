import { describe, expect, test } from "vitest"
import type { Proposal } from "../proposal.ts"
import { makeDrafts, proposedAgain } from "./drafts.ts"

const plan: Proposal = {
  groupId: "01930000-0000-7000-8000-000000000001",
  text: "buy milk tomorrow, call Ana",
  source: "pwa",
  actions: [
    {
      id: "01930000-0000-7000-8000-000000000002",
      fn: "create_todo",
      args: { title: "buy milk", due_at: "2026-11-26" },
      engine: "grammar",
      spans: [
        { arg: "title", origin: "said", start: 0, end: 8 },
        { arg: "due_at", origin: "computed", start: 9, end: 17 },
      ],
    },
    { id: "01930000-0000-7000-8000-000000000003", fn: "create_todo", args: { title: "call Ana" }, engine: "grammar", spans: [] },
    { id: "01930000-0000-7000-8000-000000000004", fn: "fly_to_the_moon", args: {}, engine: "mistral", spans: [] },
  ],
  unplaced: [],
  at: "2026-11-25T10:00:00.000Z",
  expiresAt: "2026-11-25T10:15:00.000Z",
}

describe("a plan while it is decided", () => {
  test("is confirmed as it was edited, without what was dropped or isn't known here", () => {
    const { put, drop, chosen } = makeDrafts(plan.actions)
    put(0, "title", "buy oat milk")
    put(0, "due_at", undefined)
    drop(1, true)
    expect(chosen()).toEqual([{ id: plan.actions[0]?.id, args: { title: "buy oat milk" } }])
    drop(1, false)
    expect(chosen()).toHaveLength(2)
  })

  test("isn't let through with a value that isn't accepted: that action is opened", () => {
    const { put, drafts, check } = makeDrafts(plan.actions)
    expect(check()).toBe(true)
    put(1, "title", undefined)
    expect(check()).toBe(false)
    expect(drafts.map(({ editing }) => editing)).toEqual([false, true, false])
  })

  test("is proposed again under other ids, with its corrections, for as long as before", () => {
    const { put, drop, drafts } = makeDrafts(plan.actions)
    put(0, "title", "buy oat milk")
    drop(1, true)
    const again = proposedAgain(plan, drafts, Date.parse("2026-11-25T11:00:00Z"))
    expect(again).toMatchObject({ text: plan.text, at: "2026-11-25T11:00:00.000Z", expiresAt: "2026-11-25T11:15:00.000Z" })
    expect(again.groupId).not.toBe(plan.groupId)
    expect(again.actions).toMatchObject([{ args: { title: "buy oat milk", due_at: "2026-11-26" }, spans: [{ arg: "due_at" }] }])
    expect(again.actions[0]?.id).not.toBe(plan.actions[0]?.id)
  })
})
