import { type ComponentProps, createUniqueId, splitProps } from "solid-js"

/** A labelled field of several lines. */
export function LinesField(props: ComponentProps<"textarea"> & { label: string }) {
  const [own, rest] = splitProps(props, ["label"])
  const id = createUniqueId()
  return (
    <div>
      <label class="label field-label" for={id}>
        {own.label}
      </label>
      <textarea rows={2} {...rest} id={id} class="field" />
    </div>
  )
}
