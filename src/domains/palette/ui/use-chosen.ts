import { createSignal, onMount } from "solid-js"
import { useApi } from "~/sync/provider.tsx"
import { lately, type Use, useAt, withChoice } from "../use.ts"

/** Where the device keeps it, beside other things that may be lost. */
const KEPT = "palette.use"

/** What was chosen here before. Reactive. */
export function useChosen() {
  const api = useApi()
  const [use, setUse] = createSignal<Use>({})
  onMount(async () => setUse((await api.recall<Use>(KEPT)) ?? {}))
  return {
    useOf: (key: string) => useAt(use(), Date.now())(key),
    lately: () => lately(use()),
    choose(key: string): void {
      setUse((before) => withChoice(before, key, Date.now()))
      void api.remember(KEPT, use())
    },
  }
}
