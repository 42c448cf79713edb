import { useNavigate } from "@solidjs/router"
import { createSignal, lazy, Show, Suspense } from "solid-js"
import { moment } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { Actions, Button } from "~/ui/button.tsx"
import { DayField } from "~/ui/day-field.tsx"
import { Detail } from "~/ui/detail.tsx"
import { EditField } from "~/ui/edit-field.tsx"
import { MarkdownField } from "~/ui/markdown-field.tsx"
import { Pane } from "~/ui/pane.tsx"
import { PanelTitle } from "~/ui/panel-title.tsx"
import { KeyValue, KeyValues } from "~/ui/section.tsx"
import { progressOf } from "../board.ts"
import type { Project } from "../schema.ts"
import type { Belongings, ProjectActions } from "./actions.ts"
import type { BoardState } from "./board-state.ts"
import { KindChoice, StatusChoice } from "./choices.tsx"
import { projectAddress } from "./shown.ts"

const RemoveProject = lazy(() => import("./remove-project.tsx"))

interface AboutProps {
  project: Project
  state: BoardState
  belongings: () => Belongings
  actions: ProjectActions
}

/** What is known of the project itself, edited where it is read, and its removal. */
export function About(props: AboutProps) {
  const navigate = useNavigate()
  const [removing, setRemoving] = createSignal(false)
  async function remove(): Promise<void> {
    setRemoving(false)
    if (await props.actions.remove(props.project, props.belongings())) navigate("/projects")
  }
  return (
    <Detail
      label={t("projects.about")}
      back={projectAddress(props.project.id)}
      backLabel={t("app.back")}
      of={props.project.id}
      actions={
        <Actions>
          <Button look="danger" aria-haspopup="dialog" onClick={() => setRemoving(true)}>
            {t("projects.remove")}
          </Button>
        </Actions>
      }
    >
      <Pane name="about">
        <AboutBody {...props} />
      </Pane>
      <Suspense>
        <Show when={removing()}>
          <RemoveProject
            name={props.project.name}
            belongings={props.belongings()}
            onConfirm={() => void remove()}
            onClose={() => setRemoving(false)}
          />
        </Show>
      </Suspense>
    </Detail>
  )
}

function AboutBody(props: AboutProps) {
  const save = (fields: Parameters<ProjectActions["save"]>[1]) => props.actions.save(props.project, fields)
  const progress = () => progressOf(props.state.kept())
  return (
    <>
      <PanelTitle
        kind={t("projects.about")}
        since={t("projects.created", { when: moment(props.project.createdAt) })}
        label={t("projects.name")}
        value={props.project.name}
        onSave={(name) => (name.trim() === "" ? t("projects.nameMissing") : save({ name }))}
      />
      <KeyValues class="editable panel-fields">
        <KeyValue name={t("projects.kind")}>
          <KindChoice project={props.project} onSave={(fields) => void save(fields)} />
        </KeyValue>
        <KeyValue name={t("projects.status")}>
          <StatusChoice project={props.project} onSave={(fields) => void save(fields)} />
        </KeyValue>
        <KeyValue name={t("projects.client")}>
          <EditField
            label={t("projects.client")}
            placeholder={t("projects.clientHint")}
            value={props.project.client ?? ""}
            onSave={(text) => save({ client: text.trim() === "" ? null : text })}
          />
        </KeyValue>
        <KeyValue name={t("projects.startsOn")}>
          <DayField label={t("projects.startsOn")} value={props.project.startsOn} onSave={(startsOn) => save({ startsOn })} />
        </KeyValue>
        <KeyValue name={t("projects.dueOn")}>
          <DayField label={t("projects.dueOn")} value={props.project.dueOn} onSave={(dueOn) => save({ dueOn })} />
        </KeyValue>
        <KeyValue name={t("projects.progress")}>{t("projects.doneOf", { done: progress().done, all: progress().all })}</KeyValue>
      </KeyValues>
      <MarkdownField
        label={t("projects.description")}
        edit={t("todos.descriptionEdit")}
        hint={t("projects.descriptionHint")}
        text={props.project.description ?? ""}
        onSave={(description) => save({ description })}
      />
    </>
  )
}
