import { t } from "~/i18n/room-words.ts"
import { type AnyCommand, type InputOf, type Verb, verb } from "~/sync/command.ts"
import { type Call, call, useChanges } from "~/sync/ui/changes.ts"
import { useManyChanges } from "~/sync/ui/many-changes.ts"
import { toast } from "~/ui/toast.tsx"
import type { Todo } from "../../todos/schema.ts"
import { chunks } from "../../todos/selection.ts"
import { type Board, type Column, neighbourAt, type Place, withMoved } from "../board.ts"
import { MOST_TAKEN } from "../inputs.ts"
import type { Project, ProjectIdea, ProjectStep } from "../schema.ts"

const commands = () => import("~/device-code.ts")
const createProject = verb(commands, "createProject")
const updateProject = verb(commands, "updateProject")
const clearProject = verb(commands, "clearProject")
const removeProject = verb(commands, "removeProject")
const createStep = verb(commands, "createStep")
const updateStep = verb(commands, "updateStep")
const moveStep = verb(commands, "moveStep")
const removeStep = verb(commands, "removeStep")
const createIdea = verb(commands, "createIdea")
const updateIdea = verb(commands, "updateIdea")
const removeIdea = verb(commands, "removeIdea")
const ideaToTodo = verb(commands, "ideaToTodo")
const ideaToStep = verb(commands, "ideaToStep")

/** All rows that hang on a project. */
export interface Belongings {
  steps: readonly ProjectStep[]
  ideas: readonly ProjectIdea[]
  todos: readonly Todo[]
}

/** What the project's pages do; each says what it did, with its way back. A refusal is a sentence, never a throw. */
export function useProjectActions() {
  const changes = useChanges()
  const many = useManyChanges()
  async function told(problem: Promise<string | undefined>): Promise<boolean> {
    const said = await problem
    if (said) toast(said)
    return said === undefined
  }
  const act = <C extends AnyCommand>(command: Verb<C>, input: InputOf<C>, said: string) => told(changes.change(command, input, said))
  /** One entry for each line; one message and one way back for all. */
  const addAll = <C extends AnyCommand>(command: Verb<C>, inputs: InputOf<C>[], said: string) => told(many.changeAll(command, inputs, () => said))

  return {
    /** Its id; undefined where it couldn't be kept, which is said. */
    async create(fields: InputOf<typeof createProject>): Promise<string | undefined> {
      let id: string | undefined
      const made = many.changeAll(createProject, [fields], ([result]) => {
        id = result?.id
        return t("projects.added", { title: fields.name.trim() })
      })
      await told(made)
      return id
    },
    save: ({ id, name }: Project, fields: Omit<InputOf<typeof updateProject>, "id">) =>
      changes.change(updateProject, { id, ...fields }, t("projects.changed", { title: name })),
    /** With all that is its own. In as many entries as it takes for each to be undone; one press takes all of them back. */
    remove(project: Project, { steps, ideas, todos }: Belongings): Promise<boolean> {
      const rows = [
        ...steps.map(({ id }) => ({ kind: "steps" as const, id })),
        ...ideas.map(({ id }) => ({ kind: "ideas" as const, id })),
        ...todos.map(({ id }) => ({ kind: "todos" as const, id })),
      ]
      const idsOf = (some: typeof rows, wanted: "steps" | "ideas" | "todos") => some.flatMap(({ kind, id }) => (kind === wanted ? id : []))
      // What the last entry takes along by itself needs none of its own.
      const pieces = chunks(rows, MOST_TAKEN).slice(0, -1)
      const calls: Call[] = pieces.map((some) =>
        call(clearProject, { id: project.id, steps: idsOf(some, "steps"), ideas: idsOf(some, "ideas"), todos: idsOf(some, "todos") }),
      )
      return told(many.changeInTurn([...calls, call(removeProject, { id: project.id })], t("projects.removed", { title: project.name })))
    },

    addSteps(projectId: string, status: Column, titles: readonly string[]): Promise<boolean> {
      const [only] = titles
      const said = titles.length === 1 && only ? t("step.added", { title: only }) : t("step.addedMany", { count: titles.length })
      return addAll(
        createStep,
        titles.map((title) => ({ projectId, status, title })),
        said,
      )
    },
    saveStep: ({ id, title }: ProjectStep, fields: { title?: string; description?: string | null }) =>
      changes.change(updateStep, { id, ...fields }, t("step.changed", { title })),
    removeStep: ({ id, title }: ProjectStep) => act(removeStep, { id }, t("step.removed", { title })),
    /** To a place of the board as it stands. The message's region is live: it says where the step is now, with the way back. */
    move(board: Board, { id, title }: ProjectStep, place: Place): Promise<boolean> {
      const column = withMoved(board, id, place)[place.column]
      const at = column.findIndex((step) => step.id === id) + 1
      const said = t("step.moved", { title, column: t(`step.column.${place.column}`), at, count: column.length })
      return act(moveStep, { id, status: place.column, after: neighbourAt(board, id, place) }, said)
    },

    addIdeas(projectId: string, lines: readonly string[]): Promise<boolean> {
      const [only] = lines
      const said = lines.length === 1 && only ? t("ideas.added", { title: only }) : t("ideas.addedMany", { count: lines.length })
      return addAll(
        createIdea,
        lines.map((content) => ({ projectId, content })),
        said,
      )
    },
    saveIdea: ({ id }: ProjectIdea, content: string) => changes.change(updateIdea, { id, content }, t("ideas.changed", { title: content })),
    removeIdea: ({ id, content }: ProjectIdea) => act(removeIdea, { id }, t("ideas.removed", { title: content })),
    ideaToTodo: ({ id, content }: ProjectIdea) => act(ideaToTodo, { id }, t("ideas.becameTodo", { title: content })),
    ideaToStep: ({ id, content }: ProjectIdea) => act(ideaToStep, { id }, t("ideas.becameStep", { title: content })),
  }
}
export type ProjectActions = ReturnType<typeof useProjectActions>
