import { addDays, instantAt } from "../src/time/days.ts"

/** An invented life around `today`, in French, as the commands that somebody would have given over the last months. */

/** A command call at a moment; `as` gives what it makes a name for later ones, which ask for it by `id`. */
export interface Deed {
  command: string
  at: string
  input: Record<string, unknown>
  as?: string
}

type IdOf = (name: string) => string
interface Calendar {
  today: string
  timeZone: string
}

/** Moments of the calendar, by days from today and the owner's clock. */
const clock = ({ today, timeZone }: Calendar) => {
  const day = (count: number) => addDays(today, count)
  return { day, at: (count: number, hour: string) => instantAt(day(count), hour, timeZone) }
}

const DONE = [
  ["Envoyer le devis de la maquette", ["devis"]],
  ["Répondre à Inès sur la revue de code", ["mail"]],
  ["Payer l’électricité", ["maison"]],
  ["Acheter des chaussons d’escalade", ["escalade"]],
  ["Relire le contrat de Port Numérique", ["emploi"]],
  ["Réserver le dentiste", ["santé"]],
  ["Mettre à jour le CV", ["emploi"]],
  ["Ranger la cave", ["maison"]],
  ["Écrire la note de cadrage", ["roux"]],
  ["Préparer les questions de l’entretien", ["emploi"]],
  ["Appeler Mamie", []],
  ["Renouveler la carte de transport", ["papiers"]],
] as const

/** Settings, projects, and todos that belong to none. */
export function beginnings(calendar: Calendar): Deed[] {
  const { day, at } = clock(calendar)
  const project = (as: string, name: string, kind: string, description: string): Deed => ({
    command: "projects.create",
    at: at(-60, "10:00"),
    input: { name, kind, description },
    as,
  })
  const todo = (count: number, input: Record<string, unknown>, as?: string): Deed => ({
    command: "todos.create",
    at: at(count, "18:20"),
    input,
    ...(as === undefined ? {} : { as }),
  })
  return [
    { command: "account.settings", at: at(-150, "09:00"), input: { medicationName: "Médicament du matin", medicationMinute: 480 } },
    project("roux", "Cabinet Roux", "freelance", "Refonte de l’espace client : **trois écrans**, puis la facturation."),
    project("os", "ordinarthur os", "perso", "Tout au même endroit, sans réseau s’il le faut."),
    project("ceuse", "Une semaine à Céüse", "perso", "En mai, avec Karim, si les genoux suivent."),
    ...DONE.map(([title, tags], index) => todo(-20 + index, { title, tags }, `done ${index}`)),
    todo(-30, { title: "Sortir les poubelles", dueAt: at(0, "20:00"), recurrence: "FREQ=WEEKLY", context: "@maison" }),
    todo(-30, { title: "Déclarer à l’Urssaf", dueOn: day(5), recurrence: "FREQ=MONTHLY", priority: 2, tags: ["papiers"] }),
    todo(-9, { title: "Arroser les plantes", dueOn: day(1), recurrence: "FREQ=DAILY;INTERVAL=3", repeatFrom: "completion", context: "@maison" }),
    todo(-6, { title: "Relancer Atelier Joliette", dueOn: day(-5), priority: 2, tags: ["emploi"] }),
    todo(-3, { title: "Appeler la CPAM", dueAt: at(0, "12:00"), priority: 2, context: "@téléphone", estimateMinutes: 20 }),
    todo(-2, { title: "Lire le contrat de Fabrique Ouverte", plannedOn: day(0), estimateMinutes: 30, tags: ["emploi"] }),
    todo(-2, { title: "Réserver le train du 3", plannedOn: day(0), context: "@ordi", estimateMinutes: 10, priority: 1 }),
    todo(-1, { title: "Racheter du café" }),
    todo(-1, { title: "Idée : un plan de la ville à vélo" }),
    todo(0, { title: "Demander le justificatif à la mairie", context: "@téléphone" }),
    todo(-4, { title: "Choisir une mutuelle", dueOn: day(12), energy: "high", estimateMinutes: 60 }),
  ]
}

