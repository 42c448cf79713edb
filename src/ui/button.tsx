import { type ComponentProps, type JSX, Show, splitProps } from "solid-js"
import { Icon, type IconName } from "./icon.tsx"

type ButtonProps = ComponentProps<"button"> & { look?: "plain" | "primary" | "danger"; icon?: IconName; iconFilled?: boolean }

/** 44 px high; `primary` once a screen, `danger` last in its bar. Never submits a form unless asked by `type`. */
export function Button(props: ButtonProps) {
  const [own, rest] = splitProps(props, ["look", "icon", "iconFilled", "class", "children"])
  return (
    <button
      type="button"
      {...rest}
      class={`button ${own.class ?? ""}`}
      classList={{ primary: own.look === "primary", danger: own.look === "danger" }}
    >
      <Show when={own.icon}>{(name) => <Icon name={name()} filled={own.iconFilled === true} />}</Show>
      {own.children}
    </button>
  )
}

/** A link that looks like a button. */
export function ButtonLink(props: ComponentProps<"a"> & { look?: "plain" | "primary" }) {
  const [own, rest] = splitProps(props, ["look", "class"])
  return <a {...rest} class={`button ${own.class ?? ""}`} classList={{ primary: own.look === "primary" }} />
}

/** An icon alone, 44 by 44; the label is what it is called and what its hint says. */
export function IconButton(props: ComponentProps<"button"> & { label: string; icon: IconName; filled?: boolean }) {
  const [own, rest] = splitProps(props, ["label", "icon", "filled", "class"])
  return (
    <button type="button" {...rest} class={`icon-button ${own.class ?? ""}`} aria-label={own.label} title={own.label}>
      <Icon name={own.icon} filled={own.filled === true} />
    </button>
  )
}

/** A bar of up to three buttons, edge to edge. */
export function Actions(props: { children: JSX.Element }) {
  return <div class="actions">{props.children}</div>
}
