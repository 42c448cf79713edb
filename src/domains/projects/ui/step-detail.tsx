import { Show } from "solid-js"
import { moment } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { lookedEverywhere } from "~/sync/ui/looked.ts"
import { Actions, Button, IconButton } from "~/ui/button.tsx"
import { Detail } from "~/ui/detail.tsx"
import { EditChoice } from "~/ui/edit-field.tsx"
import { Empty } from "~/ui/empty.tsx"
import { MarkdownField } from "~/ui/markdown-field.tsx"
import { Pane } from "~/ui/pane.tsx"
import { PanelTitle } from "~/ui/panel-title.tsx"
import { KeyValue, KeyValues } from "~/ui/section.tsx"
import { columns, placeOf } from "../board.ts"
import { type ProjectStep, projectSteps, stepStatus } from "../schema.ts"
import type { ProjectActions } from "./actions.ts"
import type { BoardState } from "./board-state.ts"
import { projectAddress } from "./shown.ts"
import { SideButtons } from "./side-buttons.tsx"

interface StepDetailProps {
  id: string
  state: BoardState
  actions: ProjectActions
}

/** One step, opened and edited where it is read. */
export function StepDetail(props: StepDetailProps) {
  const api = useApi()
  const step = () => {
    const row = api.row(projectSteps, props.id)
    return row?.projectId === props.state.projectId ? row : undefined
  }
  return (
    <Detail
      label={t("step.one")}
      back={projectAddress(props.state.projectId)}
      backLabel={t("app.back")}
      of={props.id}
      actions={<Show when={step()}>{(row) => <StepActions {...props} step={row()} />}</Show>}
    >
      <Pane name="step">
        <Show when={step()} fallback={<Show when={lookedEverywhere(api)}>{<Empty headline={t("step.gone")} why={t("step.goneWhy")} />}</Show>}>
          {(row) => <StepBody {...props} step={row()} />}
        </Show>
      </Pane>
    </Detail>
  )
}

function StepBody(props: StepDetailProps & { step: ProjectStep }) {
  const place = () => placeOf(props.state.kept(), props.step.id)
  const count = () => props.state.kept()[props.step.status].length
  const at = () => place()?.index ?? 0
  const shift = (by: -1 | 1) => props.state.move(props.step.id, { column: props.step.status, index: at() + by })
  return (
    <>
      <PanelTitle
        kind={t("step.one")}
        since={t("todos.created", { when: moment(props.step.createdAt) })}
        label={t("step.title")}
        value={props.step.title}
        onSave={(title) => props.actions.saveStep(props.step, { title })}
      />
      <KeyValues class="editable panel-fields">
        <KeyValue name={t("step.column")}>
          <EditChoice
            label={t("step.column")}
            value={props.step.status}
            options={columns.map((value) => ({ value, label: t(`step.column.${value}`) }))}
            onSave={(column) => props.state.toColumn(props.step.id, stepStatus.parse(column))}
          />
        </KeyValue>
        <KeyValue name={t("step.place")}>
          <span class="step-place">
            <span role="status">{t("step.placeOf", { at: at() + 1, count: count() })}</span>
            <IconButton icon="up" label={t("step.up")} aria-disabled={at() === 0} onClick={() => at() > 0 && shift(-1)} />
            <IconButton icon="down" label={t("step.down")} aria-disabled={at() === count() - 1} onClick={() => at() < count() - 1 && shift(1)} />
          </span>
        </KeyValue>
      </KeyValues>
      <MarkdownField
        label={t("step.description")}
        edit={t("todos.descriptionEdit")}
        hint={t("step.descriptionHint")}
        text={props.step.description ?? ""}
        onSave={(description) => props.actions.saveStep(props.step, { description })}
      />
    </>
  )
}

function StepActions(props: StepDetailProps & { step: ProjectStep }) {
  return (
    <Actions>
      <SideButtons step={props.step} state={props.state} />
      <Button look="danger" onClick={() => void props.actions.removeStep(props.step)}>
        {t("step.remove")}
      </Button>
    </Actions>
  )
}
