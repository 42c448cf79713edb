import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { type BrowserContext, chromium } from "playwright-core"
import { browserLaunch } from "~/server/testing/browser.ts"

/** A browser as the owner starts one: a process of its own, with a profile that outlives it. */
export interface Killable {
  context: BrowserContext
  /** SIGKILL to it and all its processes: nothing is said goodbye to. */
  kill(): Promise<void>
}

export async function startBrowser(profile: string): Promise<Killable> {
  const { executablePath, args } = browserLaunch()
  const own = [
    `--user-data-dir=${profile}`,
    "--headless=new",
    "--window-size=1440,900",
    "--remote-debugging-port=0",
    "--lang=fr-FR",
    "--accept-lang=fr-FR",
    "about:blank",
  ]
  const child = spawn(executablePath, [...args, ...own], {
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, TZ: "Europe/Paris", LANGUAGE: "fr_FR" },
  })
  const browser = await chromium.connectOverCDP(await address(child))
  const [context] = browser.contexts()
  if (context === undefined) throw new Error("the browser has no window")
  context.setDefaultTimeout(120_000)
  return {
    context,
    async kill() {
      const gone = once(child, "exit")
      process.kill(-(child.pid ?? 0), "SIGKILL")
      await gone
      await browser.close().catch(() => undefined)
    },
  }
}

/** Where it listens, which it says once it is up. */
function address(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ""
    child.stderr?.on("data", (chunk) => {
      said += chunk
      const found = /DevTools listening on (ws:\S+)/.exec(said)
      if (found?.[1]) resolve(found[1])
    })
    child.once("exit", () => reject(new Error(`the browser ended before it listened: ${said}`)))
  })
}
