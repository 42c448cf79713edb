import { MONTH, WEEKDAY } from "./calendar-words.ts"
import { pattern } from "./pattern.ts"

/** Names and sayings with words of time in them; what they say is no time of ours. */
export const names: readonly RegExp[] = [
  // Holidays and sales, days named after something.
  pattern(
    "(?:mardi gras|vendredi saint|jeudi saint|vendredi noir|lundi (?:de paques|de pentecote|noir)|dimanche (?:de paques|des rameaux)|mercredi des cendres)",
  ),
  pattern(
    "(?:black friday|cyber monday|good friday|ash wednesday|blue monday|casual friday|bloody sunday|super bowl sunday|giving tuesday|easter (?:sunday|monday)|palm sunday|fat tuesday|shrove tuesday|ruby tuesday|manic monday|freaky friday|girl friday|friday the 13th|friday night lights|friday night dinner|saturday night (?:live|fever)|sunday (?:times|roast|best)|taco tuesday)",
  ),
  pattern(
    "(?:vendredi 13|vendredi ou (?:la vie sauvage|les limbes du pacifique)|robinson et vendredi|un dimanche a la campagne|tous les matins du monde|chaque jour compte|every day carry|tuesdays? with morrie|mardi avec morrie)",
  ),
  // Films, series, songs, shows.
  pattern(
    "(?:demain nous appartient|demain tout commence|tomorrow (?:never dies|never knows|land|x together|and tomorrow)|(?:the )?day after tomorrow(?= (?:with|avec|de|movie|film)\\b)|edge of tomorrow|see you (?:tomorrow|later)|(?:the )?today show|(?:the )?tonight show|usa today|every breath you take|24 heures (?:chrono|du mans)|24h du mans|24h chrono|le 20 heures|20h de tf1|march madness|midnight in paris|minuit a paris|midi libre|midi-pyrenees|midi pyrenees|canal du midi|high noon|30 rock)",
  ),
  pattern(
    "(?:(?:born on the )?4th of july(?= (?:movie|film|album|song|party))|born on the 4th of july|ne un 4 juillet|may the (?:4th|fourth)|le 11 septembre 2001|9/11|24/7|7/7|50/50|11 septembre(?= (?:2001|documentaire|film)))",
  ),
  // Streets, squares and stations are called after days.
  pattern(
    `(?:rue|avenue|av\\.?|bd|boulevard|place|quai|square|impasse|cours|station|metro|lycee|ecole|stade|pont|cite|fort) (?:du|de la|des) (?:\\d{1,2}(?:er)?|quatre|onze|huit) ?-?${MONTH}(?: \\d{4})?`,
  ),
  pattern(`(?:${WEEKDAY}|${MONTH})(?:'s| dernier| derniere| passe| passee)`),
  pattern(`(?:last|past|lundi dernier|the other) (?:${WEEKDAY}|night|week|month|year|week-?end|day)(?! of)`),
  // A telephone's number holds pairs that look like anything.
  pattern("(?:\\+|00)?\\d{1,3}(?:[ .-]\\d{2,4}){3,5}"),
]
