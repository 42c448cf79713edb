import { useNavigate } from "@solidjs/router"
import { createSignal, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { savedFilters } from "../../account/schema.ts"
import { chosenFrom, queryOf, type Shown } from "../chosen.ts"
import { useSavedFilters } from "./saved-actions.ts"

/** Says how many todos the choices leave, and keeps the choices under a name, or changes the saved filter they came from. */
export function ChoiceLine(props: { shown: Shown; count: number }) {
  const api = useApi()
  const navigate = useNavigate()
  const actions = useSavedFilters()
  const [naming, setNaming] = createSignal<"new" | "rename">()
  const saved = () => (props.shown.saved === "" ? undefined : api.row(savedFilters, props.shown.saved))
  const changed = () => {
    const kept = saved()
    return kept !== undefined && queryOf(chosenFrom(kept.filter)) !== queryOf(props.shown)
  }
  const worthKeeping = () => props.shown.narrowed || props.shown.order !== "date"
  const keep = async (name: string) => {
    const kept = saved()
    if (naming() === "rename" && kept) await actions.rename(kept, name)
    else {
      const id = await actions.save(name, props.shown)
      if (id !== undefined) navigate(`/todos?${queryOf(props.shown, { saved: id })}`, { replace: true })
    }
    setNaming(undefined)
  }
  return (
    <Show when={saved() !== undefined || worthKeeping()}>
      <div class="choice-line small">
        <Show
          when={naming()}
          fallback={
            <>
              <span class="soft count" role="status">
                {t("todos.left", { count: props.count })}
              </span>
              <Show when={changed() && saved()}>
                {(kept) => (
                  <button type="button" class="link" onClick={() => void actions.update(kept(), props.shown)}>
                    {t("saved.update")}
                  </button>
                )}
              </Show>
              <Show when={saved() === undefined || changed()}>
                <button type="button" class="link" onClick={() => setNaming("new")}>
                  {t("saved.keep")}
                </button>
              </Show>
              <Show when={saved()}>
                {(kept) => (
                  <>
                    <button type="button" class="link" onClick={() => setNaming("rename")}>
                      {t("saved.rename")}
                    </button>
                    <button type="button" class="link hot" onClick={() => void actions.remove(kept())}>
                      {t("todos.remove")}
                    </button>
                  </>
                )}
              </Show>
            </>
          }
        >
          {(how) => <Naming name={how() === "rename" ? (saved()?.name ?? "") : ""} onName={keep} onLeave={() => setNaming(undefined)} />}
        </Show>
      </div>
    </Show>
  )
}

function Naming(props: { name: string; onName: (name: string) => Promise<void>; onLeave: () => void }) {
  let field: HTMLInputElement | undefined
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const name = field?.value.trim() ?? ""
    if (name !== "") void props.onName(name)
  }
  const leaveByKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return
    event.stopPropagation()
    props.onLeave()
  }
  return (
    <form class="naming" aria-label={t("saved.keep")} onSubmit={submit} onKeyDown={leaveByKey}>
      <input
        ref={(element) => {
          field = element
          queueMicrotask(() => element.focus())
        }}
        value={props.name}
        maxLength={200}
        aria-label={t("saved.name")}
        placeholder={t("saved.nameHint")}
        autocomplete="off"
        enterkeyhint="done"
      />
      <button type="submit" class="link">
        {t("app.save")}
      </button>
      <button type="button" class="link" onClick={() => props.onLeave()}>
        {t("app.cancel")}
      </button>
    </form>
  )
}
