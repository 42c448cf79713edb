import { type AnyCommand, byName, type Registry } from "~/sync/command.ts"
import { restoreCommand, undoCommand } from "~/sync/undo.ts"
import { removeFilter, saveFilter, updateFilter, updateSettings } from "./domains/account/commands.ts"
import { addPlace, movePlace, removePlace, renamePlace } from "./domains/account/places.ts"
import { createEvent, planTodo, removeEvent, restoreEvent, updateEvent } from "./domains/agenda/commands.ts"
import { cancelActions, confirmActions } from "./domains/ai/commands.ts"
import { missMeds, setHealthNote, setMeds, skipMeds, toggleMedsToday } from "./domains/health/commands.ts"
import { createJob } from "./domains/jobs/by-hand.ts"
import { offerHistory, updateJob } from "./domains/jobs/commands.ts"
import { createCriteria, removeCriteria, updateCriteria } from "./domains/jobs/criteria.ts"
import { clearProject, createProject, removeProject, restoreProject, updateProject } from "./domains/projects/commands.ts"
import { createIdea, ideaToStep, ideaToTodo, removeIdea, restoreIdea, updateIdea } from "./domains/projects/ideas.ts"
import { createStep, moveStep, removeStep, reorderSteps, restoreStep, updateStep } from "./domains/projects/steps.ts"
import { completeTodo, createTodo, removeTodo, reopenTodo, restoreTodo, updateTodo, verifyTodo } from "./domains/todos/commands.ts"
import { enrichTodo } from "./domains/todos/enrich.ts"
import { changeTodos, moveTodo, removeTodos, rescheduleTodos } from "./domains/todos/many.ts"
import { tables } from "./tables.ts"

/** Takes any other command back. */
export const undo = undoCommand([...tables.values()], offerHistory)
export const restore = restoreCommand([...tables.values()])

/** Every command and every replicated table: the server has them at hand, a device fetches this file when one runs. */
export const everything: Registry = {
  commands: byName<AnyCommand>(
    [
      ...[createTodo, updateTodo, completeTodo, reopenTodo, verifyTodo, removeTodo, restoreTodo],
      ...[changeTodos, rescheduleTodos, moveTodo, removeTodos, enrichTodo],
      ...[createProject, updateProject, clearProject, removeProject, restoreProject],
      ...[createStep, updateStep, moveStep, reorderSteps, removeStep, restoreStep],
      ...[createIdea, updateIdea, removeIdea, restoreIdea, ideaToTodo, ideaToStep],
      ...[createEvent, updateEvent, removeEvent, restoreEvent, planTodo],
      ...[setMeds, skipMeds, missMeds, setHealthNote, toggleMedsToday],
      ...[saveFilter, updateFilter, removeFilter],
      ...[createJob, updateJob, createCriteria, updateCriteria, removeCriteria],
      ...[confirmActions, cancelActions],
      ...[addPlace, renamePlace, removePlace, movePlace],
      ...[updateSettings, undo, restore],
    ],
    "command",
  ),
  tables,
}
