/** Text of strangers brought to what a column and a line of the screen can hold. */

// biome-ignore format: a table of many small pairs
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0", shy: "",
  agrave: "à", acirc: "â", auml: "ä", aacute: "á", ccedil: "ç", egrave: "è", eacute: "é", ecirc: "ê", euml: "ë", icirc: "î", iuml: "ï",
  ocirc: "ô", ouml: "ö", oelig: "œ", ugrave: "ù", ucirc: "û", uuml: "ü", ntilde: "ñ", szlig: "ß",
  Agrave: "À", Acirc: "Â", Ccedil: "Ç", Egrave: "È", Eacute: "É", Ecirc: "Ê", Icirc: "Î", Ocirc: "Ô", OElig: "Œ", Ucirc: "Û",
  ndash: "–", mdash: "—", hellip: "…", lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", laquo: "«", raquo: "»", euro: "€", deg: "°",
  middot: "·", bull: "•", trade: "™", reg: "®", copy: "©",
}

function codePoint(digits: string, base: number): string | null {
  const code = Number.parseInt(digits, base)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null
}

/** `R&amp;D` to `R&D`, once: what is escaped twice stays visible as it was written. Unknown names stay. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi, (all, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return codePoint(hex, 16) ?? all
    if (decimal !== undefined) return codePoint(decimal, 10) ?? all
    return ENTITIES[name as string] ?? all
  })
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point. Tab and line feed stay.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g
/** Most texts have nothing to remove; one cheap look saves the copies. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
const UNCLEAN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]/

/** Several lines: without NUL, other controls, marks that turn the reading direction around, or halves of surrogate pairs. */
export function cleanBlock(text: string): string {
  if (!UNCLEAN.test(text)) return text.trim()
  return text.toWellFormed().replace(/\r\n?/g, "\n").replace(CONTROLS, "").trim()
}

/** Words with single blanks between them and nothing to decode: most lines. */
const PLAIN = /^[^\s<&\p{C}]+(?: [^\s<&\p{C}]+)*$/u

/** One line: tags removed, entities decoded, white space made single blanks, at most `max` characters. */
export function cleanLine(text: string, max: number): string {
  if (text.length <= max && PLAIN.test(text)) return text
  const bare = decodeEntities(text.replace(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi, " "))
  return cut(cleanBlock(bare).replace(/\s+/g, " ").trim(), max)
}

/** At most `max` UTF-16 units, never half a character; what is cut ends in an ellipsis. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text
  const head = text.slice(0, max - 1)
  return `${/[\ud800-\udbff]$/.test(head) ? head.slice(0, -1) : head}…`
}
