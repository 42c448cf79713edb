import { createEffect, createSignal, onCleanup } from "solid-js"
import { useApi } from "~/sync/provider.tsx"
import { entriesOf, type RowEntry, rowKinds, tableOf } from "../entries.ts"
import type { Indexed } from "../search.ts"

/** How long the screen waits while rows are looked at. */
const SLICE_MS = 6

/** Everything of the replica that can be found; undefined until all of it has been looked at once. Reactive. */
export function useEntries(): () => readonly Indexed<RowEntry>[] | undefined {
  const api = useApi()
  const [entries, setEntries] = createSignal<readonly Indexed<RowEntry>[]>()
  createEffect(() => {
    const work = entriesOf(rowKinds.map((kind) => [kind, api.all(tableOf(kind))] as const))
    let timer: ReturnType<typeof setTimeout> | undefined
    const go = () => {
      const until = performance.now() + SLICE_MS
      for (let step = work.next(); ; step = work.next()) {
        if (step.done) return void setEntries(step.value)
        if (performance.now() > until) break
      }
      timer = setTimeout(go)
    }
    go()
    onCleanup(() => clearTimeout(timer))
  })
  return entries
}
