import { createMemo, onCleanup, onMount, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { Button, ButtonLink } from "~/ui/button.tsx"
import { Empty } from "~/ui/empty.tsx"
import { Page } from "~/ui/page.tsx"
import { addKeys } from "~/ui/shortcuts.ts"
import { todos } from "../schema.ts"
import { ClarifyCard } from "./clarify-card.tsx"
import { ClarifyDecisions } from "./clarify-decisions.tsx"
import { useDecisions } from "./clarify-moves.ts"
import { createQueue, type Queue } from "./clarify-queue.ts"
import "./acting.css"
import "./clarify.css"
import { AskedQuestion } from "./questions.tsx"
import { ask, asked } from "./selected.ts"

/** The inbox, one todo at a time: what it is, and one key for each decision, until nothing is left. */
export default function ClarifyPage() {
  const api = useApi()
  // By their ids, which are as old as they are: first in, first decided.
  const inbox = createMemo(() =>
    api
      .rows(todos)
      .filter(({ status }) => status === "inbox")
      .sort((left, right) => (left.id < right.id ? -1 : 1)),
  )
  const queue = createQueue(inbox)
  const decisions = useDecisions(queue)
  const headline = () => (queue.current() ? t("clarify.headline", { at: queue.at(), total: queue.total() }) : t("clarify.title"))
  onMount(() => {
    onCleanup(addKeys(decisions.onKey))
    onCleanup(() => ask(undefined))
  })
  return (
    <Page title={t("clarify.title")} headline={headline()} back={{ href: "/todos?view=inbox", label: t("clarify.back") }}>
      <div class="clarify">
        <Show when={queue.current()} fallback={<Show when={api.ready()}>{<Emptied queue={queue} />}</Show>}>
          {(todo) => (
            <>
              <progress class="clarify-progress" aria-label={t("clarify.title")} value={queue.at() - 1} max={queue.total()} />
              <p class="for-readers" role="status">
                {t("clarify.progress", { at: queue.at(), total: queue.total(), title: todo().title })}
              </p>
              <ClarifyCard todo={todo()} />
              <ClarifyDecisions todo={todo()} decisions={decisions} />
            </>
          )}
        </Show>
      </div>
      <Show when={asked()} keyed>
        {(question) => <AskedQuestion asked={question} together={decisions.together} onDay={decisions.onDay} onClose={() => ask(undefined)} />}
      </Show>
    </Page>
  )
}

/** The end: nothing left, or what was passed on purpose. */
function Emptied(props: { queue: Queue }) {
  const passed = () => props.queue.passed().length
  const sorted = () => props.queue.total()
  return (
    <Show
      when={passed() > 0}
      fallback={
        <Empty headline={t("clarify.empty")} why={sorted() === 0 ? t("clarify.nothing") : t("clarify.emptyWhy", { count: sorted() })}>
          <ButtonLink look="primary" href="/">
            {t("clarify.today")}
          </ButtonLink>
          <ButtonLink href="/todos">{t("today.openTodos")}</ButtonLink>
        </Empty>
      }
    >
      <Empty headline={t("clarify.passed", { count: passed() })} why={t("clarify.passedWhy")}>
        <Button look="primary" onClick={() => props.queue.unpass()}>
          {t("clarify.again")}
        </Button>
        <ButtonLink href="/">{t("clarify.today")}</ButtonLink>
      </Empty>
    </Show>
  )
}
