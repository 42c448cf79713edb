import { Dialog as Kobalte } from "@kobalte/core/dialog"
import { createUniqueId, For, onCleanup, onMount, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { focusBack } from "~/ui/focus-back.ts"
import { Icon } from "~/ui/icon.tsx"
import { Chips } from "../../todos/ui/chips.tsx"
import { erasesChips } from "../../todos/ui/understood.tsx"
import { Field } from "./field.tsx"
import { optionId, Results } from "./results.tsx"
import { usePalette } from "./use-palette.ts"
import "./palette.css"

const PAGE = 5
const signs = [
  ["#", "palette.sign.tag"],
  ["+", "palette.sign.project"],
  ["@", "palette.sign.context"],
  ["!", "palette.sign.priority"],
  ["~", "palette.sign.length"],
] as const

/** One box: goes to any page, finds anything, writes a todo, does what a sentence says, or hands it to the assistant. */
export default function Palette(props: { onClose: () => void }) {
  const api = useApi()
  const list = createUniqueId()
  let field: HTMLInputElement | undefined
  let moved = false
  const giveBack = focusBack()
  const palette = usePalette((elsewhere) => {
    moved = elsewhere
    props.onClose()
  })
  const active = () => {
    const option = palette.active()
    return option && optionId(list, option.key)
  }
  const step = (by: number) => {
    palette.step(by)
    document.getElementById(active() ?? "")?.scrollIntoView({ block: "nearest" })
  }

  function onKey(event: KeyboardEvent): void {
    // While a word is being composed, keys are the composer's.
    if (event.isComposing) return
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }
    const by = steps[event.key]
    if (by !== undefined) step(by)
    else if (event.key === "Enter") enter(event)
    else return
    event.preventDefault()
  }

  function enter({ metaKey, ctrlKey, shiftKey }: KeyboardEvent): void {
    if (metaKey || ctrlKey) void palette.choose(palette.option("ask"))
    else void palette.choose(shiftKey ? palette.option("create") : palette.active(), shiftKey)
  }

  function insert(sign: string): void {
    if (!field) return
    const [start, end] = [field.selectionStart ?? 0, field.selectionEnd ?? 0]
    const before = palette.text().slice(0, start)
    const added = before === "" || / $/.test(before) || (sign === "!" && before.endsWith("!")) ? sign : ` ${sign}`
    palette.write(before + added + palette.text().slice(end))
    field.focus()
    field.setSelectionRange(start + added.length, start + added.length)
  }

  return (
    <Kobalte open onOpenChange={(open) => open || props.onClose()}>
      <Kobalte.Portal>
        <Kobalte.Overlay class="veil" />
        <div class="dialog-place">
          <Kobalte.Content
            class="dialog palette"
            ref={aboveKeyboard}
            onOpenAutoFocus={(event) => {
              event.preventDefault()
              field?.focus()
            }}
            // On another page the reader is at its heading.
            onCloseAutoFocus={(event) => (moved ? event.preventDefault() : giveBack(event))}
          >
            <Kobalte.Title class="for-readers">{t("palette.name")}</Kobalte.Title>
            <div class="palette-type">
              <Icon name="search" />
              <Field
                text={palette.text()}
                understood={palette.understood()}
                list={list}
                active={active()}
                ref={(element) => {
                  field = element
                  onMount(() => onCleanup(erasesChips(element, palette.chips, palette.pressChip)))
                }}
                onText={palette.write}
                onKey={onKey}
              />
              <kbd class="wide-only">esc</kbd>
              <Kobalte.CloseButton class="icon-button palette-close" aria-label={t("app.close")}>
                <Icon name="close" />
              </Kobalte.CloseButton>
            </div>
            <Chips
              parsed={palette.parsed()}
              onPress={(chip) => {
                palette.pressChip(chip)
                field?.focus()
              }}
            />
            <Results
              id={list}
              label={t("palette.list")}
              groups={palette.groups()}
              active={palette.active()?.key}
              onPoint={palette.point}
              onChoose={(option) => void palette.choose(option)}
            />
            <p class="for-readers" role="status">
              {palette.text().trim() === "" ? "" : t("palette.results", { count: palette.found().total })}
            </p>
            <Foot does={palette.active()?.does ?? "create"} chips={palette.chips().length > 0} offline={api.status.offlineSince !== null} />
            <fieldset class="palette-signs" aria-label={t("palette.insert")}>
              <For each={signs}>
                {([sign, name]) => (
                  <button type="button" aria-label={t(name)} onClick={() => insert(sign)}>
                    {sign}
                  </button>
                )}
              </For>
            </fieldset>
          </Kobalte.Content>
        </div>
      </Kobalte.Portal>
    </Kobalte>
  )
}

/** The keys that mean something now. */
function Foot(props: { does: "create" | "go" | "do" | "ask"; chips: boolean; offline: boolean }) {
  return (
    <div class="palette-foot wide-only">
      <span>
        <kbd>↑↓</kbd> {t("palette.choose")}
      </span>
      <span>
        <kbd>↵</kbd> {t(`palette.hint.${props.does}`)}
      </span>
      <Show when={props.does === "create"}>
        <span>
          <kbd>⇧↵</kbd> {t("palette.hint.another")}
        </span>
      </Show>
      <Show when={props.chips}>
        <span>
          <kbd>⌫</kbd> {t("palette.hint.chip")}
        </span>
      </Show>
      <span>{t(props.offline ? "palette.offline" : "palette.always")}</span>
    </div>
  )
}

/** On a phone the keyboard covers the foot of the page: what is seen ends above it. */
function aboveKeyboard(element: HTMLElement): void {
  const seen = window.visualViewport
  if (!seen) return
  const shrink = () => {
    element.style.maxHeight = seen.height < window.innerHeight - 1 ? `${seen.height}px` : ""
  }
  shrink()
  seen.addEventListener("resize", shrink)
  onCleanup(() => seen.removeEventListener("resize", shrink))
}
