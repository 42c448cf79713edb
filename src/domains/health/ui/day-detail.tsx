import { Show } from "solid-js"
import { today } from "~/i18n/dates.ts"
import { longDay } from "~/i18n/long-dates.ts"
import { t } from "~/i18n/room-words.ts"
import { addDays } from "~/time/days.ts"
import { Actions, ButtonLink } from "~/ui/button.tsx"
import { Detail } from "~/ui/detail.tsx"
import { Empty } from "~/ui/empty.tsx"
import { FROM_LIST } from "~/ui/from-list.ts"
import { Pane } from "~/ui/pane.tsx"
import { Label } from "~/ui/text.tsx"
import { DayEditor } from "./day-editor.tsx"
import type { Medication } from "./medication.ts"
import { addressOf, type Shown } from "./shown.ts"

/** A day of the grid, opened and edited: beside the grid on a laptop, in place of it on a phone. */
export function DayDetail(props: { day: string; shown: Shown; reasons: readonly string[]; medication: Medication }) {
  const beside = (step: 1 | -1) => addressOf(props.shown, addDays(props.day, step))
  return (
    <Detail
      label={longDay(props.day)}
      back={addressOf(props.shown)}
      backLabel={t("app.back")}
      of={props.day}
      actions={
        <Actions>
          <ButtonLink href={beside(-1)} state={FROM_LIST} attr:replace="" attr:noscroll="">
            {t("health.dayBefore")}
          </ButtonLink>
          <Show when={props.day < today()}>
            <ButtonLink href={beside(1)} state={FROM_LIST} attr:replace="" attr:noscroll="">
              {t("health.dayAfter")}
            </ButtonLink>
          </Show>
        </Actions>
      }
    >
      <Pane name="health-day">
        <div class="detail-bar wide-only">
          <Label strong>{longDay(props.day)}</Label>
          <a class="link small" href={addressOf(props.shown)} data-back="" attr:noscroll="">
            {t("health.backToToday")}
          </a>
        </div>
        <Show when={props.day <= today()} fallback={<Empty headline={t("health.toCome")} why={t("health.toComeWhy")} />}>
          <DayEditor medication={props.medication} day={props.day} reasons={props.reasons} />
        </Show>
      </Pane>
    </Detail>
  )
}
