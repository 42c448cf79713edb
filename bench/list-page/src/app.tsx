import { onMount } from "solid-js"
import "../../../src/ui/look.css"
import { byHand } from "./by-hand.ts"
import { ours } from "./ours.tsx"
import { measureLists } from "./work.ts"

export default function App() {
  let [first, second]: HTMLUListElement[] = []
  onMount(() => Object.assign(window, { measureLists: () => measureLists(ours(first as HTMLUListElement), byHand(second as HTMLUListElement)) }))
  return (
    <main class="todo-list">
      <ul class="rows" ref={(element) => (first = element)} />
      <ul class="rows" ref={(element) => (second = element)} />
    </main>
  )
}
