import { type ComponentProps, createUniqueId, Show, splitProps } from "solid-js"

type FieldProps = ComponentProps<"input"> & { label: string; error?: string | null | undefined }

/** A labelled field of one line; `error` is a sentence that says what to do, and the value stays. */
export function Field(props: FieldProps) {
  const [own, rest] = splitProps(props, ["label", "error", "class"])
  const id = createUniqueId()
  return (
    <div>
      <label class="label field-label" for={id}>
        {own.label}
      </label>
      <input
        {...rest}
        id={id}
        class={`field ${own.class ?? ""}`}
        aria-invalid={own.error ? "true" : undefined}
        aria-describedby={own.error ? `${id}-error` : undefined}
      />
      <Show when={own.error}>
        <p class="field-error" id={`${id}-error`} role="alert">
          {own.error}
        </p>
      </Show>
    </div>
  )
}
