type TextField = HTMLInputElement | HTMLTextAreaElement

const isText = (target: EventTarget | null): target is TextField =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !["search", "checkbox", "radio"].includes(target.type))

/** Whether a field holds words that nothing has taken up yet: in a form that wasn't sent, or in a field that wasn't left. */
export function isTyping(): boolean {
  const unsent = [...document.querySelectorAll("form input, form textarea")].filter(isText).some(({ value }) => value.trim() !== "")
  const { activeElement } = document
  return unsent || (isText(activeElement) && activeElement.value.trim() !== "")
}

/** Calls when words may have been taken up; the answer ends it. */
export function onceTyped(call: () => void): () => void {
  const end = new AbortController()
  // What they lead to (a saved field goes, a box is emptied) is there a moment later.
  const soon = () => void setTimeout(() => end.signal.aborted || call(), 100)
  for (const type of ["change", "submit", "reset", "focusout"]) document.addEventListener(type, soon, { capture: true, signal: end.signal })
  return () => end.abort()
}
