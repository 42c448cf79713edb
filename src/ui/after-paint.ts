import { type Accessor, createEffect, createSignal, on, onCleanup, untrack } from "solid-js"

/** The same value, once the frame has been painted in which it changed: for what may come after the answer to a press. */
export function afterPaint<T>(source: Accessor<T>): Accessor<T> {
  const [late, setLate] = createSignal(untrack(source))
  createEffect(
    on(
      source,
      () => {
        let timer: ReturnType<typeof setTimeout> | undefined
        // A frame's callbacks come before its painting, a timer that one of them sets comes after.
        const frame = requestAnimationFrame(() => {
          timer = setTimeout(() => setLate(() => untrack(source)))
        })
        onCleanup(() => {
          cancelAnimationFrame(frame)
          clearTimeout(timer)
        })
      },
      { defer: true },
    ),
  )
  return late
}
