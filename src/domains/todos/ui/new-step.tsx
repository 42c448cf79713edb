import { AddLine } from "~/ui/add-line.tsx"
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

/** The line that takes new steps; several pasted lines are several steps. */
export function NewStep(props: NewStepProps) {
  return (
    <div class="checklist-add" style={{ order: props.order }}>
      <AddLine
        label={props.label}
        most={500}
        ref={props.ref}
        onAdd={(text) => {
          const steps = stepsOf(text)
          if (steps.length > 0) props.onAdd(steps)
        }}
        onLeave={props.onLeave}
      />
    </div>
  )
}
