import { command } from "~/sync/command.ts"
import { CommandError } from "~/sync/tx.ts"
import { enrichInput } from "./inputs.ts"
import { todos } from "./schema.ts"

/**
 * Takes over what the owner kept of a draft. Texts and numbers replace, lists are added to: what was written by hand is never lost,
 * and what another device added meanwhile stays.
 */
export const enrichTodo = command({
  name: "todos.aiEnrichApply",
  schema: 1,
  input: enrichInput,
  reads: ({ id }) => [[todos, id]],
  async run(tx, { id, draft }) {
    const todo = await tx.get(todos, id)
    if (todo === null) throw new CommandError("not_found", `todos ${id} doesn't exist`, "id")
    const { description, checklist = [], verificationSteps = [], estimateMinutes, tags = [] } = draft
    const known = new Set(todo.checklist.map(({ text }) => text))
    await tx.update(todos, id, {
      ...(description === undefined ? {} : { description }),
      ...(estimateMinutes === undefined ? {} : { estimateMinutes }),
      checklist: [...todo.checklist, ...[...new Set(checklist)].filter((text) => !known.has(text)).map((text) => ({ text, done: false }))],
      verificationSteps: [...new Set([...todo.verificationSteps, ...verificationSteps])],
      tags: [...new Set([...todo.tags, ...tags])],
      aiEnriched: true,
    })
    return { id }
  },
})
