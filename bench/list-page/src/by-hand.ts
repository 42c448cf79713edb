import type { Todo } from "~/domains/todos/schema.ts"
import { FROM_LIST } from "~/ui/from-list.ts"
import type { List } from "./work.ts"

/** The same list without a framework: a row is a copy of one that was made once, and whoever changes it knows where. */

function element(name: string, attributes: Record<string, string>, ...children: Node[]): HTMLElement {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

const model = element(
  "li",
  { class: "todo", "data-row": "", "data-todo": "" },
  element("input", { type: "checkbox", class: "checkbox ", "aria-label": "", "data-key": "x" }),
  element("a", { class: "name opens", "data-open": "", noscroll: "", state: FROM_LIST, href: "" }),
  element("div", { class: "info meta" }, element("span", { class: "due" }), element("span", { class: "tags" })),
)
const SPOKEN = ["", "basse", "moyenne", "haute"]

interface Parts {
  row: HTMLElement
  box: HTMLInputElement
  name: HTMLAnchorElement
  todo: Todo
}

function priority(level: number): HTMLElement {
  const mark = element("span", { class: `priority${level === 3 ? " high" : level === 1 ? " low" : ""}` })
  const [sign, spoken] = [element("span", { "aria-hidden": "true" }), element("span", { class: "for-readers" })]
  sign.textContent = "!".repeat(level)
  spoken.textContent = `priorité ${SPOKEN[level]}`
  mark.append(sign, spoken)
  return mark
}

function say(parts: Parts, title: string): void {
  parts.box.setAttribute("aria-label", `Terminer\u00a0: ${title}`)
  parts.name.textContent = title
}

function makeRow(todo: Todo, onChange: (event: Event) => void): Parts {
  const row = model.cloneNode(true) as HTMLElement
  const box = row.firstChild as HTMLInputElement
  const name = box.nextSibling as HTMLAnchorElement
  const parts = { row, box, name, todo }
  row.setAttribute("data-todo", todo.id)
  box.addEventListener("change", onChange)
  if (todo.priority !== null) row.insertBefore(priority(todo.priority), name)
  name.setAttribute("href", `/todos?id=${todo.id}`)
  say(parts, todo.title)
  if (todo.tags.length > 0) (name.nextSibling?.lastChild as HTMLElement).textContent = todo.tags.map((tag) => `#${tag}`).join(" ")
  return parts
}

export function byHand(list: HTMLElement): List {
  const rows = new Map<string, Parts>()
  const onChange = (event: Event) => event.preventDefault()
  let chosen: HTMLElement | undefined
  return {
    element: list,
    create(todos) {
      rows.clear()
      const made = todos.map((todo) => makeRow(todo, onChange))
      for (const parts of made) rows.set(parts.todo.id, parts)
      list.replaceChildren(...made.map(({ row }) => row))
    },
    update(todos) {
      for (const todo of todos) {
        const parts = rows.get(todo.id)
        if (!parts || parts.todo.title === todo.title) continue
        parts.todo = todo
        say(parts, todo.title)
      }
    },
    select(id) {
      chosen?.removeAttribute("aria-current")
      chosen?.classList.remove("chosen-row")
      chosen = rows.get(id)?.row
      chosen?.setAttribute("aria-current", "true")
      chosen?.classList.add("chosen-row")
    },
    swap(left, right) {
      const [one, other] = [rows.get(left.id)?.row, rows.get(right.id)?.row]
      if (!one || !other) return
      const after = other.nextSibling
      list.insertBefore(other, one)
      list.insertBefore(one, after)
    },
    remove(id) {
      rows.get(id)?.row.remove()
      rows.delete(id)
    },
  }
}
