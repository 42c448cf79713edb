import { createMemo, createSignal, onCleanup } from "solid-js"
import { read } from "~/grammar/read.ts"
import type { Reading } from "~/grammar/reading.ts"
import { clockTime, dayOfInstant, nowMs, shortDay, timeZone, today } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import type { Api } from "~/sync/api.ts"
import { verb } from "~/sync/command.ts"
import { useApi } from "~/sync/provider.tsx"
import { call } from "~/sync/ui/changes.ts"
import { useManyChanges } from "~/sync/ui/many-changes.ts"
import { toast } from "~/ui/toast.tsx"
import { useAgendaActions } from "../../agenda/ui/actions.ts"
import type { Proposal } from "../../ai/proposal.ts"
import { openProposal } from "../../ai/ui/proposed.ts"
import { useMedication } from "../../health/ui/medication.ts"
import { jobs } from "../../jobs/schema.ts"
import { useProjectActions } from "../../projects/ui/actions.ts"
import type { Choices } from "../../todos/quick-add.ts"
import { contextFor, openProjects } from "../../todos/ui/reading.ts"
import type { Entry } from "../entries.ts"
import type { How, Results } from "../search.ts"
import { type Deed, deedsOf, jobsMeant, LOOKED_AT, targetOf } from "../verbs.ts"
import { archiving } from "./archiving.ts"
import { asideOf } from "./asides.ts"
import type { Option } from "./options.ts"
import { nearby, useDeeds, whereTo } from "./use-deeds.ts"

const commands = () => import("~/device-code.ts")
const setMeds = verb(commands, "setMeds")
const setHealthNote = verb(commands, "setHealthNote")

type Is<K extends Reading["kind"]> = Extract<Reading, { kind: K }>
type Search = (text: string, how: How) => Results<Entry>

const COMMAND = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl"

/** Opens a proposal once the palette, which has the focus, is gone. */
const openAfter = (proposal: Proposal) => void setTimeout(() => openProposal(proposal))

/** What a sentence asks for besides a todo, as options: verbs over rows, events, check-ins, ideas and steps. Reactive. */
export function useReading(text: () => string, choices: () => Choices, search: () => Search) {
  const api = useApi()
  const run = useDeeds()
  const agenda = useAgendaActions()
  const projects = useProjectActions()
  const medication = useMedication()
  const { changeInTurn } = useManyChanges()
  const [asking, setAsking] = createSignal(false)
  let here = true
  onCleanup(() => {
    here = false
  })
  const reading = createMemo((): Reading => read(text(), contextFor(api, text(), choices())))

  const deedOption = (deed: Deed): Option => {
    const kind = deed.entry.kind === "todo" || deed.entry.kind === "job" ? "" : `${t(`palette.kind.${deed.entry.kind}`).toLocaleLowerCase()} `
    const aside = deed.verb === "move" ? `→ ${whereTo(deed.to)}` : asideOf(deed.entry, api).text
    return {
      key: `${deed.verb} ${deed.entry.key}`,
      label: t(`palette.verb.${deed.verb}`),
      title: deed.entry.title,
      aside: kind + aside,
      does: "do",
      run: async () => {
        await run(deed)
        return true
      },
    }
  }

  /** Many at once are proposed first. */
  const together = (change: Is<"change">): Option[] => {
    const ids = change.verb === "archive" ? jobsMeant(change, api.all(jobs)).map(({ id }) => id) : []
    if (ids.length === 0) return []
    return [
      {
        key: "together",
        label: t("palette.verb.archive"),
        title: `${t("palette.bulk", { count: ids.length })}\u00a0: ${change.target.text}`,
        aside: t("palette.toConfirm"),
        does: "do",
        run() {
          openAfter(archiving(change, ids, text()))
          return true
        },
      },
    ]
  }

  const event = ({ title, startsAt, endsAt, recurrence }: Is<"event">): Option => ({
    key: "event",
    label: t("palette.create"),
    title: t("palette.event", { title }),
    aside: `${shortDay(dayOfInstant(startsAt))} ${clockTime(startsAt)}–${clockTime(endsAt)}`,
    does: "create",
    run: () => agenda.create({ title, startsAt, endsAt, ...(recurrence === undefined ? {} : { recurrence }) }),
  })

  const note = ({ kind, project: name, content }: Is<"idea" | "step">): Option[] => {
    const project = openProjects(api).find((one) => one.name === name)
    if (project === undefined) return []
    return [
      {
        key: kind,
        label: t("palette.create"),
        title: t(`palette.${kind}`, { project: project.name, title: content }),
        does: "create",
        run: () => (kind === "idea" ? projects.addIdeas(project.id, [content]) : projects.addSteps(project.id, "backlog", [content])),
      },
    ]
  }

  const checkIn = ({ taken, day, note: words, ...more }: Is<"checkin">): Option => {
    const state = t(taken ? "health.taken" : "health.unknown")
    const at = "at" in more && typeof more.at === "string" ? more.at : day === today() ? undefined : null
    return {
      key: "checkin",
      label: t("room.health"),
      title: `${medication.name()}\u00a0: ${state}`,
      aside: at ? `${nearby(day)} ${clockTime(at)}` : nearby(day),
      does: "do",
      async run() {
        const taking = call(setMeds, { day, medsTaken: taken, ...(at === undefined ? {} : { takenAt: at }) })
        const noting = words === undefined ? [] : [call(setHealthNote, { day, note: words })]
        const problem = await changeInTurn([taking, ...noting], t("health.said", { day: nearby(day), state }))
        if (problem) toast(problem)
        return problem === undefined
      },
    }
  }

  /** The text as it stands, for the assistant. */
  const ask = (): Option => ({
    key: "ask",
    label: "",
    title: t(asking() ? "palette.asking" : "palette.ask"),
    keys: `${COMMAND} ↵`,
    does: "ask",
    async run() {
      if (asking()) return false
      const words = text().trim()
      setAsking(true)
      const proposal = await readTogether(api, words)
      setAsking(false)
      // Words that changed meanwhile are another question, and who left wants no answer.
      if (proposal === null || !here || text().trim() !== words) return false
      openAfter(proposal)
      return true
    },
  })

  return {
    reading,
    ask,
    /** What it would do to what is there, and what it would make: apart, since the one is offered before a todo and the other as well. */
    deeds: createMemo((): Option[] => {
      const found = reading()
      if (found.kind === "checkin") return [checkIn(found)]
      if (found.kind !== "change") return []
      if (found.filter !== undefined) return together(found)
      const clock = { now: nowMs(), timeZone: timeZone() }
      return deedsOf(found, search()(targetOf(found), { most: LOOKED_AT, now: clock.now, useOf: () => 0 }), clock).map(deedOption)
    }),
    makes: createMemo((): Option[] => {
      const found = reading()
      if (found.kind === "event") return [event(found)]
      return found.kind === "idea" || found.kind === "step" ? note(found) : []
    }),
  }
}

/** By the server's engines; where they aren't to be had or refuse, by the grammar, here. Null where the code can't be fetched. */
async function readTogether(api: Api, words: string): Promise<Proposal | null> {
  const reader = await import("../../ai/ui/understand.ts").catch(() => null)
  return reader === null ? null : reader.understand(api, words).catch(() => reader.understandHere(api, words))
}
