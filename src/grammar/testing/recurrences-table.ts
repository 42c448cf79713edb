export const recurring = `
  Standup every weekday at 9am → Standup · 2026-10-22 09:00 · rule WEEKLY;BYDAY=MO..FR
  Demo every 3rd friday → Demo · 2026-11-20 · rule MONTHLY;BYDAY=3FR
  Invoice every last day → Invoice · 2026-10-31 · rule MONTHLY;BYMONTHDAY=-1
  Expenses every 15th workday, last workday → Expenses · 2026-10-21 · rule MONTHLY;BYDAY=MO..FR;BYSETPOS=15,-1
  Water plants every! 3 days → Water plants · 2026-10-21 · rule DAILY;INTERVAL=3 · after
  Create monthly report → Create monthly report · offered monthly
  Médicaments tous les jours à 8h et 20h → Médicaments · 2026-10-21 20:00 · rule DAILY;BYHOUR=8,20;BYMINUTE=0
  Factures chaque dernier jour ouvré du mois → Factures · 2026-10-30 · rule MONTHLY;BYDAY=MO..FR;BYSETPOS=-1
  Arroser les plantes tous les 3 jours → Arroser les plantes · 2026-10-21 · rule DAILY;INTERVAL=3
  Arroser les plantes tous les trois jours → Arroser les plantes · 2026-10-21 · rule DAILY;INTERVAL=3
  Arroser les plantes tous les 3 jours après la dernière fois → Arroser les plantes · 2026-10-21 · rule DAILY;INTERVAL=3 · after
  Arroser les plantes 3 jours après la dernière fois → Arroser les plantes · 2026-10-21 · rule DAILY;INTERVAL=3 · after
  Arroser les plantes un jour sur deux → Arroser les plantes · 2026-10-21 · rule DAILY;INTERVAL=2
  Méditer chaque jour → Méditer · 2026-10-21 · rule DAILY
  Méditer tous les jours à 7h → Méditer · 2026-10-22 07:00 · rule DAILY
  Méditer tous les matins → Méditer · 2026-10-22 08:00 · rule DAILY
  Méditer tous les soirs → Méditer · 2026-10-21 19:00 · rule DAILY
  Méditer tous les soirs à 22h → Méditer · 2026-10-21 22:00 · rule DAILY
  Tous les lundis : sortir les poubelles → sortir les poubelles · 2026-10-26 · rule WEEKLY;BYDAY=MO
  Sortir les poubelles tous les lundis → Sortir les poubelles · 2026-10-26 · rule WEEKLY;BYDAY=MO
  Sortir les poubelles tous les lundis et jeudis → Sortir les poubelles · 2026-10-22 · rule WEEKLY;BYDAY=MO,TH
  Sortir les poubelles tous les lundis et jeudis à 20h → Sortir les poubelles · 2026-10-22 20:00 · rule WEEKLY;BYDAY=MO,TH
  Sortir les poubelles chaque mardi soir → Sortir les poubelles · 2026-10-27 19:00 · rule WEEKLY;BYDAY=TU
  Sortir les poubelles tous les mercredis → Sortir les poubelles · 2026-10-21 · rule WEEKLY;BYDAY=WE
  Sortir les poubelles tous les mercredis à 9h → Sortir les poubelles · 2026-10-28 09:00 · rule WEEKLY;BYDAY=WE
  Piscine les mardis et vendredis → Piscine · 2026-10-23 · rule WEEKLY;BYDAY=TU,FR
  Piscine un lundi sur deux → Piscine · 2026-10-26 · rule WEEKLY;INTERVAL=2;BYDAY=MO
  Piscine un vendredi sur trois à 18h → Piscine · 2026-10-23 18:00 · rule WEEKLY;INTERVAL=3;BYDAY=FR
  Piscine une semaine sur deux → Piscine · 2026-10-21 · rule WEEKLY;INTERVAL=2
  Piscine une fois par semaine → Piscine · 2026-10-21 · rule WEEKLY
  Loyer tous les mois → Loyer · 2026-10-21 · rule MONTHLY
  Loyer tous les mois le 5 → Loyer · 2026-11-05 · rule MONTHLY;BYMONTHDAY=5
  Loyer le 5 de chaque mois → Loyer · 2026-11-05 · rule MONTHLY;BYMONTHDAY=5
  Loyer chaque 1er du mois → Loyer · 2026-11-01 · rule MONTHLY;BYMONTHDAY=1
  Loyer le 1er de chaque mois à 9h → Loyer · 2026-11-01 09:00 · rule MONTHLY;BYMONTHDAY=1
  Loyer le 1er et le 15 de chaque mois → Loyer · 2026-11-01 · rule MONTHLY;BYMONTHDAY=1,15
  Loyer le dernier jour de chaque mois → Loyer · 2026-10-31 · rule MONTHLY;BYMONTHDAY=-1
  Apéro tous les 3e vendredis → Apéro · 2026-11-20 · rule MONTHLY;BYDAY=3FR
  Apéro tous les 3e vendredis du mois à 18h30 → Apéro · 2026-11-20 18:30 · rule MONTHLY;BYDAY=3FR
  Apéro le premier jeudi de chaque mois → Apéro · 2026-11-05 · rule MONTHLY;BYDAY=1TH
  Apéro chaque dernier vendredi du mois → Apéro · 2026-10-30 · rule MONTHLY;BYDAY=-1FR
  Vérifier les comptes le dernier jour ouvré de chaque mois → Vérifier les comptes · 2026-10-30 · rule MONTHLY;BYDAY=MO..FR;BYSETPOS=-1
  TVA tous les 3 mois → TVA · 2026-10-21 · rule MONTHLY;INTERVAL=3
  TVA chaque trimestre → TVA · 2026-10-21 · rule MONTHLY;INTERVAL=3
  Impôts tous les ans → Impôts · 2026-10-21 · rule YEARLY
  Impôts chaque année le 15 mai → Impôts · 2027-05-15 · rule YEARLY;BYMONTH=5;BYMONTHDAY=15
  Feu d'artifice chaque 14 juillet → Feu d'artifice · 2027-07-14 · rule YEARLY;BYMONTH=7;BYMONTHDAY=14
  Ménage tous les jours ouvrés à 8h30 → Ménage · 2026-10-22 08:30 · rule WEEKLY;BYDAY=MO..FR
  Ménage toutes les deux semaines → Ménage · 2026-10-21 · rule WEEKLY;INTERVAL=2
  Ménage toutes les 2 semaines le mardi → Ménage · 2026-10-27 · rule WEEKLY;INTERVAL=2;BYDAY=TU
  Ménage tous les jours jusqu'au 15 novembre → Ménage · 2026-10-21 · rule DAILY;UNTIL=20261115
  Ménage tous les jours à partir du 2 novembre → Ménage · 2026-11-02 · rule DAILY
  Ménage tous les lundis dès lundi prochain → Ménage · 2026-10-26 · rule WEEKLY;BYDAY=MO
  Ménage tous les jours pendant 10 jours → Ménage · 2026-10-21 · rule DAILY;UNTIL=20261030
  Ménage tous les lundis 4 fois → Ménage · 2026-10-26 · rule WEEKLY;BYDAY=MO;COUNT=4
  Ménage demain puis repos
  Sortir chaque lundi les poubelles → Sortir les poubelles · 2026-10-26 · rule WEEKLY;BYDAY=MO
  Backup every day → Backup · 2026-10-21 · rule DAILY
  Backup every day at 23:00 → Backup · 2026-10-21 23:00 · rule DAILY
  Backup every day at 9am → Backup · 2026-10-22 09:00 · rule DAILY
  Backup daily at 9am → Backup · 2026-10-22 09:00 · rule DAILY
  Backup every morning → Backup · 2026-10-22 09:00 · rule DAILY
  Backup every evening → Backup · 2026-10-21 19:00 · rule DAILY
  Backup every night → Backup · 2026-10-21 22:00 · rule DAILY
  Backup every other day → Backup · 2026-10-21 · rule DAILY;INTERVAL=2
  Backup every monday → Backup · 2026-10-26 · rule WEEKLY;BYDAY=MO
  Backup every mon, wed and fri → Backup · 2026-10-21 · rule WEEKLY;BYDAY=MO,WE,FR
  Backup every monday and thursday at 8pm → Backup · 2026-10-22 20:00 · rule WEEKLY;BYDAY=MO,TH
  Backup on mondays → Backup · 2026-10-26 · rule WEEKLY;BYDAY=MO
  Backup every other tuesday → Backup · 2026-10-27 · rule WEEKLY;INTERVAL=2;BYDAY=TU
  Backup every 2 weeks → Backup · 2026-10-21 · rule WEEKLY;INTERVAL=2
  Backup every 2 weeks on monday → Backup · 2026-10-26 · rule WEEKLY;INTERVAL=2;BYDAY=MO
  Backup every week on tuesday at 10:00 → Backup · 2026-10-27 10:00 · rule WEEKLY;BYDAY=TU
  Backup every month on the 5th → Backup · 2026-11-05 · rule MONTHLY;BYMONTHDAY=5
  Backup every 15th → Backup · 2026-11-15 · rule MONTHLY;BYMONTHDAY=15
  Backup every 1st and 15th → Backup · 2026-11-01 · rule MONTHLY;BYMONTHDAY=1,15
  Backup on the 1st of every month → Backup · 2026-11-01 · rule MONTHLY;BYMONTHDAY=1
  Backup the first monday of every month → Backup · 2026-11-02 · rule MONTHLY;BYDAY=1MO
  Backup every last friday → Backup · 2026-10-30 · rule MONTHLY;BYDAY=-1FR
  Backup every last workday → Backup · 2026-10-30 · rule MONTHLY;BYDAY=MO..FR;BYSETPOS=-1
  Backup every 6 months → Backup · 2026-10-21 · rule MONTHLY;INTERVAL=6
  Backup every quarter → Backup · 2026-10-21 · rule MONTHLY;INTERVAL=3
  Backup every jan 27 → Backup · 2027-01-27 · rule YEARLY;BYMONTH=1;BYMONTHDAY=27
  Backup every year on july 14 → Backup · 2027-07-14 · rule YEARLY;BYMONTH=7;BYMONTHDAY=14
  Backup every week after completion → Backup · 2026-10-21 · rule WEEKLY · after
  Backup every! week → Backup · 2026-10-21 · rule WEEKLY · after
  Backup every day until dec 15 → Backup · 2026-10-21 · rule DAILY;UNTIL=20261215
  Backup every monday starting nov 9 → Backup · 2026-11-09 · rule WEEKLY;BYDAY=MO
  Backup every day at 8am and 8pm → Backup · 2026-10-21 20:00 · rule DAILY;BYHOUR=8,20;BYMINUTE=0
  Backup every day 5 times → Backup · 2026-10-21 · rule DAILY;COUNT=5
  Every monday call mom → call mom · 2026-10-26 · rule WEEKLY;BYDAY=MO
  Every day at 9am: water the plants → water the plants · 2026-10-22 09:00 · rule DAILY
  Sauvegarde tous les 31 → Sauvegarde tous les 31
  Sauvegarde tous les 15 jours → Sauvegarde tous les 15 jours · offered tous les 15 jours
  Sauvegarde every weekend → Sauvegarde every weekend · offered every weekend
  Rapport mensuel → Rapport mensuel · offered mensuel
  Write weekly report → Write weekly report · offered weekly
  Sauvegarde tous les jours à 8h et 20h30 → Sauvegarde à 8h et 20h30 · 2026-10-21 · rule DAILY
`
