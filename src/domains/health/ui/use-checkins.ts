import { createMemo } from "solid-js"
import { today } from "~/i18n/dates.ts"
import { useApi } from "~/sync/provider.tsx"
import { type CheckinLog, daysOf, type Period, type ShownDay, shownDays } from "../period.ts"
import { dailyCheckins } from "../schema.ts"
import type { Medication } from "./medication.ts"

/** Everything that was said of all days. Reactive. */
export function useCheckins(medication: Medication): () => CheckinLog {
  const api = useApi()
  return createMemo(() => ({
    rows: new Map(api.all(dailyCheckins).map((row) => [row.id, row])),
    today: today(),
    schedule: medication.schedule(),
  }))
}

export const useDays = (log: () => CheckinLog, period: () => Period): (() => ShownDay[]) =>
  createMemo(() => shownDays(daysOf(period(), log().today), log()))