/** What belongs to projects, the agenda, and what was done since. */
export function middle(calendar: Calendar, id: IdOf): Deed[] {
  const { day, at } = clock(calendar)
  const step = (project: string, title: string, status: string, count = -25): Deed => ({
    command: "projects.steps.create",
    at: at(count, "11:00"),
    input: { projectId: id(project), title, status },
  })
  const idea = (project: string, content: string): Deed => ({
    command: "projects.ideas.create",
    at: at(-18, "22:10"),
    input: { projectId: id(project), content },
  })
  const todo = (count: number, project: string, input: Record<string, unknown>): Deed => ({
    command: "todos.create",
    at: at(count, "09:10"),
    input: { projectId: id(project), ...input },
  })
  return [
    ...DONE.map(
      (_, index): Deed => ({ command: "todos.complete", at: at(-19 + index, "17:45"), input: { id: id(`done ${index}`), on: day(-19 + index) } }),
    ),
    step("roux", "Écran de connexion", "done"),
    step("roux", "Liste des dossiers", "review"),
    step("roux", "Facturation", "doing"),
    step("roux", "Export comptable", "todo"),
    step("roux", "Mentions légales", "backlog"),
    step("os", "Grille des trente jours", "done"),
    step("os", "Voix hors ligne", "doing"),
    step("os", "Rappels par Telegram", "backlog"),
    step("ceuse", "Choisir les dates", "todo"),
    idea("roux", "Proposer une formation de deux heures"),
    idea("os", "Un résumé du dimanche, imprimé"),
    idea("ceuse", "Demander le topo à la librairie"),
    todo(-4, "roux", {
      title: "Envoyer la facture de novembre",
      dueOn: day(-1),
      priority: 3,
      tags: ["facture"],
      verificationSteps: ["Numéro", "TVA"],
    }),
    todo(-2, "roux", { title: "Relire le devis Roux", dueAt: at(1, "10:00") }),
    todo(-3, "os", {
      title: "Écrire les tests de la synchro",
      plannedOn: day(0),
      priority: 1,
      estimateMinutes: 90,
      checklist: [
        { text: "Deux onglets", done: true },
        { text: "Réseau coupé", done: false },
        { text: "Restauration", done: false },
      ],
    }),
    todo(-3, "ceuse", { title: "Écrire à Karim pour mai", status: "todo", energy: "low" }),
    ...agenda(calendar),
    ...checkins(calendar),
  ]
}

function agenda(calendar: Calendar): Deed[] {
  const { day, at } = clock(calendar)
  const event = (count: number, from: string, to: string, title: string, more: Record<string, unknown> = {}): Deed => ({
    command: "agenda.events.create",
    at: at(-12, "19:30"),
    input: { title, startsAt: at(count, from), endsAt: at(count, to), ...more },
  })
  const last = (weekday: number) => -((new Date(`${day(0)}T12:00:00Z`).getUTCDay() - weekday + 7) % 7) - 14
  return [
    event(0, "09:00", "09:30", "Point Cabinet Roux"),
    event(0, "12:30", "13:30", "Déjeuner avec Karim", { location: "Le Panier" }),
    event(0, "15:00", "16:30", "Entretien Hélio Mutuelle", { location: "visio", description: "Parler du **hors-ligne**." }),
    event(0, "16:00", "16:30", "Livraison d’un colis"),
    event(1, "14:30", "15:30", "Visio Lumen Data"),
    event(2, "18:00", "20:00", "Atelier climat", { location: "Bibliothèque de l’Alcazar" }),
    event(4, "11:00", "12:00", "Dentiste"),
    event(last(1), "18:30", "20:00", "Escalade", { location: "La Joliette", recurrence: "FREQ=WEEKLY;BYDAY=MO,WE" }),
    event(last(5), "10:00", "11:00", "Revue de code, Inès", { location: "visio", recurrence: "FREQ=WEEKLY" }),
    { command: "agenda.events.create", at: at(-12, "19:31"), input: { title: "Clara à Marseille", startsOn: day(2), endsOn: day(5) } },
  ]
}

