import { batch, createSignal } from "solid-js"
import { sameValue } from "./same-value.ts"

/**
 * An object whose fields are signals, each by itself: what shows one of them doesn't wake for another. Answers the object
 * and how to set it. For a handful of fields that are all there from the start; Solid's own store is larger than the use.
 */
export function fieldSignals<T extends object>(first: T): [fields: T, set: (next: T) => void] {
  const fields = {} as T
  const setters: ((next: T) => void)[] = []
  for (const name of Object.keys(first) as (keyof T)[]) {
    const [get, set] = createSignal(first[name], { equals: sameValue })
    Object.defineProperty(fields, name, { get, enumerable: true })
    setters.push((next) => set(() => next[name]))
  }
  const setAll = (next: T) =>
    batch(() => {
      for (const set of setters) set(next)
    })
  return [fields, setAll]
}
