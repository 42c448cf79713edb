/** A text as a title of at most `longest` characters, and what is too long for one as a text below it. */
export function withTitle(content: string, longest: number): { title: string; description: string | null } {
  if (content.length <= longest) return { title: content, description: null }
  // Not between the two halves of a sign such as an emoji.
  const start = content.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")
  return { title: `${start.trimEnd()}…`, description: content }
}
