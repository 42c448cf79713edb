import { defineConfig, presetMini } from "unocss"

// Utilities for the spacing and placing of one page's parts. What repeats is a primitive with its own rules in src/ui/*.css.
export default defineConfig({
  presets: [presetMini({ preflight: "on-demand" })],
  theme: {
    breakpoints: { wide: "900px" },
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
  content: { pipeline: { include: [/\/src\/.*\.tsx($|\?)/] } },
})
