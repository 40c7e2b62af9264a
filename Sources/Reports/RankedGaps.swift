package import Gaps
package import Journeys

/// Every gap of a site, muted ones included: the heaviest first, the muted ones last. Of the same weight,
/// a gap of the site as a whole goes before one of a journey.
///
/// What is kept are the gaps' places; a gap is put together when somebody asks for it, since a site with a
/// thousand journeys has tens of thousands and a page shows a few hundred.
package struct RankedGaps: RandomAccessCollection, Sendable {
  private let atlas: Atlas
  /// One for each of the atlas's journeys; empty where nobody looked.
  private let findings: [[Finding]]
  private let ofSite: [Finding]
  private let places: [Place]
  private let origins: [ReportedGap.Origin]
  /// Of each of the atlas's journeys, the names of who travels.
  private let audiences: [[String]]
  /// Where the findings of each are.
  private let standing: [[ReportedGap.Place]]
  /// How many are not muted.
  package let openCount: Int

  private struct Place {
    var isMuted: Bool
    var rank: Int
    /// In the atlas's journeys; -1 for a gap of the site as a whole.
    var journey: Int
    /// Among the findings of that journey, or of the site.
    var index: Int
  }

  package init(_ findings: [JourneyFindings], ofSite: SiteFindings, in atlas: Atlas) {
    self.atlas = atlas
    self.ofSite = ofSite.findings
    let found = Dictionary(
      findings.map { ($0.journey, $0.findings) },
      uniquingKeysWith: { first, _ in first }
    )
    let journeys = atlas.journeys
    let inOrder = journeys.indices.map { found[journeys[$0].id] ?? [] }
    self.findings = inOrder
    origins = journeys.indices.map { .init(id: journeys[$0].id, title: journeys[$0].title, index: $0) }
    audiences = journeys.indices.map { journeys[$0].audiences.map(\.name) }
    standing = zip(journeys, inOrder).map { journey, findings in
      findings.indices.map { ReportedGap.Place(of: findings[$0].place, in: journey) }
    }
    var places: [Place] = []
    places.reserveCapacity(inOrder.reduce(ofSite.findings.count) { $0 + $1.count })
    Self.add(ofSite.findings, of: -1, to: &places)
    for journey in inOrder.indices { Self.add(inOrder[journey], of: journey, to: &places) }
    places.sort { a, b in
      if a.isMuted != b.isMuted { return b.isMuted }
      return (b.rank, a.journey, a.index) < (a.rank, b.journey, b.index)
    }
    self.places = places
    openCount = places.count { !$0.isMuted }
  }

  private static func add(_ findings: [Finding], of journey: Int, to places: inout [Place]) {
    for index in findings.indices {
      places.append(
        Place(isMuted: findings[index].isMuted, rank: findings[index].rank, journey: journey, index: index)
      )
    }
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { places.count }

  package subscript(position: Int) -> ReportedGap {
    let (journey, index) = (places[position].journey, places[position].index)
    guard journey >= 0 else { return ReportedGap(ofSite[index], number: index + 1, ofSite: atlas) }
    let place = standing[journey][index]
    return ReportedGap(
      finding: findings[journey][index],
      journey: origins[journey],
      language: atlas.journeys[journey].language,
      audiences: audiences[journey],
      role: place.role,
      phase: place.phase,
      step: place.step,
      location: place.location,
      number: index + 1
    )
  }

  /// The place of its rule in the catalogue.
  package func rulePlace(at position: Int) -> Int {
    let (journey, index) = (places[position].journey, places[position].index)
    return journey >= 0 ? findings[journey][index].rulePlace : ofSite[index].rulePlace
  }

  /// Whose it is, as an index in the atlas's journeys; nil for a gap of the site as a whole.
  package func journey(at position: Int) -> Int? {
    places[position].journey >= 0 ? places[position].journey : nil
  }

  /// Those that are not muted.
  package var open: Slice<RankedGaps> { self[..<openCount] }
  package var muted: Slice<RankedGaps> { self[openCount...] }
}
