func englishJourney(_ title: String) -> String {
  """
  ---
  title: \(title)
  lang: en
  # Who travels: the id of a file in content/audiences/, or plain words.
  # audience: reader
  goal: What they want to reach
  # Another model: ten-phases, before-during-after, aida … Without this line the headings are the phases.
  phases: five-phases
  # as-is, to-be, planned or actual
  state: as-is
  status: draft
  # owner: Team that keeps this map
  # reviewed: 2026-01-31
  # review-every: 180d
  ---

  What is this journey about, and how do you know? Anything without a key is shown as text.

  <!-- A comment such as this one is never shown. A heading of this level is a phase; weight=3 says that it weighs
  heavy. A phase without steps is left open on the map, so that you see what you have not told yet. -->

  ## Awareness {weight=2}

  ### Something makes them think of it {#trigger}

  - context: Where are they, and what happened?
  - doing: What do they do?
  - thinking: “What goes through their mind?”
  - question: What do they want to know?
    - answered-by: the website
  - feeling: 1 curious
  - touchpoint: Where do they meet you or others?
    - channel: website
    - control: own
  - assumed: yes

  <!-- 'assumed' says honestly that nobody checked this step; 'evidence: interviews-2026' names a source. A feeling
  is a number from -2 to 2, words, an emoji, or several of these. -->

  ## Consideration

  ### They compare

  - doing: What do they do?
  - feeling: -1 in doubt
  - pain: What holds them back?
  - opportunity: What would help?
    - solves: What holds them back?
    - effect: 4
    - effort: 2
    - owner: Who takes it up?

  ## Conversion

  ### They choose {.moment-of-truth}

  - doing: What do they do?
  - message: What do you tell them?
  - backstage: What do you do out of their sight?

  ## Usage

  ## Support

  """
}

func dutchJourney(_ title: String) -> String {
  """
  ---
  titel: \(title)
  taal: nl
  # Wie er reist: de id van een bestand in content/audiences/, of gewone woorden.
  # doelgroep: lezer
  doel: Wat zij willen bereiken
  # Een ander model: ten-phases, before-during-after, aida … Zonder deze regel zijn de koppen de fasen.
  fasen: five-phases
  # as-is, to-be, planned of actual
  toestand: as-is
  status: draft
  # eigenaar: Team dat deze kaart bijhoudt
  # nagekeken: 2026-01-31
  # nakijken-elke: 180d
  ---

  Waar gaat deze reis over, en hoe weet u dat? Alles zonder sleutel wordt als tekst getoond.

  <!-- Commentaar zoals dit is nooit te zien. Een kop van dit niveau is een fase; gewicht=3 zegt dat zij zwaar weegt.
  Een fase zonder stappen blijft open op de kaart, zodat u ziet wat u nog niet verteld hebt. -->

  ## Bewustwording {gewicht=2}

  ### Iets brengt hen op het idee {#aanleiding}

  - context: Waar zijn zij, en wat is er gebeurd?
  - doet: Wat doen zij?
  - denkt: “Wat gaat er door hen heen?”
  - vraag: Wat willen zij weten?
    - beantwoord-door: de website
  - voelt: 1 nieuwsgierig
  - contactmoment: Waar komen zij u of anderen tegen?
    - kanaal: website
    - beheer: eigen
  - aanname: ja

  <!-- 'aanname' zegt eerlijk dat niemand deze stap heeft nagegaan; 'bewijs: gesprekken-2026' noemt een bron. Een
  gevoel is een getal van -2 tot 2, woorden, een emoji, of een paar daarvan. -->

  ## Overweging

  ### Zij vergelijken

  - doet: Wat doen zij?
  - voelt: -1 twijfelend
  - pijnpunt: Wat houdt hen tegen?
  - kans: Wat zou helpen?
    - lost-op: Wat houdt hen tegen?
    - effect: 4
    - inspanning: 2
    - eigenaar: Wie pakt het op?

  ## Conversie

  ### Zij kiezen {.moment-of-truth}

  - doet: Wat doen zij?
  - boodschap: Wat vertelt u hun?
  - achter-de-schermen: Wat doet u waar zij niet bij zijn?

  ## Gebruik

  ## Service

  """
}
