import { createMemo, Match, Show, Switch } from "solid-js"
import { timeZone } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { lookedEverywhere } from "~/sync/ui/looked.ts"
import { Button } from "~/ui/button.tsx"
import Dialog from "~/ui/dialog.tsx"
import { Empty } from "~/ui/empty.tsx"
import { draftOf } from "../draft.ts"
import type { Moment } from "../moments.ts"
import { calendarEvents } from "../schema.ts"
import { findInstance, type Instance } from "../series.ts"
import { isOurs } from "./actions.ts"
import type { Agenda } from "./agenda.ts"
import { EventForm } from "./event-form.tsx"
import { GoogleEvent } from "./google-event.tsx"

const nothing = { title: "", location: null, description: null, recurrence: null }

/** The event that the address names, or the one that is being written. */
export default function EventDialog(props: { agenda: Agenda }) {
  const api = useApi()
  const { agenda } = props
  const named = () => findInstance(api.all(calendarEvents), agenda.shown.event(), agenda.shown.instance(), timeZone())
  // A change of the series may take its instance from under the form: it stays until it is closed.
  const instance = createMemo((last: Instance | null) => named() ?? last, null)
  return (
    <Switch>
      <Match when={agenda.drafted()} keyed>
        {(moment) => <NewEvent agenda={agenda} moment={moment} />}
      </Match>
      <Match when={agenda.shown.event() !== ""}>
        <Show when={instance()} fallback={<Gone ready={lookedEverywhere(api)} onClose={agenda.shown.close} />}>
          {(known) => (
            <Show when={isOurs(known())} fallback={<GoogleEvent instance={known()} onClose={agenda.shown.close} />}>
              <KnownEvent agenda={agenda} instance={known()} />
            </Show>
          )}
        </Show>
      </Match>
    </Switch>
  )
}

function NewEvent(props: { agenda: Agenda; moment: Moment }) {
  const { agenda } = props
  return (
    <Dialog headline={t("agenda.newHeadline")} onClose={agenda.closeDraft} firstFocus={titleField}>
      <EventForm
        was={{ draft: draftOf(nothing, props.moment, timeZone()), moment: props.moment }}
        onWhen={(moment) => agenda.showNew(moment)}
        onSave={async (change, whole) => (await agenda.actions.create({ ...whole, ...change })) && agenda.closeDraft()}
      />
    </Dialog>
  )
}

/** What is in the form is what was there when it was opened: what arrives meanwhile is kept beside what the owner changes. */
function KnownEvent(props: { agenda: Agenda; instance: Instance }) {
  const { agenda } = props
  const opened = props.instance
  // Of a series the rule is the series'; an exception has none of its own.
  const api = useApi()
  const rule = () => (opened.series === null ? opened.event.recurrence : (api.row(calendarEvents, opened.series.id)?.recurrence ?? null))
  const was = { draft: draftOf({ ...opened.event, recurrence: rule() }, opened, timeZone()), moment: opened }
  return (
    <Dialog headline={t("agenda.editHeadline")} onClose={agenda.shown.close} firstFocus={titleField}>
      <EventForm
        was={was}
        todoId={opened.event.todoId}
        onSave={async (change) => {
          const said = t("agenda.changed", { title: change.title ?? opened.event.title })
          if (await agenda.actions.change(opened, change, said)) agenda.shown.close()
        }}
        onRemove={async () => {
          if (await agenda.actions.remove(opened)) agenda.shown.close()
        }}
      />
    </Dialog>
  )
}

const titleField = () => document.querySelector<HTMLInputElement>(".event-form input") ?? undefined

function Gone(props: { ready: boolean; onClose: () => void }) {
  return (
    <Show when={props.ready}>
      <Dialog headline={t("agenda.gone")} onClose={props.onClose}>
        <Empty headline="" why={t("agenda.goneWhy")}>
          <Button onClick={() => props.onClose()}>{t("app.close")}</Button>
        </Empty>
      </Dialog>
    </Show>
  )
}
