/**
 * Whether a field holds words that the owner typed and that nothing has taken up yet. A form takes them up when it is sent or
 * emptied; a field outside of forms, when it is left.
 */
const typed = new Set<TextField>()

type TextField = HTMLInputElement | HTMLTextAreaElement
const isText = (target: EventTarget | null): target is TextField =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !["search", "checkbox", "radio"].includes(target.type))

/** Looks on from now; the answer ends it. */
export function watchTyping(onDone: () => void): () => void {
  const end = new AbortController()
  const { signal } = end
  const on = (type: string, listener: (target: EventTarget | null) => void) =>
    document.addEventListener(type, ({ target }) => listener(target), { capture: true, signal })
  on("input", (target) => isText(target) && typed.add(target))
  on("change", (target) => isText(target) && target.form === null && typed.delete(target))
  for (const type of ["submit", "reset"]) {
    on(type, (form) => {
      for (const field of typed) if (field.form === form) typed.delete(field)
    })
  }
  // What they lead to (a saved field goes, a box is emptied) is there a moment later.
  for (const type of ["change", "submit", "reset", "focusout"]) on(type, () => void setTimeout(() => isTyping() || onDone(), 100))
  return () => end.abort()
}

export function isTyping(): boolean {
  for (const field of typed) {
    if (!field.isConnected || field.value.trim() === "") typed.delete(field)
  }
  return typed.size > 0
}
