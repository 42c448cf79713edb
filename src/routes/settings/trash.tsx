import { TrashPage } from "~/domains/account/ui/trash.tsx"

export default TrashPage
