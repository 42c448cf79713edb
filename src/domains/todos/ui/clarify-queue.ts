import { createMemo, createSignal } from "solid-js"
import type { Todo } from "../schema.ts"

/** Where one stands in the inbox while it is gone through. */
export interface Queue {
  /** The todo to decide on now; none at the end. */
  current: () => Todo | undefined
  /** Its number among all, from 1. */
  at: () => number
  total: () => number
  /** Left for later on purpose. */
  passed: () => readonly string[]
  pass(id: string): void
  /** Brings back the one that was passed last, or all of them. */
  unpass(id?: string): void
}

/**
 * The inbox as it was when one began, and what has come since behind it. Which one is next follows from the rows alone: one
 * that left the inbox is decided, also by another device, and one whose decision is undone is next again.
 */
export function createQueue(inbox: () => readonly Todo[]): Queue {
  const [passed, setPassed] = createSignal<readonly string[]>([])
  const known: string[] = []
  const order = createMemo(() => {
    for (const { id } of inbox()) if (!known.includes(id)) known.push(id)
    return [...known]
  })
  const current = createMemo(() => {
    const open = new Map(inbox().map((todo) => [todo.id, todo]))
    const next = order().find((id) => open.has(id) && !passed().includes(id))
    return next === undefined ? undefined : open.get(next)
  })
  return {
    current,
    at: () => order().indexOf(current()?.id ?? "") + 1,
    total: () => order().length,
    passed,
    pass: (id) => setPassed((ids) => [...ids, id]),
    unpass: (id) => setPassed((ids) => (id === undefined ? [] : ids.filter((one) => one !== id))),
  }
}
