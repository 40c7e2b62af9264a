import Journeys

/// A name for a gap that stays the same as long as its rule, journey and subjects do, whatever is
/// edited around them: the rule's id and twelve hexadecimal digits, safe as an anchor.
func fingerprint(rule: String, journey: String, about ids: [String]) -> String {
  var hash = StableHash()
  hash.combine(rule)
  hash.combine(journey)
  for id in ids.count > 1 ? ids.sorted() : ids { hash.combine(id) }
  return hash.digits(12, behind: rule)
}
