import { For, Match, Switch } from "solid-js"
import type { Block, Run } from "~/text/safe-text.ts"
import "./rich-text.css"
import { Checkbox } from "./checkbox.tsx"

interface BlocksProps {
  blocks: readonly Block[]
  /** What ticking a box does; without it boxes are only seen. */
  onTask?: ((index: number, done: boolean) => void) | undefined
}

/** A text, whoever wrote it, drawn from text nodes. */
export function Blocks(props: BlocksProps) {
  return (
    <For each={props.blocks}>
      {(block) => (
        <Switch>
          <Match when={block.kind === "paragraph" && block}>{(paragraph) => <p>{<Runs runs={paragraph().runs} />}</p>}</Match>
          <Match when={block.kind === "heading" && block.level === 4 && block}>
            {(heading) => (
              <h4>
                <Runs runs={heading().runs} />
              </h4>
            )}
          </Match>
          <Match when={block.kind === "heading" && block}>
            {(heading) => (
              <h5>
                <Runs runs={heading().runs} />
              </h5>
            )}
          </Match>
          <Match when={block.kind === "list" && block}>
            {(list) => <List ordered={list().ordered} items={list().items} onTask={props.onTask} />}
          </Match>
          <Match when={block.kind === "task" && block}>{(task) => <Task task={task()} onTask={props.onTask} />}</Match>
          <Match when={block.kind === "code" && block}>
            {(code) => (
              <pre>
                <code>{code().text}</code>
              </pre>
            )}
          </Match>
          <Match when={block.kind === "quote" && block}>
            {(quote) => (
              <blockquote>
                <Blocks blocks={quote().blocks} onTask={props.onTask} />
              </blockquote>
            )}
          </Match>
          <Match when={block.kind === "rule"}>
            <hr />
          </Match>
        </Switch>
      )}
    </For>
  )
}

function List(props: { ordered: boolean; items: readonly Block[][]; onTask: BlocksProps["onTask"] }) {
  const items = () => (
    <For each={props.items}>
      {(item) => (
        <li>
          <Blocks blocks={item} onTask={props.onTask} />
        </li>
      )}
    </For>
  )
  return <>{props.ordered ? <ol>{items()}</ol> : <ul>{items()}</ul>}</>
}

function Task(props: { task: Extract<Block, { kind: "task" }>; onTask: BlocksProps["onTask"] }) {
  return (
    <p class="task">
      <Checkbox
        class="in-list"
        label={props.task.runs.map(({ text }) => text).join("")}
        checked={props.task.done}
        disabled={props.onTask === undefined}
        onChange={(done) => props.onTask?.(props.task.index, done)}
      />
      <span>
        <Runs runs={props.task.runs} />
      </span>
    </p>
  )
}

/** Runs of one address are one link, whatever their marks. */
function Runs(props: { runs: readonly Run[] }) {
  const groups = () => {
    const list: { href: string | null; runs: Run[] }[] = []
    for (const run of props.runs) {
      const last = list.at(-1)
      if (last && last.href === run.href) last.runs.push(run)
      else list.push({ href: run.href, runs: [run] })
    }
    return list
  }
  const text = (runs: readonly Run[]) => <For each={runs}>{(run) => <Marked run={run} />}</For>
  return (
    <For each={groups()}>
      {({ href, runs }) =>
        href === null ? (
          text(runs)
        ) : (
          <a class="link" href={href} target="_blank" rel="noopener noreferrer nofollow" title={href}>
            {text(runs)}
          </a>
        )
      }
    </For>
  )
}

function Marked(props: { run: Run }) {
  const text = () => (props.run.code ? <code>{props.run.text}</code> : props.run.text)
  const struck = () => (props.run.struck ? <s>{text()}</s> : text())
  const slanted = () => (props.run.emphasis ? <i>{struck()}</i> : struck())
  return <>{props.run.strong ? <strong>{slanted()}</strong> : slanted()}</>
}
