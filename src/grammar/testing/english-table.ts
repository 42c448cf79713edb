/** The same clock, in English and in both at once. */
export const english = `
  Tomorrow call the plumber → call the plumber · 2026-10-22
  Buy bread today → Buy bread · 2026-10-21
  Take out the trash tonight → Take out the trash · 2026-10-21 22:00
  Take out the trash this evening → Take out the trash · 2026-10-21 19:00
  Run tomorrow morning → Run · 2026-10-22 09:00
  Email Julie tomorrow afternoon → Email Julie · 2026-10-22 12:00
  Email Julie this afternoon → Email Julie · 2026-10-21 12:00
  Email Julie in the morning → Email Julie · 2026-10-22 09:00
  Email Julie the day after tomorrow → Email Julie · 2026-10-23
  Email Julie friday → Email Julie · 2026-10-23
  Email Julie on Friday → Email Julie · 2026-10-23
  On Friday email Julie → email Julie · 2026-10-23
  Email Julie next friday → Email Julie · 2026-10-30
  Email Julie this friday → Email Julie · 2026-10-23
  Email Julie next monday at 2pm → Email Julie · 2026-10-26 14:00
  Email Julie by friday → Email Julie · 2026-10-23
  Email Julie before friday → Email Julie · 2026-10-23
  Email Julie due friday 5pm → Email Julie · 2026-10-23 17:00
  Email Julie by Friday 17:00 → Email Julie · 2026-10-23 17:00
  Email Julie by 5pm → Email Julie · 2026-10-21 17:00
  Email Julie by EOD → Email Julie · 2026-10-21
  Email Julie EOD → Email Julie · 2026-10-21
  Email Julie by noon → Email Julie · 2026-10-21 12:00
  Email Julie at noon → Email Julie · 2026-10-21 12:00
  Email Julie at 5 pm → Email Julie · 2026-10-21 17:00
  Email Julie at 9am → Email Julie · 2026-10-22 09:00
  Email Julie at 5:30pm → Email Julie · 2026-10-21 17:30
  Email Julie at 17:30 → Email Julie · 2026-10-21 17:30
  Email Julie tomorrow at five pm → Email Julie · 2026-10-22 17:00
  Email Julie tomorrow at 5 in the afternoon → Email Julie · 2026-10-22 17:00
  Email Julie in 3 days → Email Julie · 2026-10-24
  Email Julie in two weeks → Email Julie · 2026-11-04
  Email Julie in a week → Email Julie · 2026-10-28
  Email Julie in a fortnight → Email Julie · 2026-11-04
  Email Julie in 2 months → Email Julie · 2026-12-21
  Email Julie 3 days from now → Email Julie · 2026-10-24
  Email Julie in 20 min → Email Julie · 2026-10-21 10:20
  Email Julie in half an hour → Email Julie · 2026-10-21 10:30
  Email Julie within 2 days → Email Julie · 2026-10-23
  Email Julie next month → Email Julie · 2026-11-01
  Email Julie next year → Email Julie · 2027-01-01
  Email Julie end of month → Email Julie · 2026-10-31
  Email Julie by the end of the month → Email Julie · 2026-10-31
  Email Julie end of november → Email Julie · 2026-11-30
  Email Julie mid november → Email Julie · 2026-11-15
  Email Julie this weekend → Email Julie · 2026-10-24
  Email Julie next weekend → Email Julie · 2026-10-31
  Email Julie on Nov 3 → Email Julie · 2026-11-03
  Email Julie on November 3rd → Email Julie · 2026-11-03
  Email Julie 3 november → Email Julie · 2026-11-03
  Email Julie the 3rd of November → Email Julie · 2026-11-03
  Email Julie on the 3rd → Email Julie · 2026-11-03
  Email Julie 3/11 → Email Julie · 2026-11-03
  Email Julie 03/11 → Email Julie · 2026-11-03
  Email Julie 2026-11-03 → Email Julie · 2026-11-03
  Email Julie Nov 3, 2027 → Email Julie · 2027-11-03
  Email Julie 3 Nov 2027 at 10:00 → Email Julie · 2027-11-03 10:00
  Email Julie mon 26 oct → Email Julie · 2026-10-26
  Email Julie on the last workday of the month → Email Julie · 2026-10-30
  Email Julie a week on friday → Email Julie · 2026-10-30
  Workshop saturday 10am-12pm → Workshop · 2026-10-24 10:00 · for 120
  Workshop saturday 2-3pm → Workshop · 2026-10-24 14:00 · for 60
  Workshop saturday from 2pm to 3:30pm → Workshop · 2026-10-24 14:00 · for 90
  Workshop saturday from 10 to 11:30am → Workshop · 2026-10-24 10:00 · for 90
  Workshop tomorrow 2pm for 1h → Workshop · 2026-10-22 14:00 · for 60
  Workshop tomorrow 2pm for 45 minutes → Workshop · 2026-10-22 14:00 · for 45
  Lunch tomorrow with Bob → Lunch with Bob · 2026-10-22
  Lunch tomorrow at noon with Bob → Lunch with Bob · 2026-10-22 12:00
  Friday 9am call Bob → call Bob · 2026-10-23 09:00
  // Both at once.
  Call le dentiste demain at 9am → Call le dentiste · 2026-10-22 09:00
  Envoyer le report by vendredi → Envoyer le report · 2026-10-23
  Finir le ticket before jeudi 18h → Finir le ticket · 2026-10-22 18:00
  Meeting avec Paul tomorrow à 14h → Meeting avec Paul · 2026-10-22 14:00
  Review la PR next lundi → Review la PR · 2026-10-26
  Deploy en prod d'ici EOD → Deploy en prod · 2026-10-21
  Weekly sync tous les lundis à 10h → Weekly sync · 2026-10-26 10:00 · rule WEEKLY;BYDAY=MO · offered Weekly
  Acheter du lait tomorrow #courses → Acheter du lait · 2026-10-22 · tag courses
`
