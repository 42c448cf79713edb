export const signs = `
  Acheter du lait #courses → Acheter du lait · tag courses
  Acheter du lait #courses #maison → Acheter du lait · tag courses · tag maison
  #courses acheter du lait → acheter du lait · tag courses
  Acheter #courses du lait → Acheter du lait · tag courses
  Acheter du lait #Été-2027 → Acheter du lait · tag Été-2027
  Acheter du lait #3d-print → Acheter du lait · tag 3d-print
  Acheter du lait, #courses. → Acheter du lait · tag courses
  Acheter du lait (#courses) → Acheter du lait · tag courses
  Acheter du lait +Maison → Acheter du lait · project Maison
  Acheter du lait @ville → Acheter du lait · context @ville
  @ville acheter du lait → acheter du lait · context @ville
  Acheter du lait @ville @bureau → Acheter du lait @bureau · context @ville
  Acheter du lait p1 → Acheter du lait · prio 3
  Acheter du lait P2 → Acheter du lait · prio 2
  Acheter du lait p3 → Acheter du lait · prio 1
  Acheter du lait p4 → Acheter du lait · prio 0
  p1 acheter du lait → acheter du lait · prio 3
  Acheter p1 du lait
  Acheter du lait !!! → Acheter du lait · prio 3
  Acheter du lait !! → Acheter du lait · prio 2
  Acheter du lait ! → Acheter du lait · prio 1
  !! acheter du lait → acheter du lait · prio 2
  !!! acheter du lait demain → acheter du lait · 2026-10-22 · prio 3
  Acheter du lait !!!!
  Acheter du lait!!!
  Acheter du lait ~30m → Acheter du lait · est 30
  Acheter du lait ~1h30 → Acheter du lait · est 90
  Acheter du lait ~2h → Acheter du lait · est 120
  Acheter du lait ~45min → Acheter du lait · est 45
  Acheter du lait ~1,5h → Acheter du lait · est 90
  Acheter du lait ~30m demain 9h p2 #courses → Acheter du lait · 2026-10-22 09:00 · prio 2 · tag courses · est 30
  Acheter du lait ~
  Acheter ~30 tomates
  Acheter du lait # courses
  Acheter du lait + pain
  Acheter du lait +2
  Acheter du lait @ 18h → Acheter du lait · 2026-10-21 18:00
  Acheter du lait @18h → Acheter du lait · 2026-10-21 18:00
  Acheter du lait @ noon → Acheter du lait · 2026-10-21 12:00
  Acheter du lait p1 p2 → Acheter du lait p2 · prio 3
  Read « p1 #tag +projet demain » tonight → Read « p1 #tag +projet demain » · 2026-10-21 22:00
  "tout #cela @reste p1" → tout #cela @reste p1
  “tout cela reste demain” → tout cela reste demain
  #courses p1 demain
  Noël avec 3 #amis +Famille @maison ~3h !! samedi 19h → Noël avec 3 · 2026-10-24 19:00 · prio 2 · tag amis · project Famille · context @maison · est 180
  Appeler\u00a0la\u00a0banque\u00a0demain\u00a0à\u00a09h30\u00a0! → Appeler\u00a0la\u00a0banque\u00a0! · 2026-10-22 09:30
  Rendre l’étude d’ici vendredi → Rendre l’étude · 2026-10-23
  Appeler   la    banque   demain → Appeler   la    banque · 2026-10-22
  RAPPELER LÉA DEMAIN À 9H → RAPPELER LÉA · 2026-10-22 09:00
  rappeler lea apres-demain a 9h → rappeler lea · 2026-10-23 09:00
  rappeler lea apres demain à 9 H 15 → rappeler lea · 2026-10-23 09:15
`
