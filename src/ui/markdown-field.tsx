import { createResource, createSignal, Show } from "solid-js"
import { Blocks } from "./blocks.tsx"
import { EditField } from "./edit-field.tsx"
import { Section } from "./section.tsx"
import "./markdown-field.css"

const reader = () => import("../text/markdown.ts")

interface MarkdownFieldProps {
  label: string
  /** What the button that starts to write is called, and what an empty field says. */
  edit: string
  hint: string
  text: string
  /** Answers with a sentence where the text isn't accepted; null for none. */
  onSave: (text: string | null) => string | undefined | Promise<string | undefined>
}

/** A text in Markdown: read as it means, and written as it is by a click or Enter on its button. */
export function MarkdownField(props: MarkdownFieldProps) {
  const [editing, setEditing] = createSignal(false)
  let place: HTMLDivElement | undefined
  const text = () => props.text
  const [blocks] = createResource(text, async (source) => (await reader()).readMarkdown(source), { initialValue: [] })
  const put = (source: string) => props.onSave(source.trim() === "" ? null : source)

  function edit(): void {
    setEditing(true)
    const field = place?.querySelector("textarea")
    field?.focus()
    field?.setSelectionRange(field.value.length, field.value.length)
  }
  /** A click on the words; not on a link or a box, and not the end of a selection. */
  function onClick(event: MouseEvent): void {
    if (event.target instanceof Element && event.target.closest("a, input, button, textarea") === null && getSelection()?.isCollapsed !== false)
      edit()
  }
  async function tick(index: number, done: boolean): Promise<void> {
    const { countTasks, withTask } = await reader()
    const next = withTask(text(), index, done, countTasks(blocks.latest))
    if (next === null) edit()
    else await put(next)
  }
  function onFocusOut(event: FocusEvent): void {
    // Refused, the text stays to be put right.
    if (event.target instanceof HTMLTextAreaElement) setTimeout(() => place?.querySelector('[aria-invalid="true"]') === null && setEditing(false))
  }

  return (
    <section>
      <Section
        title={props.label}
        level={3}
        aside={
          <Show when={text() !== "" && !editing()}>
            <button type="button" class="link min-h-6 uppercase" onClick={edit}>
              {props.edit}
            </button>
          </Show>
        }
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a short cut for the pointer; the keyboard has the button above */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div
        class="markdown-field"
        ref={(element) => {
          place = element
        }}
        onClick={onClick}
        onFocusOut={onFocusOut}
      >
        <Show
          when={!editing() && text() !== ""}
          fallback={<EditField lines label={props.label} placeholder={props.hint} value={text()} onSave={put} />}
        >
          <div class="rich-text">
            <Blocks blocks={blocks.latest} onTask={(index, done) => void tick(index, done)} />
          </div>
        </Show>
      </div>
    </section>
  )
}
