import { defineConfig, presetMini } from "unocss"

// Utilities for the spacing and placing of one page's parts. What repeats is a primitive with its own rules in src/ui/*.css.
export default defineConfig({
  presets: [presetMini({ preflight: "on-demand" })],
  theme: {
    breakpoints: { wide: "900px" },
    fontFamily: { mono: "var(--mono)" },
    colors: {
      paper: "var(--bg)",
      surface: "var(--surface)",
      ink: "var(--ink)",
      muted: "var(--muted)",
      accent: "var(--accent)",
      "muted-text": "var(--muted-text)",
      "accent-text": "var(--accent-text)",
      rule: "var(--rule)",
      hair: "var(--hair)",
      hover: "var(--hover)",
      press: "var(--press)",
    },
  },
  // Words and paths of drawings that UnoCSS would take for utilities.
  blocklist: [/^[a-z]\d/, "ms", "px", "ring", "visible"],
  content: { pipeline: { include: [/\/src\/.*\.tsx($|\?)/] } },
})
