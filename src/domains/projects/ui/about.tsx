import { useNavigate } from "@solidjs/router"
import { createSignal, lazy, Show, Suspense } from "solid-js"
import { moment } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { Actions, Button } from "~/ui/button.tsx"
import { DayField } from "~/ui/day-field.tsx"
import { Detail } from "~/ui/detail.tsx"
import { EditChoice, EditField } from "~/ui/edit-field.tsx"
import { MarkdownField } from "~/ui/markdown-field.tsx"
import { Pane } from "~/ui/pane.tsx"
import { KeyValue, KeyValues } from "~/ui/section.tsx"
import { Label } from "~/ui/text.tsx"
import { progressOf } from "../board.ts"
import { type Project, projectKind, projectStatus } from "../schema.ts"
import type { Belongings, ProjectActions } from "./actions.ts"
import type { BoardState } from "./board-state.ts"
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
      <header class="panel-title">
        <div class="flex justify-between mb-2">
          <Label>{t("projects.about")}</Label>
          <Label>{t("projects.created", { when: moment(props.project.createdAt) })}</Label>
        </div>
        <h2 class="subhead">
          <EditField
            lines
            enterSaves
            label={t("projects.name")}
            value={props.project.name}
            onSave={(text) => (text.trim() === "" ? t("projects.nameMissing") : save({ name: text.replace(/\s+/g, " ") }))}
          />
        </h2>
      </header>
      <KeyValues class="editable panel-fields">
        <KeyValue name={t("projects.kind")}>
          <EditChoice
            label={t("projects.kind")}
            value={props.project.kind}
            options={projectKind.options.map((value) => ({ value, label: t(`projects.kind.${value}`) }))}
            onSave={(kind) => void save({ kind: projectKind.parse(kind) })}
          />
        </KeyValue>
        <KeyValue name={t("projects.status")}>
          <EditChoice
            label={t("projects.status")}
            value={props.project.status}
            options={projectStatus.options.map((value) => ({ value, label: t(`projects.status.${value}`) }))}
            onSave={(status) => void save({ status: projectStatus.parse(status) })}
          />
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
