import { createHash } from "node:crypto"
import { afterAll, beforeAll, beforeEach } from "vitest"
import { type GroqStandIn, groqStandIn } from "~/adapters/testing/groq.ts"
import { type MistralStandIn, mistralStandIn } from "~/adapters/testing/mistral.ts"
import type { Database } from "~/server/db.ts"
import { type Outside, outsideOf } from "~/server/outside.ts"
import { onRoad, type TestRoad } from "~/sync/testing/road.ts"

/** A server with an assistant whose services are stand-ins, reached through the real SDKs. */
export interface Stand {
  database: Database
  road: TestRoad
  mistral: MistralStandIn
  groq: GroqStandIn
  /** With both services. */
  outside: Outside
  /** With neither. */
  alone: Outside
}

const DAILY = { calls: 100_000, tokens: 1_000_000_000 }

/** Fills `stand` before the tests of a `describe`, and closes what it opened after them. */
export function onStand(open: () => Promise<Database>): Stand {
  const stand = {} as Stand
  onRoad(open, (opened) => Object.assign(stand, opened))
  beforeAll(async () => {
    const [mistral, groq] = [await mistralStandIn(), await groqStandIn()]
    const outside = outsideOf({
      mistral: { apiKey: mistral.key, model: "mistral-small-latest", baseUrl: mistral.url },
      groq: { apiKey: groq.key, model: "whisper-large-v3-turbo", baseUrl: groq.url },
      assistantDaily: DAILY,
    })
    Object.assign(stand, { mistral, groq, outside, alone: { languageModel: null, speech: null, daily: DAILY } })
  })
  beforeEach(() => {
    stand.road.reports.length = 0
  })
  afterAll(async () => {
    await stand.mistral.close()
    await stand.groq.close()
  })
  return stand
}

/** What all tables hold but the one of proposals. */
export async function checksum({ database }: Stand): Promise<string> {
  const tables = await database.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'ordinarthur_os' and table_name <> 'ai_actions' order by 1",
  )
  if (tables.length < 20) throw new Error("where have the tables gone?")
  const parts = tables.map(
    ({ name }) => `select '${name}' as name, coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum from ordinarthur_os."${name}" t`,
  )
  const sums = await database.query<{ name: string; sum: string }>(`${parts.join(" union all ")} order by 1`)
  return createHash("md5").update(JSON.stringify(sums)).digest("hex")
}
