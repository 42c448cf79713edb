import { createMemo, createUniqueId, For, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { Button } from "~/ui/button.tsx"
import { Label } from "~/ui/text.tsx"
import { argFields, wrongArgs } from "../arg-fields.ts"
import type { Heard } from "../heard.ts"
import { ArgInput } from "./arg-input.tsx"
import { actionName, argName, argWords } from "./arg-words.ts"
import type { Draft, Drafts } from "./drafts.ts"
import { Origin } from "./origin.tsx"

interface PlannedActionProps {
  draft: Draft
  index: number
  drafts: Drafts
  heard: Heard
}

/** One action of a plan: read, edited, or dropped and taken back. */
export function PlannedAction(props: PlannedActionProps) {
  const id = createUniqueId()
  const known = () => argFields(props.draft.action.fn).length > 0
  const name = () => actionName(props.draft.action.fn)
  return (
    <section class="planned" classList={{ editing: props.draft.editing, dropped: props.draft.dropped }} aria-labelledby={id}>
      <header>
        <h2 class="label strong" id={id}>
          {props.index + 1} · {name()}
        </h2>
        <Show when={props.draft.editing}>
          <Label hot>{t("plan.editing")}</Label>
        </Show>
        <Show when={props.draft.dropped}>
          <Label>{t("plan.dropped")}</Label>
        </Show>
        <Show when={known()}>
          <Show when={!props.draft.dropped}>
            <Button
              class="planned-button"
              aria-expanded={props.draft.editing}
              aria-label={t(props.draft.editing ? "plan.doneOne" : "plan.editOne", { name: name() })}
              onClick={() => props.drafts.edit(props.index, !props.draft.editing)}
            >
              {t(props.draft.editing ? "plan.done" : "plan.edit")}
            </Button>
          </Show>
          <Button
            class="planned-button"
            aria-label={t(props.draft.dropped ? "plan.takeBackOne" : "plan.dropOne", { name: name() })}
            onClick={() => props.drafts.drop(props.index, !props.draft.dropped)}
          >
            {t(props.draft.dropped ? "plan.takeBack" : "plan.drop")}
          </Button>
        </Show>
      </header>
      <Show when={known()} fallback={<p class="small planned-note">{t("plan.unknownWhy")}</p>}>
        <Show when={props.draft.editing} fallback={<Facts {...props} />}>
          <Form {...props} />
        </Show>
      </Show>
    </section>
  )
}

function Facts(props: PlannedActionProps) {
  const api = useApi()
  const fields = () => argFields(props.draft.action.fn).filter(({ arg }) => props.draft.args[arg] !== undefined)
  return (
    <dl class="planned-facts">
      <For each={fields()} fallback={<p class="small soft">{t("plan.noArgs")}</p>}>
        {(field) => {
          const words = createMemo(() => argWords(api, props.draft.action.fn, field, props.draft.args[field.arg]))
          return (
            <div>
              <dt>{argName(field.arg)}</dt>
              <dd classList={{ hot: words() === null }}>{words() ?? t("plan.gone")}</dd>
              <dd class="planned-from">
                <Origin draft={props.draft} arg={field.arg} heard={props.heard} />
              </dd>
            </div>
          )
        }}
      </For>
    </dl>
  )
}

function Form(props: PlannedActionProps) {
  const wrong = createMemo(() => new Set(wrongArgs(props.draft.action.fn, { ...props.draft.args })))
  return (
    <div class="planned-form">
      <For each={argFields(props.draft.action.fn)}>
        {(field) => (
          <div class="planned-field" classList={{ lone: NAMED.has(field.kind) }}>
            <Show when={!NAMED.has(field.kind)} fallback={<Named {...props} arg={field.arg} />}>
              <ArgInput
                fn={props.draft.action.fn}
                field={field}
                value={props.draft.args[field.arg]}
                error={wrong().has(field.arg) ? t("refusal.invalid") : undefined}
                onChange={(value) => props.drafts.put(props.index, field.arg, value)}
              />
            </Show>
            <Origin draft={props.draft} arg={field.arg} heard={props.heard} />
          </div>
        )}
      </For>
    </div>
  )
}

/** What is named rather than written: another one is another wish. */
const NAMED: ReadonlySet<string> = new Set(["todo", "event", "job"])

function Named(props: PlannedActionProps & { arg: string }) {
  const api = useApi()
  const field = () => argFields(props.draft.action.fn).find(({ arg }) => arg === props.arg)
  return (
    <p>
      <span class="label field-label">{argName(props.arg)}</span>
      <Show when={field()}>
        {(known) => <span>{argWords(api, props.draft.action.fn, known(), props.draft.args[props.arg]) ?? t("plan.gone")}</span>}
      </Show>
    </p>
  )
}
