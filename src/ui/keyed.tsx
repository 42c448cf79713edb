import { type Accessor, createMemo, For, type JSX, Show } from "solid-js"

/**
 * A list whose items are made anew at each change: `by` says what stays the same of one, and an element stays with its key, with
 * the focus that may be in it. Keys are not repeated.
 */
export function Keyed<T extends object>(props: {
  each: readonly T[]
  by: (item: T) => string
  children: (item: Accessor<T>, index: Accessor<number>) => JSX.Element
}) {
  const byKey = createMemo(() => new Map(props.each.map((item) => [props.by(item), item])))
  const keys = createMemo(() => [...byKey().keys()])
  return (
    <For each={keys()}>
      {(key, index) => {
        // One that is just going keeps what it was.
        const item = createMemo((last: T | undefined) => byKey().get(key) ?? last)
        return <Show when={item()}>{(known) => props.children(known, index)}</Show>
      }}
    </For>
  )
}
