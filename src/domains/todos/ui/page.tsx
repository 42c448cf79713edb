import { createMemo, Show } from "solid-js"
import { language } from "~/i18n/language.ts"
import { capitalised, inWords } from "~/i18n/number-words.ts"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { Page } from "~/ui/page.tsx"
import { matching } from "../filter.ts"
import { placeOf } from "../place.ts"
import { todos } from "../schema.ts"
import { isOpen } from "../sections.ts"
import Acting from "./acting.tsx"
import { Capture } from "./capture.tsx"
import { ClarifyInvite } from "./clarify-invite.tsx"
import { TodoDetail } from "./detail.tsx"
import { TodoFilters } from "./filter-bar.tsx"
import { addressOf, useShown } from "./filter-params.ts"
import { TodoList } from "./list.tsx"

/** Every todo, what is open of it, and one of them in detail (`?id=`). */
export function TodosPage() {
  const api = useApi()
  const shown = useShown()
  const count = createMemo(() => matching(api.all(todos), shown.filter).filter(isOpen).length)
  const headline = () => {
    if (count() === 0) return t("todos.headlineNone")
    const words = inWords(count(), language(), { feminine: true })
    return shown.filter.inbox ? t("todos.headline", { words }) : t("todos.headlineAll", { words })
  }
  const title = () => api.row(todos, shown.id)?.title ?? t("room.todos")
  return (
    <Page title={title()} headline={capitalised(headline())}>
      <div class="split">
        <section>
          <Capture place={placeOf(shown.filter)} />
          <TodoFilters shown={shown} />
          <Show when={shown.filter.inbox && count() > 0}>
            <ClarifyInvite count={count()} />
          </Show>
          <TodoList shown={shown} />
        </section>
        <Show when={shown.id} keyed>
          {(id) => <TodoDetail id={id} back={addressOf(shown)} />}
        </Show>
      </div>
      <Acting />
    </Page>
  )
}
