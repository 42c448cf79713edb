import { t } from "~/i18n/room-words.ts"
import { EditChoice } from "~/ui/edit-field.tsx"
import { type Project, projectKind, projectStatus } from "../schema.ts"

interface ChoiceProps {
  project: Project
  onSave: (fields: Partial<Pick<Project, "kind" | "status">>) => void
}

/** What a project is and how it stands, as choices. */
export function KindChoice(props: ChoiceProps) {
  return (
    <EditChoice
      label={t("projects.kind")}
      value={props.project.kind}
      options={projectKind.options.map((value) => ({ value, label: t(`projects.kind.${value}`) }))}
      onSave={(kind) => props.onSave({ kind: projectKind.parse(kind) })}
    />
  )
}

export function StatusChoice(props: ChoiceProps) {
  return (
    <EditChoice
      label={t("projects.status")}
      value={props.project.status}
      options={projectStatus.options.map((value) => ({ value, label: t(`projects.status.${value}`) }))}
      onSave={(status) => props.onSave({ status: projectStatus.parse(status) })}
    />
  )
}
