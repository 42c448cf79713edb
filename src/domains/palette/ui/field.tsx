import { For, onCleanup, onMount } from "solid-js"
import { t } from "~/i18n/room-words.ts"

/** The line that is typed in: an ordinary field, over the same words with what was understood underlined. */
export function Field(props: {
  text: string
  /** Stretches of the text that were understood, in order. */
  understood: readonly { start: number; end: number }[]
  list: string
  active: string | undefined
  ref: (field: HTMLInputElement) => void
  onText: (text: string) => void
  onKey: (event: KeyboardEvent) => void
}) {
  let field: HTMLInputElement | undefined
  let under: HTMLElement | undefined
  const parts = () => {
    const found: { text: string; understood: boolean }[] = []
    let from = 0
    for (const { start, end } of props.understood) {
      found.push({ text: props.text.slice(from, start), understood: false }, { text: props.text.slice(start, end), understood: true })
      from = end
    }
    return [...found, { text: props.text.slice(from), understood: false }]
  }
  const follow = () => {
    if (field && under) under.scrollLeft = field.scrollLeft
  }
  onMount(() => {
    // A long line is scrolled by its cursor; of that only the frame after tells.
    const soon = () => requestAnimationFrame(follow)
    document.addEventListener("selectionchange", soon)
    onCleanup(() => document.removeEventListener("selectionchange", soon))
  })
  return (
    <div class="palette-line">
      <div
        class="palette-under"
        aria-hidden="true"
        ref={(element) => {
          under = element
        }}
      >
        <span>
          <For each={parts()}>{({ text, understood }) => (understood ? <u>{text}</u> : text)}</For>
        </span>
      </div>
      <input
        ref={(element) => {
          field = element
          props.ref(element)
        }}
        type="text"
        role="combobox"
        aria-label={t("palette.field")}
        aria-expanded="true"
        aria-haspopup="listbox"
        aria-autocomplete="list"
        aria-controls={props.list}
        aria-activedescendant={props.active}
        placeholder={t("palette.hint")}
        maxLength={500}
        autocomplete="off"
        autocapitalize="off"
        autocorrect="off"
        spellcheck={false}
        enterkeyhint="go"
        value={props.text}
        onInput={(event) => props.onText(event.currentTarget.value)}
        onKeyDown={(event) => props.onKey(event)}
        onScroll={follow}
      />
    </div>
  )
}
