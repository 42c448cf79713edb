import { createMemo, createSignal, For, type JSX, Show } from "solid-js"
import { t } from "../i18n/room-words.ts"
import { fold } from "../text/fold.ts"
import Dialog from "./dialog.tsx"
import { Icon } from "./icon.tsx"
import { typing } from "./shortcuts.ts"
import "./pick.css"

/** One answer of a list of them. */
export interface Choice {
  label: string
  /** What stands at the end: the day that « demain » is. */
  note?: string | undefined
  /** The letter that takes it. */
  key?: string | undefined
  /** How it stands now; "some" where only some of the todos have it. */
  now?: boolean | "some" | undefined
  take: () => void
}

interface PickProps {
  headline: string
  /** Whom it is about. */
  about: string
  choices: readonly Choice[]
  /** A line to narrow long lists by, and what is offered for words that none of them has. */
  narrow?: { label: string; fresh?: (words: string) => Choice | undefined } | undefined
  /** Stays open after an answer, for more of them. */
  several?: boolean | undefined
  children?: JSX.Element
  onClose: () => void
}

/** A list of answers in a dialog: by its letters, by the arrows, by typing where it is long, or by touch. */
export function Pick(props: PickProps) {
  const [words, setWords] = createSignal("")
  let field: HTMLInputElement | undefined
  let list: HTMLUListElement | undefined
  const shown = createMemo(() => {
    const wanted = fold(words()).trim()
    const found = props.choices.filter(({ label }) => fold(label).includes(wanted))
    const fresh = wanted === "" ? undefined : props.narrow?.fresh?.(words())
    return fresh === undefined || found.some(({ label }) => label === fresh.label) ? found : [...found, fresh]
  })
  /** A field beside the answers that has a letter too. */
  const elsewhere = (key: string) => (/^[a-z]$/.test(key) ? list?.parentElement?.querySelector<HTMLElement>(`[data-letter="${key}"]`) : undefined)
  const buttons = () => [...(list?.querySelectorAll("button") ?? [])]

  function take(choice: Choice | undefined): void {
    if (choice === undefined) return
    if (!props.several) props.onClose()
    choice.take()
    setWords("")
    if (field) field.value = ""
    if (props.several) field?.focus()
  }
  function walk(step: number): void {
    const at = buttons().indexOf(document.activeElement as HTMLButtonElement) + step
    if (at < 0) field?.focus()
    else buttons()[Math.min(at, buttons().length - 1)]?.focus()
  }
  function onKeyDown(event: KeyboardEvent): void {
    const inField = typing(event.target)
    if (event.ctrlKey || event.metaKey || event.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? (inField ? undefined : { j: 1, k: -1 }[event.key])
    const lettered = inField ? undefined : props.choices.find(({ key }) => key === event.key.toLowerCase())
    if (event.target === field && event.key === "Enter") take(shown()[0])
    else if (lettered) take(lettered)
    else if (step !== undefined && (!inField || event.target === field)) walk(step)
    else if (!inField && elsewhere(event.key)) elsewhere(event.key)?.focus()
    else return
    event.preventDefault()
  }

  return (
    <Dialog
      headline={props.headline}
      firstFocus={() => field ?? buttons().find((button) => button.ariaPressed === "true") ?? buttons()[0]}
      onClose={props.onClose}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: letters are a second way to the buttons inside */}
      <div class="pick" onKeyDown={onKeyDown}>
        <p class="meta pick-about cut">{props.about}</p>
        <Show when={props.narrow}>
          {(narrow) => (
            <input
              ref={(element) => {
                field = element
              }}
              class="pick-words"
              aria-label={narrow().label}
              placeholder={narrow().label}
              autocomplete="off"
              enterkeyhint="done"
              maxLength={100}
              onInput={(event) => setWords(event.currentTarget.value)}
            />
          )}
        </Show>
        <ul
          class="rows"
          ref={(element) => {
            list = element
          }}
        >
          <For each={shown()} fallback={<li class="row small soft">{t("pick.none")}</li>}>
            {(choice) => <Answer choice={choice} onTake={() => take(choice)} />}
          </For>
        </ul>
        {props.children}
      </div>
    </Dialog>
  )
}

function Answer(props: { choice: Choice; onTake: () => void }) {
  const pressed = () => (props.choice.now === "some" ? "mixed" : props.choice.now)
  return (
    <li>
      <button type="button" class="row pick-row" aria-pressed={pressed()} aria-keyshortcuts={props.choice.key} onClick={() => props.onTake()}>
        <span class="pick-mark">
          <Show when={props.choice.now === true}>
            <Icon name="check" />
          </Show>
          <Show when={props.choice.now === "some"}>–</Show>
        </span>
        <span class="flex-1 cut">{props.choice.label}</span>
        <Show when={props.choice.note}>
          <span class="meta">{props.choice.note}</span>
        </Show>
        <Show when={props.choice.key}>{(key) => <kbd class="wide-only">{key().toUpperCase()}</kbd>}</Show>
      </button>
    </li>
  )
}
