import Journeys

/// Names for the gaps of a rule in a journey that stay the same as long as the rule, the journey and a gap's
/// subjects do, whatever is edited around them: the rule's id and twelve hexadecimal digits, safe as an anchor.
struct Fingerprints {
  private let rule: String
  private var hash = StableHash()

  /// `journey`: its id; empty for gaps of the site as a whole.
  init(ofRule rule: String, in journey: String) {
    self.rule = rule
    hash.combine(rule)
    hash.combine(journey)
  }

  /// `ids`: those of what the gap is about, in any order.
  func fingerprint(about ids: [String]) -> String {
    var hash = hash
    for id in ids.count > 1 ? ids.sorted() : ids { hash.combine(id) }
    return hash.digits(12, behind: rule)
  }
}
