func englishAudience(_ name: String) -> String {
  """
  ---
  name: \(name)
  # true for a group that is made up
  example: false
  # Are they customers already? Take the # away to say so.
  # customer: false
  need: What they need
  route: How they like to come
  considerations: What they weigh
  reaction: How they react
  # Leave somebody aside on purpose, and say why:
  # not-served: We reach them through their landlord.
  ---

  Who are they? A journey names them with the name of this file, without its ending.

  """
}

func dutchAudience(_ name: String) -> String {
  """
  ---
  naam: \(name)
  # true voor een groep die verzonnen is
  voorbeeld: false
  # Zijn het al klanten? Haal het # weg om dat te zeggen.
  # klant: false
  behoefte: Wat zij nodig hebben
  favoriete-route: Hoe zij het liefst komen
  overwegingen: Wat zij afwegen
  reactie: Hoe zij reageren
  # Bedient u een groep met opzet niet, zeg dan waarom:
  # niet-bediend: Wij bereiken hen via hun verhuurder.
  ---

  Wie zijn zij? Een reis noemt hen met de naam van dit bestand, zonder het einde.

  """
}

func englishTouchpoint(_ name: String) -> String {
  """
  ---
  name: \(name)
  channel: website
  # own, partner or third-party
  control: own
  # owner: Team that keeps it
  ---

  What happens here? A journey refers to it with its name: “- touchpoint: …”.

  """
}

func dutchTouchpoint(_ name: String) -> String {
  """
  ---
  naam: \(name)
  kanaal: website
  # eigen, partner of derde
  beheer: eigen
  # eigenaar: Team dat het bijhoudt
  ---

  Wat gebeurt hier? Een reis verwijst ernaar met de naam: “- contactmoment: …”.

  """
}

func englishEvidence(_ name: String) -> String {
  """
  ---
  name: \(name)
  # interviews, survey, observation, diary, analytics, social-listening, complaints …
  kind: interviews
  # When it was gathered, year-month-day: old evidence is a gap.
  # date: 2026-01-31
  # How many people or cases
  # n: 12
  # owner: Who keeps it
  # link: https://…
  ---

  What was asked, of whom? A card rests on it with the name of this file: “- evidence: …”.

  """
}

func dutchEvidence(_ name: String) -> String {
  """
  ---
  naam: \(name)
  # interviews, survey, observation, diary, analytics, social-listening, complaints …
  soort: interviews
  # Wanneer het verzameld is, jaar-maand-dag: oud bewijs is een gat.
  # datum: 2026-01-31
  # Hoeveel mensen of gevallen
  # aantal: 12
  # eigenaar: Wie het bijhoudt
  # link: https://…
  ---

  Wat is er gevraagd, en aan wie? Een kaart rust erop met de naam van dit bestand: “- bewijs: …”.

  """
}

func englishPromise(_ name: String) -> String {
  """
  ---
  name: \(name)
  # owner: Who has to keep it
  ---

  What do you promise, and where? In a step it is made, kept or broken: “- promise: …”, “- kept: …”, “- broken: …”.

  """
}

func dutchPromise(_ name: String) -> String {
  """
  ---
  naam: \(name)
  # eigenaar: Wie haar moet nakomen
  ---

  Wat belooft u, en waar? In een stap wordt zij gedaan, nagekomen of gebroken: “- belofte: …”, “- nagekomen: …”,
  “- gebroken: …”.

  """
}
