import { createEffect, createSignal, createUniqueId, onCleanup, Show } from "solid-js"

interface EditFieldProps {
  label: string
  value: string
  /** Called on Enter and on leaving, only with a value that differs. Answers with a sentence where it isn't accepted. */
  onSave: (value: string) => string | undefined | Promise<string | undefined>
  type?: "text" | "date" | "time" | "number"
  /** Several lines; Enter makes a new one unless `enterSaves`. */
  lines?: boolean
  enterSaves?: boolean
  placeholder?: string | undefined
  class?: string | undefined
  inputMode?: "numeric" | "text"
  /** Sees each key first, with a way to save what is written; a key whose default it prevents goes no further. */
  onKey?: (event: KeyboardEvent, save: () => Promise<void>) => void
}

/**
 * A value edited where it stands. What arrives from another device shows at once, but never under the cursor: while the
 * field is being typed in it keeps the owner's text, and that text is what is saved.
 */
export function EditField(props: EditFieldProps) {
  let field: HTMLInputElement | HTMLTextAreaElement | undefined
  let dirty = false
  const [error, setError] = createSignal<string>()
  const id = createUniqueId()

  createEffect(() => {
    const value = props.value
    if (field && !dirty) field.value = value
  })

  const save = async () => {
    if (!field || !dirty) return
    const text = field.value
    dirty = false
    const problem = text === props.value ? undefined : await props.onSave(text)
    setError(problem)
    // What isn't accepted stays as it was written, to be mended.
    if (problem === undefined || dirty || !field.isConnected) return
    field.value = text
    dirty = true
  }
  const revert = () => {
    dirty = false
    setError(undefined)
    if (field) field.value = props.value
  }
  // Leaving the page by the back button blurs nothing.
  onCleanup(() => void save())

  const onKeyDown = (event: KeyboardEvent) => {
    props.onKey?.(event, save)
    if (event.defaultPrevented) return
    if (event.key === "Escape") revert()
    if (event.key === "Escape" || (event.key === "Enter" && (!props.lines || props.enterSaves || event.metaKey || event.ctrlKey))) {
      event.preventDefault()
      event.stopPropagation()
      field?.blur()
    }
  }
  // A day and an hour open their picker at a click anywhere on them; a browser that won't still has the focus there.
  const onClick = () => {
    if (!(field instanceof HTMLInputElement) || (props.type !== "date" && props.type !== "time")) return
    try {
      field.showPicker()
    } catch {
      // an older browser, or a click that it doesn't count as the owner's
    }
  }
  const shared = {
    get "aria-label"() {
      return props.label
    },
    get "aria-invalid"() {
      return error() ? ("true" as const) : undefined
    },
    get "aria-describedby"() {
      return error() ? id : undefined
    },
    get class() {
      return `edit-field ${props.class ?? ""}`
    },
    get placeholder() {
      return props.placeholder
    },
    onInput: () => {
      dirty = true
    },
    onBlur: () => void save(),
    onClick,
    onKeyDown,
    ref: (element: HTMLInputElement | HTMLTextAreaElement) => {
      field = element
    },
  }
  return (
    <>
      <Show when={props.lines} fallback={<input {...shared} type={props.type ?? "text"} inputMode={props.inputMode} />}>
        <textarea {...shared} rows={props.enterSaves ? 1 : 3} />
      </Show>
      <Show when={error()}>
        <p class="field-error" id={id} role="alert">
          {error()}
        </p>
      </Show>
    </>
  )
}

interface EditChoiceProps {
  label: string
  value: string
  options: readonly { value: string; label: string }[]
  onSave: (value: string) => void
}

/** One of a few values, by the system's own menu. */
export function EditChoice(props: EditChoiceProps) {
  let select: HTMLSelectElement | undefined
  createEffect(() => {
    void props.options
    if (select) select.value = props.value
  })
  return (
    <select
      class="edit-field"
      aria-label={props.label}
      ref={(element) => {
        select = element
      }}
      onChange={(event) => {
        const wanted = event.currentTarget.value
        // What it shows is the state's to say: a choice may be asked about first, or refused.
        event.currentTarget.value = props.value
        props.onSave(wanted)
      }}
    >
      {props.options.map(({ value, label }) => (
        <option value={value}>{label}</option>
      ))}
    </select>
  )
}
