import { CriteriaPage } from "~/domains/jobs/ui/criteria-page.tsx"

export default function Criteria() {
  return <CriteriaPage />
}
