import { createSignal, createUniqueId, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { Button } from "~/ui/button.tsx"
import { Choice, Choices } from "~/ui/choices.tsx"
import Dialog from "~/ui/dialog.tsx"
import { Field } from "~/ui/field.tsx"
import { type Project, projectKind } from "../schema.ts"
import { useProjectActions } from "./actions.ts"

/** Names a new project, and says for whom and until when where that is known. */
export default function NewProject(props: { kind: Project["kind"]; onMade: (id: string) => void; onClose: () => void }) {
  const actions = useProjectActions()
  const group = createUniqueId()
  const [name, setName] = createSignal("")
  const [kind, setKind] = createSignal(props.kind)
  const [client, setClient] = createSignal("")
  const [dueOn, setDueOn] = createSignal("")
  const [error, setError] = createSignal<string>()
  let form: HTMLFormElement | undefined

  async function create(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (name().trim() === "") {
      setError(t("projects.nameMissing"))
      form?.querySelector("input")?.focus()
      return
    }
    const forWhom = kind() === "freelance" && client().trim() !== "" ? { client: client() } : {}
    const id = await actions.create({ name: name(), kind: kind(), ...forWhom, ...(dueOn() === "" ? {} : { dueOn: dueOn() }) })
    if (id === undefined) return
    props.onClose()
    props.onMade(id)
  }

  return (
    <Dialog headline={t("projects.newTitle")} firstFocus={() => form?.querySelector("input") ?? undefined} onClose={props.onClose}>
      <form
        class="p-4 wide:p-6 grid gap-4"
        novalidate
        ref={(element) => {
          form = element
        }}
        onSubmit={(event) => void create(event)}
      >
        <Field
          label={t("projects.name")}
          value={name()}
          error={error()}
          maxLength={200}
          autocomplete="off"
          onInput={(event) => {
            setName(event.currentTarget.value)
            setError(undefined)
          }}
        />
        <Choices name={t("projects.kind")}>
          {projectKind.options.map((value) => (
            <Choice group={group} checked={kind() === value} onPick={() => setKind(value)}>
              {t(`projects.kind.${value}`)}
            </Choice>
          ))}
        </Choices>
        <Show when={kind() === "freelance"}>
          <Field
            label={t("projects.client")}
            value={client()}
            maxLength={200}
            autocomplete="off"
            onInput={(event) => setClient(event.currentTarget.value)}
          />
        </Show>
        <Field label={t("projects.dueOn")} type="date" max="2299-12-31" value={dueOn()} onInput={(event) => setDueOn(event.currentTarget.value)} />
        <Button type="submit" look="primary">
          {t("projects.create")}
        </Button>
      </form>
    </Dialog>
  )
}
