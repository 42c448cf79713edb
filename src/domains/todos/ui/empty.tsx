import { useSearchParams } from "@solidjs/router"
import { Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { Button, ButtonLink } from "~/ui/button.tsx"
import { Empty } from "~/ui/empty.tsx"
import { useFrame } from "~/ui/frame.tsx"
import { noFilter, type Shown, viewAddress } from "../chosen.ts"
import type { ViewName } from "../views.ts"

/** Where an empty view leads instead of to writing: to where there is something to choose from. */
const leadsTo: Partial<Record<ViewName, ViewName>> = { today: "upcoming", upcoming: "all", now: "all", log: "all" }

/** What a view says when it has nothing, and the one thing to do about it. */
export function EmptyView(props: { shown: Shown }) {
  const frame = useFrame()
  const [, setParams] = useSearchParams()
  const next = () => leadsTo[props.shown.view]
  return (
    <Show
      when={props.shown.narrowed}
      fallback={
        <Empty headline={t(`todos.empty.${props.shown.view}`)} why={t(`todos.emptyWhy.${props.shown.view}`)}>
          <Button look="primary" icon="plus" onClick={() => frame.onWrite()}>
            {t("app.write")}
          </Button>
          <Show when={next()}>{(view) => <ButtonLink href={viewAddress(props.shown, view())}>{t(`todos.view.${view()}`)}</ButtonLink>}</Show>
        </Empty>
      }
    >
      <Empty headline={t("todos.emptyFilter")} why={t(props.shown.view === "now" ? "todos.emptyFilterNow" : "todos.emptyFilterWhy")}>
        <Button onClick={() => setParams(noFilter)}>{t("todos.clearFilters")}</Button>
      </Empty>
    </Show>
  )
}
