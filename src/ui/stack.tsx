import { For } from "solid-js"

/** A row of cells, each a word; those of `hits` are filled. */
export function Stack(props: { words: readonly string[]; hits?: ReadonlySet<string> }) {
  return (
    <ul class="stack">
      <For each={props.words}>{(word) => <li classList={{ hit: props.hits?.has(word) === true }}>{word}</li>}</For>
    </ul>
  )
}
