/**
 * A native checkbox under our look: lists hold a thousand of them, and the browser's own brings its keyboard and its
 * name for nothing. What it shows is always `checked`: a tap asks, the owner of the state decides.
 */
interface CheckboxProps {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
  class?: string | undefined
  /** Drawn, and read aloud, as a switch: what it does is done at once. */
  kind?: "switch"
  /** Letter that flips it from the keyboard while its row has the focus. */
  shortcut?: string | undefined
}

export function Checkbox(props: CheckboxProps) {
  return (
    <input
      type="checkbox"
      role={props.kind}
      class={`${props.kind ?? "checkbox"} ${props.class ?? ""}`}
      aria-label={props.label}
      disabled={props.disabled === true}
      data-key={props.shortcut}
      checked={props.checked}
      onChange={(event) => {
        const wanted = event.currentTarget.checked
        event.currentTarget.checked = props.checked
        props.onChange(wanted)
      }}
    />
  )
}
