import { longDay, weekdayName } from "~/i18n/long-dates.ts"
import { dateNumber } from "./when.ts"

/** A day above its column or in the strip: its weekday and number to the eye, its whole date to a reader. */
export function DayName(props: { day: string }) {
  return (
    <>
      <span class="label" aria-hidden="true">
        {weekdayName(props.day, "short")}
      </span>
      <b aria-hidden="true">{dateNumber(props.day)}</b>
      <span class="for-readers">{longDay(props.day)}</span>
    </>
  )
}
