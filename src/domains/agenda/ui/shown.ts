import { useSearchParams } from "@solidjs/router"
import { createMemo } from "solid-js"
import { today } from "~/i18n/dates.ts"
import { addDays } from "~/time/days.ts"
import { isDay } from "~/time/is-day.ts"
import { startOfWeek } from "~/time/weeks.ts"
import { daysFrom } from "../entries.ts"

export type View = "week" | "day"

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? ""

/** What the address says is shown; without a day, the present one. Getters are reactive. */
export function useShown() {
  const [params, setParams] = useSearchParams()
  const view = createMemo((): View => (one(params.view) === "day" ? "day" : "week"))
  const day = createMemo(() => (isDay(one(params.day)) ? one(params.day) : today()))
  const first = createMemo(() => (view() === "day" ? day() : startOfWeek(day())))
  const days = createMemo(() => daysFrom(first(), view() === "day" ? 1 : 7))
  return {
    view,
    day,
    days,
    /** The event that is open, by its id or its series', and of a series the instance. */
    event: () => one(params.event),
    instance: () => one(params.at) || null,
    planning: () => one(params.plan) === "1",
    /** Another part of the address; each is a step that « back » takes back, unless it replaces. */
    go: (to: { view?: View; day?: string | undefined }, options: { replace?: boolean } = {}) =>
      setParams({ ...("view" in to ? { view: to.view === "day" ? "day" : undefined } : {}), ...("day" in to ? { day: to.day } : {}) }, options),
    /** The address of this page with another view or day. */
    address: (to: { view?: View; day?: string | undefined; plan?: boolean }) => {
      const query = new URLSearchParams()
      if ((to.view ?? view()) === "day") query.set("view", "day")
      const wanted = "day" in to ? to.day : isDay(one(params.day)) ? day() : undefined
      if (wanted !== undefined) query.set("day", wanted)
      if (to.plan ?? one(params.plan) === "1") query.set("plan", "1")
      return `/agenda${query.size > 0 ? `?${query}` : ""}`
    },
    /** The same view before or after. */
    step: (by: -1 | 1) => addDays(day(), by * (view() === "day" ? 1 : 7)),
    open: (event: string, at: string | undefined) => setParams({ event, at }, { state: { fromList: true } }),
    close: () => {
      // Opened from here, it is one step back; by an address, the step is forgotten.
      if (history.state?.fromList === true) history.back()
      else setParams({ event: undefined, at: undefined }, { replace: true })
    },
  }
}
