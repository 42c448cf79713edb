import { useParams } from "@solidjs/router"
import { Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { lookedEverywhere } from "~/sync/ui/looked.ts"
import { ButtonLink } from "~/ui/button.tsx"
import { Empty } from "~/ui/empty.tsx"
import { Page } from "~/ui/page.tsx"
import { projects } from "../schema.ts"
import { accented } from "./accented.ts"
import { Workshop } from "./workshop.tsx"
import "./projects.css"

/** One project: its board, its ideas and its todos. */
export function ProjectPage() {
  const api = useApi()
  const params = useParams()
  const project = () => api.row(projects, params.id ?? "")
  const title = () => project()?.name ?? t("room.projects")
  return (
    <Page title={title()} headline={project() ? accented(title()) : title()} back={{ href: "/projects", label: t("projects.backToAll") }}>
      <Show when={project()?.id} keyed fallback={<Show when={lookedEverywhere(api)}>{<Gone />}</Show>}>
        {(id) => <Show when={project()}>{(row) => <Workshop project={row()} id={id} />}</Show>}
      </Show>
    </Page>
  )
}

const Gone = () => (
  <Empty headline={t("projects.gone")} why={t("projects.goneWhy")}>
    <ButtonLink look="primary" href="/projects">
      {t("projects.backToAll")}
    </ButtonLink>
    <ButtonLink href="/settings/trash">{t("projects.trash")}</ButtonLink>
  </Empty>
)
