package import Journeys

/// A check that finds one kind of gap, with all there is to say about it.
package struct Rule: Sendable {
  /// Kebab-case; stands in settings, mutes and addresses.
  package let id: String
  /// What a gap of this rule weighs when nothing makes it lighter or heavier.
  package let severity: Severity
  /// The kind of gap in a few words.
  package let title: LocalizedText
  /// What the rule looks at, and when it reports.
  package let looksAt: LocalizedText
  package let why: LocalizedText
  package let remedy: LocalizedText
  package let origins: [Origin]
  /// Rules whose gaps say the same with less: they are left out where a gap of this rule takes in
  /// their steps.
  let absorbs: [String]
  let check: @Sendable (JourneyView) -> RuleOutcome

  init(
    id: String,
    severity: Severity,
    title: LocalizedText,
    looksAt: LocalizedText,
    why: LocalizedText,
    remedy: LocalizedText,
    origins: [Origin],
    absorbs: [String] = [],
    check: @escaping @Sendable (JourneyView) -> RuleOutcome
  ) {
    self.id = id
    self.severity = severity
    self.title = title
    self.looksAt = looksAt
    self.why = why
    self.remedy = remedy
    self.origins = origins
    self.absorbs = absorbs
    self.check = check
  }
}

/// What a rule has to say about one journey.
enum RuleOutcome: Sendable {
  /// It looked; without gaps it found none.
  case looked([Gap])
  /// It had nothing to look at.
  case skipped(LocalizedText)
}

/// A gap as a rule sees it, before it has a rank, a fingerprint and an owner.
struct Gap: Hashable, Sendable {
  var place: Finding.Place
  /// nil: the rule's own. A severity that the site or the journey sets wins over both.
  var severity: Severity?
  /// Ids of the steps, items or phases it is about, in any order: with the rule they make the
  /// fingerprint, so nothing that changes with an edit elsewhere belongs here.
  var about: [String]
  var title: String
  var explanation: String
  var remedy: String
  var hole: Finding.Hole?
  var owner: Owner = .nearest

  enum Owner: Hashable, Sendable {
    /// Whoever owns the item, else its touchpoint or promise, else the journey.
    case nearest
    /// Nobody: that is the gap.
    case nobody
  }
}
