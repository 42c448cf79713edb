import { useSearchParams } from "@solidjs/router"
import { isDay } from "~/time/is-day.ts"

/** What the address says is on screen: the period (`""`: the last thirty days) and the day whose detail is open (`""`: none). */
export interface Shown {
  period: string
  day: string
}

const text = (value: string | string[] | undefined) => (Array.isArray(value) ? (value[0] ?? "") : (value ?? ""))

export function useShown(): Shown {
  const [params] = useSearchParams()
  return {
    get period() {
      return text(params.period)
    },
    get day() {
      const day = text(params.day)
      return isDay(day) ? day : ""
    },
  }
}

export function addressOf({ period }: Pick<Shown, "period">, day = ""): string {
  const query = new URLSearchParams(Object.entries({ period, day }).filter(([, value]) => value !== "")).toString()
  return `/health${query === "" ? "" : `?${query}`}`
}
