import { createEffect, createUniqueId, For, type JSX } from "solid-js"

/** One of several ways, by native radio buttons: arrows walk, a label is the whole row. Its children are `Choice`s. */
export function Choices(props: { name: string; children: JSX.Element; class?: string | undefined }) {
  return (
    <fieldset class={`choices ${props.class ?? ""}`}>
      <legend class="label field-label">{props.name}</legend>
      {props.children}
    </fieldset>
  )
}

interface ChoiceProps {
  /** The same for all choices of a group, and no other's. */
  group: string
  checked: boolean
  onPick: () => void
  children: JSX.Element
}

export function Choice(props: ChoiceProps) {
  return (
    <label class="choice">
      <input type="radio" name={props.group} class="radio" checked={props.checked} onChange={() => props.onPick()} />
      <span>{props.children}</span>
    </label>
  )
}

interface SelectFieldProps<V extends string | number> {
  label: string
  value: V
  options: readonly { value: V; label: string }[]
  onPick: (value: V) => void
}

/** A labelled choice of a few values, by the system's own menu. */
export function SelectField<V extends string | number>(props: SelectFieldProps<V>) {
  let select: HTMLSelectElement | undefined
  const id = createUniqueId()
  createEffect(() => {
    void props.options
    if (select) select.value = String(props.value)
  })
  const pick = (text: string) => {
    const option = props.options.find(({ value }) => String(value) === text)
    if (option) props.onPick(option.value)
  }
  return (
    <div>
      <label class="label field-label" for={id}>
        {props.label}
      </label>
      <select
        id={id}
        class="field"
        ref={(element) => {
          select = element
        }}
        onChange={(event) => pick(event.currentTarget.value)}
      >
        <For each={props.options}>{(option) => <option value={option.value}>{option.label}</option>}</For>
      </select>
    </div>
  )
}
