import { For, Show } from "solid-js"
import { Keyed } from "~/ui/keyed.tsx"
import { marksIn } from "../folded.ts"
import type { Group, Option } from "./options.ts"

interface ResultsProps {
  id: string
  label: string
  groups: readonly Group[]
  active: string | undefined
  onPoint: (key: string) => void
  onChoose: (option: Option) => void
}

/** An option's id in the page, by which the field names it. */
export const optionId = (list: string, key: string) => `${list}-${key.replace(/[^\w-]/g, "_")}`

/** The list below the field. The focus stays in the field, which names the option that is meant. */
export function Results(props: ResultsProps) {
  return (
    <div class="results" role="listbox" id={props.id} aria-label={props.label}>
      <Keyed each={props.groups} by={({ key }) => key}>
        {(group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of a listbox is no fieldset.
          <div role="group" class="results-group" aria-label={group().name} classList={{ ask: group().key === "ask" }}>
            <Show when={group().headed}>
              <div class="section" role="presentation">
                <span class="label">{group().name}</span>
                <span class="label">{group().aside}</span>
              </div>
            </Show>
            <Keyed each={group().options} by={({ key }) => key}>
              {(option) => <Row {...props} option={option()} />}
            </Keyed>
          </div>
        )}
      </Keyed>
    </div>
  )
}

function Row(props: ResultsProps & { option: Option }) {
  const active = () => props.active === props.option.key
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's, which has the focus.
    // biome-ignore lint/a11y/useFocusableInteractive: the field names the option that is meant.
    <div
      role="option"
      class="result"
      id={optionId(props.id, props.option.key)}
      aria-selected={active()}
      onPointerMove={() => active() || props.onPoint(props.option.key)}
      // The focus stays where words are typed.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => props.onChoose(props.option)}
    >
      <span class="label" classList={{ strong: props.option.does !== "go" }}>
        <Show when={props.option.does === "ask"} fallback={props.option.label}>
          <span class="dot" aria-hidden="true" />
        </Show>
      </span>
      <span class="cut">
        <Marked text={props.option.title} words={props.option.words ?? []} />
      </span>
      <Show when={props.option.aside}>
        <span class="meta" classList={{ hot: props.option.hot === true }}>
          {props.option.aside}
        </span>
      </Show>
      <Show when={props.option.keys}>
        {(keys) => (
          <span class="keys wide-only" aria-hidden="true">
            <For each={keys().split(" ")}>{(key) => <kbd>{key}</kbd>}</For>
          </span>
        )}
      </Show>
    </div>
  )
}

/** A text with the words that were looked for underlined. */
function Marked(props: { text: string; words: readonly string[] }) {
  const parts = () => {
    const found: { text: string; marked: boolean }[] = []
    let from = 0
    for (const [start, end] of marksIn(props.text, props.words)) {
      found.push({ text: props.text.slice(from, start), marked: false }, { text: props.text.slice(start, end), marked: true })
      from = end
    }
    return [...found, { text: props.text.slice(from), marked: false }]
  }
  return <For each={parts()}>{({ text, marked }) => (marked ? <mark>{text}</mark> : text)}</For>
}
