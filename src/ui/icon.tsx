/** Icons of ours: a 20 px grid, strokes of 1.5, square ends. A word stands beside them, or their button has a label. */
const paths = {
  plus: "M10 4v12M4 10h12",
  search: "M13.5 8.5a5 5 0 1 1-10 0 5 5 0 0 1 10 0ZM12.500 12.500l4.500 4.500",
  back: "M12 4.500 6.500 10l5.500 5.500",
  close: "m5 5 10 10M15 5 5 15",
  down: "m5.500 8 4.500 4.500L14.500 8",
  up: "m5.500 12.500 4.500-4.500L14.500 12.500",
  grip: "M4 7h12M4 10h12M4 13h12",
  more: "M4 10h.01M10 10h.01M16 10h.01",
  check: "m4.500 10.500 3.500 3.500 7.500-8",
  pencil: "m4 16 1-4L13.500 3.500l3 3L8 15z",
  star: "m10 2.800 2.200 4.800 5.200.600-3.900 3.600 1.100 5.200L10 14.400 5.400 17l1.100-5.200-3.900-3.600 5.200-.600z",
  archive: "M3 4h14v3.500H3zM4.500 7.500V16h11V7.500M8 10.500h4",
  external: "M11.500 4H16v4.500M16 4l-7 7M8.500 5H4v11h11v-4.500",
  day: "M3.500 3.500h13v13h-13zM8.500 8.500h3v3h-3zM10 9.500v1",
  todos: "M3.500 3.500h13v13h-13zM7 10l2.200 2.500L13.500 7.500",
  jobs: "M2.500 6.500h15v10h-15zM7 6V3.500h6V6M2.500 11h15",
  agenda: "M3 4.500h14v12.500H3zM3 8.500h14M7 2.500v3M13 2.500v3",
  places: "M4 4h4v4H4zM12 4h4v4h-4zM4 12h4v4H4zM12 12h4v4h-4z",
} as const
export type IconName = keyof typeof paths

/** `filled` paints the inside: a chosen star. */
export function Icon(props: { name: IconName; filled?: boolean }) {
  return (
    <svg class="icon" classList={{ filled: props.filled === true, heavy: props.name === "more" }} viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[props.name]} />
    </svg>
  )
}
