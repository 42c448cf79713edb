/**
 * Rows of cells as a table for spreadsheets (RFC 4180): lines end in CRLF, a cell with the separator, a quote or a line's end is
 * quoted. The mark at the start tells Excel that it is UTF-8. `separator` is what the reader's language uses for lists.
 */
export const csv = (rows: readonly (readonly string[])[], separator: "," | ";"): string =>
  `\uFEFF${rows.map((row) => `${row.map((cell) => quoted(harmless(cell), separator)).join(separator)}\r\n`).join("")}`

/** A spreadsheet would run a cell that begins like a formula, whoever wrote it; an apostrophe makes it a text. */
const harmless = (cell: string) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

function quoted(cell: string, separator: string): string {
  return cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
