/**
 * What people say to the assistant, with what they mean by it: `language | sentence → kind …`, as `toldReading` words it. Of a todo
 * with a question mark nothing is certain. The clock is that of the tables, the projects are Atlas and Site vitrine.
 */
export const utterances = `
  fr | déj avec Léa mardi 12h30-14h → event déj avec Léa · 2026-10-27 12:30-14:00
  fr | Réunion budget jeudi à 14h → event Réunion budget · 2026-10-22 14:00-15:00
  fr | Dentiste le 15 à 18h → event Dentiste · 2026-11-15 18:00-19:00
  fr | RDV kiné vendredi 9h15 → event RDV kiné · 2026-10-23 09:15-10:15
  fr | Visio demain de 14h à 15h30 → event Visio · 2026-10-22 14:00-15:30
  fr | Concert samedi 20h → event Concert · 2026-10-24 20:00-21:00
  fr | Entretien Acme lundi prochain à 10h pendant 45 minutes → event Entretien Acme · 2026-10-26 10:00-10:45
  fr | ajoute à l'agenda : visite du musée samedi 15h → event visite du musée · 2026-10-24 15:00-16:00
  fr | planifie une réunion avec Paul demain à 9h → event une réunion avec Paul · 2026-10-22 09:00-10:00
  fr | bloque vendredi de 9h à 12h pour la compta → event pour la compta · 2026-10-23 09:00-12:00
  fr | Yoga tous les mardis de 19h à 20h → event Yoga · 2026-10-27 19:00-20:00 · rule WEEKLY;BYDAY=TU
  fr | Soirée jeux samedi 22h-2h → event Soirée jeux · 2026-10-24 22:00-02:00
  en | lunch with Léa tuesday 12:30-14:00 → event lunch with Léa · 2026-10-27 12:30-14:00
  en | Meeting with Tom on Thursday from 3 to 4pm → event Meeting with Tom · 2026-10-22 15:00-16:00
  en | Dentist Fri @ 7pm → event Dentist · 2026-10-23 19:00-20:00
  en | schedule a meeting with Paul tomorrow at 9am → event a meeting with Paul · 2026-10-22 09:00-10:00
  en | add to my calendar: museum visit saturday 3pm → event museum visit · 2026-10-24 15:00-16:00
  en | block friday 9am-12pm for taxes → event for taxes · 2026-10-23 09:00-12:00
  en | interview with Acme next monday at 10am for 45 minutes → event interview with Acme · 2026-10-26 10:00-10:45
  en | Standup every weekday at 9am → event Standup · 2026-10-22 09:00-10:00 · rule WEEKLY;BYDAY=MO..FR
  en | Drinks tonight at 8pm → event Drinks · 2026-10-21 20:00-21:00
  mixed | Meeting avec Paul tomorrow à 14h → event Meeting avec Paul · 2026-10-22 14:00-15:00
  mixed | call avec Léa demain 2-3pm → event call avec Léa · 2026-10-22 14:00-15:00
  fr | pris → checkin taken 2026-10-21
  fr | Pris ! → checkin taken 2026-10-21
  fr | c'est pris → checkin taken 2026-10-21
  fr | j'ai pris mes médicaments → checkin taken 2026-10-21
  fr | J’ai bien pris mon traitement ce matin → checkin taken 2026-10-21
  fr | médocs pris → checkin taken 2026-10-21
  fr | médicaments : pris → checkin taken 2026-10-21
  fr | j'ai pris mes médicaments hier → checkin taken 2026-10-20
  fr | pris, un peu mal à la tête → checkin taken 2026-10-21 · note un peu mal à la tête
  fr | j'ai pris mes médicaments mais tard → checkin taken 2026-10-21 · note tard
  fr | pas pris → checkin missed 2026-10-21
  fr | j'ai oublié mes médicaments → checkin missed 2026-10-21
  fr | j'ai oublié de prendre mon traitement hier → checkin missed 2026-10-20
  en | took my meds → checkin taken 2026-10-21
  en | I took my meds this morning → checkin taken 2026-10-21
  en | I've already taken my medication → checkin taken 2026-10-21
  en | meds taken → checkin taken 2026-10-21
  en | taken → checkin taken 2026-10-21
  en | took my pills, feeling dizzy → checkin taken 2026-10-21 · note feeling dizzy
  en | forgot my meds yesterday → checkin missed 2026-10-20
  en | I skipped my meds → checkin missed 2026-10-21
  fr | prendre mes médicaments → todo? prendre mes médicaments
  fr | acheter mes médicaments → todo? acheter mes médicaments
  fr | j'ai pris le train → todo? j'ai pris le train
  fr | j'ai pris rendez-vous → todo? j'ai pris rendez-vous
  fr | Prendre mes médicaments à 20h → todo Prendre mes médicaments · 2026-10-21 20:00
  fr | appeler la pharmacie pour mes médicaments → todo? appeler la pharmacie pour mes médicaments
  en | take my meds at 8pm → todo take my meds · 2026-10-21 20:00
  en | took my car to the garage → todo? took my car to the garage
  fr | idée pour Atlas : un mode hors ligne → idea Atlas · un mode hors ligne
  fr | Idée Atlas : un mode hors ligne → idea Atlas · un mode hors ligne
  fr | ajoute une idée à Atlas : un mode hors ligne → idea Atlas · un mode hors ligne
  fr | une idée pour atlas, un mode hors ligne → idea Atlas · un mode hors ligne
  fr | nouvelle idée pour le projet Site vitrine : un blog → idea Site vitrine · un blog
  fr | idée site vitrine un blog demain → idea Site vitrine · un blog demain
  fr | étape Atlas : écrire la doc → step Atlas · écrire la doc
  fr | ajoute une étape à Atlas : écrire la doc avant lundi → step Atlas · écrire la doc avant lundi
  fr | nouvelle étape pour Atlas : tester sur iPhone → step Atlas · tester sur iPhone
  en | idea for Atlas: an offline mode → idea Atlas · an offline mode
  en | add an idea to Atlas: an offline mode → idea Atlas · an offline mode
  en | new idea for atlas: dark theme → idea Atlas · dark theme
  en | add a step to Atlas: write the docs → step Atlas · write the docs
  en | step Atlas: write the docs → step Atlas · write the docs
  en | add step to the project Atlas - write the docs → step Atlas · write the docs
  mixed | idée for Atlas: un dark mode → idea Atlas · un dark mode
  fr | idée pour Zorro : une cape → idea nobody (Zorro) · une cape
  fr | idée cadeau pour maman → todo? idée cadeau pour maman
  fr | Idée cadeau pour maman : un livre → todo? Idée cadeau pour maman : un livre
  fr | étape 3 du montage → todo? étape 3 du montage
  en | idea of the year → todo? idea of the year
  en | step counter → todo? step counter
  fr | fait : appeler la banque → change complete appeler la banque
  fr | fait appeler la banque → change complete appeler la banque
  fr | terminé : rapport Q3 → change complete rapport Q3
  fr | coche acheter du lait → change complete acheter du lait
  fr | appeler la banque, c'est fait → change complete appeler la banque
  fr | postulé acme → change apply acme
  fr | j'ai postulé chez Doctolib → change apply Doctolib
  fr | décale dentiste à jeudi 15h → change move dentiste · 2026-10-22 15:00
  fr | reporte le rapport au 3 novembre → change move le rapport · 2026-11-03
  fr | repousse dentiste de 2 jours → change move dentiste · days 2
  fr | reporte dentiste d'une semaine → change move dentiste · days 7
  fr | déplace Réunion budget à demain 9h → change move Réunion budget · 2026-10-22 09:00
  fr | archive les offres < 40k → change archive les offres < 40k · jobs below 40000
  fr | archive toutes les offres à moins de 45 000 € → change archive toutes les offres à moins de 45 000 € · jobs below 45000
  fr | archive acme → change archive acme
  fr | supprime appeler la banque → change remove appeler la banque
  fr | étoile Doctolib → change star Doctolib
  fr | mets en favori Doctolib → change star Doctolib
  fr | retire des favoris Doctolib → change unstar Doctolib
  fr | rouvre le rapport Q3 → change reopen le rapport Q3
  fr | passe dentiste en p1 → change prioritise dentiste · prio 3
  en | done call bank → change complete call bank
  en | done: call bank → change complete call bank
  en | mark call bank as done → change complete call bank
  en | check off buy milk → change complete buy milk
  en | applied acme → change apply acme
  en | I applied to Acme → change apply Acme
  en | star Acme → change star Acme
  en | unstar Acme → change unstar Acme
  en | archive offers below 40k → change archive offers below 40k · jobs below 40000
  en | archive acme → change archive acme
  en | delete call bank → change remove call bank
  en | snooze dentist → change snooze dentist
  en | snooze dentist to friday → change snooze dentist · 2026-10-23
  en | move dentist to thursday 3pm → change move dentist · 2026-10-22 15:00
  en | reschedule the report to nov 3 → change move the report · 2026-11-03
  en | postpone dentist by 2 days → change move dentist · days 2
  en | reopen the Q3 report → change reopen the Q3 report
  en | set call bank to priority 1 → change prioritise call bank · prio 3
  mixed | décale dentist à friday 3pm → change move dentist · 2026-10-23 15:00
  fr | Archiver les photos → todo? Archiver les photos
  fr | Supprimer les vieux mails → todo? Supprimer les vieux mails
  fr | Décaler le rendez-vous demain → todo Décaler le rendez-vous · 2026-10-22
  fr | Postuler chez Acme demain → todo Postuler chez Acme · 2026-10-22
  fr | rappelle-moi d'appeler la banque demain → todo appeler la banque · 2026-10-22
  fr | Rappelle-moi de sortir le chien dans 20 minutes → todo sortir le chien · 2026-10-21 10:20
  fr | rappelle-moi demain à 9h d'appeler Paul → todo appeler Paul · 2026-10-22 09:00
  fr | n'oublie pas d'acheter du pain → todo acheter du pain
  fr | ajoute une tâche : relire le contrat avant vendredi → todo relire le contrat · 2026-10-23
  fr | tâche : relire le contrat → todo relire le contrat
  fr | ajoute du lait à ma liste de courses → todo lait
  fr | ajoute des pommes à la liste → todo pommes
  fr | mets du lait sur la liste des courses → todo lait
  fr | Payer le loyer le 5 de chaque mois → todo Payer le loyer · 2026-11-05 · rule MONTHLY;BYMONTHDAY=5
  fr | Payer le loyer → todo? Payer le loyer
  en | remind me to call the bank tomorrow → todo call the bank · 2026-10-22
  en | remind me to call the bank → todo call the bank
  en | please remind me to pick up the laundry next monday → todo pick up the laundry · 2026-10-26
  en | remind me tomorrow at 2pm to water the plants → todo water the plants · 2026-10-22 14:00
  en | add a todo: read the contract by friday → todo read the contract · 2026-10-23
  en | add milk to my shopping list → todo milk
  en | please add bread to the grocery list → todo bread
  en | Pay rent on the 1st of every month → todo Pay rent · 2026-11-01 · rule MONTHLY;BYMONTHDAY=1
  en | call Bob at 5pm → todo call Bob · 2026-10-21 17:00
  en | Pay rent → todo? Pay rent
  mixed | remind me d'appeler la banque demain → todo appeler la banque · 2026-10-22
  mixed | Acheter du lait tomorrow #courses → todo Acheter du lait · 2026-10-22 · tag courses
  fr | quelle heure est-il → nothing question
  fr | qu'est-ce que j'ai demain ? → nothing question
  fr | ai-je une réunion jeudi ? → nothing question
  fr | combien de temps reste-t-il au minuteur → nothing question
  fr | allume la lumière du salon → nothing elsewhere
  fr | mets la musique → nothing elsewhere
  en | what time is it → nothing question
  en | do i have any meetings tomorrow → nothing question
  en | when is my next appointment → nothing question
  en | is there life on other planets → nothing question
  en | turn off the lights → nothing elsewhere
  en | play some jazz → nothing elsewhere
  en | show my upcoming events → nothing question
  fr | «  » → todo? «  »
  fr | Déjeuner avec maman dimanche midi → event Déjeuner avec maman · 2026-10-25 12:00-13:00
  fr | Dîner chez les parents samedi 20h → event Dîner chez les parents · 2026-10-24 20:00-21:00
  fr | Réunion d'équipe tous les lundis à 10h → event Réunion d'équipe · 2026-10-26 10:00-11:00 · rule WEEKLY;BYDAY=MO
  fr | Appel avec le recruteur jeudi à 11h → event Appel avec le recruteur · 2026-10-22 11:00-12:00
  fr | Entretien technique chez Doctolib mardi 3 novembre à 14h30 → event Entretien technique chez Doctolib · 2026-11-03 14:30-15:30
  fr | Train pour Lyon vendredi 7h42 → event Train pour Lyon · 2026-10-23 07:42-08:42
  fr | Ajoute un événement : concert le 5 novembre à 20h → event concert · 2026-11-05 20:00-21:00
  fr | Ajoute à mon agenda dentiste lundi 9h → event dentiste · 2026-10-26 09:00-10:00
  fr | j'ai pris mes médocs à 9h → checkin taken 2026-10-21
  fr | je viens de prendre mes médicaments → checkin taken 2026-10-21
  fr | Je n'ai pas pris mes médicaments → checkin missed 2026-10-21
  fr | j'ai pas pris mes médicaments → checkin missed 2026-10-21
  fr | pas pris hier → checkin missed 2026-10-20
  fr | c'est bon j'ai pris mes médicaments → checkin taken 2026-10-21
  fr | oui pris → checkin taken 2026-10-21
  en | meds done → checkin taken 2026-10-21
  en | done with my meds → checkin taken 2026-10-21
  en | just took my meds → checkin taken 2026-10-21
  en | Took my medication, slept badly → checkin taken 2026-10-21 · note slept badly
  en | have taken my pills → checkin taken 2026-10-21
  en | I forgot to take my meds → checkin missed 2026-10-21
  en | didn't take my meds today → checkin missed 2026-10-21
  fr | Idée pour le site vitrine : ajouter un blog → idea Site vitrine · ajouter un blog
  fr | J'ai une idée pour Atlas : mode sombre → idea Atlas · mode sombre
  fr | Ajoute l'idée mode sombre à Atlas → idea Atlas · mode sombre
  fr | Ajoute l'étape déployer à Atlas → step Atlas · déployer
  fr | ajoute une étape au projet Atlas : déployer → step Atlas · déployer
  en | Add "deploy" as a step to Atlas → step Atlas · deploy
  en | Add idea to Atlas: dark mode → idea Atlas · dark mode
  en | Add a new step for Atlas: deploy → step Atlas · deploy
  en | New step in Atlas: deploy → step Atlas · deploy
  fr | j'ai fait les courses → change complete les courses
  en | mark the report done → change complete the report
  en | the report is done → change complete the report
  fr | J'ai candidaté chez Acme → change apply Acme
  fr | archive toutes les offres de plus d'un mois → change archive toutes les offres de plus d'un mois
  fr | archive les offres refusées → change archive les offres refusées
  fr | Archive les offres de moins de 40k€ → change archive les offres de moins de 40k€ · jobs below 40000
  fr | étoile l'offre Doctolib → change star Doctolib
  fr | ajoute Doctolib aux favoris → change star Doctolib
  fr | supprime la tâche banque → change remove banque
  fr | annule le dentiste → change remove le dentiste
  fr | décale le dentiste à demain → change move le dentiste · 2026-10-22
  fr | décale le dentiste d'une heure → change move le dentiste · minutes 60
  fr | décale le dentiste de 30 minutes → change move le dentiste · minutes 30
  fr | Décale la réunion de lundi à mardi → change move la réunion de lundi · 2026-10-27
  fr | reporte toutes les tâches à demain → change move toutes les tâches · todos · 2026-10-22
  fr | repousse à demain → todo? repousse à demain
  en | move all tasks to tomorrow → change move all tasks · todos · 2026-10-22
  en | snooze bank 1h → change snooze bank · minutes 60
  en | snooze bank until tomorrow → change snooze bank · 2026-10-22
  fr | remets banque à lundi → change move banque · 2026-10-26
  fr | passe banque en priorité 1 → change prioritise banque · prio 3
  fr | Rappelle-moi à 18h d'appeler la banque → todo appeler la banque · 2026-10-21 18:00
  fr | Rappelle moi d'appeler la banque à 18h → todo appeler la banque · 2026-10-21 18:00
  fr | Rappelle-moi le 5 de payer le loyer → todo payer le loyer · 2026-11-05
  fr | Il faut appeler la banque demain → todo appeler la banque · 2026-10-22
  fr | Je dois appeler la banque demain → todo appeler la banque · 2026-10-22
  en | Remind me at 6pm to call the bank → todo call the bank · 2026-10-21 18:00
  en | Remind me every monday to water the plants → todo water the plants · 2026-10-26 · rule WEEKLY;BYDAY=MO
  en | don't forget to call the bank tomorrow → todo call the bank · 2026-10-22
  en | add call the bank to my list → todo call the bank
  fr | Ajoute pain, lait et beurre à la liste de courses → todo pain, lait et beurre
  fr | merci → todo? merci
  fr | Quoi de prévu demain ? → nothing question
  en | what's up tomorrow → nothing question
  fr | combien d'offres cette semaine → nothing question
`
