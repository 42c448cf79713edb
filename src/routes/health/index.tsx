import { HealthPage } from "~/domains/health/ui/page.tsx"

export default HealthPage
