/** The same in English, and with both at once. */
export const moreEnglish = `
  Payer les impôts avant le 15 décembre → Payer les impôts · 2026-12-15
  Changer les draps toutes les deux semaines → Changer les draps · 2026-10-21 · rule WEEKLY;INTERVAL=2
  Changer les draps tous les quinze jours → Changer les draps tous les quinze jours · offered tous les quinze jours
  Payer le loyer le premier de chaque mois → Payer le loyer · 2026-11-01 · rule MONTHLY;BYMONTHDAY=1
  Payer le loyer le 1 de chaque mois → Payer le loyer · 2026-11-01 · rule MONTHLY;BYMONTHDAY=1
  Payer le loyer tous les 5 du mois → Payer le loyer · 2026-11-05 · rule MONTHLY;BYMONTHDAY=5
  Payer le loyer le 5 tous les mois → Payer le loyer · 2026-11-05 · rule MONTHLY;BYMONTHDAY=5
  Call mom every sunday at 6pm → Call mom · 2026-10-25 18:00 · rule WEEKLY;BYDAY=SU
  Call mom every Sunday evening → Call mom · 2026-10-25 19:00 · rule WEEKLY;BYDAY=SU
  Every sunday call mom → call mom · 2026-10-25 · rule WEEKLY;BYDAY=SU
  Every other friday: pay the cleaner → pay the cleaner · 2026-10-23 · rule WEEKLY;INTERVAL=2;BYDAY=FR
  Pay rent on the first of every month → Pay rent · 2026-11-01 · rule MONTHLY;BYMONTHDAY=1
  Pay rent on the 1st of each month at 9am → Pay rent · 2026-11-01 09:00 · rule MONTHLY;BYMONTHDAY=1
  Pay rent every month on the 1st → Pay rent · 2026-11-01 · rule MONTHLY;BYMONTHDAY=1
  Review budget on the last day of every month → Review budget · 2026-10-31 · rule MONTHLY;BYMONTHDAY=-1
  Review budget last friday of every month → Review budget · 2026-10-30 · rule MONTHLY;BYDAY=-1FR
  Review OKRs every quarter → Review OKRs · 2026-10-21 · rule MONTHLY;INTERVAL=3
  Team lunch every second tuesday of the month → Team lunch · 2026-11-10 · rule MONTHLY;BYDAY=2TU
  Water the ferns every 10 days → Water the ferns · 2026-10-21 · rule DAILY;INTERVAL=10
  Change filter every! 3 months → Change filter · 2026-10-21 · rule MONTHLY;INTERVAL=3 · after
  Take vitamins every morning at 8 → Take vitamins · 2026-10-22 08:00 · rule DAILY
  Take vitamins every day at 8am p1 #health → Take vitamins · 2026-10-22 08:00 · rule DAILY · prio 3 · tag health
  Take vitamins twice a day
  Clean gutters every year on october 1st → Clean gutters · 2027-10-01 · rule YEARLY;BYMONTH=10;BYMONTHDAY=1
  Submit timesheet every friday by 5pm → Submit timesheet · 2026-10-23 17:00 · rule WEEKLY;BYDAY=FR
  Submit timesheet by friday 5pm → Submit timesheet · 2026-10-23 17:00
  Submit timesheet before 5pm on friday → Submit timesheet · 2026-10-23 17:00
  Submit timesheet friday at noon → Submit timesheet · 2026-10-23 12:00
  Dentist appointment on Tuesday Nov 3 at 2:30pm → Dentist appointment · 2026-11-03 14:30
  Dentist appointment tue 3 nov 14:30 → Dentist appointment · 2026-11-03 14:30
  Flight to Rome Dec 12 at 6:45 → Flight to Rome · 2026-12-12 06:45
  Flight to Rome 12 Dec 06:45 → Flight to Rome · 2026-12-12 06:45
  Pick up kids at 4:30pm → Pick up kids · 2026-10-21 16:30
  Pick up kids today at 4:30 pm → Pick up kids · 2026-10-21 16:30
  Pick up kids tomorrow at half past four → Pick up kids at half past four · 2026-10-22
  Send invoice to ACME by end of month → Send invoice to ACME · 2026-10-31
  Send invoice to ACME by the 5th → Send invoice to ACME · 2026-11-05
  Send invoice to ACME by Nov 5 → Send invoice to ACME · 2026-11-05
  Send invoice end of day friday → Send invoice · 2026-10-23
  Book hotel for the weekend
  Book hotel for this weekend → Book hotel · 2026-10-24
  Plan for Friday
  Meeting with Tom Thursday 3pm-4pm → Meeting with Tom · 2026-10-22 15:00 · for 60
  Meeting with Tom on Thursday from 3 to 4pm → Meeting with Tom · 2026-10-22 15:00 · for 60
  Meeting with Tom tomorrow 15:00-16:00 +Atlas → Meeting with Tom · 2026-10-22 15:00 · project Atlas · for 60
  Lunch with Anna Friday noon → Lunch with Anna · 2026-10-23 12:00
  Lunch with Anna on Friday at 12:30 → Lunch with Anna · 2026-10-23 12:30
  Read chapter 5 by Sunday → Read chapter 5 · 2026-10-25
  Read chapter 5 tonight → Read chapter 5 · 2026-10-21 22:00
  Watch the game saturday 8pm → Watch the game · 2026-10-24 20:00
  Watch Monday Night Football
  Listen to Sunday Bloody Sunday
  Buy tickets for Sunday → Buy tickets · 2026-10-25
  Renew passport in 6 months → Renew passport · 2027-04-21
  Follow up with Jane in 3 business days → Follow up with Jane · 2026-10-26
  Follow up with Jane in a couple of days
  Follow up next tuesday morning → Follow up · 2026-10-27 09:00
  Follow up tomorrow afternoon at 3 → Follow up · 2026-10-22 15:00
  Follow up tomorrow evening at 8pm → Follow up · 2026-10-22 20:00
  Check the oven in 15 min → Check the oven · 2026-10-21 10:15
  Check the oven in an hour → Check the oven · 2026-10-21 11:00
  Check the oven in an hour and a half → Check the oven · 2026-10-21 11:30
  Leave at 6 tomorrow morning → Leave · 2026-10-22 06:00
  Gym tomorrow 6-7am → Gym · 2026-10-22 06:00 · for 60
  Gym mon wed fri at 7am
  Gym on mondays and thursdays → Gym · 2026-10-22 · rule WEEKLY;BYDAY=MO,TH
  Standup weekdays at 9:30 → Standup · 2026-10-22 09:30 · rule WEEKLY;BYDAY=MO..FR
  Standup daily at 9:30 → Standup · 2026-10-22 09:30 · rule DAILY
  Standup 9:30 daily → Standup · 2026-10-22 09:30 · rule DAILY
  Journal every night at 10pm → Journal · 2026-10-21 22:00 · rule DAILY
  Laundry this weekend → Laundry · 2026-10-24
  Do taxes by april 15 → Do taxes · 2027-04-15
  Do taxes by 15/04 → Do taxes · 2027-04-15
  Do taxes 15/4/2027 → Do taxes · 2027-04-15
  Meeting 3/11 at 10am → Meeting · 2026-11-03 10:00
  Party 31 dec 10pm → Party · 2026-12-31 22:00
  Party Dec 31st at 10pm → Party · 2026-12-31 22:00
  Finish essay due tomorrow → Finish essay · 2026-10-22
  Finish essay due: friday → Finish essay · 2026-10-23
  Finish essay deadline friday → Finish essay · 2026-10-23
  Finish essay, due next monday at 9am → Finish essay · 2026-10-26 09:00
  Payer 3x sans frais
  Dormir jusqu'à 10h
  Attendre depuis 9h
  Changer le filtre 3M
  Installer Windows 11 demain → Installer Windows 11 · 2026-10-22
  Planifier les vacances
  Planifier les vacances avant mars
  Planifier la semaine prochaine
  Call Bob tomorrow about the contract → Call Bob about the contract · 2026-10-22
  Call Bob tomorrow to confirm → Call Bob to confirm · 2026-10-22
  Call Bob Friday about the contract
  Call Monday Labs about the invoice
  Review Monday for bugs
  Take Wednesday to the vet
  Update the Today widget
  Fix the tomorrow view
  Ship the "today" page today
  Email Sunday School about saturday
  Watch Sunday Night Football on Sunday → Watch Sunday Night Football · 2026-10-25
  Watch The Bear s3 friday 9pm → Watch The Bear s3 · 2026-10-23 21:00
  Watch Once Upon a Time tonight → Watch Once Upon a Time · 2026-10-21 22:00
  Read Thursday Murder Club
  Read The Thursday Murder Club by friday → Read The Thursday Murder Club · 2026-10-23
  Read The Man Who Was Thursday
  Read Saturday by Ian McEwan
  Read Ulysses by June 16 → Read Ulysses · 2027-06-16
  Read One Day
  Read 11/22/63
  Read Catch-22 by sunday → Read Catch-22 · 2026-10-25
  Read Fahrenheit 451
  Buy 7 days of food
  Buy tickets for Nov 3 → Buy tickets · 2026-11-03
  Buy tickets to Oct 31 show
  Buy tickets for the Oct 31 show
  Buy 3 tickets for Friday's show
  Plan the March 3 launch
  Prep the Q3 review
  Prep the 10am demo
  Prep the Tuesday demo
  Prep Tuesday's demo on monday → Prep Tuesday's demo · 2026-10-26
  Prep for tomorrow's demo
  Prep for the demo tomorrow → Prep for the demo · 2026-10-22
  Prep tomorrow for the demo → Prep for the demo · 2026-10-22
  Write post about Christmas
  Write up May numbers
  Write up May 5 numbers
  File 2026 taxes
  File taxes for 2026
  Pay 20 on 5/11 → Pay 20 · 2026-11-05
  Pay 50% upfront
  Pay 5 Nov invoice
  Pay the 5 Nov invoice
  Pay invoice of 5 Nov by 12 Nov → Pay invoice of 5 Nov · 2026-11-12
  Invoice #2026-11-03
  Invoice 2026-11
  Order 12 5mm screws
  Order part A-12-05
  Order 2x4 lumber
  Order size 10.5 shoes
  Order pizza at 8
  Order pizza at 8pm → Order pizza · 2026-10-21 20:00
  Order pizza 8pm → Order pizza · 2026-10-21 20:00
  Order pizza @8pm @home → Order pizza · 2026-10-21 20:00 · context @home
  Book table for 8
  Book table for 8pm → Book table · 2026-10-21 20:00
  Book table for 2 at 8pm → Book table for 2 · 2026-10-21 20:00
  Book table for 2 tomorrow at 8pm → Book table for 2 · 2026-10-22 20:00
  Book flight AF123 at 5:40 → Book flight AF123 · 2026-10-22 05:40
  Book the 5:40 flight
  Book room 1205
  Reserve seat 12A
  Text Mon → Text · 2026-10-26
  Text Sun → Text · 2026-10-25
  Text Sat → Text · 2026-10-24
  Text mom sat
  Text mom Sat → Text mom · 2026-10-24
  Text mom Sun 10am → Text mom · 2026-10-25 10:00
  Text mom sun 10am
  Text mom on sun → Text mom · 2026-10-25
  Text mom wed
  Text mom Wed → Text mom Wed · offered Wed
  Text mom fri → Text mom · 2026-10-23
  Text mom thu 9pm → Text mom · 2026-10-22 21:00
  Wed rehearsal
  Sat nav update
  Sun cream
  Mon chat au véto
  Mon dossier à rendre
  Mar 3
  Dec 25 gifts
  May 1 report
  Second draft of report
  First thing monday call bank
  Every time I call, note it
  Every now and then check logs
  Each day counts
  Daily standup → Daily standup · offered Daily
  Daily standup at 9:30 → Daily standup · 2026-10-22 09:30 · offered Daily
  Daily standup tomorrow at 9:30 → Daily standup · 2026-10-22 09:30 · offered Daily
  Weekly review friday 4pm → Weekly review · 2026-10-23 16:00 · offered Weekly
  Monthly report by friday → Monthly report · 2026-10-23 · offered Monthly
  Annual checkup
  Bi-weekly sync
  Read daily news → Read daily news · offered daily
  Read the daily news every day → Read the daily news · 2026-10-21 · rule DAILY · offered daily
  Run every day → Run · 2026-10-21 · rule DAILY
  Run 5k every other day → Run 5k · 2026-10-21 · rule DAILY;INTERVAL=2
  Run 5 km on Sunday → Run 5 km · 2026-10-25
  Run 10k in 50 min
  Run at 6
  Run at 6am → Run · 2026-10-22 06:00
  Run at 6 every day → Run at 6 · 2026-10-21 · rule DAILY
  Walk dog every 3 hours
  Take pill every 8 hours
  Take pill at 8am and 8pm every day → Take pill · 2026-10-21 20:00 · rule DAILY;BYHOUR=8,20;BYMINUTE=0
  Take pill every day 8am 8pm → Take pill · 2026-10-21 20:00 · rule DAILY;BYHOUR=8,20;BYMINUTE=0
  Take pill every day at 8am, 2pm and 8pm → Take pill · 2026-10-21 14:00 · rule DAILY;BYHOUR=8,14,20;BYMINUTE=0
  Take pill for 7 days
  Take pill every day for 7 days → Take pill · 2026-10-21 · rule DAILY;UNTIL=20261027
  Take pill every day until Friday → Take pill · 2026-10-21 · rule DAILY;UNTIL=20261023
  Take pill every day from Monday → Take pill · 2026-10-26 · rule DAILY
  Take pill every day starting Monday until Nov 30 → Take pill · 2026-10-26 · rule DAILY;UNTIL=20261130
  Take out bins every Tues → Take out bins · 2026-10-27 · rule WEEKLY;BYDAY=TU
  Take out bins every tues and fri → Take out bins · 2026-10-23 · rule WEEKLY;BYDAY=TU,FR
  Take out bins Tuesdays
  Take out bins on Tuesdays at 8pm → Take out bins · 2026-10-27 20:00 · rule WEEKLY;BYDAY=TU
  Take out bins every tuesday night → Take out bins · 2026-10-27 22:00 · rule WEEKLY;BYDAY=TU
  Take out bins on the 2nd tuesday of the month
  Take out bins every 2nd tuesday → Take out bins · 2026-11-10 · rule MONTHLY;BYDAY=2TU
  Take out bins every first and third tuesday → Take out bins · 2026-11-03 · rule MONTHLY;BYDAY=1TU,3TU
  Take out bins every other week on tuesday → Take out bins · 2026-10-27 · rule WEEKLY;INTERVAL=2;BYDAY=TU
  Take out bins every 2 weeks on tuesday and friday → Take out bins · 2026-10-23 · rule WEEKLY;INTERVAL=2;BYDAY=TU,FR
  Take out bins every month → Take out bins · 2026-10-21 · rule MONTHLY
  Take out bins on the last friday of each month → Take out bins · 2026-10-30 · rule MONTHLY;BYDAY=-1FR
  Take out bins biweekly
  Take out bins every weekday except friday
  Take out bins every day except sunday
  Take out bins once a month on the 3rd → Take out bins · 2026-11-03 · rule MONTHLY;BYMONTHDAY=3
  Call at +1 555 010 9999
  Call 1-800-555-1234
  Call ext. 15
  Call 06.12.34.56.78 at 5pm → Call 06.12.34.56.78 · 2026-10-21 17:00
  Email a+b@test.com tomorrow → Email a+b@test.com · 2026-10-22
  Email team p1 → Email team · prio 3
  Email team, p2 → Email team · prio 2
  Fix C# build #dev p2 → Fix C# build · prio 2 · tag dev
  Fix #1 issue
  Fix #dev-ops pipeline → Fix pipeline · tag dev-ops
  Fix a/b test 50/50
  Fix http://localhost:3000/today
  Fix ratio 16:09
  Fix "every day" bug tomorrow → Fix "every day" bug · 2026-10-22
  Ask "when?" on friday → Ask "when?" · 2026-10-23
  Say 'see you tomorrow' to Bob
  Say "hi
  Say hi" tomorrow → Say hi" · 2026-10-22
  don't call tomorrow → don't call · 2026-10-22
  don't forget milk tomorrow! → don't forget milk! · 2026-10-22
  milk!! tomorrow → milk!! · 2026-10-22
  milk !! tomorrow → milk · 2026-10-22 · prio 2
  !milk tomorrow → !milk · 2026-10-22
  Buy milk (tomorrow) → Buy milk · 2026-10-22
  Buy milk [tomorrow] → Buy milk · 2026-10-22
  Buy milk - tomorrow → Buy milk · 2026-10-22
  Buy milk — tomorrow → Buy milk · 2026-10-22
  tomorrow: buy milk → buy milk · 2026-10-22
  tomorrow - buy milk → buy milk · 2026-10-22
  tomorrow, buy milk, eggs → buy milk, eggs · 2026-10-22
  buy milk, tomorrow, eggs
  Alarm 12am → Alarm · 2026-10-22 00:00
  Alarm 12pm → Alarm · 2026-10-21 12:00
  Alarm at 12:00 → Alarm · 2026-10-21 12:00
  Alarm 24:00
  Alarm tomorrow 12am → Alarm · 2026-10-22 00:00
  Alarm 7.30pm → Alarm · 2026-10-21 19:30
  Alarm 7.30 pm tomorrow → Alarm · 2026-10-22 19:30
  Alarm at 7.30
  Alarm 7h30 pm
  Alarm 19h00 → Alarm · 2026-10-21 19:00
  Alarm 19:00:00
  Alarm tomorrow at 7 p.m. → Alarm · 2026-10-22 19:00
  Alarm at 1930
  Alarm tomorrow @ 19:30 → Alarm · 2026-10-22 19:30
  Alarm tomorrow @19:30 → Alarm · 2026-10-22 19:30
  Alarm at noon tomorrow → Alarm · 2026-10-22 12:00
  Alarm at midnight → Alarm · 2026-10-22 00:00
  Alarm tonight at midnight → Alarm · 2026-10-22 00:00
  Alarm tonight at 8 → Alarm · 2026-10-21 20:00
  Alarm tonight at 6 → Alarm · 2026-10-21 18:00
  Alarm tonight 20:30 → Alarm · 2026-10-21 20:30
  Alarm every evening at 8 → Alarm · 2026-10-21 20:00 · rule DAILY
  Alarm every evening at 8:30 → Alarm · 2026-10-21 20:30 · rule DAILY
  Alarm every night at 1am
  Alarm every morning at 10 → Alarm · 2026-10-22 10:00 · rule DAILY
  Alarm this morning → Alarm · 2026-10-21 09:00
  Alarm this morning at 11 → Alarm · 2026-10-21 11:00
  Alarm this afternoon at 3 → Alarm · 2026-10-21 15:00
  Alarm on friday evening → Alarm · 2026-10-23 19:00
  Alarm Friday evening at 6 → Alarm · 2026-10-23 18:00
  Alarm friday at 6 in the evening → Alarm · 2026-10-23 18:00
  Alarm at 6 in the morning → Alarm · 2026-10-22 06:00
  Alarm at 6 in the evening tomorrow → Alarm · 2026-10-22 18:00
  Alarm at quarter past nine
  Alarm at nine thirty am → Alarm · 2026-10-22 09:30
  Alarm at nine o'clock
  Alarm in 90 minutes → Alarm · 2026-10-21 11:30
  Alarm in 1h30 → Alarm · 2026-10-21 11:30
  Alarm in two and a half hours
  Alarm in 2 hours and 30 minutes → Alarm · 2026-10-21 12:30
  Alarm in 30s
  Alarm in 3 years → Alarm · 2029-10-21
  Alarm in 0 days
  Alarm in 1000 days
  Alarm in 400 days → Alarm · 2027-11-25
  Alarm 3 days before
  Alarm 2 weeks from today → Alarm · 2026-11-04
  Alarm a week from tomorrow
  Alarm a week from friday
  Alarm friday week
  Alarm the friday after next
  Alarm in the next 3 days
  Alarm next 3 days
  Alarm within the hour
  Alarm within a week → Alarm · 2026-10-28
  Alarm by tonight → Alarm · 2026-10-21 22:00
  Alarm by tomorrow noon → Alarm · 2026-10-22 12:00
  Alarm by tomorrow morning → Alarm · 2026-10-22 09:00
  Alarm by end of week
  Alarm by end of year → Alarm · 2026-12-31
  Alarm by next week → Alarm · 2026-10-26
  Alarm by next month → Alarm · 2026-11-01
  Alarm by the weekend
  Alarm before noon → Alarm · 2026-10-21 12:00
  Alarm before 9
  Alarm before 9am tomorrow → Alarm · 2026-10-22 09:00
  Alarm after work
  Alarm after 6pm
  Alarm due 5pm → Alarm · 2026-10-21 17:00
  Alarm due on the 5th → Alarm · 2026-11-05
  Alarm due nov
  Alarm due 2026-11-05 → Alarm · 2026-11-05
  Alarm due:2026-11-05 → Alarm · 2026-11-05
  Alarm until 5pm
  Alarm from 5pm
  Alarm from tomorrow
  Alarm starting tomorrow every day → Alarm · 2026-10-22 · rule DAILY
  Alarm every day starting tomorrow at 9am → Alarm · 2026-10-22 09:00 · rule DAILY
  Alarm every day at 9am starting tomorrow → Alarm · 2026-10-22 09:00 · rule DAILY
  Alarm every day at 9am from nov 2 until nov 20 → Alarm · 2026-11-02 09:00 · rule DAILY;UNTIL=20261120
  Alarm every monday 9am-10am → Alarm · 2026-10-26 09:00 · rule WEEKLY;BYDAY=MO · for 60
  Alarm every monday from 9am to 10am → Alarm · 2026-10-26 09:00 · rule WEEKLY;BYDAY=MO · for 60
  Alarm monday every week → Alarm · 2026-10-26 · rule WEEKLY
  Alarm monday at 9 every week → Alarm at 9 · 2026-10-26 · rule WEEKLY
  Alarm each monday → Alarm · 2026-10-26 · rule WEEKLY;BYDAY=MO
  Alarm every single day
  Alarm all mondays
  Alarm every Monday, Wednesday, Friday at 7am → Alarm · 2026-10-23 07:00 · rule WEEKLY;BYDAY=MO,WE,FR
  Alarm every mon/wed/fri 7am → Alarm · 2026-10-23 07:00 · rule WEEKLY;BYDAY=MO,WE,FR
  Alarm every mon & thu → Alarm · 2026-10-22 · rule WEEKLY;BYDAY=MO,TH
  Alarm every third monday at 10:00 → Alarm · 2026-11-16 10:00 · rule MONTHLY;BYDAY=3MO
  Alarm every 3rd of the month → Alarm · 2026-11-03 · rule MONTHLY;BYMONTHDAY=3
  Alarm every 2nd day
  Alarm every 2nd week
  Alarm every 28 days → Alarm · 2026-10-21 · rule DAILY;INTERVAL=28
  Alarm every year → Alarm · 2026-10-21 · rule YEARLY
  Alarm every february 29 → Alarm · 2028-02-29 · rule YEARLY;BYMONTH=2;BYMONTHDAY=29
  Alarm every 30 february
  Alarm every 31
  Alarm every 31st → Alarm · 2026-10-31 · rule MONTHLY;BYMONTHDAY=31
  Alarm every 32nd
  Alarm every 0 days
  Alarm every 1000 days
  Alarm every 400 days → Alarm · 2026-10-21 · rule DAILY;INTERVAL=400
  Alarm every last day of the month at 5pm → Alarm · 2026-10-31 17:00 · rule MONTHLY;BYMONTHDAY=-1
  Alarm last day of the month
  Alarm on the last day of the month → Alarm · 2026-10-31
  Alarm end of next month → Alarm · 2026-11-30
  Alarm mid next month → Alarm · 2026-11-15
  Alarm mid-month → Alarm · 2026-11-15
  Alarm middle of november → Alarm · 2026-11-15
  Alarm mid-November 2027 → Alarm · 2027-11-15
  Alarm end of 2026
  Alarm Q4
  Alarm christmas
  Alarm new year's eve
  Alarm in an hour → Alarm · 2026-10-21 11:00
  Alarm in an hour and a half → Alarm · 2026-10-21 11:30
  Alarm in one hour → Alarm · 2026-10-21 11:00
  Alarm in a minute → Alarm · 2026-10-21 10:01
  Alarm in 5 m → Alarm · 2026-10-21 10:05
  In two days call Paul → call Paul · 2026-10-23
  Tomorrow pizza night → pizza night · 2026-10-22
  Tomorrow Bob's party
  Monday pizza
  Monday: pizza → pizza · 2026-10-26
  Monday standup → standup · 2026-10-26
  8pm pizza
  At 8pm pizza → pizza · 2026-10-21 20:00
  Noon lunch
  Nov 15 car inspection
  Every day pizza
  Next week call Paul → call Paul · 2026-10-26
  By monday change oil → change oil · 2026-10-26
  Before monday, change oil → change oil · 2026-10-26
  On my day tomorrow change oil → change oil · plan 2026-10-22
  Change oil on my day
  Change oil planned for monday → Change oil · plan 2026-10-26
  Change oil scheduled for monday → Change oil · plan 2026-10-26
  Change oil, plan for next week → Change oil · plan 2026-10-26
  Plan for next week the oil change → the oil change · plan 2026-10-26
  Planifier pour lundi la vidange → la vidange · plan 2026-10-26
  Inscrire Tom au foot le mercredi
  Payer la nounou le 30 de chaque mois → Payer la nounou · 2026-10-30 · rule MONTHLY;BYMONTHDAY=30
  Payer la nounou chaque fin de mois → Payer la nounou · 2026-10-31 · rule MONTHLY;BYMONTHDAY=-1
  Payer la nounou à la fin du mois → Payer la nounou · 2026-10-31
  Payer la nounou en fin de mois → Payer la nounou · 2026-10-31
  Changement d'heure dimanche à 3h → Changement d'heure · 2026-10-25 03:00
  Email the invoice to Sam on Thursday morning → Email the invoice to Sam · 2026-10-22 09:00
  Email the invoice to April
  Email the invoice to April on Thursday → Email the invoice to April · 2026-10-22
  Meet June at the café
  Meet June friday at the café → Meet June at the café · 2026-10-23
  Meet at 10 Downing Street
  Meet at 12 Main St tomorrow → Meet at 12 Main St · 2026-10-22
  Meet at 5th and Main
  Meet at Pier 39 at 6pm → Meet at Pier 39 · 2026-10-21 18:00
  Meet under the clock at 6:30pm sharp → Meet under the clock · 2026-10-21 18:30
  Catch the 7:45 train tomorrow
  Catch the 7:45pm train
  Watch 60 Minutes on Sunday → Watch 60 Minutes · 2026-10-25
  Watch 24 tonight → Watch 24 · 2026-10-21 22:00
  Watch Apollo 13
  Watch District 9 friday → Watch District 9 · 2026-10-23
  Watch The 100
  Watch 12 Angry Men on May 4 → Watch 12 Angry Men · 2027-05-04
  Watch Se7en at 9pm → Watch Se7en · 2026-10-21 21:00
  Watch Love, Death & Robots
  Watch 500 Days of Summer
  Watch 28 Days Later tonight → Watch 28 Days Later · 2026-10-21 22:00
  Watch 30 Rock
  Watch Saturday Night Live saturday → Watch Saturday Night Live · 2026-10-24
  Watch SNL saturday 11:30pm
  Listen to Maroon 5
  Listen to Blink-182 tomorrow → Listen to Blink-182 · 2026-10-22
  Listen to The 1975
  Read The Hobbit ch. 5
  Read pp. 10-12 by friday → Read pp. 10-12 · 2026-10-23
  Read 1984 by George Orwell
  Read It
  Read Today I Learned
  Read Three Men in a Boat
  Read One Hundred Years of Solitude
  Read Two Years Before the Mast
  Read The Seven Day Weekend
  Read the Friday newsletter
  Read Friday's newsletter on saturday → Read Friday's newsletter · 2026-10-24
  Subscribe to the Sunday newsletter
  Subscribe to Monday.com
  Cancel Friday's meeting
  Cancel the meeting on Friday → Cancel the meeting · 2026-10-23
  Schedule Monday's meeting for Tuesday → Schedule Monday's meeting · 2026-10-27
  Prepare slides for Monday → Prepare slides · 2026-10-26
  Prepare slides for Monday's standup
  Prepare slides for Monday standup
  Prepare slides for the Monday standup by Sunday → Prepare slides for the Monday standup · 2026-10-25
  Return shoes within 30 days → Return shoes · 2026-11-20
  Return shoes within 14 days of purchase
  Return shoes before they expire
  Return the June report
  Return the report in June
  Return the report in early June
  Return the report by mid June → Return the report · 2027-06-15
  Return the report by end of June → Return the report · 2027-06-30
  Return the report on June 5 → Return the report · 2027-06-05
  Return the report 5 June at 5 → Return the report at 5 · 2027-06-05
  Return the report on the 5th of June at 5pm → Return the report · 2027-06-05 17:00
  Return the report on 5/6 → Return the report · 2027-06-05
  Return the report on 5/6/27 → Return the report · 2027-06-05
  Return the report on 2027/06/05
  Return the report 06-05-2027 → Return the report · 2027-05-06
  Return the report by 17:00 tomorrow → Return the report · 2026-10-22 17:00
  Return the report by COB
  Return the report ASAP
  Return the report soon
  Return the report later
  Return the report this week
  Return the report this month
  Return the report sometime next week
  Return the report early next week
  Return the report late tomorrow
  Return the report first thing tomorrow → Return the report first thing · 2026-10-22
  Return the report tomorrow first thing
  Return the report tomorrow or the day after
  Return the report tomorrow/friday
  Return the report tomorrow & friday
  Return the report between monday and wednesday
  Return the report monday through wednesday → Return the report monday through wednesday · offered through wednesday
  Return the report monday-wednesday
  Return the report from monday to friday
  Return the report one day
  Return the report two days ago
  Return the report 2 days late
  Return the report the other day
  Return the report every now and then
  Return the report every so often
  Return the report each time
  Return the report every five days → Return the report · 2026-10-21 · rule DAILY;INTERVAL=5
  Return the report every few days
  Return the report every couple of weeks
  Return the report every 1 week → Return the report · 2026-10-21 · rule WEEKLY
  Return the report every week! → Return the report! · 2026-10-21 · rule WEEKLY
  Return the report every week on mondays → Return the report · 2026-10-26 · rule WEEKLY;BYDAY=MO
  Return the report weekly on monday → Return the report · 2026-10-26 · rule WEEKLY;BYDAY=MO
  Return the report monthly on the 1st → Return the report · 2026-11-01 · rule MONTHLY;BYMONTHDAY=1
  Return the report daily → Return the report daily · offered daily
  Return the report hourly
  Return the report yearly on may 5 → Return the report · 2027-05-05 · rule YEARLY;BYMONTH=5;BYMONTHDAY=5
  Return the report annually → Return the report annually · offered annually
  Return the report every may 5th → Return the report · 2027-05-05 · rule YEARLY;BYMONTH=5;BYMONTHDAY=5
  Return the report every 5th of may → Return the report · 2027-05-05 · rule YEARLY;BYMONTH=5;BYMONTHDAY=5
  Return the report every first of may
  Return the report every monday in may
  Return the report every summer
  Return the report every weekday morning at 8:15 → Return the report · 2026-10-22 08:15 · rule WEEKLY;BYDAY=MO..FR
  Return the report every weekend at 10am → Return the report every weekend at 10am · offered every weekend
  Return the report weekends
  Return the report every sat & sun at 10am → Return the report · 2026-10-24 10:00 · rule WEEKLY;BYDAY=SA,SU
  Return the report on tuesdays and thursdays at 8 → Return the report at 8 · 2026-10-22 · rule WEEKLY;BYDAY=TU,TH
  Return the report on tuesdays and thursdays at 8am → Return the report · 2026-10-22 08:00 · rule WEEKLY;BYDAY=TU,TH
  Pay the gardener every fortnight → Pay the gardener · 2026-10-21 · rule WEEKLY;INTERVAL=2
  Clean garage at the weekend → Clean garage · 2026-10-24
  Lunch tomorrow noon → Lunch · 2026-10-22 12:00
  Lunch at noon on friday → Lunch · 2026-10-23 12:00
  Review last workday of every month → Review · 2026-10-30 · rule MONTHLY;BYDAY=MO..FR;BYSETPOS=-1
  Meeting tomorrow at 10am room B → Meeting room B · 2026-10-22 10:00
  Meeting at 10am tomorrow room B → Meeting room B · 2026-10-22 10:00
  Tomorrow at 10am meeting room B → meeting room B · 2026-10-22 10:00
  Payer facture EDF n°2026-10-25 demain → Payer facture EDF n°2026-10-25 · 2026-10-22
  Payer facture du 25/10/2026 avant le 15/11/2026 → Payer facture du 25/10/2026 · 2026-11-15
`
