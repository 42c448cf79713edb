import { type InputOf, verb } from "~/sync/command.ts"

const commands = () => import("~/device-code.ts")
export const createCriteria = verb(commands, "createCriteria")
export const updateCriteria = verb(commands, "updateCriteria")
export const removeCriteria = verb(commands, "removeCriteria")

export type CriteriaFields = Omit<InputOf<typeof updateCriteria>, "id">
