import { createEffect, createSignal, For, on, onCleanup, onMount, Show } from "solid-js"
import { clockTime, nowMs, timeZone, today } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { hourOfMinutes, minuteOf } from "~/time/days.ts"
import { recalled } from "~/ui/history-memory.ts"
import { Keyed } from "~/ui/keyed.tsx"
import { LiveDot } from "~/ui/live-dot.tsx"
import { keepScroll } from "~/ui/pane.tsx"
import type { Agenda } from "./agenda.ts"
import { BlockContent, isDone, isGoogle, isPast } from "./block.tsx"
import type { Placed } from "./board.ts"
import type { Drags } from "./drags.ts"
import type { KeyMoves } from "./key-moves.ts"
import { SlotCursor } from "./slot-cursor.tsx"

interface HoursProps {
  agenda: Agenda
  drags: Drags
  moves: KeyMoves
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
/** A page opens at eight in the morning. */
const OPENS_AT = 8

/** The hours of the days that are shown, with what stands in them. */
export function Hours(props: HoursProps) {
  let pane: HTMLDivElement | undefined
  onMount(() =>
    // Unless it was left elsewhere: `keepScroll` knows.
    requestAnimationFrame(() => {
      if (pane && recalled("scroll agenda") === undefined) pane.scrollTop = (pane.scrollHeight / 24) * OPENS_AT
    }),
  )
  const days = () => props.agenda.shown.days()
  return (
    <div
      class="pane hours-pane"
      ref={(element) => {
        pane = element
        keepScroll("agenda")(element)
      }}
    >
      <div class="day-hours-grid">
        <div class="gutter" aria-hidden="true">
          <For each={HOURS.slice(1)}>
            {(hour) => (
              <span class="meta" style={{ "--at": hour * 60 }}>
                {hourOfMinutes(hour * 60)}
              </span>
            )}
          </For>
        </div>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: short cuts for the pointer; keys have the slot below and the button above */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
        <div
          class="day-columns"
          onPointerDown={(event) => onGrid(event) && props.drags.create(event)}
          onClick={(event) => onGrid(event) && props.drags.createAt({ x: event.clientX, y: event.clientY })}
        >
          <For each={days()}>
            {(day, index) => (
              <div class="day-column" classList={{ on: day === today() }} style={{ "grid-column": index() + 1 }} aria-hidden="true">
                <Show when={day === today()}>
                  <NowLine />
                </Show>
              </div>
            )}
          </For>
          <SlotCursor agenda={props.agenda} />
          <Blocks {...props} />
        </div>
      </div>
    </div>
  )
}

/** Not on an event, nor on what stands in one. */
const onGrid = ({ target }: Event) => target instanceof Element && target.closest(".agenda-block, .agenda-slot") === null

function NowLine() {
  return (
    <div class="now" style={{ "--at": minuteOf(nowMs(), timeZone()) }} data-now={clockTime(nowMs())}>
      <LiveDot />
    </div>
  )
}

/** Keyed by what they are, so that one that is moved stays the element that has the focus. */
function Blocks(props: HoursProps) {
  const board = () => props.agenda.board()
  return (
    <ul class="blocks" ref={(list) => keepFocus(list, () => board().placed)} aria-label={t("agenda.events")}>
      <Keyed each={board().placed} by={({ key }) => key}>
        {(placed) => <Block placed={placed()} {...props} />}
      </Keyed>
    </ul>
  )
}

/** A block that changes its place in the order loses the focus to the page's start: here it gets it back. */
export function keepFocus(list: HTMLElement, changes: () => unknown): void {
  const [focused, setFocused] = createSignal<string>()
  const follow = (event: Event) => {
    const target = event.target instanceof Element ? event.target : null
    setFocused(event.type === "focusin" && list.contains(target) ? target?.closest<HTMLElement>("[data-key-of]")?.dataset.keyOf : undefined)
  }
  document.addEventListener("focusin", follow)
  document.addEventListener("pointerdown", follow)
  onCleanup(() => {
    document.removeEventListener("focusin", follow)
    document.removeEventListener("pointerdown", follow)
  })
  createEffect(
    on(changes, () => {
      const key = focused()
      if (key === undefined || document.activeElement !== document.body) return
      const block = [...list.querySelectorAll<HTMLElement>("[data-key-of]")].find(({ dataset }) => dataset.keyOf === key)
      block?.querySelector<HTMLElement>(".what")?.focus({ preventScroll: true })
    }),
  )
}

function Block(props: HoursProps & { placed: Placed }) {
  const entry = () => props.placed.entry
  const piece = () => props.placed.piece
  const minutes = () => piece().to - piece().from
  const moving = () => props.agenda.preview()?.entry.key === entry().key
  const onPointerDown = (event: PointerEvent & { currentTarget: HTMLElement; target: Element }) => {
    if (entry().instance === null || event.target.closest(".checkbox") !== null) return
    event.stopPropagation()
    if (event.target.closest(".stretch") !== null) props.drags.stretch(event, entry())
    else props.drags.move(event, entry())
  }
  return (
    <li
      class="agenda-block"
      data-key-of={props.placed.key}
      classList={{
        google: isGoogle(entry()),
        "of-todo": entry().todo !== null,
        past: isPast(entry()),
        done: isDone(entry()),
        brief: minutes() < 45,
        moving: moving(),
        fixed: entry().instance === null || isGoogle(entry()),
        "from-before": !piece().starts,
        "goes-on": !piece().ends,
      }}
      style={{
        "grid-column": piece().day + 1,
        "--at": piece().from,
        "--long": minutes(),
        "--left": props.placed.column.column / props.placed.column.columns,
        "--part": props.placed.column.wide / props.placed.column.columns,
      }}
      onPointerDown={onPointerDown}
      onKeyDown={(event) => event.target.closest(".checkbox") === null && props.moves.onKey(event, entry()) && event.preventDefault()}
      onFocusOut={() => props.moves.settle()}
    >
      <BlockContent entry={entry()} agenda={props.agenda} hour />
      <Show when={piece().ends && entry().instance !== null && !isGoogle(entry())}>
        <span class="stretch" aria-hidden="true" />
      </Show>
    </li>
  )
}
