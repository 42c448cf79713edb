import { describe, expect, test } from "vitest"
import { newPostgresDatabase } from "./testing/databases.ts"
import { killNine } from "./testing/kill-nine.ts"
import { usedDataDir } from "./testing/shared.ts"

const places: [string, () => Promise<{ databaseUrl?: string; dataDir?: string }>][] = [
  ["the embedded database", async () => ({ dataDir: await usedDataDir() })],
  ["Postgres", async () => ({ databaseUrl: await newPostgresDatabase() })],
]

describe.each(places)(
  "25. the server or its database fails in the middle of a batch: a server on %s that is killed while four devices write",
  (_name, settings) => {
    test("has every change it acknowledged, and none twice", async () => {
      const report = await killNine({ ...(await settings()), kills: 3 })
      expect(report).toMatchObject({ kills: 3, lost: [], doubled: [] })
      expect(report.acknowledged).toBeGreaterThan(0)
    }, 120_000)
  },
)
