import { createSignal, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { IconButton } from "~/ui/button.tsx"
import { EditField } from "~/ui/edit-field.tsx"
import { Icon } from "~/ui/icon.tsx"
import { KeyValue } from "~/ui/section.tsx"
import type { Todo } from "../schema.ts"
import type { Save } from "./fields.tsx"

/** The address as it is kept, its https:// added where it was left out; null where it is no web address. */
function webAddressOf(text: string): string | null {
  const bare = text.trim()
  const url = URL.parse(/^[\w-]+(\.[\w-]+)+(:\d+)?([/?#]|$)/.test(bare) ? `https://${bare}` : bare)
  return url && ["http:", "https:"].includes(url.protocol) && !/\s/.test(bare) ? url.href : null
}

/** The address of a todo's ticket: a link by its host, edited as a field. */
export function TicketField(props: { todo: Todo; save: Save }) {
  const [editing, setEditing] = createSignal(false)
  let place: HTMLSpanElement | undefined
  async function save(text: string): Promise<string | undefined> {
    const address = webAddressOf(text)
    if (address === null && text.trim() !== "") return t("todos.ticketWrong")
    const problem = await props.save({ ticketUrl: address })
    if (problem === undefined) setEditing(false)
    return problem
  }
  function edit(): void {
    setEditing(true)
    place?.querySelector("input")?.focus()
  }
  return (
    <KeyValue name={t("todos.ticket")}>
      <span
        class="ticket"
        ref={(element) => {
          place = element
        }}
        // Left as it was, the address is a link again.
        onFocusOut={() => setTimeout(() => place?.querySelector('[aria-invalid="true"]') === null && setEditing(false))}
      >
        <Show
          when={!editing() && props.todo.ticketUrl}
          fallback={<EditField label={t("todos.ticket")} placeholder={t("todos.ticketHint")} value={props.todo.ticketUrl ?? ""} onSave={save} />}
        >
          {(address) => (
            <>
              <a
                class="link"
                data-key="l"
                href={address()}
                target="_blank"
                rel="noopener noreferrer"
                title={address()}
                aria-label={t("todos.ticketOpen", { address: host(address()) })}
              >
                {host(address())}
                <Icon name="external" />
              </a>
              <IconButton icon="pencil" class="change" label={t("todos.ticketEdit")} onClick={edit} />
            </>
          )}
        </Show>
      </span>
    </KeyValue>
  )
}

const host = (address: string) => URL.parse(address)?.host.replace(/^www\./, "") ?? address
