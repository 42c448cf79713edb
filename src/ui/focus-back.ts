/** Called when a dialog is made; what it gives is called as the dialog goes, and gives the focus back to what had it before. */
export function focusBack(): (event: Event) => void {
  const opener = document.activeElement
  return (event) => {
    if (!event.defaultPrevented && opener instanceof HTMLElement) opener.focus({ preventScroll: true })
  }
}
