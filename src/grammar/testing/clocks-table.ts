/** The same words on other days, in other zones, around changes of the clocks. */
export const clocks = `
  // A Saturday before the clocks go back in Paris.
  @ 2026-10-24T23:30:00+02:00 Europe/Paris
  Réveil demain à 7h → Réveil · 2026-10-25 07:00
  Réveil à 7h → Réveil · 2026-10-25 07:00
  Ronde à 2h30 → Ronde · 2026-10-25 02:30
  Check oven in 4 hours → Check oven · 2026-10-25 02:30
  Check oven in 3 hours → Check oven · 2026-10-25 02:30
  Ranger ce week-end → Ranger · 2026-10-24
  Ranger samedi → Ranger samedi · offered samedi
  Ranger samedi prochain → Ranger · 2026-10-31
  Ranger dimanche → Ranger · 2026-10-25
  Ranger dimanche prochain → Ranger · 2026-11-01
  Ranger la semaine prochaine → Ranger · 2026-10-26
  // The night in which an hour is skipped.
  @ 2026-03-28T12:00:00+01:00 Europe/Paris
  Ronde demain à 2h30 → Ronde · 2026-03-29 03:30
  Ronde demain à 3h → Ronde · 2026-03-29 03:00
  Ronde tous les jours à 2h30 → Ronde · 2026-03-29 03:30 · rule DAILY
  Ronde de 1h à 4h → Ronde · 2026-03-29 01:00 · for 180
  // New York, where it is still yesterday.
  @ 2026-10-21T02:00:00Z America/New_York
  Call bank tomorrow at 9am → Call bank · 2026-10-21 09:00
  Call bank today → Call bank · 2026-10-20
  Call bank wednesday → Call bank · 2026-10-21
  Call bank at 11pm → Call bank · 2026-10-20 23:00
  Call bank at 9pm → Call bank · 2026-10-21 21:00
  Call bank on nov 1 at 9am → Call bank · 2026-11-01 09:00
  // Kolkata, half an hour off.
  @ 2026-10-21T20:00:00Z Asia/Kolkata
  Call bank tomorrow at 9am → Call bank · 2026-10-23 09:00
  Appeler la banque demain → Appeler la banque · 2026-10-23
  Appeler la banque à 8h → Appeler la banque · 2026-10-22 08:00
  // New Year's Eve.
  @ 2026-12-31T23:59:00+01:00 Europe/Paris
  Trinquer demain → Trinquer · 2027-01-01
  Trinquer le 31 → Trinquer · 2026-12-31
  Trinquer le 1er janvier → Trinquer · 2027-01-01
  Trinquer à minuit → Trinquer · 2027-01-01 00:00
  Trinquer le mois prochain → Trinquer · 2027-01-01
  Trinquer l'année prochaine → Trinquer · 2027-01-01
  Trinquer dans 2 mois → Trinquer · 2027-02-28
  Trinquer tous les 31 décembre → Trinquer · 2026-12-31 · rule YEARLY;BYMONTH=12;BYMONTHDAY=31
  Trinquer fin janvier → Trinquer · 2027-01-31
  // A month of thirty days.
  @ 2026-11-02T09:00:00+01:00 Europe/Paris
  Loyer le 31 → Loyer · 2026-12-31
  Loyer le 30 → Loyer · 2026-11-30
  Loyer le 2 → Loyer · 2026-11-02
  Loyer le 2 à 8h → Loyer · 2026-11-02 08:00
  Loyer fin du mois → Loyer · 2026-11-30
  Loyer mi-novembre → Loyer · 2026-11-15
  Loyer le dernier jour ouvré du mois → Loyer · 2026-11-30
  Pay rent every 31st → Pay rent · 2026-12-31 · rule MONTHLY;BYMONTHDAY=31
  Pay rent lundi → Pay rent lundi · offered lundi
  Pay rent lundi prochain → Pay rent · 2026-11-09
  // A leap year's February.
  @ 2028-02-28T09:00:00+01:00 Europe/Paris
  Gâteau demain → Gâteau · 2028-02-29
  Gâteau le 29 → Gâteau · 2028-02-29
  Gâteau le 29 février → Gâteau · 2028-02-29
  Gâteau le 30 → Gâteau · 2028-03-30
  Gâteau dans 1 an → Gâteau · 2029-02-28
  Gâteau fin du mois → Gâteau · 2028-02-29
  // A Sunday, on which this weekend is today.
  @ 2026-11-01T09:00:00+01:00 Europe/Paris
  Ranger ce week-end → Ranger · 2026-11-01
  Ranger lundi prochain → Ranger · 2026-11-02
  Ranger vendredi prochain → Ranger · 2026-11-06
  Ranger le week-end prochain → Ranger · 2026-11-07
  Ranger la semaine prochaine → Ranger · 2026-11-02
  Ranger dimanche → Ranger dimanche · offered dimanche
  Ranger cet après-midi → Ranger · 2026-11-01 14:00
  // Late in the evening.
  @ 2026-10-21T20:30:00+02:00 Europe/Paris
  Ranger ce soir → Ranger · 2026-10-21 19:00
  Ranger à 20h → Ranger · 2026-10-22 20:00
  Ranger à 20h30 → Ranger · 2026-10-22 20:30
  Ranger à 20h31 → Ranger · 2026-10-21 20:31
  Ranger tous les soirs → Ranger · 2026-10-22 19:00 · rule DAILY
  Ranger tous les mercredis à 20h → Ranger · 2026-10-28 20:00 · rule WEEKLY;BYDAY=WE
  Ranger aujourd'hui à 9h → Ranger · 2026-10-21 09:00
  // With projects.
  @ 2026-10-21T10:00:00+02:00 Europe/Paris projects Atlas, Maison de campagne, Site vitrine, Site perso
  Refaire le menu +Atlas → Refaire le menu · project Atlas
  Refaire le menu +atlas demain → Refaire le menu · 2026-10-22 · project Atlas
  Refaire le menu +atals → Refaire le menu · project Atlas
  Refaire le menu +Maison → Refaire le menu · project Maison de campagne
  Refaire le menu +maison de campagne demain → Refaire le menu · 2026-10-22 · project Maison de campagne
  Refaire le menu +MaisonDeCampagne → Refaire le menu · project Maison de campagne
  Refaire le menu +campagne → Refaire le menu · project Maison de campagne
  Refaire le menu +vitrine → Refaire le menu · project Site vitrine
  Refaire le menu +Site
  Refaire le menu +Zorro
  +Atlas refaire le menu → refaire le menu · project Atlas
  Refaire +Atlas le menu → Refaire le menu · project Atlas
`
