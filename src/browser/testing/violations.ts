import axe from "axe-core"
import type { Page } from "playwright-core"

interface Found {
  violations: { id: string; nodes: { html: string }[] }[]
}

/** What axe finds wrong on the page as it stands, in the light and in the dark: the rule, and the start of the markup. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source)
  const dark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)
  const found = await run(page, undefined)
  await page.emulateMedia({ colorScheme: dark ? "light" : "dark" })
  // Of what axe looks at, only colours differ.
  const inTheOther = await run(page, ["color-contrast", "link-in-text-block"])
  await page.emulateMedia({ colorScheme: dark ? "dark" : "light" })
  return [...found, ...inTheOther]
}

async function run(page: Page, rules: string[] | undefined): Promise<string[]> {
  // Only what is told is made: no lists of what passed, no selectors.
  const options = { ...(rules === undefined ? {} : { runOnly: rules }), resultTypes: ["violations"], selectors: false }
  const found = await page.evaluate((given) => (window as unknown as { axe: { run(options: object): Promise<Found> } }).axe.run(given), options)
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}
