import { For, type JSX, Show } from "solid-js"

/** Mono, uppercase, 11 px: the name of a thing. `strong` where it heads a section. */
export function Label(props: { children: JSX.Element; strong?: boolean; hot?: boolean; class?: string | undefined }) {
  return (
    <span class={`label ${props.class ?? ""}`} classList={{ strong: props.strong === true, hot: props.hot === true }}>
      {props.children}
    </span>
  )
}

/** Text in which `*words*` are the accent: italic, in the accent's colour. */
export function Accented(props: { text: string }) {
  return <For each={props.text.split("*")}>{(part, index) => (index() % 2 === 1 ? <em>{part}</em> : part)}</For>
}

/** A light headline that says the state, with one accent: `Inbox, *quatorze*`. */
export function Headline(props: { text: string; level?: 1 | 2; size?: "page" | "panel" | "poster"; ref?: (heading: HTMLElement) => void }) {
  const look = () => (props.size === "panel" ? "subhead" : props.size === "poster" ? "headline poster" : "headline")
  return (
    <Show
      when={props.level === 2}
      fallback={
        <h1 class={look()} tabindex="-1" ref={(heading) => props.ref?.(heading)}>
          <Accented text={props.text} />
        </h1>
      }
    >
      <h2 class={look()} tabindex="-1" ref={(heading) => props.ref?.(heading)}>
        <Accented text={props.text} />
      </h2>
    </Show>
  )
}

/** Amounts, dates, tags: mono, 12 px. */
export function Meta(props: { children: JSX.Element; hot?: boolean; class?: string | undefined }) {
  return (
    <span class={`meta ${props.class ?? ""}`} classList={{ hot: props.hot === true }}>
      {props.children}
    </span>
  )
}
