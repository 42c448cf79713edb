import { t } from "~/i18n/room-words.ts"
import { IconButton } from "~/ui/button.tsx"
import { type Drop, dragRow } from "~/ui/drag-row.ts"
import { FROM_LIST } from "~/ui/from-list.ts"
import { Progress } from "../../todos/ui/meta.tsx"
import { boxesOf, columns, lastPlace, type Place } from "../board.ts"
import type { ProjectStep } from "../schema.ts"
import type { BoardState } from "./board-state.ts"
import { stepAddress } from "./shown.ts"

interface StepCardProps {
  step: ProjectStep
  state: BoardState
  opened: boolean
  /** Another detail is open: this one takes its place in the history. */
  anyOpened: boolean
}

/** One step on the board: a press opens it, a drag or a finger that stays moves it, and so do keys and the bar behind its handle. */
export function StepCard(props: StepCardProps) {
  const held = () => props.state.held()?.id === props.step.id
  const moving = () => props.state.moving() === props.step.id
  const choose = () => props.state.setMoving(moving() ? undefined : props.step.id)
  const drag = (event: PointerEvent & { currentTarget: HTMLElement }, fingerStays: boolean) => {
    event.stopPropagation()
    dragRow(event, {
      fingerStays,
      lists,
      onHeld: () => props.state.setMoving(props.step.id),
      onDrop: (drop) => drops(props.state, props.step.id, drop),
    })
  }
  return (
    <li
      class="card"
      data-row=""
      data-step={props.step.id}
      aria-current={props.opened ? "true" : undefined}
      classList={{ "chosen-row": props.opened || moving(), held: held() }}
      onPointerDown={(event) => drag(event, true)}
    >
      <a
        class="name opens"
        data-open=""
        href={stepAddress(props.step.projectId, props.step.id)}
        state={FROM_LIST}
        attr:replace={props.anyOpened ? "" : undefined}
        attr:noscroll=""
        draggable={false}
        aria-describedby="step-hint"
        aria-keyshortcuts="Space"
      >
        {props.step.title}
      </a>
      <span class="meta">
        <Progress items={boxesOf(props.step.description)} />
      </span>
      <IconButton
        icon="grip"
        class="handle"
        label={t("step.move", { title: props.step.title })}
        title={t("step.moveHint")}
        aria-pressed={moving()}
        onPointerDown={(event) => drag(event, false)}
        onClick={choose}
      />
    </li>
  )
}

/** Where a card can be dropped: the columns, and on a phone the names of those that aren't shown. */
const lists = () => ["board", "part-picker"].flatMap((part) => [...document.querySelectorAll<HTMLElement>(`main .${part} [data-list]`)])

function drops(state: BoardState, id: string, { list, target, side }: Drop): void {
  const column = columns.find((name) => name === list.dataset.list)
  if (column !== undefined) state.move(id, target ? placeBeside(state, id, target, side, column) : lastPlace(state.kept(), column))
}

function placeBeside(state: BoardState, id: string, target: HTMLElement, side: Drop["side"], column: Place["column"]): Place {
  const others = state.kept()[column].filter((step) => step.id !== id)
  const at = others.findIndex((step) => step.id === target.dataset.step)
  return { column, index: at === -1 ? others.length : side === "after" ? at + 1 : at }
}
