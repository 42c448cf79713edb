import { useLocation } from "@solidjs/router"
import { today } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import Dialog from "~/ui/dialog.tsx"
import { placeOf } from "../place.ts"
import { Capture } from "./capture.tsx"
import { useShown } from "./filter-params.ts"

/** Capture from anywhere: the dock's « Écrire », and `n` where the page has no line of its own. */
export default function CaptureDialog(props: { onClose: () => void }) {
  const path = useLocation()
  const shown = useShown()
  const place = () => {
    const [, project] = /^\/projects\/([0-9a-f-]{36})$/.exec(path.pathname) ?? []
    if (project) return { projectId: project }
    if (path.pathname === "/") return { plannedOn: today() }
    return path.pathname === "/todos" ? placeOf(shown.filter) : {}
  }
  let field: HTMLInputElement | undefined
  return (
    <Dialog headline={t("todos.capture")} firstFocus={() => field} onClose={props.onClose}>
      <Capture
        place={place()}
        more={t("capture.more")}
        onDone={props.onClose}
        ref={(element) => {
          field = element
        }}
      />
    </Dialog>
  )
}
