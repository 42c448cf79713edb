import { t } from "~/i18n/room-words.ts"
import { type Choice, Pick } from "~/ui/pick.tsx"
import { columns, type Place, placeOf } from "../board.ts"
import type { ProjectStep } from "../schema.ts"
import type { BoardState } from "./board-state.ts"

/** Every place that a step can go to: a column by its number, and up and down within its own. */
export function MoveDialog(props: { step: ProjectStep; state: BoardState; onClose: () => void }) {
  const place = (): Place => placeOf(props.state.kept(), props.step.id) ?? { column: props.step.status, index: 0 }
  const last = () => props.state.kept()[place().column].length - 1
  const within = (label: string, key: string, index: number): Choice[] =>
    index < 0 || index > last() || index === place().index
      ? []
      : [{ label, key, take: () => props.state.move(props.step.id, { column: place().column, index }) }]
  const choices = (): Choice[] => [
    ...columns.map((column, index) => ({
      label: t(`step.column.${column}`),
      key: String(index + 1),
      now: column === props.step.status,
      take: () => column !== props.step.status && props.state.toColumn(props.step.id, column),
    })),
    ...within(t("step.up"), "u", place().index - 1),
    ...within(t("step.down"), "d", place().index + 1),
    ...within(t("step.top"), "h", 0),
    ...within(t("step.bottom"), "b", last()),
  ]
  return <Pick headline={t("step.where")} about={props.step.title} choices={choices()} onClose={props.onClose} />
}
