import { Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { Filters } from "~/ui/filters.tsx"
import { Icon } from "~/ui/icon.tsx"
import { Meta } from "~/ui/text.tsx"
import { wide } from "~/ui/wide.ts"
import type { Agenda } from "./agenda.ts"
import { monthOf } from "./when.ts"

/** Where one is in time, and how much of it is seen; every one of them an address. */
export function Toolbar(props: { agenda: Agenda; toPlan: number; onNew: () => void }) {
  const shown = () => props.agenda.shown
  const unit = () => (shown().view() === "day" ? "Day" : "Week")
  return (
    <Filters label={t("agenda.period")} end={wide() ? <Legend month={monthOf(shown().days())} /> : undefined}>
      <a href={shown().address({ day: shown().step(-1) })} title={t(`agenda.previous${unit()}`)}>
        <span aria-hidden="true">←</span>
        <span class="for-readers">{t(`agenda.previous${unit()}`)}</span>
      </a>
      <a href={shown().address({ day: undefined })}>{t("date.today")}</a>
      <a href={shown().address({ day: shown().step(1) })} title={t(`agenda.next${unit()}`)}>
        <span aria-hidden="true">→</span>
        <span class="for-readers">{t(`agenda.next${unit()}`)}</span>
      </a>
      <a href={shown().address({ view: "week" })} aria-current={shown().view() === "week" ? "page" : undefined}>
        {t("agenda.week")}
      </a>
      <a href={shown().address({ view: "day" })} aria-current={shown().view() === "day" ? "page" : undefined}>
        {t("agenda.day")}
      </a>
      <a href={shown().address({ plan: !shown().planning() })} classList={{ chosen: shown().planning() }}>
        {t(wide() ? "agenda.toPlan" : "agenda.toPlanBrief")}
        <Meta>{props.toPlan}</Meta>
      </a>
      <button type="button" aria-label={t("agenda.newEvent")} onClick={() => props.onNew()}>
        <Icon name="plus" />
        <Show when={wide()}>{t("agenda.event")}</Show>
      </button>
    </Filters>
  )
}

function Legend(props: { month: string }) {
  return (
    <>
      <Meta class="agenda-month">{props.month}</Meta>
      <ul class="agenda-legend meta">
        <li>{t("agenda.ours")}</li>
        <li class="google">{t("agenda.google")}</li>
        <li class="of-todo">{t("agenda.todo")}</li>
      </ul>
    </>
  )
}
