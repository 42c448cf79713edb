import { TodosRoom } from "~/domains/todos/ui/room.tsx"

export default TodosRoom
