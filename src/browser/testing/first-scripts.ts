import type { Locator, Page } from "playwright-core"

/** Addresses of the scripts that `url` asks for until `content` is there and it has come to rest, and the origins of all that it asks for. */
export async function firstScripts(page: Page, url: string, content: Locator): Promise<{ scripts: string[]; hosts: string[] }> {
  // What the visit before still asks for isn't of this one.
  await page.goto("about:blank")
  const scripts = new Set<string>()
  const hosts = new Set<string>()
  page.on("response", (response) => {
    if (!response.url().startsWith("data:")) hosts.add(new URL(response.url()).origin)
    if (response.request().resourceType() === "script") scripts.add(response.url())
  })
  // What comes later by a timer (the worker, the stream, the other rooms) isn't of the first page: such timers never end here.
  await page.addInitScript(() => {
    const start = window.setTimeout
    const quick = (call: () => void, ms = 0) => (ms < 1_000 ? start(call, ms) : 0)
    window.setTimeout = quick as typeof window.setTimeout
  })
  await page.goto(url)
  await content.waitFor()
  await page.waitForLoadState("networkidle")
  return { scripts: [...scripts], hosts: [...hosts] }
}
