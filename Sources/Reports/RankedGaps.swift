package import Gaps
package import Journeys

/// Every gap of a site, muted ones included: the heaviest first, the muted ones last. Of the same weight,
/// a gap of the site as a whole goes before one of a journey.
///
/// What is kept are the gaps' places; a gap is put together when somebody asks for it, since a site with a
/// thousand journeys has tens of thousands and a page shows a few hundred.
package struct RankedGaps: RandomAccessCollection, Sendable {
  private let atlas: Atlas
  /// One for each of the atlas's journeys; nil where nobody looked.
  private let findings: [JourneyFindings?]
  private let ofSite: [Finding]
  private let places: [Place]
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
    let found = Dictionary(findings.map { ($0.journey, $0) }, uniquingKeysWith: { first, _ in first })
    let inOrder = atlas.journeys.map { found[$0.id] }
    self.findings = inOrder
    var places = Self.places(of: ofSite.findings, journey: -1)
    for (journey, found) in inOrder.enumerated() {
      if let found { places += Self.places(of: found.findings, journey: journey) }
    }
    places.sort { a, b in
      if a.isMuted != b.isMuted { return b.isMuted }
      return (b.rank, a.journey, a.index) < (a.rank, b.journey, b.index)
    }
    self.places = places
    openCount = places.count { !$0.isMuted }
  }

  private static func places(of findings: [Finding], journey: Int) -> [Place] {
    findings.indices.map { index in
      Place(isMuted: findings[index].isMuted, rank: findings[index].rank, journey: journey, index: index)
    }
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { places.count }

  package subscript(position: Int) -> ReportedGap {
    let place = places[position]
    guard place.journey >= 0 else {
      return ReportedGap(ofSite[place.index], number: place.index + 1, ofSite: atlas)
    }
    let finding = finding(at: position)
    return ReportedGap(finding, number: place.index + 1, of: atlas.journeys[place.journey], at: place.journey)
  }

  /// What was found, without where and whose it is.
  package func finding(at position: Int) -> Finding {
    let place = places[position]
    guard place.journey >= 0, let found = findings[place.journey] else { return ofSite[place.index] }
    return found.findings[place.index]
  }

  /// Whose it is, as an index in the atlas's journeys; nil for a gap of the site as a whole.
  package func journey(at position: Int) -> Int? {
    places[position].journey >= 0 ? places[position].journey : nil
  }

  /// Those that are not muted.
  package var open: Slice<RankedGaps> { self[..<openCount] }
  package var muted: Slice<RankedGaps> { self[openCount...] }
}
