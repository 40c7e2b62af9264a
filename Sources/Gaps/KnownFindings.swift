package import Journeys

/// The gaps that an earlier inspection found, for journeys of which the rules would see the very same now.
package struct KnownFindings: Sendable {
  private let earlier: Inspection
  private let now: Inspection
  private let findings: [JourneyFindings]
  /// Of the earlier inspection's journeys, by id; empty when the site around them is another.
  private let places: [String: Int]

  /// `findings`: those of the earlier inspection's journeys, in their order.
  package init(of earlier: Inspection, _ findings: [JourneyFindings], holdingIn now: Inspection) {
    precondition(findings.count == earlier.atlas.journeys.count, "each journey has findings of its own")
    self.earlier = earlier
    self.now = now
    self.findings = findings
    let isSameSite = earlier.surroundings == now.surroundings
    places = Dictionary(
      isSameSite ? earlier.atlas.journeys.indices.map { (earlier.atlas.journeys[$0].id, $0) } : [],
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The gaps of one of the journeys that are looked at now; nil when they have to be looked for.
  package func findings(in journey: Journey) -> JourneyFindings? {
    guard let place = places[journey.id],
      earlier.outlook(of: earlier.atlas.journeys[place]).isSame(as: now.outlook(of: journey))
    else { return nil }
    return findings[place]
  }
}
