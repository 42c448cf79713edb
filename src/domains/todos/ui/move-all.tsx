import { t } from "~/i18n/t.ts"
import type { Todo } from "../schema.ts"
import { ask } from "./selected.ts"

/** Everything that is late to another day, in one step: the bar of its section asks which. */
export function MoveAll(props: { rows: readonly Todo[] }) {
  return (
    <span class="inline-flex items-center gap-4">
      <button type="button" class="move-all link" aria-haspopup="dialog" onClick={() => ask({ about: "day", ids: props.rows.map(({ id }) => id) })}>
        {t("todos.moveAll")}
      </button>
      {props.rows.length}
    </span>
  )
}
