import { clockTime, nowMs } from "../i18n/dates.ts"
import { LiveDot } from "./live-dot.tsx"

/** Now, as a line of a list of hours. */
export function NowRow() {
  return (
    <li class="now">
      <LiveDot />
      <span class="label hot">{clockTime(nowMs())}</span>
    </li>
  )
}
