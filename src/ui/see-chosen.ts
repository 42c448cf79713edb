import { onCleanup, onMount } from "solid-js"

/** For the `ref` of a bar that scrolls on a phone: what is chosen in it when the page opens is seen, until a finger scrolls it. */
export function seeChosen(bar: HTMLElement): void {
  onMount(() => {
    const see = () => bar.querySelector("[aria-pressed=true], [aria-current], .chosen")?.scrollIntoView({ block: "nearest", inline: "nearest" })
    see()
    // Filters that the rows bring come later, and push it out again.
    const grown = new MutationObserver(see)
    grown.observe(bar, { childList: true })
    bar.addEventListener("pointerdown", () => grown.disconnect(), { once: true })
    onCleanup(() => grown.disconnect())
  })
}
