import { TodayPage } from "~/domains/todos/ui/today.tsx"

export default TodayPage
