import { type Accessor, createEffect, createMemo, createSignal, For, type JSX, onCleanup, Show } from "solid-js"
import { recalled, remember } from "./history-memory.ts"

/** Enough for a tall window; those below it are made once these are painted. */
const FIRST = 24
const STEP = 40
/** How far below the visible part the next rows are made, so that a fast thumb doesn't meet the end. */
const AHEAD = "1600px 0px"

/** How many rows of the list `name` are wanted so far, and what asks for more. */
export function createGrowth(name: string): [wanted: Accessor<number>, grow: () => void] {
  const [wanted, setWanted] = createSignal(recalled(`rows ${name}`) ?? FIRST)
  const grow = () =>
    remember(
      `rows ${name}`,
      setWanted((count) => count + STEP),
    )
  return [wanted, grow]
}

/**
 * Rows of a long list, made as they are scrolled to: the first ones are on screen at once whatever the length. Goes
 * inside a `ul` within a `Pane`; `name` is its own on the page, so that coming back finds it as long as it was. `as` says what
 * stays the same of an item when it becomes another, and is asked only of those that are made.
 */
export function GrowingList<T>(props: {
  name: string
  each: readonly T[]
  as?: (item: T) => T
  children: (item: T, index: Accessor<number>) => JSX.Element
}) {
  const [wanted, grow] = createGrowth(props.name)
  const shown = createMemo(() => {
    const items = props.each.length <= wanted() ? props.each : props.each.slice(0, wanted())
    return props.as ? items.map(props.as) : items
  })
  return (
    <>
      <For each={shown()}>{(item, index) => props.children(item, index)}</For>
      <Show when={shown().length < props.each.length}>
        <ListEnd count={shown().length} onSeen={grow} />
      </Show>
    </>
  )
}

/** The end of what is made so far of a list; goes inside its `ul`. `count` rows are there. */
export function ListEnd(props: { count: number; onSeen: () => void }) {
  let end: HTMLLIElement | undefined
  // Watched anew after each step: an observer tells of changes, and an end that is still in view has none.
  createEffect(() => {
    void props.count
    if (!end) return
    const observer = new IntersectionObserver((seen) => seen.at(-1)?.isIntersecting && props.onSeen(), {
      root: end.closest(".pane"),
      rootMargin: AHEAD,
    })
    observer.observe(end)
    onCleanup(() => observer.disconnect())
  })
  return (
    <li
      aria-hidden="true"
      ref={(element) => {
        end = element
      }}
    />
  )
}
