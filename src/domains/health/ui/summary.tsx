import { createSignal, For, type JSX, Show } from "solid-js"
import { today } from "~/i18n/dates.ts"
import { fullDay } from "~/i18n/long-dates.ts"
import { t } from "~/i18n/room-words.ts"
import { hourOfMinutes } from "~/time/days.ts"
import { minutesInWords } from "~/time/minutes.ts"
import { Button } from "~/ui/button.tsx"
import { Filter, Filters } from "~/ui/filters.tsx"
import { Page } from "~/ui/page.tsx"
import { Pane } from "~/ui/pane.tsx"
import { medianMinute } from "../median.ts"
import { type ShownDay, tally } from "../period.ts"
import { Legend } from "./legend.tsx"
import { type Medication, useMedication } from "./medication.ts"
import { seriesOf } from "./sums.tsx"
import "./health.css"
import "./summary.css"
import { useCheckins, useDays } from "./use-checkins.ts"
import { Year } from "./year.tsx"

const SPANS = [30, 90, 365] as const
/** What one sheet of A4 holds beside a year of days. */
const MOST_EXCEPTIONS = 24
const MOST_NOTES = 6

/** One page for a doctor, seen as it will be printed. Notes are the owner's own, so they are on it only when asked for. */
export function SummaryPage() {
  const medication = useMedication()
  const log = useCheckins(medication)
  const [span, setSpan] = createSignal<(typeof SPANS)[number]>(30)
  const [notes, setNotes] = createSignal(false)
  const days = useDays(log, () => ({ kind: "last", count: span() }))
  return (
    <Page title={t("health.summaryTitle")} headline={t("health.summaryHead")} back={{ href: "/health", label: t("room.health") }}>
      <Filters
        label={t("health.summary")}
        end={
          <Button look="primary" class="print" onClick={() => print()}>
            {t("health.print")}
          </Button>
        }
      >
        <For each={SPANS}>
          {(count) => (
            <Filter chosen={span() === count} onChoose={() => setSpan(count)}>
              {t("health.lastDays", { count })}
            </Filter>
          )}
        </For>
        <Filter chosen={notes()} onChoose={() => setNotes(!notes())}>
          {t("health.withNotes")}
        </Filter>
      </Filters>
      <Pane name="summary" class="sheet-place" label={t("health.summaryTitle")}>
        <article class="sheet">
          <SheetHead medication={medication} days={days()} />
          <Figures days={days()} series={seriesOf(log())} medication={medication} />
          <Year label={t("health.gridOf", { period: t("health.lastDays", { count: span() }) })} days={days()} />
          <Exceptions days={days()} medication={medication} />
          <Show when={notes()}>
            <Notes days={days()} />
          </Show>
          <footer class="meta">{t("health.sheetFoot", { day: fullDay(today()) })}</footer>
        </article>
      </Pane>
    </Page>
  )
}

function SheetHead(props: { medication: Medication; days: readonly ShownDay[] }) {
  const schedule = () => props.medication.schedule()
  return (
    <header>
      <h2 class="headline">{t("health.sheetTitle", { name: props.medication.name() })}</h2>
      <p>{t("health.sheetSpan", { from: fullDay(props.days[0]?.day ?? today()), to: fullDay(today()) })}</p>
      <p class="soft">{t("health.sheetDue", { hour: props.medication.hour(), time: minutesInWords(schedule().lateAfter) })}</p>
      <p class="patient">
        <span class="label">{t("health.patient")}</span>
      </p>
    </header>
  )
}

function Figures(props: { days: readonly ShownDay[]; series: number; medication: Medication }) {
  const sums = () => tally(props.days)
  const share = () => (sums().of === 0 ? "–" : `${Math.round(((sums().taken + sums().late) / sums().of) * 100)}\u00a0%`)
  const median = () =>
    medianMinute(
      props.days.flatMap(({ row }) => row ?? []),
      props.medication.schedule(),
    )
  return (
    <>
      <dl class="figures">
        <Figure name={t("health.sheetTaken")} value={share()} />
        <Figure name={t("health.sheetDays")} value={String(sums().of)} />
        <Figure name={t("health.series")} value={String(props.series)} />
        <Figure name={t("health.median")} value={median() === null ? "–" : hourOfMinutes(median() as number)} />
      </dl>
      <Legend sums={sums()} />
    </>
  )
}

function Figure(props: { name: string; value: string }) {
  return (
    <div>
      <dt class="label">{props.name}</dt>
      <dd>{props.value}</dd>
    </div>
  )
}

/** Days on which it wasn't taken in time, the latest first, as far as they fit; the table for spreadsheets has them all. */
function Exceptions(props: { days: readonly ShownDay[]; medication: Medication }) {
  const all = () => props.days.filter(({ state }) => state === "late" || state === "skipped" || state === "missed").reverse()
  return (
    <Days title={t("health.exceptions")} class="exceptions" days={all()} most={MOST_EXCEPTIONS}>
      {({ day }) => <span class="cut">{props.medication.says(day)}</span>}
    </Days>
  )
}

function Notes(props: { days: readonly ShownDay[] }) {
  const all = () => props.days.filter(({ row }) => row?.note != null).reverse()
  return (
    <Days title={t("health.notes")} class="sheet-notes" days={all()} most={MOST_NOTES}>
      {({ row }) => <span class="two-lines">{row?.note}</span>}
    </Days>
  )
}

/** The first `most` of some days, each with what is said of it, and how many are left out. */
function Days(props: { title: string; class: string; days: readonly ShownDay[]; most: number; children: (shown: ShownDay) => JSX.Element }) {
  return (
    <Show when={props.days.length > 0}>
      <section>
        <h3 class="label strong">{props.title}</h3>
        <ul class={props.class}>
          <For each={props.days.slice(0, props.most)}>
            {(shown) => (
              <li>
                <span class="meta">{fullDay(shown.day)}</span>
                {props.children(shown)}
              </li>
            )}
          </For>
        </ul>
        <Show when={props.days.length > props.most}>
          <p class="meta">{t("health.more", { count: props.days.length - props.most })}</p>
        </Show>
      </section>
    </Show>
  )
}
