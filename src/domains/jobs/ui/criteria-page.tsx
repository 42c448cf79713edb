import { createMemo, For, Show } from "solid-js"
import { language } from "~/i18n/language.ts"
import { capitalised, inWords } from "~/i18n/number-words.ts"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { useChanges } from "~/sync/ui/changes.ts"
import { Button } from "~/ui/button.tsx"
import { Page } from "~/ui/page.tsx"
import { keepScroll, Pane } from "~/ui/pane.tsx"
import { SettingsTabs } from "../../account/ui/tabs.tsx"
import "../../account/ui/account.css"
import { GOOD } from "../fitting.ts"
import { jobSearchCriteria, jobs } from "../schema.ts"
import "./criteria.css"
import { createCriteria } from "./criteria-actions.ts"
import { CriteriaForm } from "./criteria-form.tsx"
import { Export } from "./export.tsx"
import { Answers, Harvest } from "./reports.tsx"

/** What is looked for, how the harvest does, and what came of applications. */
export function CriteriaPage() {
  const api = useApi()
  const changes = useChanges()
  const all = createMemo(() => [...api.rows(jobSearchCriteria)].sort((left, right) => (left.id < right.id ? -1 : 1)))
  const scored = createMemo(() => api.all(jobs).filter((job) => !job.archived && (job.score ?? 0) >= GOOD).length)
  const add = () => changes.act(createCriteria, { name: t("criteria.newName", { number: all().length + 1 }) }, t("criteria.added"))
  const headline = () =>
    all().some(({ active }) => active)
      ? t("criteria.headline", { count: scored(), words: capitalised(inWords(scored(), language(), { feminine: true })) })
      : t("criteria.none")
  return (
    <Page title={t("account.criteriaTab")} headline={headline()}>
      <SettingsTabs current="jobs" />
      <div class="account own-first" ref={keepScroll("criteria")}>
        <Pane name="criteria">
          <For each={all()}>{(criteria, index) => <CriteriaForm criteria={criteria} first={index() === 0} />}</For>
          <Show when={all().length === 0 && api.ready()}>
            <div class="empty">
              <p class="lead">{t("criteria.teach")}</p>
            </div>
          </Show>
          <div class="px-[var(--edge)] py-4">
            <Button icon="plus" look={all().length === 0 ? "primary" : "plain"} onClick={() => void add()}>
              {t("criteria.add")}
            </Button>
          </div>
        </Pane>
        <Pane name="reports">
          <Harvest />
          <Answers />
          <Export />
        </Pane>
      </div>
    </Page>
  )
}