const NOTES = ["Mal dormi, café tard. Un peu de tension.", "Bonne journée, marché deux heures.", "Mal de tête le soir.", "Pris en voyage."]

/** Five months: mostly in time, some late, two skipped, one missed, a few of which nothing was said. */
function checkins(calendar: Calendar): Deed[] {
  const { day, at } = clock(calendar)
  const deeds: Deed[] = []
  for (let count = -150; count < 0; count += 1) {
    // The same every time: a life that changes at each start couldn't be shown twice.
    const chance = (-count * 7_919) % 97
    if (count === -15 || count === -16)
      deeds.push({ command: "health.skip", at: at(count, "09:00"), input: { day: day(count), reason: "Rupture à la pharmacie" } })
    else if (chance === 3) deeds.push({ command: "health.miss", at: at(count + 1, "08:00"), input: { day: day(count), missed: true } })
    else if (chance !== 11 && chance !== 50) {
      const hour = chance % 13 === 0 ? `11:${10 + (chance % 40)}` : `08:0${chance % 10}`
      deeds.push({ command: "health.set", at: at(count, hour), input: { day: day(count), medsTaken: true } })
    }
    if (chance % 29 === 1)
      deeds.push({ command: "health.setNote", at: at(count, "21:30"), input: { day: day(count), note: NOTES[-count % NOTES.length] } })
  }
  return deeds
}

const OFFERS = [
  ["Développeur full-stack TypeScript", "Fabrique Ouverte", "Marseille", "hybrid", 52_000, ["TypeScript", "Postgres", "Solid"]],
  ["Développeur Node et Postgres", "Port Numérique", "Marseille", "hybrid", 48_000, ["Node.js", "Postgres"]],
  ["Développeur web, produit interne", "Maison Vauban", "Aix-en-Provence", "onsite", 45_000, ["Vue", "PHP"]],
  ["Ingénieur front", "Atelier Joliette", "Marseille", "remote", 50_000, ["TypeScript", "React"]],
  ["Développeur PWA", "Hélio Mutuelle", "Lyon", "remote", 54_000, ["TypeScript", "IndexedDB"]],
  ["Ingénieur données", "Lumen Data", "Paris", "remote", 58_000, ["Python", "Postgres"]],
  ["Développeur Rust", "Phare", "Nantes", "remote", 60_000, ["Rust"]],
  ["Tech lead web", "Calanques Mobilité", "Marseille", "onsite", 62_000, ["TypeScript", "Kubernetes"]],
] as const

export const offers = () =>
  OFFERS.map(([title, company, location, remoteType, salaryMin, stack], index) => ({
    source: "démo",
    sourceUrl: `https://offres.example.org/${index + 1}`,
    title,
    company,
    location,
    remoteType,
    salaryMin,
    stack,
    description: `## Le poste\n\n${title} chez **${company}**, à ${location}.\n\n- une équipe de cinq\n- un produit que ses usagers connaissent\n- du temps pour bien faire`,
  }))

/** What became of some offers since they were read; `id` knows them by their company. */
export function answers(calendar: Calendar, id: IdOf): Deed[] {
  const { at } = clock(calendar)
  const offer = (company: string, input: Record<string, unknown>): Deed => ({
    command: "jobs.update",
    at: at(0, "00:01"),
    input: { id: id(company), ...input },
  })
  return [
    offer("Atelier Joliette", { status: "applied", appliedAt: at(-16, "10:00"), notes: "Écrit à Mme Ferrand, sans réponse." }),
    offer("Maison Vauban", { status: "applied", appliedAt: at(-12, "15:00") }),
    offer("Hélio Mutuelle", { status: "interview", appliedAt: at(-9, "09:00"), starred: true }),
    offer("Fabrique Ouverte", { starred: true }),
    offer("Phare", { archived: true }),
  ]
}
