import { createRoot, createSignal } from "solid-js"

/** Whether the page has the room of a laptop: the breakpoint of the whole look. For what would be made twice for CSS to choose. */
export const wide = createRoot(() => {
  const query = matchMedia("(min-width: 900px)")
  const [matches, setMatches] = createSignal(query.matches)
  query.addEventListener("change", () => setMatches(query.matches))
  return matches
})
