import { createEffect, createMemo, createSignal, For, type JSX, onCleanup, onMount } from "solid-js"

/** Pixels above and below the visible part in which rows are kept, so that a fast thumb meets no gap. */
const AHEAD = 1_200

interface WindowedRowsProps<T> {
  each: readonly T[]
  /** In pixels; the row must not be another height. */
  heightOf: (item: T) => number
  /** `place` puts the row where it belongs. */
  children: (item: T, place: RowPlace) => JSX.Element
}

export interface RowPlace {
  style: () => { top: string; height: string }
  /** For a screen reader, which meets a part of the rows only. */
  position: () => number
  count: () => number
}

/** Rows of a list of any length inside a `Pane`: only those near the visible part exist, in a list as high as all of them. */
export function WindowedRows<T extends object>(props: WindowedRowsProps<T>) {
  let list: HTMLUListElement | undefined
  // Where the visible part begins and ends, in pixels of this list.
  const [seen, setSeen] = createSignal({ from: 0, to: 1_000 })
  const tops = createMemo(() => {
    const sums = new Float64Array(props.each.length + 1)
    props.each.forEach((item, index) => {
      sums[index + 1] = (sums[index] ?? 0) + props.heightOf(item)
    })
    return sums
  })
  const range = createMemo(() => ({ first: rowAt(tops(), seen().from - AHEAD), last: rowAt(tops(), seen().to + AHEAD) }), undefined, {
    equals: (left, right) => left.first === right.first && left.last === right.last,
  })
  const shown = createMemo(() => props.each.slice(range().first, range().last + 1))

  onMount(() => {
    const pane = list?.closest<HTMLElement>(".pane")
    if (!pane) return
    let frame = 0
    const look = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0
        const from = pane.getBoundingClientRect().top - (list?.getBoundingClientRect().top ?? 0)
        setSeen({ from, to: from + pane.clientHeight })
      })
    }
    const resized = new ResizeObserver(look)
    resized.observe(pane)
    pane.addEventListener("scroll", look, { passive: true })
    // Another list above this one may have become longer or shorter.
    createEffect(() => {
      void tops()
      look()
    })
    onCleanup(() => {
      cancelAnimationFrame(frame)
      resized.disconnect()
      pane.removeEventListener("scroll", look)
    })
  })

  return (
    <ul
      class="windowed"
      style={{ height: `${tops().at(-1) ?? 0}px` }}
      ref={(element) => {
        list = element
      }}
    >
      <For each={shown()}>
        {(item, index) => {
          const at = () => range().first + index()
          const top = () => tops()[at()] ?? 0
          const style = () => ({ top: `${top()}px`, height: `${(tops()[at() + 1] ?? top()) - top()}px` })
          return props.children(item, { style, position: () => at() + 1, count: () => props.each.length })
        }}
      </For>
    </ul>
  )
}

/** The row that covers `y`; the nearest one outside the list. */
function rowAt(tops: Float64Array, y: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((tops[middle] ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return low
}
