import { onMount } from "solid-js"
import { stepsOf } from "./pasted-steps.ts"
import type { Step } from "./step-list.tsx"

interface NewStepProps {
  label: string
  onAdd: (steps: Step[]) => Promise<string | undefined>
  /** A line that was opened between two steps: it has the focus, and goes when it is left empty. */
  open?: boolean
  onNext?: () => void
  onClose?: () => void
}

/** The line that takes a new step. Enter adds it and waits for the next; several pasted lines are several steps. */
export function NewStep(props: NewStepProps) {
  let field: HTMLInputElement | undefined
  onMount(() => props.open && field?.focus())

  /** What is written becomes a step; true where there was something. */
  async function add(): Promise<boolean> {
    const steps = stepsOf(field?.value ?? "")
    if (!field || steps.length === 0) return false
    field.value = ""
    await props.onAdd(steps)
    return true
  }

  async function onKeyDown(event: KeyboardEvent): Promise<void> {
    if (event.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === "Escape" && field) {
      field.value = ""
      field.blur()
    } else if (await add()) props.onNext?.()
    else props.onClose?.()
  }

  async function onPaste(event: ClipboardEvent & { currentTarget: HTMLInputElement }): Promise<void> {
    const text = event.clipboardData?.getData("text/plain") ?? ""
    if (!/\n\s*\S/.test(text.trim())) return
    event.preventDefault()
    await props.onAdd(stepsOf(`${event.currentTarget.value}${text}`))
    if (field) field.value = ""
  }

  return (
    <div class="checklist-add">
      <input
        ref={(element) => {
          field = element
        }}
        aria-label={props.label}
        placeholder={props.label}
        maxLength={500}
        autocomplete="off"
        enterkeyhint="enter"
        onKeyDown={(event) => void onKeyDown(event)}
        onPaste={(event) => void onPaste(event)}
        onBlur={() => void add().then(() => props.onClose?.())}
      />
    </div>
  )
}
