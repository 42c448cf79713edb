import { Assistant } from "../../ai/ui/assistant.tsx"
import { KeptLine } from "../../ai/ui/kept-line.tsx"
import { UpdateLine } from "./update-line.tsx"

/** What comes after every page: the lines at its foot, and the dialogs of the assistant. */
export default function Notices() {
  return (
    <>
      <Assistant />
      <KeptLine />
      <UpdateLine />
    </>
  )
}
