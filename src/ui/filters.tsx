import { For, type JSX, Show } from "solid-js"
import { Icon } from "./icon.tsx"
import { seeChosen } from "./see-chosen.ts"
import { Meta } from "./text.tsx"

/** A bar of filters; its children are `Filter`s and `FilterChoice`s, and at its end stands `end`: a `SearchField`, the order. */
export function Filters(props: { label: string; children: JSX.Element; end?: JSX.Element }) {
  return (
    <div class="filter-bar">
      <fieldset class="filters" aria-label={props.label} ref={seeChosen}>
        {props.children}
      </fieldset>
      <Show when={props.end !== undefined}>
        <div class="end">{props.end}</div>
      </Show>
    </div>
  )
}

/** A filter that is on or off. */
export function Filter(props: { children: JSX.Element; count?: number | undefined; chosen: boolean; onChoose: () => void }) {
  return (
    <button type="button" aria-pressed={props.chosen} onClick={() => props.onChoose()}>
      {props.children}
      <Show when={props.count !== undefined}>
        <Meta>{props.count}</Meta>
      </Show>
    </button>
  )
}

/**
 * A filter with several values, by the system's own menu: right on a phone, right for a keyboard. `""` is none. `text` is what
 * the cell says instead of the chosen value's label; one that is always chosen (an order) is `plain`.
 */
export function FilterChoice(props: {
  label: string
  any: string
  value: string
  options: readonly { value: string; label: string; count?: number }[]
  onChoose: (value: string) => void
  text?: JSX.Element
  plain?: boolean
}) {
  const chosen = () => props.options.find(({ value }) => value === props.value)
  return (
    <label classList={{ chosen: props.value !== "" && props.plain !== true }}>
      <span aria-hidden="true">{props.text ?? chosen()?.label ?? props.label}</span>
      <Icon name="down" />
      <select aria-label={props.label} onChange={(event) => props.onChoose(event.currentTarget.value)}>
        <option value="" selected={props.value === ""}>
          {props.any}
        </option>
        <For each={props.options}>
          {(option) => (
            <option value={option.value} selected={option.value === props.value}>
              {option.label}
              {option.count === undefined ? "" : ` · ${option.count}`}
            </option>
          )}
        </For>
      </select>
    </label>
  )
}
