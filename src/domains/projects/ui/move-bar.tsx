import { createEffect, createSignal, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { Actions, Button, IconButton } from "~/ui/button.tsx"
import { Section } from "~/ui/section.tsx"
import type { ProjectStep } from "../schema.ts"
import { leaveMoving } from "./board-keys.ts"
import type { BoardState } from "./board-state.ts"
import { MoveDialog } from "./move-dialog.tsx"
import { SideButtons } from "./side-buttons.tsx"

/** At the foot, for the card whose handle was pressed: to the column beside it, or elsewhere, without a drag. */
export function MoveBar(props: { state: BoardState }) {
  const step = () => props.state.stepOf(props.state.moving() ?? "")
  return <Show when={step()}>{(row) => <Bar step={row()} state={props.state} />}</Show>
}

function Bar(props: { step: ProjectStep; state: BoardState }) {
  const [asking, setAsking] = createSignal(false)
  let bar: HTMLElement | undefined
  createEffect(() => {
    void props.step.id
    bar?.querySelector<HTMLElement>(".actions button")?.focus()
  })
  return (
    <section
      class="move-bar"
      aria-label={t("step.moving", { title: props.step.title })}
      ref={(element) => {
        bar = element
      }}
    >
      <Section
        title={<span class="cut">{t("step.moving", { title: props.step.title })}</span>}
        aside={<IconButton icon="close" label={t("step.moveLeave")} onClick={() => leaveMoving(props.state)} />}
      />
      <Actions>
        <SideButtons step={props.step} state={props.state} />
        <Button aria-haspopup="dialog" onClick={() => setAsking(true)}>
          {t("step.other")}
        </Button>
      </Actions>
      <Show when={asking()}>
        <MoveDialog step={props.step} state={props.state} onClose={() => setAsking(false)} />
      </Show>
    </section>
  )
}
