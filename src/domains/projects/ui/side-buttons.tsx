import { For, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { Button } from "~/ui/button.tsx"
import { besideColumn } from "../board.ts"
import type { ProjectStep } from "../schema.ts"
import type { BoardState } from "./board-state.ts"

/** To the column on the left and on the right, where there is one. */
export function SideButtons(props: { step: ProjectStep; state: BoardState }) {
  return (
    <For each={["left", "right"] as const}>
      {(side) => (
        <Show when={besideColumn(props.step.status, side)}>
          {(column) => (
            <Button onClick={() => props.state.toColumn(props.step.id, column())}>
              {side === "left" ? `← ${t(`step.column.${column()}`)}` : `${t(`step.column.${column()}`)} →`}
            </Button>
          )}
        </Show>
      )}
    </For>
  )
}
