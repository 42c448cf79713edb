/** Lines that were written after the grammar, to judge it; what it said was checked by hand. */
export const moreFrench = `
  Prendre rendez-vous chez le médecin mardi → Prendre rendez-vous chez le médecin · 2026-10-27
  Prendre rdv dentiste mardi à 11h15 → Prendre rdv dentiste · 2026-10-27 11:15
  Envoyer la facture à Durand avant lundi midi → Envoyer la facture à Durand · 2026-10-26 12:00
  Déposer le chèque demain matin à la banque → Déposer le chèque à la banque · 2026-10-22 08:00
  Réserver le restaurant pour samedi soir → Réserver le restaurant · 2026-10-24 19:00
  Acheter un cadeau pour Léa avant samedi → Acheter un cadeau pour Léa · 2026-10-24
  Anniversaire de maman le 12 mars → Anniversaire de maman · 2027-03-12
  Anniversaire maman chaque 12 mars → Anniversaire maman · 2027-03-12 · rule YEARLY;BYMONTH=3;BYMONTHDAY=12
  Arroser les plantes tous les lundis, mercredis et vendredis → Arroser les plantes · 2026-10-21 · rule WEEKLY;BYDAY=MO,WE,FR
  Relever le courrier une fois par semaine → Relever le courrier · 2026-10-21 · rule WEEKLY
  Point hebdo tous les lundis à 9h30 p2 #boulot → Point hebdo · 2026-10-26 09:30 · rule WEEKLY;BYDAY=MO · prio 2 · tag boulot · offered hebdo
  Sortir le chien dans 20 minutes → Sortir le chien · 2026-10-21 10:20
  Rappeler le plombier ce soir à 18h → Rappeler le plombier · 2026-10-21 18:00
  Rappeler le plombier dans la soirée → Rappeler le plombier · 2026-10-21 19:00
  Rappeler le plombier en fin de journée → Rappeler le plombier · 2026-10-21
  Rendre les livres à la bibliothèque d'ici samedi → Rendre les livres à la bibliothèque · 2026-10-24
  Préparer la présentation de jeudi pour mercredi → Préparer la présentation de jeudi pour mercredi · offered pour mercredi
  Réunion parents-profs le 5 novembre à 17h30 → Réunion parents-profs · 2026-11-05 17:30
  Réunion le jeudi 5 novembre de 17h30 à 19h → Réunion · 2026-11-05 17:30 · for 90
  Vendredi 23 octobre à 20h concert → concert · 2026-10-23 20:00
  Le 24 à 15h anniversaire de Tom → anniversaire de Tom · 2026-10-24 15:00
  Demain à la première heure appeler la CAF → à la première heure appeler la CAF · 2026-10-22
  Demain, 10h : point avec Sophie → point avec Sophie · 2026-10-22 10:00
  demain 10h-11h point avec Sophie → point avec Sophie · 2026-10-22 10:00 · for 60
  Point avec Sophie jeudi 10h-11h ~30m → Point avec Sophie · 2026-10-22 10:00 · est 30 · for 60
  Faire les courses samedi matin #maison @ville → Faire les courses · 2026-10-24 08:00 · tag maison · context @ville
  Vérifier la pression des pneus tous les premiers lundis du mois → Vérifier la pression des pneus · 2026-11-02 · rule MONTHLY;BYDAY=1MO
  Sauvegarder le NAS chaque dernier dimanche du mois → Sauvegarder le NAS · 2026-10-25 · rule MONTHLY;BYDAY=-1SU
  Nettoyer le filtre tous les 6 mois → Nettoyer le filtre · 2026-10-21 · rule MONTHLY;INTERVAL=6
  Renouveler le passeport dans 3 ans → Renouveler le passeport · 2029-10-21
  Vidanger la voiture tous les ans → Vidanger la voiture · 2026-10-21 · rule YEARLY
  Vaccin du chat chaque année → Vaccin du chat · 2026-10-21 · rule YEARLY
  Prendre la vitamine D chaque matin → Prendre la vitamine D · 2026-10-22 08:00 · rule DAILY
  Prendre mes médicaments tous les matins à 7h30 → Prendre mes médicaments · 2026-10-22 07:30 · rule DAILY
  Méditation tous les jours à 7h et 22h → Méditation · 2026-10-21 22:00 · rule DAILY;BYHOUR=7,22;BYMINUTE=0
  Yoga mardi et jeudi à 19h
  Yoga chaque mardi et chaque jeudi à 19h
  Yoga tous les mardis et jeudis de 19h à 20h → Yoga · 2026-10-22 19:00 · rule WEEKLY;BYDAY=TU,TH · for 60
  Tous les matins à 7h méditer → méditer · 2026-10-22 07:00 · rule DAILY
  Tous les vendredis soirs : revue de la semaine → revue de la semaine · 2026-10-23 19:00 · rule WEEKLY;BYDAY=FR
  Chaque lundi matin, trier les mails → trier les mails · 2026-10-26 08:00 · rule WEEKLY;BYDAY=MO
  Chaque dimanche à 18h appeler mamie → appeler mamie · 2026-10-25 18:00 · rule WEEKLY;BYDAY=SU
  Une fois par mois, vérifier les sauvegardes → vérifier les sauvegardes · 2026-10-21 · rule MONTHLY
  Regarder Un jour sans fin samedi soir → Regarder Un jour sans fin · 2026-10-24 19:00
  Écouter l'album Dimanche à Bamako
  Acheter le DVD de 28 jours plus tard
  Revoir Sept jours à Séville
  Lire Le tour du monde en 80 jours
  Finir Cent ans de solitude
  Lire Cinq semaines en ballon ce week-end → Lire Cinq semaines en ballon · 2026-10-24
  Relire Le 6 juin à l'aube
  Visiter l'expo 14-18
  Appeler Avril Lavigne
  Appeler Julien avril
  Écrire à Mai Nguyen
  Réserver chez Midi Café
  Commander chez Le Petit Matin
  Passer voir Tante Dimanche
  Vérifier que le code 2h30 fonctionne
  Résoudre l'exercice 12/5
  Acheter 2h de parking
  Comparer 10/12 et 11/12
  Demander une augmentation de 3% p1 → Demander une augmentation de 3% · prio 3
  Lire le chapitre p1
  Chercher le vol AF1234 de 14h30
  Trouver un billet pour le vol de 7h
  Trouver un créneau entre lundi et mercredi
  Fermer la fenêtre avant l'orage
  Préparer le dîner avant l'arrivée de Paul
  Avant de partir, éteindre la lumière
  Rappeler Paul avant son départ
  Prévoir un budget pour mars
  Préparer le budget de janvier
  Prévoir les vacances de février
  Voir l'éclipse d'août
  Imprimer le calendrier 2027
  Faire le bilan 2026
  Acheter des bougies 10 ans
  Prendre la photo du jour
  Poser un jour de congé
  Poser une demi-journée
  Prendre 2 jours de congé
  Prendre 3 jours de vacances en août
  Compter les jours
  Écrire tous les matins du monde
  Faire un break de 15 minutes
  Remettre le minuteur à 10 minutes
  Faire 30 minutes de vélo
  Faire 30 minutes de vélo demain → Faire 30 minutes de vélo · 2026-10-22
  Faire 20 pompes chaque matin → Faire 20 pompes · 2026-10-22 08:00 · rule DAILY
  Régler l'alarme sur 7h
  Régler l'alarme à 7h → Régler l'alarme · 2026-10-22 07:00
  Régler la machine sur 60 degrés
  Signer le bail du 1er janvier
  Signer le bail au 1er janvier
  Contester l'amende du 3 octobre avant le 3 décembre → Contester l'amende du 3 octobre · 2026-12-03
  Vérifier le virement de vendredi
  Vérifier le virement vendredi → Vérifier le virement · 2026-10-23
  Acheter le journal de dimanche dimanche → Acheter le journal de dimanche · 2026-10-25
  Faire la lessive noire
  Répondre au mail d'hier soir
  Regarder l'émission d'hier soir ce soir → Regarder l'émission d'hier soir · 2026-10-21 19:00
  Regarder l'émission de ce soir
  Déposer le dossier à la mairie, 12 rue du 4 septembre
  Retirer le colis au 3 rue du 11 novembre demain → Retirer le colis au 3 rue du 11 novembre · 2026-10-22
  RDV 15 avenue du 8 mai 1945 lundi 9h → RDV 15 avenue du 8 mai 1945 · 2026-10-26 09:00
  Aller au 14 juillet de la Bastille
  Organiser le 1er mai
  Organiser le pot du 3 décembre
  Acheter un sapin début décembre
  Appeler Free au 3244
  Appeler le 3949 demain → Appeler le 3949 · 2026-10-22
  Appeler le 0 800 123 456
  Télécharger v1.2.3
  Mettre le ticket JIRA-15 en review
  Corriger l'issue 10-12
  Merger la branche fix/demain
  Merger la branche release-2026-10-25
  Lancer npm run build:18h
  Lire RFC 5545
  Lire le CR du 12/10/2026
  Lire le CR 12-10
  Acheter un iPhone 15
  Acheter un iPhone 15 lundi → Acheter un iPhone 15 · 2026-10-26
  Réserver pour 2 demain soir → Réserver pour 2 · 2026-10-22 19:00
  Réserver une table pour 4 à 20h → Réserver une table pour 4 · 2026-10-21 20:00
  Réserver une table pour 20h
  Réserver une table pour quatre samedi 20h30 → Réserver une table pour quatre · 2026-10-24 20:30
  Cuisiner pour 8 dimanche midi → Cuisiner pour 8 · 2026-10-25 12:00
  Prévoir 2h pour le rapport
  Prévoir 2h demain pour le rapport → Prévoir pour le rapport · 2026-10-22 02:00
  Prévu: courses
  Un café avec Marc un de ces jours
  Dans la semaine appeler EDF
  Appeler EDF en semaine
  Appeler EDF en début de semaine prochaine
  Appeler EDF début de semaine
  Appeler EDF fin de semaine
  Appeler EDF la semaine du 9 novembre
  Appeler EDF dans les 3 jours
  Appeler EDF sous 48h
  Appeler EDF sous 3 jours → Appeler EDF · 2026-10-24
  Appeler EDF sous huitaine
  Appeler EDF après le 3
  Appeler EDF après lundi
  Appeler EDF à partir de 14h → Appeler EDF · 2026-10-21 14:00
  Appeler EDF vers midi → Appeler EDF · 2026-10-21 12:00
  Appeler EDF entre midi et deux
  Appeler EDF à l'heure du déjeuner
  Appeler EDF dès demain
  Appeler EDF au plus tard vendredi → Appeler EDF · 2026-10-23
  Appeler EDF au plus tard le 3 novembre → Appeler EDF · 2026-11-03
  Appeler EDF pas avant lundi
  Appeler EDF avant vendredi soir → Appeler EDF · 2026-10-23 19:00
  Appeler EDF avant la fin de la semaine
  Appeler EDF ce jeudi → Appeler EDF · 2026-10-22
  Appeler EDF jeudi matin 9h → Appeler EDF · 2026-10-22 09:00
  Appeler EDF jeudi matin à 9h → Appeler EDF · 2026-10-22 09:00
  Appeler EDF le jeudi matin
  Appeler EDF le 22 au matin → Appeler EDF · 2026-10-22 08:00
  Appeler EDF le jeudi 22 → Appeler EDF · 2026-10-22
  Appeler EDF le vendredi 22
  Appeler EDF jeudi 22 oct → Appeler EDF · 2026-10-22
  Appeler EDF jeudi 22/10 → Appeler EDF · 2026-10-22
  Appeler EDF jeudi 22/10 à 14h → Appeler EDF · 2026-10-22 14:00
  Appeler EDF 22/10 14h → Appeler EDF · 2026-10-22 14:00
  Appeler EDF le 22 octobre à quatorze heures → Appeler EDF · 2026-10-22 14:00
  Appeler EDF à midi et demi → Appeler EDF · 2026-10-21 12:30
  Appeler EDF à 12h15 précises → Appeler EDF · 2026-10-21 12:15
  Appeler EDF à 8 heures → Appeler EDF · 2026-10-22 08:00
  Appeler EDF à huit heures du matin → Appeler EDF · 2026-10-22 08:00
  Appeler EDF à 3h du matin → Appeler EDF · 2026-10-22 03:00
  Appeler EDF demain à 14 → Appeler EDF · 2026-10-22 14:00
  Appeler EDF demain à 9 → Appeler EDF à 9 · 2026-10-22
  Appeler EDF demain vers 9h → Appeler EDF · 2026-10-22 09:00
  Appeler EDF demain midi → Appeler EDF · 2026-10-22 12:00
  Appeler EDF demain de 9h à 10h → Appeler EDF · 2026-10-22 09:00 · for 60
  Appeler EDF demain entre 9h et 10h → Appeler EDF entre 9h et 10h · 2026-10-22
  Appeler EDF demain pendant 15 minutes → Appeler EDF pendant 15 minutes · 2026-10-22
  Appeler EDF demain 9h pendant 15 minutes → Appeler EDF · 2026-10-22 09:00 · for 15
  Appeler EDF demain 9h (15 min) → Appeler EDF · 2026-10-22 09:00 · for 15
  Appeler EDF demain 9h ~15m → Appeler EDF · 2026-10-22 09:00 · est 15
  Rdv coiffeur sam 24/10 10h → Rdv coiffeur · 2026-10-24 10:00
  RDV notaire le 2 nov à 14 h → RDV notaire · 2026-11-02 14:00
  Rendez-vous banque mercredi 28 octobre 2026 à 11h45 → Rendez-vous banque · 2026-10-28 11:45
  Visite appart jeudi 18:30 → Visite appart · 2026-10-22 18:30
  Apéro chez Max vendredi dès 19h → Apéro chez Max · 2026-10-23 19:00
  Apéro vendredi soir chez Max → Apéro chez Max · 2026-10-23 19:00
  Rappeler l'assurance au 09 69 32 10 10 demain matin → Rappeler l'assurance au 09 69 32 10 10 · 2026-10-22 08:00
  Renvoyer le colis Amazon avant le 30/10 → Renvoyer le colis Amazon · 2026-10-30
  Commander les fournitures pour le 2 novembre → Commander les fournitures · 2026-11-02
  Finir le devis Martin pour demain 18h → Finir le devis Martin · 2026-10-22 18:00
  Finir le devis Martin demain avant 18h → Finir le devis Martin · 2026-10-22 18:00
  Finir le devis Martin d'ici ce soir → Finir le devis Martin · 2026-10-21 19:00
  Finir le devis Martin dans la journée
  Finir le devis Martin dans l'après-midi → Finir le devis Martin · 2026-10-21 14:00
  Finir le devis Martin cet aprem à 15h → Finir le devis Martin · 2026-10-21 15:00
  Finir le devis Martin demain en fin de matinée
  Poster la lettre aujourd'hui avant 16h → Poster la lettre · 2026-10-21 16:00
  Poster la lettre tout à l'heure
  Poster la lettre dans un quart d'heure → Poster la lettre · 2026-10-21 10:15
  Poster la lettre dans une heure et demie → Poster la lettre · 2026-10-21 11:30
  Poster la lettre dans dix minutes → Poster la lettre · 2026-10-21 10:10
  Poster la lettre d'ici une heure → Poster la lettre · 2026-10-21 11:00
  Relancer EDF dans un mois → Relancer EDF · 2026-11-21
  Relancer EDF dans six mois → Relancer EDF · 2027-04-21
  Relancer EDF d'ici la fin de l'année → Relancer EDF · 2026-12-31
  Relancer EDF d'ici deux semaines → Relancer EDF · 2026-11-04
  Relancer EDF d'ici Noël
  Relancer EDF début janvier
  Relancer EDF fin janvier → Relancer EDF · 2027-01-31
  Relancer EDF mi-janvier → Relancer EDF · 2027-01-15
  Relancer EDF le 15 janvier prochain → Relancer EDF prochain · 2027-01-15
  Relancer EDF vendredi 30 → Relancer EDF · 2026-10-30
  Relancer EDF le vendredi 30 octobre → Relancer EDF · 2026-10-30
  Relancer EDF ven. 30 oct. → Relancer EDF · 2026-10-30
  Relancer EDF samedi en huit → Relancer EDF · 2026-10-31
  Relancer EDF mercredi en huit
  Relancer EDF lundi de la semaine prochaine → Relancer EDF · 2026-10-26
  Relancer EDF lundi de la semaine prochaine à 9h → Relancer EDF · 2026-10-26 09:00
  Relancer EDF la semaine prochaine lundi → Relancer EDF · 2026-10-26
  Relancer EDF le mois prochain → Relancer EDF · 2026-11-01
  Relancer EDF le 5 du mois prochain → Relancer EDF · 2026-11-05
  Relancer EDF fin du mois prochain → Relancer EDF · 2026-11-30
  Relancer EDF le premier lundi de novembre
  Relancer EDF le week-end prochain → Relancer EDF · 2026-10-31
  Relancer EDF ce weekend → Relancer EDF · 2026-10-24
  Relancer EDF ce WE → Relancer EDF · 2026-10-24
  Relancer EDF un lundi sur deux à 9h → Relancer EDF · 2026-10-26 09:00 · rule WEEKLY;INTERVAL=2;BYDAY=MO
  Relancer EDF une semaine sur deux le jeudi → Relancer EDF · 2026-10-22 · rule WEEKLY;INTERVAL=2;BYDAY=TH
  Relancer EDF tous les deux jours → Relancer EDF · 2026-10-21 · rule DAILY;INTERVAL=2
  Relancer EDF tous les 2 jours à 21h → Relancer EDF · 2026-10-21 21:00 · rule DAILY;INTERVAL=2
  Relancer EDF tous les jours de la semaine à 8h → Relancer EDF · 2026-10-22 08:00 · rule WEEKLY;BYDAY=MO..FR
  Relancer EDF chaque jour ouvré → Relancer EDF · 2026-10-21 · rule WEEKLY;BYDAY=MO..FR
  Relancer EDF du lundi au vendredi à 8h
  Relancer EDF tous les jours sauf dimanche
  Relancer EDF tous les samedis et dimanches → Relancer EDF · 2026-10-24 · rule WEEKLY;BYDAY=SA,SU
  Relancer EDF tous les week-ends → Relancer EDF tous les week-ends · offered tous les week-ends
  Relancer EDF les lundis à 9h → Relancer EDF · 2026-10-26 09:00 · rule WEEKLY;BYDAY=MO
  Relancer EDF chaque lundi à partir du 9 novembre → Relancer EDF · 2026-11-09 · rule WEEKLY;BYDAY=MO
  Relancer EDF chaque lundi jusqu'à fin décembre → Relancer EDF · 2026-10-26 · rule WEEKLY;BYDAY=MO;UNTIL=20261231
  Relancer EDF chaque lundi jusqu'au 31 décembre → Relancer EDF · 2026-10-26 · rule WEEKLY;BYDAY=MO;UNTIL=20261231
  Relancer EDF tous les 10 du mois → Relancer EDF · 2026-11-10 · rule MONTHLY;BYMONTHDAY=10
  Relancer EDF tous les 1er du mois → Relancer EDF · 2026-11-01 · rule MONTHLY;BYMONTHDAY=1
  Relancer EDF le 10 et le 25 de chaque mois → Relancer EDF · 2026-10-25 · rule MONTHLY;BYMONTHDAY=10,25
  Relancer EDF chaque 2e mardi du mois → Relancer EDF · 2026-11-10 · rule MONTHLY;BYDAY=2TU
  Relancer EDF le 2ème mardi de chaque mois à 10h → Relancer EDF · 2026-11-10 10:00 · rule MONTHLY;BYDAY=2TU
  Relancer EDF tous les deuxièmes mardis du mois → Relancer EDF · 2026-11-10 · rule MONTHLY;BYDAY=2TU
  Relancer EDF tous les derniers vendredis du mois → Relancer EDF · 2026-10-30 · rule MONTHLY;BYDAY=-1FR
  Relancer EDF le dernier vendredi de chaque mois → Relancer EDF · 2026-10-30 · rule MONTHLY;BYDAY=-1FR
  Relancer EDF l'avant-dernier jour de chaque mois → Relancer EDF · 2026-10-30 · rule MONTHLY;BYMONTHDAY=-2
  Relancer EDF le premier jour ouvré de chaque mois → Relancer EDF · 2026-11-02 · rule MONTHLY;BYDAY=MO..FR;BYSETPOS=1
  Relancer EDF tous les premiers jours ouvrés du mois → Relancer EDF · 2026-11-02 · rule MONTHLY;BYDAY=MO..FR;BYSETPOS=1
  Relancer EDF toutes les 6 semaines → Relancer EDF · 2026-10-21 · rule WEEKLY;INTERVAL=6
  Relancer EDF tous les 4 mois → Relancer EDF · 2026-10-21 · rule MONTHLY;INTERVAL=4
  Relancer EDF deux fois par semaine
  Relancer EDF tous les trimestres → Relancer EDF · 2026-10-21 · rule MONTHLY;INTERVAL=3
  Relancer EDF chaque semestre → Relancer EDF · 2026-10-21 · rule MONTHLY;INTERVAL=6
  Relancer EDF toutes les heures
  Relancer EDF tous les lundis à 8h et à 18h → Relancer EDF · 2026-10-26 08:00 · rule WEEKLY;BYDAY=MO;BYHOUR=8,18;BYMINUTE=0
  Relancer EDF tous les jours à 8h, 13h et 19h → Relancer EDF · 2026-10-21 13:00 · rule DAILY;BYHOUR=8,13,19;BYMINUTE=0
  Relancer EDF tous les jours à midi et à minuit → Relancer EDF · 2026-10-21 12:00 · rule DAILY;BYHOUR=0,12;BYMINUTE=0
  Relancer EDF tous les jours de 9h à 10h → Relancer EDF · 2026-10-22 09:00 · rule DAILY · for 60
  Relancer EDF matin et soir
  Relancer EDF every! 2 weeks → Relancer EDF · 2026-10-21 · rule WEEKLY;INTERVAL=2 · after
  Relancer EDF every! lundi → Relancer EDF · 2026-10-26 · rule WEEKLY;BYDAY=MO · after
  Relancer EDF toutes les semaines après la dernière fois → Relancer EDF · 2026-10-21 · rule WEEKLY · after
  Relancer EDF 2 semaines après la dernière fois → Relancer EDF · 2026-10-21 · rule WEEKLY;INTERVAL=2 · after
  Alarm à 0h → Alarm · 2026-10-22 00:00
  Alarm à 00:30 → Alarm · 2026-10-22 00:30
  Alarm d'ici une heure → Alarm · 2026-10-21 11:00
  Alarm à deux heures
  Alarm à deux heures du matin → Alarm · 2026-10-22 02:00
  Alarm à dix-huit heures → Alarm · 2026-10-21 18:00
  Alarm à dix-huit heures quinze → Alarm · 2026-10-21 18:15
  Alarm à vingt heures trente → Alarm · 2026-10-21 20:30
  Alarm à vingt et une heures → Alarm · 2026-10-21 21:00
  Alarm à midi pile → Alarm · 2026-10-21 12:00
  Alarm ce soir 20h30 → Alarm · 2026-10-21 20:30
  Alarm ce soir à 11h → Alarm · 2026-10-21 23:00
  Alarm ce soir à 2h
  Alarm demain matin à 7 → Alarm · 2026-10-22 07:00
  Alarm demain soir vers 8h → Alarm · 2026-10-22 20:00
  Alarm demain matin 10h → Alarm · 2026-10-22 10:00
  Alarm demain matin à 14h → Alarm matin à 14h · 2026-10-22
  Alarm tous les soirs à 8h → Alarm · 2026-10-21 20:00 · rule DAILY
  Alarm ce matin → Alarm · 2026-10-21 08:00
  Alarm cet après-midi à 3h → Alarm · 2026-10-21 15:00
  Alarm dans 2h30 → Alarm · 2026-10-21 12:30
  Alarm dans 2 heures 30 → Alarm · 2026-10-21 12:30
  Alarm dans 2 heures et demie → Alarm · 2026-10-21 12:30
  Alarm dans une heure trente → Alarm · 2026-10-21 11:30
  Alarm dans une heure et quart → Alarm · 2026-10-21 11:15
  Alarm dans 1h → Alarm · 2026-10-21 11:00
  Alarm ce soir à minuit → Alarm · 2026-10-22 00:00
  Réunion demain 14h pendant 1h30 → Réunion · 2026-10-22 14:00 · for 90
  Réunion demain 14h (1h30) → Réunion · 2026-10-22 14:00 · for 90
  Réunion demain à 14h pour 2h → Réunion · 2026-10-22 14:00 · for 120
  Dans 2 jours appeler Paul → appeler Paul · 2026-10-23
  Dans deux heures sortir le pain → sortir le pain · 2026-10-21 12:00
  Ce soir : sortir les poubelles → sortir les poubelles · 2026-10-21 19:00
  Ce soir sortir les poubelles → sortir les poubelles · 2026-10-21 19:00
  Ce soir pizza → pizza · 2026-10-21 19:00
  Demain pizza → pizza · 2026-10-22
  Aujourd'hui : 3 tâches → 3 tâches · 2026-10-21
  Lundi pizza
  Vendredi, pizza et film → pizza et film · 2026-10-23
  Vendredi 20h pizza → pizza · 2026-10-23 20:00
  20h pizza
  À 20h pizza → pizza · 2026-10-21 20:00
  Midi : déjeuner
  15/11 contrôle technique → contrôle technique · 2026-11-15
  Le 15/11 contrôle technique → contrôle technique · 2026-11-15
  15 novembre : contrôle technique → contrôle technique · 2026-11-15
  15 novembre contrôle technique → contrôle technique · 2026-11-15
  2026-11-15 contrôle technique → contrôle technique · 2026-11-15
  Tous les jours pizza
  Tous les jours à 8h pizza → pizza · 2026-10-22 08:00 · rule DAILY
  Chaque lundi pizza
  La semaine prochaine appeler Paul → appeler Paul · 2026-10-26
  La semaine prochaine, appeler Paul → appeler Paul · 2026-10-26
  Le mois prochain vidanger la voiture → vidanger la voiture · 2026-11-01
  Ce week-end vidanger la voiture → vidanger la voiture · 2026-10-24
  Avant lundi vidanger la voiture → vidanger la voiture · 2026-10-26
  Pour lundi vidanger la voiture → vidanger la voiture · 2026-10-26
  D'ici lundi vidanger la voiture → vidanger la voiture · 2026-10-26
  Prévu demain : vidange → vidange · plan 2026-10-22
  Vidange prévue demain → Vidange · plan 2026-10-22
  Vidange prévue le 3 novembre → Vidange · plan 2026-11-03
  Vidange prévue pour la semaine prochaine → Vidange · plan 2026-10-26
  Vidange prévue
  Vidange planifiée lundi → Vidange · plan 2026-10-26
  Réserver (avant vendredi) le resto → Réserver le resto · 2026-10-23
  Réserver, avant vendredi, le resto → Réserver, le resto · 2026-10-23
  Réserver avant vendredi le resto → Réserver le resto · 2026-10-23
  Réserver le resto avant vendredi #sortie @tel p2 ~15m +Perso → Réserver le resto · 2026-10-23 · prio 2 · tag sortie · project Perso · context @tel · est 15
  p2 #sortie Réserver le resto avant vendredi → Réserver le resto · 2026-10-23 · prio 2 · tag sortie
  #sortie demain Réserver le resto → Réserver le resto · 2026-10-22 · tag sortie
  Réserver le resto #sortie demain → Réserver le resto · 2026-10-22 · tag sortie
  Réserver le resto demain #sortie 20h → Réserver le resto · 2026-10-22 20:00 · tag sortie
  Réserver le resto demain p1 à 20h → Réserver le resto · 2026-10-22 20:00 · prio 3
  🎉 fête samedi → 🎉 fête · 2026-10-24
  fête 🎉 samedi 🎉 → fête 🎉 🎉 · 2026-10-24
  fête samedi 🎉 → fête 🎉 · 2026-10-24
  fête samedi... → fête... · 2026-10-24
  fête samedi… → fête… · 2026-10-24
  fête samedi ? → fête ? · 2026-10-24
  fête samedi ;) → fête ;) · 2026-10-24
  fête samedi :-) → fête :-) · 2026-10-24
  Poser les congés de Noël avant le 30 novembre → Poser les congés de Noël · 2026-11-30
  Rdv véto pour Minou le mardi 10 novembre à 17h → Rdv véto pour Minou · 2026-11-10 17:00
  Appeler l'école à propos de mardi
  Demander le planning de la semaine prochaine
  Préparer le planning de la semaine prochaine
  Préparer la valise pour le week-end
  Préparer la valise vendredi pour le week-end → Préparer la valise pour le week-end · 2026-10-23
  Chercher un cadeau pour la fête des mères
  Faire réviser la chaudière avant l'hiver
  Foot de Tom tous les mercredis à 14h → Foot de Tom · 2026-10-21 14:00 · rule WEEKLY;BYDAY=WE
  Foot de Tom mercredi prochain 14h → Foot de Tom · 2026-10-28 14:00
  Rendre la caméra à Julie dimanche au plus tard → Rendre la caméra à Julie au plus tard · 2026-10-25
  Livrer le lot 2 au client le 12 → Livrer le lot 2 au client · 2026-11-12
  Livrer le lot 2 au client le 12/11 avant midi → Livrer le lot 2 au client · 2026-11-12 12:00
  Envoyer le lot 3 pour le 12/11 → Envoyer le lot 3 · 2026-11-12
  Télétravail lundi et mardi
  Télétravail tous les lundis et mardis → Télétravail · 2026-10-26 · rule WEEKLY;BYDAY=MO,TU
  Congés du 2 au 6 novembre
  Congés à partir du 2 novembre
  Formation du lundi 2 au mercredi 4
  Salon du livre 14-15 novembre
  Marathon de Paris le 11 avril → Marathon de Paris · 2027-04-11
  Voter dimanche → Voter · 2026-10-25
  Voter dimanche 25 → Voter · 2026-10-25
  Regarder le match ce soir à 21h → Regarder le match · 2026-10-21 21:00
  Regarder le match de samedi
  Regarder la saison 2 ce week-end → Regarder la saison 2 · 2026-10-24
  Lire 20 pages chaque soir → Lire 20 pages · 2026-10-21 19:00 · rule DAILY
  Lire 20 pages tous les soirs avant de dormir
  Boire 2 litres d'eau par jour
  Boire de l'eau toutes les 2 heures
  Marcher 30 minutes tous les jours à 12h30 → Marcher 30 minutes · 2026-10-21 12:30 · rule DAILY
  Marcher 30 min par jour
  Faire ses comptes en fin de mois → Faire ses comptes · 2026-10-31
  Refaire le CV (v2) pour demain → Refaire le CV (v2) · 2026-10-22
  Refaire le CV v2.1 demain 10h → Refaire le CV v2.1 · 2026-10-22 10:00
  Postuler à l'offre n°12 aujourd'hui → Postuler à l'offre n°12 · 2026-10-21
  Relancer le recruteur dans 1 semaine → Relancer le recruteur · 2026-10-28
  Relancer le recruteur d'Acme lundi 9h #emploi p1 → Relancer le recruteur d'Acme · 2026-10-26 09:00 · prio 3 · tag emploi
  Préparer l'entretien de mardi p1 → Préparer l'entretien de mardi · prio 3
  Préparer l'entretien pour mardi 14h → Préparer l'entretien · 2026-10-27 14:00
  Acheter 1kg de farine, 6 œufs et 250 g de beurre
  Acheter 2 billets pour le 18h15
  Acheter 2 billets de train pour Lille le 6 nov → Acheter 2 billets de train pour Lille · 2026-11-06
  Acheter le Monde demain → Acheter le Monde · 2026-10-22
  Acheter le Monde de demain
  Réserver le 24 au soir chez Paul → Réserver chez Paul · 2026-10-24 19:00
  Réserver Noël chez les parents
  Dire à Paul que je serai là jeudi
  Dire à Paul que la réunion de jeudi est annulée
  Demander à Paul s'il vient demain → Demander à Paul s'il vient · 2026-10-22
  Vérifier si le colis arrive lundi → Vérifier si le colis arrive · 2026-10-26
  Vérifier que tout est prêt pour lundi → Vérifier que tout est prêt · 2026-10-26
  Prévenir que je serai absent demain → Prévenir que je serai absent · 2026-10-22
  Confirmer la réunion du 3 avec Léa
  Confirmer le rdv de 15h30
  Confirmer le rdv de demain 15h30
  Confirmer le rdv de demain à 15h30 avant midi
  Annuler l'abonnement avant le renouvellement du 15
  Annuler l'abonnement le 14 avant minuit
  Mettre le réveil à 6h30 → Mettre le réveil · 2026-10-22 06:30
  Mettre à jour le site à minuit → Mettre à jour le site · 2026-10-22 00:00
  Mettre 20€ de côté chaque semaine → Mettre 20€ de côté · 2026-10-21 · rule WEEKLY
  Mettre 50 € de côté le 1er de chaque mois → Mettre 50 € de côté · 2026-11-01 · rule MONTHLY;BYMONTHDAY=1
  Virement 450€ loyer le 3 de chaque mois p1 → Virement 450€ loyer · 2026-11-03 · rule MONTHLY;BYMONTHDAY=3 · prio 3
  Apporter le gâteau d'anniversaire jeudi à 16h30 à l'école → Apporter le gâteau d'anniversaire à l'école · 2026-10-22 16:30
  Déposer Tom à 8h30 → Déposer Tom · 2026-10-22 08:30
  Récupérer Tom à 16h30 à l'école → Récupérer Tom à l'école · 2026-10-21 16:30
  Récupérer Tom à l'école à 16h30 tous les lundis → Récupérer Tom à l'école · 2026-10-26 16:30 · rule WEEKLY;BYDAY=MO
  Sortir la poubelle jaune un mercredi sur deux → Sortir la poubelle jaune · 2026-10-21 · rule WEEKLY;INTERVAL=2;BYDAY=WE
  Sortir la poubelle jaune un mercredi sur deux à 20h → Sortir la poubelle jaune · 2026-10-21 20:00 · rule WEEKLY;INTERVAL=2;BYDAY=WE
  Sortir la poubelle jaune toutes les deux semaines le mercredi soir → Sortir la poubelle jaune · 2026-10-21 19:00 · rule WEEKLY;INTERVAL=2;BYDAY=WE
  Nettoyer le frigo le premier samedi du mois
  Nettoyer le frigo tous les premiers samedis → Nettoyer le frigo · 2026-11-07 · rule MONTHLY;BYDAY=1SA
  Nettoyer le frigo chaque premier samedi du mois → Nettoyer le frigo · 2026-11-07 · rule MONTHLY;BYDAY=1SA
  Nettoyer le frigo chaque samedi matin pendant 30 minutes → Nettoyer le frigo pendant 30 minutes · 2026-10-24 08:00 · rule WEEKLY;BYDAY=SA
  Nettoyer le frigo 1 samedi sur 2 → Nettoyer le frigo · 2026-10-24 · rule WEEKLY;INTERVAL=2;BYDAY=SA
  Trier 10 mails par jour
  Trier mes mails chaque matin à 9h ~15m @bureau → Trier mes mails · 2026-10-22 09:00 · rule DAILY · context @bureau · est 15
  Appeler mamie dimanche vers 17h → Appeler mamie · 2026-10-25 17:00
  Appeler mamie dimanche entre 17h et 18h → Appeler mamie entre 17h et 18h · 2026-10-25
  Appeler mamie dimanche après 17h → Appeler mamie après 17h · 2026-10-25
  Appeler mamie dimanche avant 17h → Appeler mamie · 2026-10-25 17:00
  Appeler mamie après-demain à 17h → Appeler mamie · 2026-10-23 17:00
  Appeler mamie après demain → Appeler mamie · 2026-10-23
  Appeler mamie après le 25
  Appeler mamie le lendemain de Noël
  Appeler mamie la veille de Noël
  Appeler mamie avant-hier
  Appeler mamie hier soir
  Relancer dans 15 jours → Relancer dans 15 jours · offered dans 15 jours
  Relancer dans 8 jours → Relancer dans 8 jours · offered dans 8 jours
  Relancer dans 10 jours → Relancer · 2026-10-31
  Relancer in 15 days → Relancer · 2026-11-05
  Relancer toutes les quinzaines → Relancer · 2026-10-21 · rule WEEKLY;INTERVAL=2
  Drinks friday night → Drinks · 2026-10-23 22:00
  Drinks tomorrow night → Drinks · 2026-10-22 22:00
  Drinks every friday night → Drinks · 2026-10-23 22:00 · rule WEEKLY;BYDAY=FR
  Drinks every 2nd and 4th tuesday → Drinks · 2026-10-27 · rule MONTHLY;BYDAY=2TU,4TU
  Rapport chaque 15e jour ouvré → Rapport · 2026-10-21 · rule MONTHLY;BYDAY=MO..FR;BYSETPOS=15
  Rapport tous les 15e jours ouvrés du mois → Rapport · 2026-10-21 · rule MONTHLY;BYDAY=MO..FR;BYSETPOS=15
  Rapport every! 3rd friday → Rapport · 2026-11-20 · rule MONTHLY;BYDAY=3FR · after
  Rapport every 1st workday at 9am → Rapport · 2026-11-02 09:00 · rule MONTHLY;BYDAY=MO..FR;BYSETPOS=1
  Rapport le 21 → Rapport · 2026-10-21
  Rapport le 21 à 18h → Rapport · 2026-10-21 18:00
  Rapport le 22 → Rapport · 2026-10-22
  Rapport 21/10 → Rapport · 2026-10-21
  Rapport 20/10 → Rapport · 2027-10-20
  Rapport oct 21 → Rapport · 2026-10-21
  Rapport oct 20 → Rapport · 2027-10-20
  Rapport 21st → Rapport · 2026-10-21
  Rapport 1er
  Rapport le premier
  Rapport le 1er janvier → Rapport · 2027-01-01
  Rapport au 1er janvier
  Rapport pour le 1er → Rapport · 2026-11-01
  Rapport avant le 1er décembre 2026 → Rapport · 2026-12-01
  Rapport demain at 5pm → Rapport · 2026-10-22 17:00
  Rapport tomorrow à 17h30 !! → Rapport · 2026-10-22 17:30 · prio 2
  Rapport by vendredi midi → Rapport · 2026-10-23 12:00
  Rapport every lundi → Rapport · 2026-10-26 · rule WEEKLY;BYDAY=MO
  Rapport chaque monday at 9am → Rapport · 2026-10-26 09:00 · rule WEEKLY;BYDAY=MO
  Rapport every weekday à 9h → Rapport · 2026-10-22 09:00 · rule WEEKLY;BYDAY=MO..FR
  Rapport tous les weekdays at 9 → Rapport at 9 · 2026-10-21 · rule WEEKLY;BYDAY=MO..FR
  Rapport next semaine
  Rapport la next week
  Rapport d'ici tomorrow → Rapport · 2026-10-22
  Rapport due demain → Rapport · 2026-10-22
  Rapport avant next friday → Rapport · 2026-10-30
  Rapport in 3 jours → Rapport · 2026-10-24
  Rapport dans 3 days → Rapport · 2026-10-24
  Rapport fin of month → Rapport · 2026-10-31
  Rapport end du mois → Rapport · 2026-10-31
  Rapport @bureau demain matin ~45m → Rapport · 2026-10-22 08:00 · context @bureau · est 45
  Rapport +Atlas next week #q4 → Rapport · 2026-10-26 · tag q4 · project Atlas
  Rapport 14h demain → Rapport · 2026-10-22 14:00
  Rapport à 14h demain → Rapport · 2026-10-22 14:00
  Rapport demain 14
  Rapport demain à 14h00 → Rapport · 2026-10-22 14:00
  Rapport demain 2 pm → Rapport · 2026-10-22 14:00
  Rapport demain à 2pm → Rapport · 2026-10-22 14:00
  Rapport ven 14h → Rapport · 2026-10-23 14:00
  Rapport jeu 14h
  Rapport jeu. 14h → Rapport · 2026-10-22 14:00
  Rapport lun 9h → Rapport · 2026-10-26 09:00
  Rapport dim 25 → Rapport · 2026-10-25
  Rapport dim. 25 oct. → Rapport · 2026-10-25
  Rapport Fri → Rapport · 2026-10-23
  Rapport fri → Rapport · 2026-10-23
  Rapport Thu 22 → Rapport · 2026-10-22
  Rapport mi-novembre 2026 → Rapport · 2026-11-15
  Rapport mid-nov → Rapport · 2026-11-15
  Rapport mi novembre → Rapport · 2026-11-15
  Rapport fin oct → Rapport · 2026-10-31
  Rapport fin octobre → Rapport · 2026-10-31
  Rapport end of oct → Rapport · 2026-10-31
  Rapport month end
  Rapport last day of november
  Rapport le dernier jour de novembre
  Rapport dernier vendredi du mois
  Rapport le dernier vendredi du mois
  Rapport demain, p2, #x → Rapport · 2026-10-22 · prio 2 · tag x
  Rapport, demain, à 9h → Rapport · 2026-10-22 09:00
  Rapport (p1) → Rapport · prio 3
  Rapport [p1] → Rapport · prio 3
  Rapport p1. → Rapport. · prio 3
  Rapport p1, → Rapport · prio 3
  Rapport P1 → Rapport · prio 3
  Rapport !!! → Rapport · prio 3
  Rapport ! demain → Rapport ! · 2026-10-22
  Rapport demain ! → Rapport · 2026-10-22 · prio 1
  Rapport demain !! → Rapport · 2026-10-22 · prio 2
  Rapport ~2h demain → Rapport · 2026-10-22 · est 120
  Rapport ~2h30 → Rapport · est 150
  Rapport ~90m → Rapport · est 90
  Rapport ~90
  Rapport ~ 30 min → Rapport · est 30
  Rapport +30m
  Rapport #a #b #c → Rapport · tag a · tag b · tag c
  Rapport #a#b
  Rapport @a@b
  Rapport +a+b
  Dîner avec Sam 20h
  Dîner avec Sam samedi 20h → Dîner avec Sam · 2026-10-24 20:00
  Dîner Sam 20h
  Réunion demain 10h salle B → Réunion salle B · 2026-10-22 10:00
  Réunion demain à 10h salle B → Réunion salle B · 2026-10-22 10:00
  Réunion lundi 10h-11h salle B → Réunion salle B · 2026-10-26 10:00 · for 60
  Demain à 10h réunion salle B → réunion salle B · 2026-10-22 10:00
  Apporter 2 bouteilles samedi soir chez Max → Apporter 2 bouteilles chez Max · 2026-10-24 19:00
  Appeler Léa ou Paul demain → Appeler Léa ou Paul · 2026-10-22
  Appeler Léa et Paul demain → Appeler Léa et Paul · 2026-10-22
  Appeler Léa demain ou Paul
  Lire mail de Paul du 12/10 ce soir → Lire mail de Paul du 12/10 · 2026-10-21 19:00
  Répondre à l'annonce du 20 octobre
  Répondre à Léa (mail du 20/10)
  Rdv 20/10 → Rdv · 2027-10-20
  Rdv 20/10/2026
  Rdv 20/10/2027 14h → Rdv · 2027-10-20 14:00
  Rdv 2027-02-29
  Rdv le 29 février 2027
  Rdv le 29 février 2028 → Rdv · 2028-02-29
  Rdv le 31 novembre
  Rdv 31/11
  Rdv 00/10
  Rdv 32/10
  Rdv 10/00
  Rdv lundi 27
  Rdv lundi 26 → Rdv · 2026-10-26
  Rdv lundi 26 octobre → Rdv · 2026-10-26
  Rdv mardi 26 octobre
  Rdv monday the 26th → Rdv · 2026-10-26
  Rdv on the 26th → Rdv · 2026-10-26
  Rdv the 26th at 9am → Rdv · 2026-10-26 09:00
  Rdv 26 à 9h
`
