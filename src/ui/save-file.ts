/** Hands the owner a file; what a file system minds in its name is left out. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement("a")
  link.href = address
  link.download = name.replace(/[/\\:*?"<>|]/g, "-")
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
