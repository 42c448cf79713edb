import "server-only"
import * as z from "zod"
import type { Tool } from "~/adapters/language-model/port.ts"
import { type Action, actions } from "./actions.ts"

/** What the model must know of an argument beside its shape. */
const SAYS: Record<string, string> = {
  title: "Le titre, court, sans la date ni le nom du projet.",
  content: "L’idée, dans les mots de la personne.",
  due_at: "L’échéance : AAAA-MM-JJ sans heure, ou avec heure AAAA-MM-JJTHH:MM. Seulement si elle est dite.",
  planned_on: "Le jour où la personne veut le faire, AAAA-MM-JJ.",
  starts_at: "Le début : AAAA-MM-JJTHH:MM, ou AAAA-MM-JJ pour des journées entières.",
  ends_at: "La fin, de la même forme ; une heure après le début si elle n’est pas dite.",
  priority: "3 est la plus haute, 0 la plus basse. Seulement si elle est dite.",
  project_id: "L’identifiant d’un projet de la liste, jamais un autre.",
  todo_id: "L’identifiant d’une tâche de la liste, jamais un autre.",
  event_id: "L’identifiant d’un événement de la liste, jamais un autre.",
  job_id: "L’identifiant d’une offre de la liste, jamais un autre.",
  job_ids: "Les identifiants d’offres de la liste, jamais d’autres.",
  recurrence: "Une règle RFC 5545 sans « RRULE: », par exemple FREQ=WEEKLY;BYDAY=MO.",
  context: "Avec son signe : @maison.",
  day: "Le jour du traitement, AAAA-MM-JJ ; aujourd’hui s’il n’est pas dit.",
  taken: "false si la personne dit qu’il n’est pas pris.",
  clear: "Ce qu’il faut vider.",
}

/** A zod schema as a JSON schema for a model: what is checked beyond it is checked when the answer comes. */
function parametersOf(schema: Action["args"]): Record<string, unknown> {
  const { $schema: _, ...parameters } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Record<string, unknown>
  const properties = Object.entries((parameters.properties ?? {}) as Record<string, object>)
  return {
    ...parameters,
    properties: Object.fromEntries(properties.map(([name, one]) => [name, SAYS[name] === undefined ? one : { ...one, description: SAYS[name] }])),
  }
}

/** Every action as a tool. */
export const tools: readonly Tool[] = Object.entries(actions).map(([name, one]) => ({
  name,
  description: one.says.fr,
  parameters: parametersOf(one.args as unknown as Action["args"]),
}))
