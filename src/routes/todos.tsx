import { TodosPage } from "~/domains/todos/ui/page.tsx"

export default TodosPage
