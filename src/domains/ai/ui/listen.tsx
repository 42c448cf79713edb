import { createMemo, Match, onCleanup, onMount, Show, Switch } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { Actions, Button } from "~/ui/button.tsx"
import Dialog from "~/ui/dialog.tsx"
import { Meta } from "~/ui/text.tsx"
import { listening, stopListening } from "./listening.ts"
import { LONGEST_SECONDS } from "./recorder.ts"
import { type Stage, useListening } from "./use-listening.ts"
import "./listen.css"

/** A press that lasts this long is held: letting go ends it. */
const HELD_MS = 500

/** Listens, says how loud and how long, and hands on what was said. Escape forgets it, Enter or letting go sends it. */
export default function Listen() {
  const { stage, seconds, levels, words, begin, finish } = useListening(stopListening)
  const state = createMemo(() => stage().name)
  const since = performance.now()
  onMount(() => {
    if (listening() !== "press") return
    const release = () => {
      removeEventListener("pointerup", release)
      if (performance.now() - since >= HELD_MS) void finish()
    }
    addEventListener("pointerup", release)
    onCleanup(() => removeEventListener("pointerup", release))
  })
  return (
    <Dialog class="listen" headline={t(HEADLINES[state()])} onClose={stopListening}>
      <div class="listen-body" role="status">
        <Switch>
          <Match when={state() === "asking"}>
            <p class="lead">{t("voice.asking")}</p>
          </Match>
          <Match when={state() === "sending"}>
            <p class="lead">{t("voice.sending")}</p>
          </Match>
          <Match when={state() === "kept"}>
            <p class="lead">{t("voice.kept")}</p>
          </Match>
          <Match when={state() === "recording" && words()}>{(said) => <p class="lead">{said()}</p>}</Match>
          <Match when={state() === "recording"}>
            <p class="lead">{t("voice.speak")}</p>
          </Match>
          <Match when={problemOf(stage())}>{(words) => <p class="lead">{words()}</p>}</Match>
        </Switch>
      </div>
      <Show when={state() === "recording"}>
        <div class="listen-meter">
          <Loudness levels={levels()} />
          <Meta>{t("voice.time", { now: clock(seconds()), most: clock(LONGEST_SECONDS) })}</Meta>
        </div>
        <p class="small soft listen-note">{t(isHere(stage()) ? "voice.here" : "voice.where")}</p>
      </Show>
      <Actions>
        <Show when={OVER.has(state())} fallback={<Button onClick={stopListening}>{t("plan.cancel")}</Button>}>
          <Button ref={focused} onClick={stopListening}>
            {t("app.close")}
          </Button>
        </Show>
        <Show when={state() === "problem" || state() === "refused"}>
          <Button look="primary" ref={focused} onClick={() => void begin()}>
            {t("voice.again")}
          </Button>
        </Show>
        <Show when={state() === "recording"}>
          <Button look="primary" ref={focused} onClick={() => void finish()}>
            {t("voice.send")}
          </Button>
        </Show>
      </Actions>
    </Dialog>
  )
}

/** What comes next takes the focus, so that Enter goes on. */
const focused = (button: HTMLElement) => queueMicrotask(() => button.focus())

const HEADLINES = {
  asking: "voice.listening",
  recording: "voice.listening",
  sending: "voice.understanding",
  kept: "voice.keptHeadline",
  problem: "voice.nothing",
  refused: "voice.nothing",
} as const
const OVER: ReadonlySet<Stage["name"]> = new Set(["kept", "problem", "refused"])

const isHere = (stage: Stage) => stage.name === "recording" && stage.here

function problemOf(stage: Stage): string | undefined {
  if (stage.name === "refused") return stage.words
  return stage.name === "problem" ? t(`voice.problem.${stage.why}`) : undefined
}

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds) % 60).padStart(2, "0")}`

const BARS = 64
const HIGHEST = 40
/** Quiet speech is seen too: ears are logarithmic. */
const heightOf = (level: number) => Math.max(1, Math.min(1, Math.sqrt(level * 4)) * HIGHEST)

/** How loud it was lately, the newest at the right. */
function Loudness(props: { levels: readonly number[] }) {
  const path = () =>
    props.levels
      .map((level, index) => {
        const x = (BARS - props.levels.length + index) * 4 + 2
        const half = heightOf(level) / 2
        return `M${x} ${HIGHEST / 2 - half}V${HIGHEST / 2 + half}`
      })
      .join("")
  return (
    <svg class="listen-levels" viewBox={`0 0 ${BARS * 4} ${HIGHEST}`} preserveAspectRatio="none" aria-hidden="true">
      <path d={path()} />
    </svg>
  )
}
