import { type Parsed, parse } from "~/grammar/parse.ts"
import type { Context } from "~/grammar/piece.ts"
import { nowMs, timeZone } from "~/i18n/dates.ts"
import type { Api } from "~/sync/api.ts"
import { projects } from "../../projects/schema.ts"
import { type Choices, NO_PROJECT } from "../quick-add.ts"
import { type Todo, todos } from "../schema.ts"

/** Projects that something may be written for. Reactive. */
export const openProjects = (api: Api) => api.all(projects).filter(({ status }) => status === "active" || status === "paused")

const tagsIn = (rows: readonly Todo[]) => [...new Set(rows.flatMap(({ tags }) => tags))]

/** What the owner's clock and lists say about a line. Reactive. */
export function contextFor(api: Api, text: string, choices: Choices): Context {
  const names = openProjects(api).map(({ name }) => name)
  return {
    now: new Date(nowMs()).toISOString(),
    timeZone: timeZone(),
    projects: names.length === 0 ? [NO_PROJECT] : names,
    tags: text.includes("#") ? tagsIn(api.all(todos)) : [],
    ...choices,
  }
}

export const readLine = (api: Api, text: string, choices: Choices): Parsed => parse(text, contextFor(api, text, choices))
