import { For, onMount, Show } from "solid-js"
import { moment } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { Button } from "~/ui/button.tsx"
import { Section } from "~/ui/section.tsx"
import { Meta } from "~/ui/text.tsx"
import { openKept } from "./kept-line.tsx"
import { discardKept, keptRecordings, readKept } from "./kept-recordings.ts"

/** What was said and couldn't be sent: it waits here, or waits to be confirmed, and can be let go. */
export function KeptList() {
  onMount(() => void readKept().catch(() => undefined))
  return (
    <Show when={keptRecordings().length > 0}>
      <Section title={t("ai.kept")} aside={keptRecordings().length} />
      <ul class="rows open">
        <For each={keptRecordings()}>
          {(one) => (
            <li class="row told-action">
              <span>
                {one.proposal?.text ?? one.refused ?? t("ai.waiting")}
                <br />
                <Meta>
                  {moment(one.at)} · {t("plan.seconds", { seconds: Math.round(one.seconds) })}
                </Meta>
              </span>
              <span class="kept-buttons">
                <Show when={one.proposal}>
                  <Button onClick={() => void openKept(one)}>{t("voice.see")}</Button>
                </Show>
                <Button look="danger" aria-label={t("ai.discardOne", { when: moment(one.at) })} onClick={() => void discardKept(one.id)}>
                  {t("ai.discard")}
                </Button>
              </span>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
