/** The list alone: no offer is open. */
export default function NoJob() {
  return null
}
