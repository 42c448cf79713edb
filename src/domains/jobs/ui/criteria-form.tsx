import { For } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { useChanges } from "~/sync/ui/changes.ts"
import { EditField } from "~/ui/edit-field.tsx"
import { KeyValue, KeyValues, Section } from "~/ui/section.tsx"
import { type JobSearchCriteria, remoteType } from "../schema.ts"
import { type CriteriaFields, removeCriteria, updateCriteria } from "./criteria-actions.ts"
import { listFrom, salaryFrom } from "./criteria-fields.ts"

/** Lists are written with commas between, as one writes them. */
const LISTS = ["titles", "locations", "stack", "excludedCompanies", "excludedKeywords"] as const

/** One set of criteria; each field is saved when it is left. */
export function CriteriaForm(props: { criteria: JobSearchCriteria; first: boolean }) {
  const changes = useChanges()
  const save = (fields: CriteriaFields) =>
    changes.change(updateCriteria, { id: props.criteria.id, ...fields }, t("criteria.changed", { name: props.criteria.name }))
  const flip = (fields: CriteriaFields) =>
    changes.act(updateCriteria, { id: props.criteria.id, ...fields }, t("criteria.changed", { name: props.criteria.name }))
  const remove = () => changes.act(removeCriteria, { id: props.criteria.id }, t("criteria.removed", { name: props.criteria.name }))
  return (
    <section class="criteria" classList={{ off: !props.criteria.active }} aria-label={props.criteria.name}>
      <Section
        title={props.criteria.name}
        first={props.first}
        aside={
          <label class="choice">
            <input
              type="checkbox"
              class="box"
              checked={props.criteria.active}
              onChange={(event) => void flip({ active: event.currentTarget.checked })}
            />
            <span>{t("criteria.active")}</span>
          </label>
        }
      />
      <KeyValues class="editable">
        <KeyValue name={t("criteria.name")}>
          <EditField label={t("criteria.name")} value={props.criteria.name} onSave={(text) => named(text) ?? save({ name: text.trim() })} />
        </KeyValue>
        <For each={LISTS.slice(0, 3)}>{(list) => <ListLine list={list} criteria={props.criteria} onSave={save} />}</For>
        <KeyValue name={t("jobs.mode")}>
          <Modes criteria={props.criteria} onSave={(remoteTypes) => void flip({ remoteTypes })} />
        </KeyValue>
        <KeyValue name={t("criteria.salaryMin")}>
          <EditField
            label={t("criteria.salaryMin")}
            placeholder={t("criteria.salaryHint")}
            inputMode="numeric"
            value={props.criteria.salaryMin === null ? "" : String(props.criteria.salaryMin)}
            onSave={(text) => {
              const amount = salaryFrom(text)
              return amount === undefined ? t("criteria.salaryWrong") : save({ salaryMin: amount })
            }}
          />
        </KeyValue>
        <For each={LISTS.slice(3)}>{(list) => <ListLine list={list} criteria={props.criteria} onSave={save} />}</For>
      </KeyValues>
      <div class="px-[var(--edge)] py-2">
        <button type="button" class="link hot min-h-6" onClick={() => void remove()}>
          {t("criteria.remove")}
        </button>
      </div>
    </section>
  )
}

const named = (text: string) => (text.trim() === "" ? t("criteria.nameMissing") : undefined)

function ListLine(props: {
  list: (typeof LISTS)[number]
  criteria: JobSearchCriteria
  onSave: (fields: CriteriaFields) => Promise<string | undefined>
}) {
  const label = () => t(`criteria.${props.list}`)
  return (
    <KeyValue name={label()}>
      <EditField
        label={label()}
        placeholder={t(`criteria.hint.${props.list}`)}
        value={props.criteria[props.list].join(", ")}
        onSave={(text) => props.onSave({ [props.list]: listFrom(text) })}
      />
    </KeyValue>
  )
}

function Modes(props: { criteria: JobSearchCriteria; onSave: (modes: JobSearchCriteria["remoteTypes"]) => void }) {
  const toggled = (mode: JobSearchCriteria["remoteTypes"][number], on: boolean) =>
    remoteType.options.filter((one) => (one === mode ? on : props.criteria.remoteTypes.includes(one)))
  return (
    <span class="ticks">
      <For each={remoteType.options}>
        {(mode) => (
          <label class="choice">
            <input
              type="checkbox"
              class="box"
              checked={props.criteria.remoteTypes.includes(mode)}
              onChange={(event) => props.onSave(toggled(mode, event.currentTarget.checked))}
            />
            <span>{t(`remoteType.${mode}`)}</span>
          </label>
        )}
      </For>
    </span>
  )
}
