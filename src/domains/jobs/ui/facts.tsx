import { createResource, For, type JSX, Show } from "solid-js"
import { dayOfInstant, moment, nearDay } from "~/i18n/dates.ts"
import { capitalised } from "~/i18n/number-words.ts"
import { phraseFor, t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { safeHref } from "~/text/safe-text.ts"
import { EditChoice, EditField } from "~/ui/edit-field.tsx"
import { KeyValue, KeyValues, Section } from "~/ui/section.tsx"
import { Label } from "~/ui/text.tsx"
import { type Job, jobStatus, jobs } from "../schema.ts"
import type { JobActions } from "./actions.ts"
import { FollowUp } from "./follow-up.tsx"
import { modeOf, payOf, sourceName } from "./words.ts"

/** Place, way of working and pay at a glance, then where it comes from. */
export function JobFacts(props: { job: Job }) {
  return (
    <>
      <dl class="cells job-cells">
        <Cell name={t("jobs.place")}>{props.job.location ?? t("jobs.unsaid")}</Cell>
        <Cell name={t("jobs.mode")}>{capitalised(modeOf(props.job)) || t("jobs.unsaid")}</Cell>
        <Cell name={t("jobs.pay")}>{payOf(props.job) || t("jobs.unsaid")}</Cell>
      </dl>
      <KeyValues class="border-t border-rule">
        <KeyValue name={t("jobs.source")}>
          <Address href={props.job.sourceUrl} text={sourceName(props.job.source)} />
        </KeyValue>
        <Show when={props.job.applyUrl && props.job.applyUrl !== props.job.sourceUrl}>
          <KeyValue name={t("jobs.applyAt")}>
            <Address href={props.job.applyUrl ?? ""} text={hostOf(props.job.applyUrl)} />
          </KeyValue>
        </Show>
        <Show when={props.job.repostOfId}>
          {(id) => (
            <KeyValue name={t("jobs.repost")}>
              <Older id={id()} />
            </KeyValue>
          )}
        </Show>
        <Show when={props.job.probablyGone}>
          <KeyValue name={t("jobs.gone")}>{t("jobs.goneWhy")}</KeyValue>
        </Show>
      </KeyValues>
    </>
  )
}

function Cell(props: { name: string; children: JSX.Element }) {
  return (
    <div>
      <dt class="label">{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}

const hostOf = (address: string | null) => URL.parse(address ?? "")?.hostname ?? ""

/** Out to the board, which learns nothing of where the reader came from. An offer without an address has only its name. */
function Address(props: { href: string; text: string }) {
  return (
    <Show when={/^https?:/.test(props.href) && safeHref(props.href)} fallback={props.text}>
      {(href) => (
        <a class="link out" href={href()} target="_blank" rel="noopener noreferrer nofollow">
          {props.text}
        </a>
      )}
    </Show>
  )
}

/** The older offer that says the same, and whether I answered it. */
function Older(props: { id: string }) {
  const api = useApi()
  const older = () => api.row(jobs, props.id)
  return (
    <Show when={older()} fallback={t("jobs.repostUnknown")}>
      {(job) => (
        <a class="link" href={`/jobs/${props.id}`}>
          {job().appliedAt === null
            ? t("jobs.repostOf", { source: job().source, when: nearDay(dayOfInstant(job().firstSeenAt)).toLocaleLowerCase() })
            : t("jobs.repostApplied", { when: nearDay(dayOfInstant(job().appliedAt ?? "")).toLocaleLowerCase() })}
        </a>
      )}
    </Show>
  )
}

/** What I made of it: status, notes, and what became of both. */
export function JobRecord(props: { job: Job; actions: JobActions }) {
  const save = (fields: Parameters<JobActions["save"]>[1]) => props.actions.save(props.job, fields)
  return (
    <>
      <Section title={t("jobs.follow")} level={3} />
      <KeyValues>
        <KeyValue name={t("jobs.status")}>
          <EditChoice
            label={t("jobs.status")}
            value={props.job.status}
            options={jobStatus.options.map((value) => ({ value, label: t(`jobStatus.${value}`) }))}
            onSave={(status) => void save({ status: jobStatus.parse(status) })}
          />
        </KeyValue>
        <Show when={props.job.appliedAt}>{(at) => <KeyValue name={t("jobs.appliedAt")}>{moment(at())}</KeyValue>}</Show>
        <FollowUp job={props.job} />
        <KeyValue name={t("jobs.notes")}>
          <EditField
            lines
            label={t("jobs.notes")}
            placeholder={t("jobs.notesHint")}
            value={props.job.notes ?? ""}
            onSave={(text) => save({ notes: text.trim() === "" ? null : text })}
          />
        </KeyValue>
      </KeyValues>
      <History job={props.job} />
    </>
  )
}

/** From the server, so it is here only while that can be reached; fetched again when the offer's version changes. */
function History(props: { job: Job }) {
  const api = useApi()
  const [events] = createResource(
    () => `${props.job.id} ${props.job.version}`,
    (key) => api.ask((server) => server.jobs.history.query({ id: key.split(" ")[0] ?? "" })).catch(() => []),
    { initialValue: [] },
  )
  const said = (field: string, value: string | null) => {
    if (value === null || value === "") return "—"
    if (field === "status") return phraseFor(`jobStatus.${value}`) ?? value
    return field === "applied_at" ? moment(value) : value
  }
  return (
    <Show when={events.latest.length > 0}>
      <Section title={t("jobs.history")} aside={events.latest.length} level={3} />
      <ul class="rows small">
        <For each={events.latest}>
          {(event) => (
            <li class="row">
              <Label class="w-24 flex-none">{moment(event.at)}</Label>
              <span class="min-w-0 cut">
                {phraseFor(`jobs.field.${event.field}`) ?? event.field} : {said(event.field, event.oldValue)} → {said(event.field, event.newValue)}
              </span>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
