import { Show } from "solid-js"
import { language } from "~/i18n/language.ts"
import { capitalised, inWords } from "~/i18n/number-words.ts"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { Page } from "~/ui/page.tsx"
import { savedFilters } from "../../account/schema.ts"
import { addressOf } from "../chosen.ts"
import { placeOf } from "../place.ts"
import { todos } from "../schema.ts"
import Acting from "./acting.tsx"
import { useBoard } from "./board.ts"
import { Capture } from "./capture.tsx"
import { ChoiceLine } from "./choice-line.tsx"
import { ClarifyInvite } from "./clarify-invite.tsx"
import { TodoDetail } from "./detail.tsx"
import { TodoFilters } from "./filter-bar.tsx"
import { useShown } from "./filter-params.ts"
import { TodoList } from "./list.tsx"
import { ViewBar } from "./view-bar.tsx"

/** Every todo in one of the views, narrowed as the address says, and one of them in detail (`?id=`). */
export function TodosPage() {
  const api = useApi()
  const shown = useShown()
  const { board, offered } = useBoard(shown)
  const saved = () => (shown.saved === "" ? undefined : api.row(savedFilters, shown.saved)?.name.replaceAll("*", ""))
  const name = () => saved() ?? t(`todos.head.${shown.view}`)
  const headline = () => {
    const { count } = board()
    const words =
      count === 0 ? t(saved() === undefined ? `todos.headNone.${shown.view}` : "todos.nothing") : inWords(count, language(), { feminine: true })
    return t("todos.headline", { name: name(), words })
  }
  const title = () => api.row(todos, shown.id)?.title ?? (shown.view === "all" && saved() === undefined ? t("room.todos") : name())
  return (
    <Page title={title()} headline={capitalised(headline())}>
      <div class="split">
        <section>
          <Capture place={placeOf(shown.filter)} />
          <ViewBar shown={shown} board={board()} />
          <TodoFilters shown={shown} offered={offered()} />
          <ChoiceLine shown={shown} count={board().count} />
          <Show when={shown.view === "inbox" && board().count > 0}>
            <ClarifyInvite count={board().count} />
          </Show>
          <TodoList shown={shown} board={board()} />
        </section>
        <Show when={shown.id} keyed>
          {(id) => <TodoDetail id={id} back={addressOf(shown)} />}
        </Show>
      </div>
      <Acting />
    </Page>
  )
}
