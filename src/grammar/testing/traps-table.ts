/** Lines in which nothing may be understood, or less than it seems: French first, English below. */
export const frenchTraps = `
  Lire Robinson et Vendredi
  Lire Vendredi ou la vie sauvage
  Regarder Vendredi 13
  Acheter des beignets pour Mardi gras
  Acheter des beignets mardi gras
  Regarder Demain nous appartient
  Regarder le film Demain
  Lire Demain
  Revoir 24 heures chrono
  Réserver un billet pour les 24 Heures du Mans
  Regarder 12 hommes en colère
  Regarder le 20 heures
  Lire 1984
  Revoir 2001, l'odyssée de l'espace
  Préparer la réunion de lundi
  Préparer la réunion de demain
  Préparer la réunion du 15 mars
  Préparer la réunion de 14h
  Relire le compte rendu de mardi
  Relire le compte rendu du 12/10
  Relire les notes d'hier
  Rendre le rapport de vendredi dernier
  Appeler Paul au sujet de lundi dernier
  Classer la facture de mars
  Classer les factures d'avril et mai
  Comprendre la bataille du 6 juin 1944
  Visiter la rue du 8 mai 1945
  Rendez-vous place du 11 novembre
  Se retrouver avenue du 14 juillet
  Descendre au métro Quatre-Septembre
  Documentaire sur le 11 septembre
  Écrire sur le 14 juillet
  Appeler le 15
  Composer le 17
  Prendre le 15 à Bellecour
  Prendre le train de 8h12
  Prendre le bus 15
  Descendre au 12 rue des Lilas
  Livrer au 3 avenue Foch
  Aller chambre 12
  Lire le tome 3
  Lire les pages 10 à 12
  Lire p3 du rapport
  Réviser le chapitre 1/2
  Ajouter 3/4 de farine
  Noter le film 8/10
  Courir 10 km en 1h
  Courir 1h
  Dormir 8h
  Travailler 3h
  Méditer pendant 10 minutes
  Lire 2 heures
  Trouver un gîte à 2h de Paris
  Trouver un gîte à 20 minutes de Lyon
  Négocier un contrat 35h
  Négocier un contrat 9h-17h
  Vérifier les horaires 9h-19h
  Acheter un vélo à 300 €
  Acheter un stylo à 15 euros
  Payer 14,50 € à Paul
  Acheter un écran 16:10
  Monter une table pour 18 personnes
  Appeler le 06 12 34 56 78
  Appeler le +33 6 12 34 56 78
  Appeler le 01.42.68.53.00
  Écrire à lea@exemple.fr
  Écrire à p1@exemple.fr
  Lire https://exemple.fr/2026/10/25
  Lire exemple.fr/demain
  Ouvrir rapport-2026-10-25.pdf
  Ouvrir 2026-10-25.pdf
  Mettre à jour Node 24.10
  Passer à la version 2.10.2026-beta
  Corriger le bug #12
  Répondre au ticket #1
  Apprendre le C#
  Apprendre C++
  Calculer a+b
  Convertir le mp3
  Tester la PS5 p5
  Choisir la couleur #FF4A1C
  Répondre à @marie
  Voir avec @paul
  Suivre @jack
  Bravo l'équipe !
  Joyeux anniversaire Zoé !
  Attention ! route barrée
  Super !!!c'est fini
  Piscine le lundi
  Ménage le matin
  Dîner avec Sam
  Acheter un jeu
  Aller à la mer
  Acheter du mars
  Boire un verre au Mars
  Observer Mars
  Relire la nouvelle de Juillet
  Appeler Avril
  Acheter des Mars
  Appeler Mme Dimanche
  Appeler Robinson et Samedi
  Choisir entre lundi ou mardi
  Réunion lundi ou mardi
  Réunion lundi et mardi
  Rappeler Paul demain ou jeudi
  Vacances jusqu'au 15
  Vacances depuis le 3
  Absent à partir de lundi
  Livraison entre 14h et 16h
  Appeler Paul à 8h et 20h
  Payer le 30 février
  Payer la cantine le 30 février
  Payer la cantine le 32
  Payer la cantine vendredi 24 octobre
  Payer la cantine le 15/13
  Payer la cantine le 8 mai 1945
  Payer la cantine hier
  Payer la cantine à 25h
  Payer la cantine à 12h75
  Payer la cantine début novembre
  Payer la cantine en novembre
  Payer la cantine cette semaine
  Payer la cantine bientôt
  Payer la cantine un jour
  Payer la cantine tous les 15 du mois prochain
  Dire à demain
  Reporter à lundi
  Dire bonjour à midi libre
  S'abonner à Midi Libre
  Voir Minuit à Paris
  Visiter le canal du Midi
  Descendre dans le Midi
  Voir Un dimanche à la campagne
  Revoir Tous les matins du monde
  Lire Chaque jour compte
  Écouter Blue Monday
  Lire Lundi matin
  demain
  ce soir
  mardi 14h
  tous les jours
  « Demain » à lire
  Lire « Tous les lundis »
  Lire "le 15 mars" ce soir → Lire "le 15 mars" · 2026-10-21 19:00
  Appeler l'agence "demain 9h"
  Relancer dans quinze jours
  Relancer dans huit jours
  Tester la règle 24/7
  Faire 50/50
  Penser au lendemain
  Vivre au jour le jour
  Préparer l'après-midi jeux
  Acheter un week-end spa
  Organiser le week-end de Paul
  Réserver une nuit
  Faire la fête toute la nuit
  Écrire une lettre à Vendredi
  La semaine prochaine sera longue
  Le mois prochain, c'est long → c'est long · 2026-11-01
  Réunion demain à Paris → Réunion à Paris · 2026-10-22
  Préparer la réunion de lundi pour demain → Préparer la réunion de lundi · 2026-10-22
  Relire le rapport du 15 mars avant vendredi → Relire le rapport du 15 mars · 2026-10-23
  Lire 1984 demain → Lire 1984 · 2026-10-22
  Corriger le bug #12 demain #dev → Corriger le bug #12 · 2026-10-22 · tag dev
  Appeler le 06 12 34 56 78 demain → Appeler le 06 12 34 56 78 · 2026-10-22
  Réunion salle 12 lundi 14h → Réunion salle 12 · 2026-10-26 14:00
  Acheter 3 baguettes demain → Acheter 3 baguettes · 2026-10-22
  Prendre le train de 8h12 demain → Prendre le train de 8h12 · 2026-10-22
  Réunion mercredi → Réunion mercredi · offered mercredi
`
export const englishTraps = `
  Listen to Friday by Rebecca Black
  Watch Black Friday
  Buy stuff on Black Friday
  Watch Freaky Friday
  Watch Friday the 13th
  Watch Friday Night Lights
  Friday Night Lights rewatch
  Saturday Night Fever party
  Sunday Times crossword
  Tomorrow Never Dies poster
  Watch Tomorrow Never Dies
  Watch The Day After Tomorrow
  Edge of Tomorrow
  Play Every Breath You Take
  Every second counts
  Read Every Day by David Levithan
  Read Tuesdays with Morrie
  Read John 3:16
  Watch 24
  Watch Ocean's 8
  Watch Midnight in Paris
  Meet the May family
  Ask May about the cake
  Ask April for help
  Call June
  Call Wednesday Addams
  Study the march of time
  March madness bracket
  May the force be with you
  Look at Mars
  Sit in the sun
  The cat sat
  Wait a second
  Read the Sun
  Buy the Sunday Times
  Fix mon script
  The 9/11 Report
  Support 24/7
  Split 50/50
  Finish chapter 1/2
  Finish part 3/4
  Rate it 8/10
  Beethoven's 5th
  Walk down 5th Avenue
  Henry the 8th essay
  Prepare Monday's meeting
  Prepare for Monday's meeting
  Summary of Friday
  Notes from Monday
  Report since Monday
  The report of 12/10
  Call Bob last friday
  Review last week
  Call Bob Monday or Tuesday
  Call Bob Monday and Tuesday
  Move meeting to friday
  Move it to friday
  I hate Mondays
  Garfield hates Mondays
  See you tomorrow
  Buy the Today Show mug
  Read USA Today
  Read Time magazine
  Room at 221b Baker street
  Ship to 10 Downing Street
  Call 555 12 34 56
  Dial 911
  Call +44 20 7946 0958
  Email bob@example.com
  Open https://example.com/tomorrow?at=5pm
  Open notes-2026-10-25.md
  Upgrade to v2.10
  Upgrade to Node 22.10.0
  Learn C#
  Learn C++
  Fix issue #42
  Fix P1 bug
  Add mp3 player
  Press F5
  Buy A4 paper
  Compute a+b
  Get +1
  Ask from @bob
  Follow @jack
  Mail to p2@x.org
  wow!!! nice
  Say hi to Mr. Friday
  Call at 5
  Call tomorrow at 5 → Call at 5 · 2026-10-22
  Call tomorrow at 17 → Call · 2026-10-22 17:00
  Pay $5pm
  Sleep 8h
  Work 3h
  Run 10k in 1h
  Walk for 30 minutes
  Drive 2h north
  Delivery between 2pm and 4pm
  Vacation until friday
  Starting monday
  Pay on Feb 30
  Pay on 31/11
  Pay 12/25
  Pay Friday 24 October
  Pay at 25:00
  Pay at 13pm
  Pay yesterday
  Pay in November
  Pay this week
  Pay soon
  Pay someday
  Pay every second friday
  Pay every hour
  Pay every 30 minutes
  Buy The Daily
  Buy The Weekly Standard
  Finish 1st
  Write 1st draft
  Get 2nd opinion
  Do this 1st
  Read "Friday" tomorrow → Read "Friday" · 2026-10-22
  "Black Friday" tomorrow → Black Friday · 2026-10-22
  Read “Every Day” every day → Read “Every Day” · 2026-10-21 · rule DAILY
  Buy 27" screen tomorrow → Buy 27" screen · 2026-10-22
  Watch 'Friday' → Watch 'Friday'
  The boys' night friday → The boys' night · 2026-10-23
  Buy a 2pm ticket
  Get the 5pm train
  Book 7pm show
  Fix the 10:30 sync
  Plan Monday lunch
  Cook Sunday roast
  Wash Friday clothes
  Buy weekend bag
  Plan the weekend
  Buy evening dress
  Get night cream
  Make afternoon tea
  Buy morning star
  Paint noon scene
  Born on the 4th of July
  Watch Born on the 4th of July
  tomorrow
  5pm
  every day
  next week
  Meeting on Wednesday → Meeting on Wednesday · offered on Wednesday
  Prepare Monday's meeting by friday → Prepare Monday's meeting · 2026-10-23
  Summary of Friday tomorrow → Summary of Friday · 2026-10-22
  Fix issue #42 tomorrow #dev → Fix issue #42 · 2026-10-22 · tag dev
  Read the 9/11 report on 3/11 → Read the 9/11 report · 2026-11-03
  Watch Black Friday on friday → Watch Black Friday · 2026-10-23
  Book room 12 tomorrow 2pm → Book room 12 · 2026-10-22 14:00
  Call Bob at 5 tomorrow → Call Bob at 5 · 2026-10-22
`
