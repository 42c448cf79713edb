import { createEffect, on } from "solid-js"
import type { Api } from "../api.ts"

/** Asks again after each round with the server that worked, for as long as an answer is missing. */
export function whenAnswered(api: Api, missing: () => boolean, again: () => unknown): void {
  createEffect(
    on(
      () => api.status.lastSync,
      () => missing() && void again(),
      { defer: true },
    ),
  )
}
