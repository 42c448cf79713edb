/** Full and pulsing: live. Half: sending. Ring: offline, refused or absent. Steady: answers. A word stands beside it. */
export function LiveDot(props: { state?: "live" | "half" | "ring" | "steady" }) {
  return (
    <span
      class="dot"
      classList={{ half: props.state === "half", hollow: props.state === "ring", steady: props.state === "steady" }}
      aria-hidden="true"
    />
  )
}
