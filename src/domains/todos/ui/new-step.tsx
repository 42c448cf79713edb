import { stepsOf } from "./pasted-steps.ts"
import type { Step } from "./step-list.tsx"

interface NewStepProps {
  label: string
  /** Where it stands among the rows, as a CSS `order`. */
  order: number
  ref: (field: HTMLInputElement) => void
  onAdd: (steps: Step[]) => void
  onLeave: () => void
}

/** The line that takes new steps. Enter adds one and waits for the next; several pasted lines are several steps. */
export function NewStep(props: NewStepProps) {
  function add(field: HTMLInputElement): void {
    const steps = stepsOf(field.value)
    field.value = ""
    if (steps.length > 0) props.onAdd(steps)
  }

  function onKeyDown(event: KeyboardEvent & { currentTarget: HTMLInputElement }): void {
    if (event.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === "Enter") add(event.currentTarget)
    else {
      event.currentTarget.value = ""
      event.currentTarget.blur()
    }
  }

  function onPaste(event: ClipboardEvent & { currentTarget: HTMLInputElement }): void {
    const text = event.clipboardData?.getData("text/plain") ?? ""
    if (!/\n\s*\S/.test(text.trim())) return
    event.preventDefault()
    event.currentTarget.value = ""
    props.onAdd(stepsOf(text))
  }

  return (
    <div class="checklist-add" style={{ order: props.order }}>
      <input
        ref={(field) => props.ref(field)}
        aria-label={props.label}
        placeholder={props.label}
        maxLength={500}
        autocomplete="off"
        enterkeyhint="enter"
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={(event) => {
          add(event.currentTarget)
          props.onLeave()
        }}
      />
    </div>
  )
}
