import { AccountPage } from "~/domains/account/ui/page.tsx"

export default AccountPage
