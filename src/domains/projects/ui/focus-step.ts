/** Gives the focus to a step's card, wherever on the board it is by now: a card that moves is another element. */
export function focusStep(id: string): void {
  const card = document.querySelector<HTMLElement>(`main [data-step="${id}"]`)
  card?.querySelector<HTMLElement>("[data-open]")?.focus({ preventScroll: true })
  card?.scrollIntoView({ block: "nearest", inline: "nearest" })
}
