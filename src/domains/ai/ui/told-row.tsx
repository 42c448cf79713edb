import { For, Show } from "solid-js"
import { moment } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import type { Api } from "~/sync/api.ts"
import { useApi } from "~/sync/provider.tsx"
import { useChanges } from "~/sync/ui/changes.ts"
import { Button } from "~/ui/button.tsx"
import { Label, Meta } from "~/ui/text.tsx"
import { argFields } from "../arg-fields.ts"
import { actionName, argName, argWords } from "./arg-words.ts"
import { engineWords } from "./heard-words.tsx"
import { openProposal } from "./proposed.ts"
import { proposalOf, type Told } from "./told.ts"

type ToldAction = Told["actions"][number]
type Args = Record<string, unknown>

/** One thing that was said: each action that was proposed of it, what became of it, and the way back of what was confirmed. */
export function ToldRow(props: { told: Told; onChanged: () => void }) {
  const api = useApi()
  const changes = useChanges()
  const confirmed = () => props.told.actions.filter(({ status }) => status === "confirmed")
  const waiting = () => props.told.actions.some(({ status }) => status === "proposed")
  async function undo(): Promise<void> {
    await changes.takeBack([props.told.groupId], t("plan.doneMany", { count: confirmed().length }))
    props.onChanged()
  }
  return (
    <li class="told">
      <div class="told-head">
        <Meta>{moment(props.told.at)}</Meta>
        <Label>{t(`ai.source.${props.told.source}`)}</Label>
      </div>
      <p class="told-words">
        {t("plan.quoteStart")}
        {props.told.text || t("ai.silence")}
        {t("plan.quoteEnd")}
      </p>
      <ul>
        <For each={props.told.actions}>
          {(action) => (
            <li class="told-action">
              <span>
                {actionName(action.fn)} · {summary(api, action)}
                <For each={corrections(api, action)}>{(words) => <span class="told-changed small soft">{words}</span>}</For>
              </span>
              <Label strong={action.status === "confirmed"} hot={action.status === "failed"}>
                {t(`ai.status.${action.status}`)}
              </Label>
            </li>
          )}
        </For>
        <For each={props.told.unplaced}>
          {(words) => (
            <li class="told-action">
              <span class="soft">
                {t("plan.quoteStart")}
                {words}
                {t("plan.quoteEnd")}
              </span>
              <Label>{t("plan.unplaced")}</Label>
            </li>
          )}
        </For>
      </ul>
      <div class="told-foot">
        <Meta>{engineWords(props.told)}</Meta>
        <Show when={waiting()}>
          <Button aria-label={t("ai.decideOne", { text: props.told.text })} onClick={() => openProposal(proposalOf(props.told))}>
            {t("voice.see")}
          </Button>
        </Show>
        <Show when={confirmed().length > 0}>
          <Button aria-label={t("history.undoOne", { title: props.told.text })} onClick={() => void undo()}>
            {t("history.undo")}
          </Button>
        </Show>
      </div>
    </li>
  )
}

/** The arguments as they were confirmed; as they were proposed where they weren't. */
const decided = ({ args, result }: ToldAction): Args => (result as { args?: Args } | null)?.args ?? args

function summary(api: Api, action: ToldAction): string {
  const args = decided(action)
  return argFields(action.fn)
    .filter(({ arg }) => args[arg] !== undefined)
    .map((field) => argWords(api, action.fn, field, args[field.arg]) ?? t("plan.gone"))
    .join(" · ")
}

/** What the owner corrected before confirming: « Titre : proposé → confirmé ». */
function corrections(api: Api, action: ToldAction): string[] {
  if (action.status !== "confirmed") return []
  const after = decided(action)
  const say = (field: Parameters<typeof argWords>[2], value: unknown) =>
    value === undefined ? t("plan.unsaid") : (argWords(api, action.fn, field, value) ?? t("plan.gone"))
  return argFields(action.fn)
    .filter(({ arg }) => JSON.stringify(action.args[arg]) !== JSON.stringify(after[arg]))
    .map((field) => t("ai.corrected", { name: argName(field.arg), before: say(field, action.args[field.arg]), after: say(field, after[field.arg]) }))
}
