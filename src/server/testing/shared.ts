import { cp, mkdtemp } from "node:fs/promises"
import os from "node:os"
import path from "node:path"
import { inject } from "vitest"

async function ask(path: string): Promise<string> {
  const answer = await fetch(`${inject("onDemand")}${path}`)
  if (!answer.ok) throw new Error(await answer.text())
  return answer.text()
}

/** The address of the run's Postgres. */
export const sharedPostgres = () => ask("/postgres")

/** A data folder of one's own, as a first start of the app leaves it. */
export async function usedDataDir(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "ordinarthur-used-"))
  await cp(await ask("/data-dir"), folder, { recursive: true })
  return folder
}
