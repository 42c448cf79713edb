import { Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { hourOfMinutes } from "~/time/days.ts"
import { Actions, Button, ButtonLink } from "~/ui/button.tsx"
import { KeyValue, KeyValues, Section } from "~/ui/section.tsx"
import { stateOf, streak } from "../days.ts"
import { medianMinute } from "../median.ts"
import { type CheckinLog, type ShownDay, tally } from "../period.ts"
import { exportDays } from "./export.ts"
import { Legend } from "./legend.tsx"
import type { Medication } from "./medication.ts"

/** What the shapes mean and how often each is there; the series, the usual hour, and the ways out for a doctor. */
export function Sums(props: { days: readonly ShownDay[]; log: CheckinLog; medication: Medication }) {
  const sums = () => tally(props.days)
  const median = () =>
    medianMinute(
      props.days.flatMap(({ row }) => row ?? []),
      props.log.schedule,
    )
  return (
    <>
      <Section
        first
        title={t("health.legend")}
        aside={sums().of > 0 ? t("health.takenOf", { count: sums().taken + sums().late, of: sums().of }) : undefined}
      />
      <Legend sums={sums()} />
      <KeyValues class="health-figures">
        <KeyValue name={t("health.series")}>{t("health.daysCount", { count: seriesOf(props.log) })}</KeyValue>
        <KeyValue name={t("health.median")}>
          <Show when={median() !== null} fallback={t("health.noMedian")}>
            <span class="meta ink">{hourOfMinutes(median() as number)}</span>
          </Show>
        </KeyValue>
      </KeyValues>
      <Actions>
        <ButtonLink href="/health/summary">{t("health.summary")}</ButtonLink>
        <Button onClick={() => exportDays(props.log, props.medication)}>{t("health.export")}</Button>
      </Actions>
    </>
  )
}

export const seriesOf = ({ rows, today, schedule }: CheckinLog) => streak((day) => stateOf(day, rows.get(day), today, schedule), today)
