import { createSignal, For, type JSX, onCleanup, onMount, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { AddLine } from "~/ui/add-line.tsx"
import { IconButton } from "~/ui/button.tsx"
import { EditField } from "~/ui/edit-field.tsx"
import { Pane } from "~/ui/pane.tsx"
import { Section } from "~/ui/section.tsx"
import { addKeys, besideRow } from "~/ui/shortcuts.ts"
import type { ProjectIdea } from "../schema.ts"
import type { ProjectActions } from "./actions.ts"

interface IdeasProps {
  projectId: string
  /** The newest first. */
  ideas: readonly ProjectIdea[]
  actions: ProjectActions
}

/** What could be done one day: noted in a line, and by one key a todo or a step. */
export function Ideas(props: IdeasProps) {
  const linesOf = (text: string) =>
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean)
  onMount(() =>
    onCleanup(
      addKeys(({ key, ctrlKey, metaKey, altKey }) => {
        const row = document.activeElement?.closest<HTMLElement>("main [data-idea]")
        const idea = props.ideas.find(({ id }) => id === row?.dataset.idea)
        if ((key !== "Delete" && key !== "Backspace") || ctrlKey || metaKey || altKey || !row || !idea) return false
        const goOn = besideRow(row)
        void props.actions.removeIdea(idea).then(() => requestAnimationFrame(goOn))
        return true
      }),
    ),
  )
  return (
    <section class="ideas">
      <Section first title={t("ideas.title")} aside={props.ideas.length} />
      <AddLine label={t("ideas.add")} most={5_000} class="add-idea" onAdd={(text) => props.actions.addIdeas(props.projectId, linesOf(text))} />
      <Pane name="ideas">
        <ul class="rows open" aria-label={t("ideas.title")}>
          <For each={props.ideas} fallback={<li class="small soft teach">{t("ideas.empty")}</li>}>
            {(idea) => <Idea idea={idea} actions={props.actions} />}
          </For>
        </ul>
      </Pane>
    </section>
  )
}

function Idea(props: { idea: ProjectIdea; actions: ProjectActions }) {
  const [editing, setEditing] = createSignal(false)
  let row: HTMLLIElement | undefined
  const title = () => props.idea.content
  function edit(): void {
    setEditing(true)
    row?.querySelector("textarea")?.focus()
  }
  async function save(text: string): Promise<string | undefined> {
    const line = text.replace(/\s+/g, " ").trim()
    if (line === "") return void props.actions.removeIdea(props.idea)
    return props.actions.saveIdea(props.idea, line)
  }
  return (
    <li
      class="idea"
      data-row=""
      data-idea={props.idea.id}
      ref={(element) => {
        row = element
      }}
      onFocusOut={() => setTimeout(() => row?.querySelector('[aria-invalid="true"], textarea:focus') === null && setEditing(false))}
    >
      <Show when={!editing()} fallback={<EditField lines enterSaves label={t("ideas.text")} value={props.idea.content} onSave={save} />}>
        <button type="button" class="idea-text" data-open="" aria-label={t("ideas.edit", { title: title() })} onClick={edit}>
          {title()}
        </button>
      </Show>
      <div class="idea-acts meta">
        <Becomes letter="t" label={t("ideas.toTodoOne", { title: title() })} onPress={() => void props.actions.ideaToTodo(props.idea)}>
          {t("ideas.toTodo")}
        </Becomes>
        <Becomes letter="s" label={t("ideas.toStepOne", { title: title() })} onPress={() => void props.actions.ideaToStep(props.idea)}>
          {t("ideas.toStep")}
        </Becomes>
        <IconButton icon="close" label={t("ideas.removeOne", { title: title() })} onClick={() => void props.actions.removeIdea(props.idea)} />
      </div>
    </li>
  )
}

/** What an idea can become, at one key. */
function Becomes(props: { letter: string; label: string; onPress: () => void; children: JSX.Element }) {
  return (
    <>
      <button type="button" data-key={props.letter} aria-label={props.label} onClick={() => props.onPress()}>
        <span aria-hidden="true">→</span>
        {props.children}
      </button>
      <kbd class="wide-only">{props.letter.toUpperCase()}</kbd>
    </>
  )
}
