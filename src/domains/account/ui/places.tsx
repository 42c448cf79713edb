import { createMemo, For, Show } from "solid-js"
import { language } from "~/i18n/language.ts"
import { capitalised, inWords } from "~/i18n/number-words.ts"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { AddLine } from "~/ui/add-line.tsx"
import { IconButton } from "~/ui/button.tsx"
import { EditField } from "~/ui/edit-field.tsx"
import { Page } from "~/ui/page.tsx"
import { keepScroll, Pane } from "~/ui/pane.tsx"
import { KeyValue, KeyValues, Section } from "~/ui/section.tsx"
import { countJobs } from "../../jobs/filter.ts"
import { jobs } from "../../jobs/schema.ts"
import { MOST_PLACES } from "../schema.ts"
import { SettingsTabs } from "./tabs.tsx"
import { usePlaces } from "./use-places.ts"
import "./account.css"
import "./places.css"

/** Réglages, lieux: the places that offers are filtered by, in the order of the filters, and what each of them finds. */
export function PlacesPage() {
  const api = useApi()
  const actions = usePlaces()
  const counts = createMemo(() => countJobs(api.all(jobs), actions.places()).places)
  let line: HTMLInputElement | undefined
  const count = () => actions.places().length
  return (
    <Page
      title={t("places.title")}
      headline={count() === 0 ? t("places.none") : capitalised(t("places.headline", { count: count(), words: inWords(count(), language()) }))}
    >
      <SettingsTabs current="places" />
      <div class="account own-first" ref={keepScroll("places")}>
        <Pane name="places">
          <Section first title={t("places.title")} aside={count()} />
          <ul class="rows open" aria-label={t("places.title")}>
            <For each={actions.places()}>
              {(place, index) => <Place place={place} at={index()} actions={actions} onRemoved={() => line?.focus()} />}
            </For>
          </ul>
          <Show when={count() < MOST_PLACES} fallback={<p class="row small soft">{t("places.enough", { count: MOST_PLACES })}</p>}>
            <AddLine
              label={t("places.add")}
              most={200}
              class="add-place"
              ref={(field) => {
                line = field
              }}
              onAdd={actions.add}
            />
          </Show>
        </Pane>
        <Pane name="places-found">
          <Section first title={t("places.found")} />
          <Show when={count() > 0} fallback={<p class="row small soft">{t("places.teach")}</p>}>
            <KeyValues>
              <For each={actions.places()}>
                {(place) => (
                  <KeyValue name={place}>
                    <a class="link inline-block leading-6" href={`/jobs?${new URLSearchParams({ place })}`}>
                      {t("places.offers", { count: counts().get(place) ?? 0 })}
                    </a>
                  </KeyValue>
                )}
              </For>
            </KeyValues>
            <p class="row small soft">{t("places.why")}</p>
          </Show>
        </Pane>
      </div>
    </Page>
  )
}

function Place(props: { place: string; at: number; actions: ReturnType<typeof usePlaces>; onRemoved: () => void }) {
  let row: HTMLLIElement | undefined
  const last = () => props.at === props.actions.places().length - 1
  /** The row's element moves, and an element that moves loses the focus. */
  async function move(step: 1 | -1, button: HTMLElement): Promise<void> {
    await props.actions.move(props.place, step)
    const other = row?.querySelector<HTMLButtonElement>("button:not(:disabled)")
    if (button.matches(":disabled")) other?.focus()
    else button.focus()
  }
  return (
    <li
      class="place"
      ref={(element) => {
        row = element
      }}
    >
      <EditField label={t("places.name", { number: props.at + 1 })} value={props.place} onSave={(text) => props.actions.rename(props.place, text)} />
      <IconButton
        icon="up"
        label={t("places.up", { title: props.place })}
        disabled={props.at === 0}
        onClick={(event) => void move(-1, event.currentTarget)}
      />
      <IconButton
        icon="down"
        label={t("places.down", { title: props.place })}
        disabled={last()}
        onClick={(event) => void move(1, event.currentTarget)}
      />
      <IconButton
        icon="close"
        label={t("places.remove", { title: props.place })}
        onClick={() => void props.actions.remove(props.place).then(props.onRemoved)}
      />
    </li>
  )
}
