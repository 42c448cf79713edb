import { deriveId } from "~/sync/derive-id.ts"

/** The id of a todo's slot: one a todo, whoever plans it, so that two devices that plan the same todo move one event. */
export const slotOf = (todoId: string) => deriveId(todoId, "slot")
