import { createSignal } from "solid-js"
import { timeZone } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import type { Entry } from "../entries.ts"
import type { Moment } from "../moments.ts"
import { givenBy } from "../shift.ts"
import { isOurs, useAgendaActions } from "./actions.ts"
import { type Preview, useBoard } from "./board.ts"
import { useShown } from "./shown.ts"
import { whenInWords } from "./when.ts"

/** An event that isn't written yet. */
const newEntry = (moment: Moment): Entry => ({ ...moment, key: "new", title: "", instance: null, todo: null })

/** What the parts of the page share: what is shown, what can be done, what is about to be, and what readers are told. */
export function useAgenda() {
  const shown = useShown()
  const actions = useAgendaActions()
  const [preview, setPreview] = createSignal<Preview>()
  const [drafted, setDrafted] = createSignal<Moment>()
  const [said, announce] = createSignal("")
  const board = useBoard(shown.days, preview)
  const show = (entry: Entry, moment: Moment) => setPreview({ entry, moment })

  return {
    shown,
    actions,
    board,
    preview,
    said,
    announce,
    /** Shows an entry where it isn't yet. */
    show,
    showNew: (moment: Moment) => show(newEntry(moment), moment),
    settle: () => setPreview(undefined),
    /** The moment of the event that is being written. */
    drafted,
    /** Opens the form of a new event. */
    draft(moment: Moment): void {
      show(newEntry(moment), moment)
      setDrafted(moment)
    },
    closeDraft(): void {
      setDrafted(undefined)
      setPreview(undefined)
    },
    open(entry: Entry): void {
      const { instance } = entry
      if (instance !== null) shown.open(instance.series?.id ?? instance.event.id, instance.series?.instance)
    },
    /** Whether it can be moved here; says why not. */
    movable(entry: Entry): boolean {
      const may = entry.instance !== null && isOurs(entry.instance)
      if (!may) announce(t(entry.instance === null ? "agenda.todoStays" : "agenda.googleStays"))
      return may
    },
    /** Puts an entry where its preview stands, and takes the preview away. */
    async put(entry: Entry, moment: Moment): Promise<void> {
      show(entry, moment)
      const said = t("agenda.movedTo", { title: entry.title, when: whenInWords(moment) })
      if (entry.instance !== null) await actions.change(entry.instance, givenBy(entry, moment), said)
      setPreview(undefined)
    },
    zone: timeZone,
  }
}
export type Agenda = ReturnType<typeof useAgenda>
