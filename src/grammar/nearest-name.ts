import { fold } from "~/text/fold.ts"

const reduced = (text: string) => fold(text).replace(/[\s_-]+/g, "")

/** The one existing name that is meant: the same, else begun so, else holding the word, else a letter off. Null where several are, or none. */
export function nearestName(text: string, names: readonly string[]): string | null {
  const wanted = reduced(text)
  const same = names.filter((name) => reduced(name) === wanted)
  if (same.length > 0) return same[0] as string
  if (wanted.length < 2) return null
  const begun = names.filter((name) => reduced(name).startsWith(wanted))
  if (begun.length > 0) return begun.length === 1 ? (begun[0] as string) : null
  const holding = names.filter((name) =>
    fold(name)
      .split(/[\s_-]+/)
      .some((word) => word === wanted),
  )
  if (holding.length > 0) return holding.length === 1 ? (holding[0] as string) : null
  const near = wanted.length < 4 ? [] : names.filter((name) => oneLetterOff(wanted, reduced(name)))
  return near.length === 1 ? (near[0] as string) : null
}

/** Whether one letter more, less, other, or two swapped make them the same. */
function oneLetterOff(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false
  let at = 0
  while (at < left.length && left[at] === right[at]) at += 1
  const [restLeft, restRight] = [left.slice(at), right.slice(at)]
  return (
    restLeft.slice(1) === restRight.slice(1) ||
    restLeft === restRight.slice(1) ||
    restLeft.slice(1) === restRight ||
    (restLeft.slice(2) === restRight.slice(2) && restLeft[0] === restRight[1] && restLeft[1] === restRight[0])
  )
}
