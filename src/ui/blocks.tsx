import { For, Match, Switch } from "solid-js"
import type { Block, Run } from "~/text/safe-text.ts"

/** A stranger's text, drawn from text nodes. */
export function Blocks(props: { blocks: readonly Block[] }) {
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
          <Match when={block.kind === "list" && block}>{(list) => <List ordered={list().ordered} items={list().items} />}</Match>
        </Switch>
      )}
    </For>
  )
}

function List(props: { ordered: boolean; items: readonly Block[][] }) {
  const items = () => (
    <For each={props.items}>
      {(item) => (
        <li>
          <Blocks blocks={item} />
        </li>
      )}
    </For>
  )
  return <>{props.ordered ? <ol>{items()}</ol> : <ul>{items()}</ul>}</>
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
  const slanted = () => (props.run.emphasis ? <i>{props.run.text}</i> : props.run.text)
  return <>{props.run.strong ? <strong>{slanted()}</strong> : slanted()}</>
}
