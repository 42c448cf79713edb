import { MorePage } from "~/domains/account/ui/more.tsx"

export default MorePage
