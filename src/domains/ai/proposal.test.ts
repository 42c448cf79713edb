import { describe, expect, test } from "vitest"
import { type ArgSpan, proposal, proposalOf } from "./proposal.ts"
import { closeProposal, currentProposal, openProposal } from "./ui/proposed.ts"

const NOW = "2026-11-22T09:00:00.000Z"
const spans: ArgSpan[] = [{ arg: "title", start: 0, end: 8, origin: "said" }]
const one = () =>
  proposalOf(
    { actions: [{ fn: "create_todo", args: { title: "Buy milk" }, engine: "grammar", spans }], unplaced: [] },
    { text: "Buy milk", source: "pwa", now: NOW },
  )

describe("a proposal", () => {
  test("made from a reading can be sent as it is, and holds for a quarter of an hour", () => {
    expect(proposal.safeParse(JSON.parse(JSON.stringify(one()))).error).toBeUndefined()
    expect(one()).toMatchObject({ at: NOW, expiresAt: "2026-11-22T09:15:00.000Z" })
  })

  test.each([
    ["a NUL in an argument", (made: ReturnType<typeof one>) => ({ ...made, actions: [{ ...made.actions[0], args: { title: ["a\0b"] } }] })],
    ["half a sign in a key", (made: ReturnType<typeof one>) => ({ ...made, actions: [{ ...made.actions[0], args: { "\ud800": 1 } }] })],
    ["the same action twice", (made: ReturnType<typeof one>) => ({ ...made, actions: [made.actions[0], made.actions[0]] })],
    ["an engine that nobody knows", (made: ReturnType<typeof one>) => ({ ...made, actions: [{ ...made.actions[0], engine: "other" }] })],
  ])("with %s is none", (_, broken) => {
    expect(proposal.safeParse(broken(one())).success).toBe(false)
  })

  test("that waits for a decision is the one that was opened last", () => {
    const second = one()
    openProposal(one())
    openProposal(second)
    expect(currentProposal()?.groupId).toBe(second.groupId)
    closeProposal()
    expect(currentProposal()).toBeNull()
  })
})
