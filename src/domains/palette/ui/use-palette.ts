import { useNavigate } from "@solidjs/router"
import { createMemo, createSignal } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { type Choices, chipsOf, fieldsOf, inText, noChoices, press, type ShownChip } from "../../todos/quick-add.ts"
import { useTodoActions } from "../../todos/ui/actions.ts"
import { openProjects, readLine } from "../../todos/ui/reading.ts"
import type { Entry } from "../entries.ts"
import { type Results, searcher } from "../search.ts"
import { addressOf, asideOf } from "./asides.ts"
import type { Group, Option } from "./options.ts"
import { pageEntries, pages } from "./pages.ts"
import { useChosen } from "./use-chosen.ts"
import { useEntries } from "./use-entries.ts"
import { useReading } from "./use-reading.ts"

/** Rows that are shown of what was found, and of what was chosen lately. */
const MOST_FOUND = 30
const MOST_LATELY = 5

/** What the palette knows and offers, for the text that stands in it. */
export function usePalette(onGone: (moved: boolean) => void) {
  const api = useApi()
  const navigate = useNavigate()
  const todoActions = useTodoActions()
  const chosen = useChosen()
  const [text, setText] = createSignal("")
  const [chosenChips, setChoices] = createSignal<Choices>(noChoices)
  const [pointed, point] = createSignal<string>()
  const rows = useEntries()
  const choices = () => inText(chosenChips(), text())
  const search = createMemo(() => searcher<Entry>([...pageEntries(), ...(rows() ?? [])]))
  const said = useReading(text, choices, search)
  /** What a todo of these words would be, whatever else they may mean. */
  const parsed = createMemo(() => {
    const reading = said.reading()
    return "todo" in reading ? reading.todo : readLine(api, text(), choices())
  })
  const chips = createMemo(() => chipsOf(parsed()))
  const found = createMemo((): Results<Entry> => search()(text(), { title: parsed().title, most: MOST_FOUND, now: Date.now(), useOf: chosen.useOf }))

  function go(entry: Entry): boolean {
    chosen.choose(entry.key)
    const here = location.pathname
    const address = addressOf(entry)
    navigate(address)
    onGone(address.split("?")[0] !== here)
    return false
  }

  const optionOf = (entry: Entry, words: readonly string[]): Option => {
    const aside = asideOf(entry, api)
    const keys = entry.kind === "page" ? pages().find(({ href }) => href === entry.href)?.keys : undefined
    return {
      key: entry.key,
      label: t(`palette.kind.${entry.kind}`),
      title: entry.title,
      words,
      aside: aside.text,
      hot: aside.hot === true,
      ...(keys === undefined ? {} : { keys }),
      does: "go",
      run: () => go(entry),
    }
  }

  const create = (): Option => ({
    key: "create",
    label: t("palette.create"),
    title: t("palette.todo", { title: parsed().title }),
    keys: "↵",
    does: "create",
    run: () => todoActions.create(fieldsOf(parsed(), openProjects(api))),
  })

  const foundGroup = (): Group[] => {
    const { things, total, words } = found()
    if (things.length === 0) return []
    const kinds = new Set(things.map(({ kind }) => kind)).size
    const counted = `${t("palette.results", { count: total })} · ${t("palette.rooms", { count: kinds })}`
    return [{ key: "found", name: t("palette.found"), headed: true, aside: counted, options: things.map((entry) => optionOf(entry, words)) }]
  }

  /** Without a text: what was chosen lately, and the pages. */
  const idle = (): Group[] => {
    const all = new Map<string, Entry>((rows() ?? []).map(({ thing }) => [thing.key, thing]))
    const recent = chosen.lately().flatMap((key) => all.get(key) ?? [])
    const lately = recent.slice(0, MOST_LATELY).map((entry) => optionOf(entry, []))
    const group = (key: string, name: string, options: Option[]) => (options.length === 0 ? [] : [{ key, name, headed: true, options }])
    return [
      ...group("lately", t("palette.lately"), lately),
      ...group(
        "go",
        t("palette.go"),
        pageEntries().map(({ thing }) => optionOf(thing, [])),
      ),
    ]
  }

  const groups = createMemo((): Group[] => {
    if (text().trim() === "") return idle()
    const making: Group = { key: "create", name: t("palette.create"), options: [...said.makes(), create()] }
    const doing: Group[] = said.deeds().length === 0 ? [] : [{ key: "do", name: t("palette.do"), options: said.deeds() }]
    // What is found word for word is what was looked for; a sentence, or what has a date, is to be written.
    const looking = found().whole && found().total > 0 && chips().length + said.makes().length === 0
    const asking: Group = { key: "ask", name: t("palette.ask"), options: [said.ask()] }
    return looking ? [...doing, ...foundGroup(), making, asking] : [...doing, making, ...foundGroup(), asking]
  })
  const options = createMemo(() => groups().flatMap((group) => group.options))
  const active = createMemo(() => options().find(({ key }) => key === pointed()) ?? options()[0])

  function write(words: string): void {
    setText(words)
    point(undefined)
  }

  return {
    text,
    write,
    parsed,
    chips,
    /** Stretches of the text that were understood. */
    understood: () => parsed().spans.filter(({ offered, start, end, text: words }) => !offered && text().slice(start, end) === words),
    pressChip: (chip: ShownChip) => setChoices(press(choices(), chip)),
    groups,
    found,
    active,
    point,
    /** To the option that many after, or before; from the last to the first. */
    step(by: number): void {
      const all = options()
      const at = all.indexOf(active() as Option)
      point(all[(at + by + all.length) % all.length]?.key)
    },
    /** Runs an option; the palette goes once it is done, or waits for another line. */
    async choose(option: Option | undefined, another = false): Promise<void> {
      if (option === undefined) return
      const [words, kept] = [text(), choices()]
      const running = option.run()
      if (another) {
        write("")
        setChoices(noChoices)
      }
      const done = await running
      if (done && !another) onGone(false)
      // What couldn't be kept stays where it was written.
      if (!done && another && text() === "") {
        write(words)
        setChoices(kept)
      }
    },
    option: (wanted: string) => options().find(({ key }) => key === wanted),
  }
}
