import { type JSX, Show } from "solid-js"

const HEADING = "label strong inline-flex items-center gap-2"

/** The bar that names a section, and at its right a count or an action. `first` leaves out the rule above; `faint` says that nothing is in it. */
export function Section(props: { title: JSX.Element; aside?: JSX.Element; hot?: boolean; first?: boolean; faint?: boolean; level?: 2 | 3 }) {
  return (
    <div class="section" classList={{ later: props.first !== true, faint: props.faint === true }}>
      <Show when={props.level === 3} fallback={<h2 class={HEADING}>{props.title}</h2>}>
        <h3 class={HEADING}>{props.title}</h3>
      </Show>
      <Show when={props.aside !== undefined}>
        <div class="label" classList={{ hot: props.hot === true }}>
          {props.aside}
        </div>
      </Show>
    </div>
  )
}

/** Pairs of a key and its value, a hair between them. Its children are `KeyValue`s. */
export function KeyValues(props: { children: JSX.Element; class?: string | undefined }) {
  return <dl class={`key-values ${props.class ?? ""}`}>{props.children}</dl>
}

export function KeyValue(props: { name: JSX.Element; children: JSX.Element }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}
