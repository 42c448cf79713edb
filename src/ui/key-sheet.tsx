import { For } from "solid-js"
import { t } from "../i18n/room-words.ts"
import Dialog from "./dialog.tsx"
import { Section } from "./section.tsx"

interface Keys {
  title: string
  rows: readonly [keys: string, what: string][]
}

/** Every key that does something, by the page it belongs to; the `?` key shows it. */
export default function KeySheet(props: { rooms: readonly { key: string; name: string }[]; onClose: () => void }) {
  const command = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl"
  const groups = (): Keys[] => [
    {
      title: t("keys.everywhere"),
      rows: [
        [`${command} k`, t("keys.palette")],
        [`${command} ↵`, t("keys.ask")],
        ["n", t("keys.capture")],
        ["⇧ ↵", t("keys.captureMore")],
        ["/", t("keys.search")],
        [`${command} z`, t("app.cancel")],
        ["?", t("keys.sheet")],
      ],
    },
    { title: t("keys.go"), rows: props.rooms.map(({ key, name }) => [`g ${key}`, name]) },
    {
      title: t("keys.list"),
      rows: [
        ["j k", t("keys.next")],
        ["↵", t("keys.open")],
        ["Esc", t("keys.leave")],
      ],
    },
    {
      title: t("keys.todo"),
      rows: [
        ["x", t("keys.toggle")],
        ["e", t("keys.edit")],
        ["t", t("date.today")],
        ["m", t("date.tomorrow")],
        ["w", t("pick.weekend")],
        ["d", t("keys.day")],
        ["p", t("keys.priority")],
        ["0 1 2 3", t("keys.levels")],
        ["#", t("act.tags")],
        ["@", t("act.context")],
        ["o", t("act.project")],
        ["y", t("act.energy")],
        ["i", t("act.status")],
        ["l", t("keys.link")],
        ["⌥↑ ⌥↓", t("keys.moveStep")],
        ["⌫", t("todos.remove")],
        ["⌥↑ ⌥↓", t("keys.move")],
      ],
    },
    {
      title: t("keys.several"),
      rows: [
        ["v", t("keys.choose")],
        ["⇧j ⇧k", t("keys.chooseOn")],
        [`${command} a`, t("select.all")],
        ["Esc", t("select.leave")],
      ],
    },
    {
      title: t("clarify.title"),
      rows: [
        ["c", t("clarify.start")],
        ["t m d", t("keys.clarifyDay")],
        ["s", t("keys.someday")],
        ["o # @ y", t("keys.clarifySay")],
        ["1 2 3", t("act.priority")],
        ["x ⌫", t("keys.clarifyOut")],
        ["→", t("clarify.pass")],
        ["u", t("clarify.undo")],
      ],
    },
    {
      title: t("room.agenda"),
      rows: [
        ["j k", t("keys.agendaStep")],
        ["t", t("keys.agendaToday")],
        ["w d", t("keys.agendaViews")],
        ["c", t("keys.agendaNew")],
        ["n ↵", t("keys.agendaSlot")],
        ["← → ↑ ↓", t("keys.agendaMove")],
        ["⇧↑ ⇧↓", t("keys.agendaStretch")],
        ["⌫", t("keys.agendaRemove")],
      ],
    },
    {
      title: t("keys.projects"),
      rows: [
        ["c", t("keys.newProject")],
        [t("step.spaceKey"), t("keys.takeStep")],
        ["← ↑ ↓ →", t("keys.carryStep")],
        ["⇧← ⇧→ ⇧↑ ⇧↓", t("keys.moveStepNow")],
        ["t", t("keys.ideaTodo")],
        ["s", t("keys.ideaStep")],
        ["⌫", t("keys.removeIt")],
      ],
    },
    {
      title: t("room.jobs"),
      rows: [
        ["s", t("jobs.star")],
        ["e", t("jobs.archive")],
        ["a", t("jobs.apply")],
      ],
    },
    {
      title: t("room.health"),
      rows: [
        ["← ↑ ↓ →", t("health.keyWalk")],
        ["↵", t("health.keyOpen")],
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
                {([keys, what]) => (
                  <li class="row">
                    <span class="flex-1">{what}</span>
                    <span class="flex gap-1">
                      <For each={keys.split(" ")}>{(key) => <kbd>{key}</kbd>}</For>
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
