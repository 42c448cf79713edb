import { createMemo, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { parseDescription } from "~/text/parse-description.ts"
import { Blocks } from "~/ui/blocks.tsx"
import Dialog from "~/ui/dialog.tsx"
import { KeyValue, KeyValues } from "~/ui/section.tsx"
import type { Instance } from "../series.ts"
import { whenInWords } from "./when.ts"

/** An event of Google's: what it says, to be read; its text is HTML or plain lines of whoever invited. */
export function GoogleEvent(props: { instance: Instance; onClose: () => void }) {
  const event = () => props.instance.event
  const text = createMemo(() => parseDescription(event().description ?? ""))
  return (
    <Dialog headline={event().title || t("agenda.untitled")} onClose={props.onClose}>
      <KeyValues class="google-event">
        <KeyValue name={t("agenda.when")}>{whenInWords(props.instance)}</KeyValue>
        <Show when={event().location}>{(place) => <KeyValue name={t("agenda.place")}>{place()}</KeyValue>}</Show>
        <Show when={text().length > 0}>
          <KeyValue name={t("agenda.description")}>
            <div class="rich-text">
              <Blocks blocks={text()} />
            </div>
          </KeyValue>
        </Show>
        <KeyValue name={t("agenda.google")}>{t("agenda.googleStays")}</KeyValue>
      </KeyValues>
    </Dialog>
  )
}
