import { MissingPage } from "~/domains/account/ui/missing.tsx"

export default MissingPage
