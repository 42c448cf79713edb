/** Wednesday 2026-10-21, 10:00 in Paris; winter time starts on Sunday the 25th. */
export const dates = `
  // The examples of the contract.
  Call bank tomorrow → Call bank · 2026-10-22
  Call bank tomorrow at 16:00 p1 → Call bank · 2026-10-22 16:00 · prio 3
  Plan trip next week → Plan trip · 2026-10-26
  Pay taxes jan 27 → Pay taxes · 2027-01-27
  Pay rent 15th → Pay rent · 2026-11-15
  Standup 6am → Standup · 2026-10-22 06:00
  Check oven in 2 hours → Check oven · 2026-10-21 12:00
  Dentist Fri @ 7pm → Dentist · 2026-10-23 19:00
  Buy milk tomorrow 5pm +Home #shopping @errands !! → Buy milk · 2026-10-22 17:00 · prio 2 · tag shopping · project Home · context @errands
  "delete mails up to january 30th" → delete mails up to january 30th
  The 9/11 Report due 10/12 → The 9/11 Report · 2026-12-10
  Appeler la banque demain à 9h30 p1 → Appeler la banque · 2026-10-22 09:30 · prio 3
  Rendre le dossier après-demain → Rendre le dossier · 2026-10-23
  Point équipe lundi prochain à 14h → Point équipe · 2026-10-26 14:00
  Préparer l'oral la semaine prochaine → Préparer l'oral · 2026-10-26
  Dentiste le 15 à 18h → Dentiste · 2026-11-15 18:00
  Visio demain de 14h à 15h30 → Visio · 2026-10-22 14:00 · for 90
  Ranger le garage ce week-end → Ranger le garage · 2026-10-24
  // French days.
  Demain appeler le plombier → appeler le plombier · 2026-10-22
  Appeler demain le plombier → Appeler le plombier · 2026-10-22
  Acheter du pain aujourd’hui → Acheter du pain · 2026-10-21
  acheter du pain AUJOURD'HUI → acheter du pain · 2026-10-21
  Sortir les poubelles ce soir → Sortir les poubelles · 2026-10-21 19:00
  Courir demain matin → Courir · 2026-10-22 08:00
  Ramener les livres demain soir → Ramener les livres · 2026-10-22 19:00
  Relancer le client demain après-midi → Relancer le client · 2026-10-22 14:00
  Relancer le client cet après-midi → Relancer le client · 2026-10-21 14:00
  Relancer Julie demain aprem → Relancer Julie · 2026-10-22 14:00
  Déjeuner avec Paul vendredi midi → Déjeuner avec Paul · 2026-10-23 12:00
  Manger avec Paul demain à midi → Manger avec Paul · 2026-10-22 12:00
  Fermer les comptes demain à minuit → Fermer les comptes · 2026-10-22 00:00
  Appeler maman samedi → Appeler maman · 2026-10-24
  Appeler maman dimanche soir → Appeler maman · 2026-10-25 19:00
  Rendez-vous notaire mardi prochain → Rendez-vous notaire · 2026-10-27
  Rendez-vous notaire vendredi prochain → Rendez-vous notaire · 2026-10-30
  Rendez-vous notaire mercredi prochain à 10h → Rendez-vous notaire · 2026-10-28 10:00
  Contrôle technique vendredi en huit → Contrôle technique · 2026-10-30
  Contrôle technique lundi en quinze → Contrôle technique · 2026-11-09
  Rendre les clés d'ici vendredi → Rendre les clés · 2026-10-23
  Rendre les clés avant vendredi → Rendre les clés · 2026-10-23
  Rendre les clés avant le 3 → Rendre les clés · 2026-11-03
  Rendre les clés avant le 3 novembre → Rendre les clés · 2026-11-03
  Rendre les clés pour lundi → Rendre les clés · 2026-10-26
  Avant vendredi rendre les clés → rendre les clés · 2026-10-23
  D’ici la fin du mois, trier les photos → trier les photos · 2026-10-31
  Trier les photos avant la fin du mois → Trier les photos · 2026-10-31
  Trier les photos fin novembre → Trier les photos · 2026-11-30
  Trier les photos d'ici fin novembre → Trier les photos · 2026-11-30
  Bilan comptable fin d'année → Bilan comptable · 2026-12-31
  Bilan comptable à la mi-novembre → Bilan comptable · 2026-11-15
  Bilan comptable mi-novembre → Bilan comptable · 2026-11-15
  Déclarer la TVA mi-octobre → Déclarer la TVA · 2027-10-15
  Changer les pneus le mois prochain → Changer les pneus · 2026-11-01
  Changer les pneus l'année prochaine → Changer les pneus · 2027-01-01
  Vérifier le four dans 2 heures → Vérifier le four · 2026-10-21 12:00
  Vérifier le four dans 2h → Vérifier le four · 2026-10-21 12:00
  Sortir le gâteau dans 45 minutes → Sortir le gâteau · 2026-10-21 10:45
  Sortir le gâteau dans une demi-heure → Sortir le gâteau · 2026-10-21 10:30
  Sortir le gâteau dans 1h30 → Sortir le gâteau · 2026-10-21 11:30
  Relancer Acme dans 3 jours → Relancer Acme · 2026-10-24
  Relancer Acme dans trois jours → Relancer Acme · 2026-10-24
  Relancer Acme dans une semaine → Relancer Acme · 2026-10-28
  Relancer Acme dans deux semaines → Relancer Acme · 2026-11-04
  Relancer Acme dans une quinzaine → Relancer Acme · 2026-11-04
  Relancer Acme dans 2 mois → Relancer Acme · 2026-12-21
  Relancer Acme d'ici 3 jours → Relancer Acme · 2026-10-24
  Relancer Acme dans 3 jours ouvrés → Relancer Acme · 2026-10-26
  Payer la cantine le 15 novembre → Payer la cantine · 2026-11-15
  Payer la cantine 15 novembre → Payer la cantine · 2026-11-15
  Payer la cantine le 1er décembre → Payer la cantine · 2026-12-01
  Payer la cantine le 1er → Payer la cantine · 2026-11-01
  Payer la cantine mardi 27 octobre → Payer la cantine · 2026-10-27
  Payer la cantine mar. 27 oct. à 9h → Payer la cantine · 2026-10-27 09:00
  Payer la cantine lundi 26 → Payer la cantine · 2026-10-26
  Payer la cantine le 15/11 → Payer la cantine · 2026-11-15
  Payer la cantine 15/11/2026 → Payer la cantine · 2026-11-15
  Payer la cantine 15/11/26 → Payer la cantine · 2026-11-15
  Payer la cantine 15.11.2026 → Payer la cantine · 2026-11-15
  Payer la cantine 2026-11-15 → Payer la cantine · 2026-11-15
  Payer la cantine le 3 janvier → Payer la cantine · 2027-01-03
  Payer la cantine le 3 janvier 2028 → Payer la cantine · 2028-01-03
  Payer la cantine le 31 → Payer la cantine · 2026-10-31
  Anniversaire de Zoé le 29 février → Anniversaire de Zoé · 2028-02-29
  Clôturer le dossier le dernier jour ouvré → Clôturer le dossier · 2026-10-30
  Clôturer le dossier le dernier jour du mois → Clôturer le dossier · 2026-10-31
  Le 15 novembre payer la cantine → payer la cantine · 2026-11-15
  Appeler le 15 novembre la mairie → Appeler la mairie · 2026-11-15
  Rappeler Zoé lundi → Rappeler Zoé · 2026-10-26
  Lundi, rappeler Zoé → rappeler Zoé · 2026-10-26
  Lundi : rappeler Zoé → rappeler Zoé · 2026-10-26
  lundi rappeler Zoé → rappeler Zoé · 2026-10-26
  Mardi 9h réunion budget → réunion budget · 2026-10-27 09:00
  Rappeler Zoé (lundi) → Rappeler Zoé · 2026-10-26
  Rappeler Zoé, lundi → Rappeler Zoé · 2026-10-26
  Rappeler Zoé lundi. → Rappeler Zoé. · 2026-10-26
  Déjeuner mardi avec Léa → Déjeuner avec Léa · 2026-10-27
  // French hours.
  Dentiste demain 9h → Dentiste · 2026-10-22 09:00
  Dentiste demain 9 h 30 → Dentiste · 2026-10-22 09:30
  Dentiste demain à 9 h → Dentiste · 2026-10-22 09:00
  Dentiste demain 09:15 → Dentiste · 2026-10-22 09:15
  Dentiste demain à neuf heures → Dentiste · 2026-10-22 09:00
  Dentiste demain à neuf heures trente → Dentiste · 2026-10-22 09:30
  Dentiste demain à neuf heure trente → Dentiste · 2026-10-22 09:30
  Dentiste demain à 9 heures et demie → Dentiste · 2026-10-22 09:30
  Dentiste à 18h → Dentiste · 2026-10-21 18:00
  Dentiste à 8h → Dentiste · 2026-10-22 08:00
  Dentiste 18h30 → Dentiste · 2026-10-21 18:30
  Dentiste vers 18h → Dentiste · 2026-10-21 18:00
  Dentiste à 8h du soir → Dentiste · 2026-10-21 20:00
  Dentiste ce soir à 8h → Dentiste · 2026-10-21 20:00
  Dentiste demain soir à 20h30 → Dentiste · 2026-10-22 20:30
  Envoyer le mail avant 18h → Envoyer le mail · 2026-10-21 18:00
  Envoyer le mail avant midi → Envoyer le mail · 2026-10-21 12:00
  Envoyer le mail avant demain 18h → Envoyer le mail · 2026-10-22 18:00
  Atelier samedi 10h-12h → Atelier · 2026-10-24 10:00 · for 120
  Atelier samedi de 10 h à 12 h 30 → Atelier · 2026-10-24 10:00 · for 150
  Atelier samedi 14-16h → Atelier · 2026-10-24 14:00 · for 120
  Soirée jeux samedi 22h-2h → Soirée jeux · 2026-10-24 22:00 · for 240
  Réunion budget jeudi 14h pendant 1h30 → Réunion budget · 2026-10-22 14:00 · for 90
  déj avec Léa mardi 12h30-14h → déj avec Léa · 2026-10-27 12:30 · for 90
  14h appeler le garage → appeler le garage · 2026-10-21 14:00
  // Planned rather than due.
  Trier la cave prévu samedi → Trier la cave · plan 2026-10-24
  Trier la cave, prévu pour samedi → Trier la cave · plan 2026-10-24
  Trier la cave planifié demain → Trier la cave · plan 2026-10-22
  Planifier demain trier la cave → trier la cave · plan 2026-10-22
  Sort the cellar plan for saturday → Sort the cellar · plan 2026-10-24
  Sort the cellar on my day tomorrow → Sort the cellar · plan 2026-10-22
`
