import type { Page } from "playwright-core"

/** What the owner does in a long list, each timed from its event to the end of the frame that shows it, in milliseconds. */

const timed = (page: Page) => page.evaluate(() => window.bench.timed())

/** The least that a press can cost: a checkbox of the browser's own in the same page. */
export async function addBareCheckbox(page: Page): Promise<void> {
  await page.evaluate(() => {
    const box = Object.assign(document.createElement("input"), { type: "checkbox", id: "bare" })
    Object.assign(box.style, { position: "fixed", top: "0", left: "0", zIndex: "99", width: "16px", height: "16px" })
    document.body.append(box)
  })
}

export async function bare(page: Page): Promise<number> {
  await page.evaluate(() => {
    const box = document.querySelector("#bare") as HTMLInputElement
    const before = box.checked
    window.bench.time("click", () => box.checked !== before)
  })
  await page.mouse.click(8, 8)
  return timed(page)
}

/** Completes the first todo of the list. */
export async function toggle(page: Page): Promise<number> {
  const place = await page.evaluate(() => {
    const row = document.querySelector(".todo") as HTMLElement
    // Opening a todo further down has scrolled the list.
    row.scrollIntoView({ block: "nearest" })
    const box = (row.querySelector(".checkbox") as HTMLElement).getBoundingClientRect()
    window.bench.time("click", () => !row.isConnected || row.classList.contains("done"))
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  })
  await page.mouse.click(place.x, place.y)
  return timed(page)
}

let added = 0

/** Writes a todo into the capture line; shown is when the headline counts it. */
export async function add(page: Page): Promise<number> {
  await page.locator("[data-capture]").fill(`Une chose de plus ${added++}`)
  await page.evaluate(() => {
    const before = document.querySelector("h1")?.textContent
    window.bench.time("keydown", () => document.querySelector("h1")?.textContent !== before)
  })
  await page.keyboard.press("Enter")
  return timed(page)
}

/** Moves a todo near the top of a list in the owner's order one place down, by keys; shown is when another stands above it. */
export async function reorder(page: Page): Promise<number> {
  await page.evaluate(() => {
    const row = document.querySelectorAll<HTMLElement>(".todo")[4]
    if (!row) throw new Error("the list has no fifth row")
    const before = row.previousElementSibling
    row.querySelector<HTMLElement>("[data-open]")?.focus({ preventScroll: true })
    window.bench.time("keydown", () => row.previousElementSibling !== before)
  })
  await page.keyboard.press("Alt+ArrowDown")
  return timed(page)
}
