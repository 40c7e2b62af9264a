import Journeys

/// A gap as a rule sees it, before it has a rank, a fingerprint and an owner.
///
/// What it says stands behind one reference, which the finding that is made of it keeps.
struct Gap: Hashable, Sendable {
  private let kept: Kept

  /// `severity`: nil for the rule's own. One that the site or the journey sets wins over both.
  ///
  /// `about`: ids of the steps, items or phases it is about, in any order: with the rule they make the
  /// fingerprint, so nothing that changes with an edit elsewhere belongs here.
  init(
    place: Finding.Place,
    severity: Severity? = nil,
    about: [String],
    title: String,
    explanation: String,
    remedy: String,
    hole: Finding.Hole? = nil,
    owner: Owner = .nearest
  ) {
    kept = Kept(
      Fields(
        place: place,
        severity: severity,
        about: about,
        title: title,
        explanation: explanation,
        remedy: remedy,
        hole: hole,
        owner: owner
      )
    )
  }

  var place: Finding.Place { kept.fields.place }
  var severity: Severity? { kept.fields.severity }
  var about: [String] { kept.fields.about }
  var title: String { kept.fields.title }
  var explanation: String { kept.fields.explanation }
  var remedy: String { kept.fields.remedy }
  var hole: Finding.Hole? { kept.fields.hole }
  var owner: Owner { kept.fields.owner }

  enum Owner: Hashable, Sendable {
    /// Whoever owns the item, else its touchpoint or promise, else the journey.
    case nearest
    /// Nobody: that is the gap.
    case nobody
  }

  private struct Fields: Hashable, Sendable {
    var place: Finding.Place
    var severity: Severity?
    var about: [String]
    var title: String
    var explanation: String
    var remedy: String
    var hole: Finding.Hole?
    var owner: Owner
  }

  private final class Kept: Hashable, Sendable {
    let fields: Fields

    init(_ fields: Fields) { self.fields = fields }

    static func == (left: Kept, right: Kept) -> Bool { left === right || left.fields == right.fields }

    func hash(into hasher: inout Hasher) { hasher.combine(fields) }
  }
}
