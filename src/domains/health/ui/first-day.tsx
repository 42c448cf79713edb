import { For } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { Button } from "~/ui/button.tsx"
import { Empty } from "~/ui/empty.tsx"
import { COUNTED } from "../period.ts"
import { Glyph } from "./day-cell.tsx"
import { MEDICATION_NAME } from "./health-settings.tsx"

/** Before anything was said: what the room is for, and how a day is read once there are some. */
export function FirstDay() {
  return (
    <>
      <Empty headline={t("health.empty")} why={t("health.emptyWhy")}>
        <Button look="primary" onClick={() => document.getElementById(MEDICATION_NAME)?.querySelector("input")?.focus()}>
          {t("health.emptyName")}
        </Button>
      </Empty>
      <ul class="rows first-days">
        <For each={COUNTED}>
          {(state) => (
            <li class="row">
              <Glyph state={state} />
              <span class="teach-name">{t(`health.state.${state}`)}</span>
              <span class="small soft">{t(`health.teach.${state}`)}</span>
            </li>
          )}
        </For>
      </ul>
    </>
  )
}
