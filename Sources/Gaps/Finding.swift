// The rules that find gaps: an atlas in, findings out.
//
// Each rule is one file under `Rules/`. A finding is a small value that says where, what, why and how to
// close it, in the journey's language; pictures and pages show findings and never judge for themselves.

package import Journeys

/// A gap that a rule found, or that an author wrote down.
package struct Finding: Hashable, Sendable {
  package let severity: Severity
  /// severity × (1 + phase weight) × (2 at a moment of truth)
  package let rank: Int
  /// The place of its rule in the catalogue; behind all of them for a gap that an author wrote down.
  package let rulePlace: Int
  package private(set) var isMuted: Bool
  private var kept: Kept

  package init(
    rule: String,
    severity: Severity,
    place: Place,
    title: String,
    explanation: String,
    remedy: String,
    owner: String? = nil,
    hole: Hole? = nil,
    fingerprint: String,
    rank: Int,
    subject: Subject? = nil,
    mute: Mute? = nil
  ) {
    self.init(
      Gap(place: place, about: [], title: title, explanation: explanation, remedy: remedy, hole: hole),
      of: rule,
      at: ruleOrder[rule] ?? ruleCatalogue.count,
      severity: severity,
      owner: owner,
      fingerprint: fingerprint,
      rank: rank,
      subject: subject,
      mute: mute
    )
  }

  /// What a rule saw, with all that it doesn't know itself.
  init(
    _ gap: Gap,
    of rule: String,
    at rulePlace: Int,
    severity: Severity,
    owner: String?,
    fingerprint: String,
    rank: Int,
    subject: Subject? = nil,
    mute: Mute? = nil
  ) {
    self.severity = severity
    self.rank = rank
    self.rulePlace = rulePlace
    isMuted = mute != nil
    kept = Kept(
      Words(rule: rule, gap: gap, fingerprint: fingerprint, owner: owner, subject: subject, mute: mute)
    )
  }

  /// Where a gap is.
  package enum Place: Hashable, Sendable {
    /// On a card: a step's index in `Journey.steps`, and the item's id.
    case item(step: Int, id: String)
    /// On a run of one or more steps, in one lane (nil: all of them).
    case steps(Range<Int>, lane: Lane?)
    /// On a phase: an index in `Journey.phases`.
    case phase(Int)
    /// On the journey as a whole.
    case journey
  }

  /// What a gap of the site as a whole is about.
  package enum Subject: Hashable, Sendable {
    /// An audience's id.
    case audience(String)
    /// A touchpoint's id.
    case touchpoint(String)
    /// A promise's id.
    case promise(String)
    /// Ids of journeys that don't go together.
    case journeys([String])
    case site

    /// The id that says which one; empty for the site itself.
    var id: String {
      switch self {
      case .audience(let id), .touchpoint(let id), .promise(let id): id
      case .journeys(let ids): ids.joined(separator: " ")
      case .site: ""
      }
    }
  }

  /// The words in an empty slot.
  package struct Hole: Hashable, Sendable {
    /// What is missing, in two or three words: “No touchpoint”.
    package var what: String
    /// The question it leaves: “Who tells her that it is on its way?”
    package var question: String
  }
}

/// What is told of a gap. It stands behind one reference: findings are ranked, counted and handed around far
/// more often than told, and a copy costs as much as there are references in it.
extension Finding {
  private final class Kept: Hashable, Sendable {
    let words: Words

    init(_ words: Words) { self.words = words }

    static func == (left: Kept, right: Kept) -> Bool { left === right || left.words == right.words }

    func hash(into hasher: inout Hasher) { hasher.combine(words) }
  }

  private struct Words: Hashable, Sendable {
    var rule: String
    var gap: Gap
    var fingerprint: String
    var owner: String?
    var subject: Subject?
    var mute: Mute?
  }

  /// The rule's id; `author` for a gap that the author saw.
  package var rule: String { kept.words.rule }
  package var place: Place { kept.words.gap.place }
  /// Stable over time: rule and sorted ids. For muting, comparing and counting.
  package var fingerprint: String { kept.words.fingerprint }
  /// What is wrong, in a few words: “Question without an answer: is it in stock?”
  package var title: String { kept.words.gap.title }
  /// What was seen, in the words of the map, and why it matters.
  package var explanation: String { kept.words.gap.explanation }
  /// How to close it.
  package var remedy: String { kept.words.gap.remedy }
  /// Who should; nil when nobody is named.
  package var owner: String? { kept.words.owner }
  /// What the empty slot on the map says, for something that is missing; nil for something that is bad.
  package var hole: Hole? { kept.words.gap.hole }
  /// For a gap of the site as a whole: what it is about. Its place is then `.journey`, which says nothing.
  package var subject: Subject? { kept.words.subject }
  /// Set when the author muted it; it stays on the map in grey.
  package var mute: Mute? {
    get { isMuted ? kept.words.mute : nil }
    set {
      guard newValue != nil || isMuted else { return }
      isMuted = newValue != nil
      var words = kept.words
      words.mute = newValue
      kept = Kept(words)
    }
  }
}

package enum Severity: Int, CaseIterable, Hashable, Sendable, Comparable {
  case info = 0
  case low = 1
  case medium = 2
  case high = 4
  case critical = 8

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// Its place among all cases.
  package var place: Int {
    switch self {
    case .info: 0
    case .low: 1
    case .medium: 2
    case .high: 3
    case .critical: 4
    }
  }

  /// As it is written in settings and addresses.
  package var name: String {
    switch self {
    case .info: "info"
    case .low: "low"
    case .medium: "medium"
    case .high: "high"
    case .critical: "critical"
    }
  }

  package init?(name: String) {
    guard let severity = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = severity
  }
}

/// The gaps of one journey, ranked: the number that the map and the list show is the index + 1.
package struct JourneyFindings: Hashable, Sendable {
  /// The journey's id.
  package var journey: String
  /// Ranked, the heaviest first; the muted ones last.
  package var findings: [Finding]
  /// Rules that had nothing to look at, with the reason, in the order of the catalogue.
  package var skipped: [SkippedRule]
  /// Ids of rules that the site or the journey switched off, in the order of the catalogue.
  package var off: [String]

  package init(journey: String, findings: [Finding], skipped: [SkippedRule], off: [String] = []) {
    self.journey = journey
    self.findings = findings
    self.skipped = skipped
    self.off = off
  }

  /// Those that are not muted.
  package var open: [Finding] { findings.filter { !$0.isMuted } }

  package func count(_ severity: Severity) -> Int { open.count { $0.severity == severity } }
}

/// The gaps of the site as a whole: what no single journey can show.
package struct SiteFindings: Hashable, Sendable {
  /// The heaviest first; the muted ones last.
  package var findings: [Finding] = []
  package var skipped: [SkippedRule] = []
  package var off: [String] = []

  package init() {}

  /// Those that are not muted.
  package var open: [Finding] { findings.filter { !$0.isMuted } }

  package func count(_ severity: Severity) -> Int { open.count { $0.severity == severity } }
}

/// A rule that had nothing to look at.
package struct SkippedRule: Hashable, Sendable {
  package let rule: String
  /// The rule's place in the catalogue.
  package let place: Int
  package let reason: LocalizedText
}
