// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII.
const ASCII = /^[\u0000-\u007f]*$/

/** Lower case without accents; ligatures opened. */
export const fold = (text: string) =>
  ASCII.test(text)
    ? text.toLowerCase()
    : text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/ß/g, "ss")
