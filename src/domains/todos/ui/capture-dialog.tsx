import { t } from "~/i18n/t.ts"
import Dialog from "~/ui/dialog.tsx"
import { Capture } from "./capture.tsx"

/** Capture from anywhere: the dock's « Écrire », and `n` where the page has no line of its own. */
export default function CaptureDialog(props: { onClose: () => void }) {
  let field: HTMLInputElement | undefined
  return (
    <Dialog headline={t("todos.capture")} firstFocus={() => field} onClose={props.onClose}>
      <Capture
        onDone={props.onClose}
        ref={(element) => {
          field = element
        }}
      />
    </Dialog>
  )
}
