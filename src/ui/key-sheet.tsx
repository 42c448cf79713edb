import { For } from "solid-js"
import { t } from "../i18n/room-words.ts"
import Dialog from "./dialog.tsx"
import { Section } from "./section.tsx"

interface Keys {
  title: string
  rows: readonly { keys: readonly string[]; what: string }[]
}

/** Every key that does something, by the `?` key. */
export default function KeySheet(props: { rooms: readonly { key: string; name: string }[]; onClose: () => void }) {
  const groups = (): Keys[] => [
    {
      title: t("app.capture"),
      rows: [
        { keys: ["n"], what: t("keys.capture") },
        { keys: ["/"], what: t("keys.search") },
        { keys: ["?"], what: t("keys.sheet") },
      ],
    },
    { title: t("keys.go"), rows: props.rooms.map(({ key, name }) => ({ keys: ["g", key], what: name })) },
    {
      title: t("keys.list"),
      rows: [
        { keys: ["j", "k"], what: t("keys.next") },
        { keys: ["x"], what: t("keys.toggle") },
        { keys: ["s", "e", "a"], what: t("keys.offer") },
        { keys: ["↵"], what: t("keys.open") },
        { keys: ["Esc"], what: t("keys.leave") },
        { keys: ["⌘Z"], what: t("app.cancel") },
      ],
    },
  ]
  return (
    <Dialog headline={t("keys.title")} onClose={props.onClose}>
      <For each={groups()}>
        {(group, index) => (
          <section>
            <Section title={group.title} first={index() === 0} />
            <ul class="rows">
              <For each={group.rows}>
                {(row) => (
                  <li class="row">
                    <span class="flex-1">{row.what}</span>
                    <span class="flex gap-1">
                      <For each={row.keys}>{(key) => <kbd>{key}</kbd>}</For>
                    </span>
                  </li>
                )}
              </For>
            </ul>
          </section>
        )}
      </For>
    </Dialog>
  )
}
