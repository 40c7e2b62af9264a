import Diagnostics
import Gaps
import Journeys
import Reports
import Site

/// A small site in two languages, with a gap on a card, one on the whole journey and a muted one.
let smallSite = site(of: smallContent)

let smallContent: [(path: String, text: String)] = [
  ("journeysite.yaml", "title: Klantreizen\nlang: nl\norganisation: Noorderlicht\n"),
  ("content/audiences/lezer.md", "---\nname: Lezer\nneed: Een boek voor het weekend\n---\n"),
  ("content/audiences/gever.md", "---\nname: Gever\n---\n"),
  (
    "content/evidence/gesprekken.md",
    "---\nname: Gesprekken\nkind: interviews\ndate: 2026-03-03\nn: 1400\n---\n"
  ),
  ("content/over.md", "# Over ons\n\nZie [het boek](journeys/boek.md#zoeken).\n"),
  ("content/journeys/boek.md", bookJourney),
  (
    "content/journeys/shop/gift.md",
    "---\ntitle: A gift in time\nlang: en\n---\n\n## Looking\n\n- doing: Browses\n"
  ),
  ("content/journeys/leeg.md", "---\ntitle: Nog niets\nlang: nl\n---\n\nHier komt iets.\n"),
]

let bookJourney = """
  ---
  title: Een boek bestellen
  audience: lezer
  owner: Team Winkel
  reviewed: 2026-01-10
  review-every: 30d
  lang: nl
  goal: Het boek morgen in huis
  mute:
    - rule: pain-without-opportunity
      reason: Komt in het voorjaar
      until: 2027-04-01
  ---

  Een lezer zoekt een boek. [Over ons](../over.md) staat elders.

  Nog een alinea.

  ## Zoeken {role=orient}

  Hier begint het.

  ### Zoekt in de winkel {#zoeken .moment-of-truth}

  - time: zondag
  - doing: Zoekt op titel
    - evidence: gesprekken
  - thinking: “Staat het er?”
    - assumed: true
  - question: Is het er morgen?
  - feeling: -1.5 ongeduldig
    - evidence: gesprekken
  - touchpoint: Zoekpagina
    - channel: website
    - control: own
  - Privacy: Zoekt zonder account
  - pain: Verplicht account
    - evidence: gesprekken

  ### Bestelt {#bestellen}

  - doing: Bestelt
  - question: Is het gelukt?
    - answered-by: de bevestiging
  - feeling: 1 blij
  - touchpoint: Winkelwagen
    - channel: website
  - opportunity: Bestellen met één tik
    - owner: Team Winkel

  ## Slot {.prose}

  Tot zover.

  """

/// A site of the given files, on 21 November 2026.
func site(
  of files: [(path: String, text: String)],
  overrides: [(path: String, text: String)] = [],
  history: History = History()
) -> Site {
  guard let day = Day("2026-11-21") else { preconditionFailure("the day exists") }
  let atlas = atlas(of: files.map { SourceFile(path: $0.path, text: $0.text) }, on: day)
  let theme = Theme.load(overrides: overrides.map { SourceFile(path: $0.path, text: $0.text) })
  return Site(
    atlas: atlas.value,
    findings: findings(in: atlas.value),
    siteFindings: Inspection(of: atlas.value).siteFindings,
    history: history,
    theme: theme.value,
    version: "1.2.3"
  )
}

extension Site {
  /// A page's text, or nothing when there is no such page.
  func text(_ path: String) -> String {
    pages.first { $0.path == path }.map { String(decoding: $0.render(), as: UTF8.self) } ?? ""
  }
}

/// The values of an attribute in the order of the page.
func values(of attribute: String, in html: String) -> [String] {
  html.components(between: " \(attribute)=\"", and: "\"")
}

extension String {
  /// What stands between every opening and the closing after it.
  func components(between opening: String, and closing: String) -> [String] {
    var found: [String] = []
    var rest = self[...]
    while let start = rest.firstRange(of: opening) {
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: closing) else { break }
      found.append(String(rest[..<end.lowerBound]))
      rest = rest[end.upperBound...]
    }
    return found
  }
}
