interface AddLineProps {
  label: string
  /** Characters that fit. */
  most: number
  class?: string
  ref?: (field: HTMLInputElement) => void
  /** Takes what is written: several lines where some were pasted. Where it answers false, the words are written again. */
  onAdd: (text: string) => unknown
  onLeave?: () => void
}

/** A line that takes one thing after another: Enter keeps one and waits for the next, leaving keeps what is written, Escape drops it. */
export function AddLine(props: AddLineProps) {
  async function add(field: HTMLInputElement, text = field.value): Promise<void> {
    field.value = ""
    if (text.trim() === "") return
    if ((await props.onAdd(text)) === false && field.value === "") field.value = text
  }

  function onKeyDown(event: KeyboardEvent & { currentTarget: HTMLInputElement }): void {
    if (event.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === "Enter") void add(event.currentTarget)
    else {
      event.currentTarget.value = ""
      event.currentTarget.blur()
    }
  }

  function onPaste(event: ClipboardEvent & { currentTarget: HTMLInputElement }): void {
    const text = event.clipboardData?.getData("text/plain") ?? ""
    if (!/\n\s*\S/.test(text.trim())) return
    event.preventDefault()
    void add(event.currentTarget, text)
  }

  return (
    <input
      ref={(field) => props.ref?.(field)}
      class={props.class}
      aria-label={props.label}
      placeholder={props.label}
      maxLength={props.most}
      autocomplete="off"
      enterkeyhint="enter"
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      onBlur={(event) => {
        void add(event.currentTarget)
        props.onLeave?.()
      }}
    />
  )
}
