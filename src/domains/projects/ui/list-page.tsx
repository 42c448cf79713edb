import { useNavigate, useSearchParams } from "@solidjs/router"
import { createMemo, createSignal, For, lazy, onCleanup, onMount, Show, Suspense } from "solid-js"
import { language } from "~/i18n/language.ts"
import { inWords } from "~/i18n/number-words.ts"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { Button } from "~/ui/button.tsx"
import { Empty } from "~/ui/empty.tsx"
import { createGrowth, ListEnd } from "~/ui/growing-list.tsx"
import { Page } from "~/ui/page.tsx"
import { Pane } from "~/ui/pane.tsx"
import { Section } from "~/ui/section.tsx"
import { addKeys } from "~/ui/shortcuts.ts"
import { todos } from "../../todos/schema.ts"
import { byStatus, matching, standings } from "../overview.ts"
import { type Project, projectSteps, projects } from "../schema.ts"
import { ProjectFilters } from "./filter-bar.tsx"
import { ProjectRow } from "./row.tsx"
import { projectAddress, useFilter } from "./shown.ts"
import "./projects.css"

const NewProject = lazy(() => import("./new-project.tsx"))

/** Every project, by status; how far each is, and what comes next in it. */
export function ProjectsPage() {
  const api = useApi()
  const navigate = useNavigate()
  const filter = useFilter()
  const [creating, setCreating] = createSignal(false)
  const answering = createMemo(() => matching(api.all(projects), filter()))
  const groups = createMemo(() => byStatus(answering(), new Intl.Collator(language(), { numeric: true, sensitivity: "base" })))
  const standing = createMemo(() => standings(api.all(projectSteps), api.all(todos)))
  const active = () => api.all(projects).filter(({ status }) => status === "active").length
  const any = () => api.all(projects).length > 0
  onMount(() =>
    onCleanup(
      addKeys(({ key, ctrlKey, metaKey, altKey }) => {
        if (key !== "c" || ctrlKey || metaKey || altKey) return false
        setCreating(true)
        return true
      }),
    ),
  )
  const headline = () => (active() === 0 ? t("projects.headlineNone") : t("projects.headline", { words: inWords(active(), language()) }))
  return (
    <Page title={t("room.projects")} headline={headline()}>
      <Show when={any()}>
        <ProjectFilters filter={filter()} rows={api.all(projects)} />
      </Show>
      <Pane name="projects" class="project-list">
        <Show when={answering().length > 0} fallback={<Show when={api.ready()}>{<Nothing any={any()} onCreate={() => setCreating(true)} />}</Show>}>
          <button type="button" class="add-button" onClick={() => setCreating(true)}>
            <AddWords />
          </button>
          <Groups groups={groups()} standing={standing()} />
        </Show>
      </Pane>
      <Suspense>
        <Show when={creating()}>
          <NewProject kind={filter().kind || "perso"} onClose={() => setCreating(false)} onMade={(id) => navigate(projectAddress(id))} />
        </Show>
      </Suspense>
    </Page>
  )
}

const AddWords = () => (
  <>
    <span aria-hidden="true">+</span>
    {t("projects.new")}
    <kbd class="wide-only">C</kbd>
  </>
)

function Nothing(props: { any: boolean; onCreate: () => void }) {
  const [, setParams] = useSearchParams()
  return (
    <Show
      when={props.any}
      fallback={
        <Empty headline={t("projects.empty")} why={t("projects.emptyWhy")}>
          <Button look="primary" icon="plus" onClick={() => props.onCreate()}>
            {t("projects.new")}
          </Button>
        </Empty>
      }
    >
      <Empty headline={t("projects.emptyFilter")} why={t("projects.emptyFilterWhy")}>
        <Button onClick={() => setParams({ status: "", kind: "", q: "" })}>{t("projects.clearFilters")}</Button>
      </Empty>
    </Show>
  )
}

type Group = ReturnType<typeof byStatus>[number]

/** Keyed by status: a project that changes leaves the others' elements alone. */
function Groups(props: { groups: readonly Group[]; standing: ReturnType<typeof standings> }) {
  const statuses = createMemo(() => props.groups.map(({ status }) => status), undefined, { equals: (left, right) => left.join() === right.join() })
  const of = (status: Project["status"]) => props.groups.find((group) => group.status === status)?.projects ?? []
  return (
    <For each={statuses()}>
      {(status, index) => (
        <section>
          <Section title={t(`projects.group.${status}`)} aside={of(status).length} first={index() === 0} />
          <Rows name={status} rows={of(status)} standing={props.standing} />
        </section>
      )}
    </For>
  )
}

function Rows(props: { name: string; rows: readonly Project[]; standing: ReturnType<typeof standings> }) {
  const api = useApi()
  const [wanted, grow] = createGrowth(`projects ${props.name}`)
  const rows = createMemo(() => props.rows.slice(0, wanted()).map((project) => api.live(projects, project)))
  return (
    <ul class="rows">
      <For each={rows()}>{(project) => <ProjectRow project={project} standing={props.standing(project.id)} />}</For>
      <Show when={rows().length < props.rows.length}>
        <ListEnd count={rows().length} onSeen={grow} />
      </Show>
    </ul>
  )
}
