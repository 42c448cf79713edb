import { newestDone } from "./by-section.ts"
import type { Chosen } from "./chosen.ts"
import { answers } from "./filter.ts"
import type { Group } from "./groups.ts"
import type { Todo } from "./schema.ts"
import { type Calendar, isOpen, type SectionName, sectionOf } from "./sections.ts"
import { seenOnce } from "./seen-once.ts"
import type { Sorting } from "./sort.ts"
import { grouped, type ViewName, viewNames, viewsOf } from "./views.ts"

/** All that the page shows of the todos under the owner's choices. */
export interface Board {
  groups: Group[]
  /** Todos of the view, whatever the filter says of them. */
  within: Todo[]
  /** Todos of the view that answer the filter. */
  count: number
  /** How many each view would show under the same filter. */
  counts: Record<ViewName, number>
  /** Done todos that answer too, where the view doesn't hold them: all, and in a search. */
  done: Todo[]
}

/** What the choices make of one todo. */
interface Standing {
  within: boolean
  /** The views that it is in and whose reading of the filter it answers. */
  views: readonly ViewName[]
  /** Whether the chosen view is one of these. */
  shown: boolean
  /** Whether it answers the filter as the chosen view reads it. */
  answers: boolean
  section: SectionName
}

/**
 * Makes boards under the same choices on the same day, from plain rows in the order of `rank`. A todo is looked into once, since
 * it is another object when it changes: the next board costs a walk over all of them and nothing more.
 */
export function boards({ view, filter, order }: Chosen, calendar: Calendar): (ordered: readonly Todo[], sorting: Sorting) => Board {
  const standings = seenOnce(standingUnder({ view, filter, order }, calendar))
  const closedToo = view !== "log" && (view === "all" || filter.search !== "")

  return (ordered, sorting) => {
    const standing = standings(ordered)
    const counts = Object.fromEntries(viewNames.map((name) => [name, 0])) as Board["counts"]
    const within: Todo[] = []
    const inView: Todo[] = []
    const done: Todo[] = []
    for (const todo of ordered) {
      const { views, shown, answers, within: isWithin } = standing(todo)
      for (const name of views) counts[name] += 1
      if (isWithin) within.push(todo)
      if (shown) inView.push(todo)
      else if (closedToo && answers && !isOpen(todo) && (filter.search !== "" || todo.status === "done")) done.push(todo)
    }
    const groups = grouped(view, inView, order, { ...sorting, ordered: true, sectionOf: (todo) => standing(todo).section })
    // Archived ones stand among the done ones by another moment than that of `rank`.
    return { groups, within, count: inView.length, counts, done: filter.search === "" ? done : newestDone(done) }
  }
}

function standingUnder({ view, filter }: Chosen, calendar: Calendar): (todo: Todo) => Standing {
  const plainly = answers(filter, { calendar, able: false })
  const able = answers(filter, { calendar, able: true })
  return (todo) => {
    const one = plainly(todo)
    const other = able(todo)
    const section = sectionOf(todo, calendar)
    const whole = viewsOf(todo, calendar, section)
    const views = one && other ? whole : whole.filter((name) => (name === "now" ? other : one))
    return { within: whole.includes(view), views, shown: views.includes(view), answers: view === "now" ? other : one, section }
  }
}
