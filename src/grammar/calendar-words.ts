import { oneOf } from "./pattern.ts"

/** Names of weekdays, months, and parts of the day, folded. */

const table = (rows: string) =>
  new Map(
    rows.split("/").flatMap((names, index) =>
      names
        .trim()
        .split(" ")
        .map((name): [string, number] => [name, index]),
    ),
  )

/** Monday is 0. Whole names and the English abbreviations. */
export const WEEKDAY_NAMES = table(
  "lundi monday / mardi tuesday / mercredi wednesday / jeudi thursday / vendredi friday / samedi saturday / dimanche sunday",
)
const ENGLISH_SHORT = table("mon / tue tues / wed / thu thur thurs / fri / sat / sun")
/** French abbreviations are words too (mer, jeu, Sam): they count beside a number only. */
const FRENCH_SHORT = table("lun / mar / mer / jeu / ven / sam / dim")

export const WEEKDAY = oneOf(WEEKDAY_NAMES.keys())
export const SHORT_WEEKDAY = oneOf(ENGLISH_SHORT.keys())
const ANY_WEEKDAY = `(?:${WEEKDAY}|${oneOf([...ENGLISH_SHORT.keys(), ...FRENCH_SHORT.keys()])}\\.?)`
/** Before the number of a day: `mar. 24`, `Friday the 13th`. */
export const LEADING_WEEKDAY = `(?:(?<weekday>${ANY_WEEKDAY}),? (?:the )?)`
/** A weekday's number, Monday is 0; it takes plurals and dots. */
export function weekdayOf(text: string): number {
  const name = text.replace(/\.$/, "")
  return WEEKDAY_NAMES.get(name) ?? WEEKDAY_NAMES.get(name.replace(/s$/, "")) ?? ENGLISH_SHORT.get(name) ?? FRENCH_SHORT.get(name) ?? Number.NaN
}

const MONTHS = table(
  "janvier january janv jan / fevrier february fevr fev feb / mars march / avril april avr apr / mai may / juin june jun / juillet july juil jul / aout august aug / septembre september sept sep / octobre october oct / novembre november nov / decembre december dec",
)
export const MONTH = `(?:${oneOf(MONTHS.keys())}\\.?)`
/** 1 to 12. */
export const monthOf = (text: string) => (MONTHS.get(text.replace(/\.$/, "")) ?? Number.NaN) + 1

/** Minutes after midnight. English mornings begin later. */
const PARTS = new Map<string, number>([
  ["matin", 480],
  ["matinee", 480],
  ["morning", 540],
  ["midi", 720],
  ["noon", 720],
  ["afternoon", 720],
  ["apres-midi", 840],
  ["apres midi", 840],
  ["aprem", 840],
  ["soir", 1140],
  ["soiree", 1140],
  ["evening", 1140],
  ["night", 1320],
  ["nuit", 1320],
  ["midnight", 0],
  ["minuit", 0],
])
export const PART = oneOf(PARTS.keys())
export const partMinutes = (text: string) => PARTS.get(text) ?? PARTS.get(text.replace(/s$/, "")) ?? Number.NaN
