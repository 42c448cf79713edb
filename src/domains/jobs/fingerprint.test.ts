import { describe, expect, test } from "vitest"
import { folded } from "./fingerprint.ts"
import { readOffer } from "./offer.ts"

const print = (title: string, company: string | null = "Atelier du Port", location: string | null = "Marseille") =>
  folded({ title, company, location })

describe("the same offer posted twice has one fingerprint", () => {
  test.each([
    ["Développeur web", "developpeur WEB"],
    ["Développeur web (H/F)", "Développeur web"],
    ["Développeur web F/H", "Développeur web h/f"],
    ["Développeur web - (H-F)", "Développeur web (m/w/d)"],
    ["Développeur·euse web", "Développeur web"],
    ["Développeur.se web", "Développeur-euse web"],
    ["Chargé(e) de projet", "Chargé de projet"],
    ["Chargé.e de projet", "Chargé (e) de projet"],
    ["Directeur (trice) de crèche", "Directeur de crèche"],
    ["Développeur web | Marseille", "Développeur web"],
    ["Développeur  web !", "« Développeur, web »"],
    ["Chef-fe d’équipe", "Chef d'équipe"],
  ])("%s = %s", (left, right) => {
    expect(print(left)).toBe(print(right))
  })

  test("the company's case and the place's postal code and country make no difference", () => {
    expect(print("Dev", "ATELIER DU PORT", "13 - MARSEILLE")).toBe(print("Dev", "Atelier du Port", "Marseille (France)"))
  })
})

describe("different offers have different fingerprints", () => {
  test.each([
    ["Développeur C++", "Développeur C"],
    ["Développeur C#", "Développeur C"],
    ["Ingénieur système", "Ingénieur réseau"],
    ["Comptable", "Comptable 2"],
    ["???", "!!!"],
    ["開発者", "設計者"],
  ])("%s ≠ %s", (left, right) => {
    expect(print(left)).not.toBe(print(right))
  })

  test("another company or another place is another offer", () => {
    expect(print("Dev")).not.toBe(print("Dev", "Autre maison"))
    expect(print("Dev")).not.toBe(print("Dev", "Atelier du Port", "Aix"))
  })
})

test("a fingerprint is 32 hex digits", () => {
  expect(readOffer({ source: "board", title: "Dev" }).fingerprint).toMatch(/^[0-9a-f]{32}$/)
})
