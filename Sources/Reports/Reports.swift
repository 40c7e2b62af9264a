// What was found, for other eyes than a reader's of the site: a terminal, a script, a code review, a
// spreadsheet, and last month's self.
//
// `ReportedGap` is a finding with all that it needs outside its journey: where it stands in the source,
// whose journey it is, whether it is new. From those, and from nothing else, come the forms of
// `journeysite check` (text, JSON, SARIF, GitHub), the tables that go with the register of gaps, the
// baseline of gaps that are known, and the history that a trend is drawn from. All of it is pure: text in,
// text out; who reads and writes files is `Publishing`.

package import Diagnostics
package import Gaps
package import Journeys

/// A gap as it is told outside its journey.
package struct ReportedGap: Hashable, Sendable {
  package var finding: Finding
  /// nil for a gap of the site as a whole.
  package var journey: Origin?
  package var language: Language
  /// Names of who travels, or of the audience that the gap is about.
  package var audiences: [String]
  /// What the phase that the gap is in is for; nil for a gap of the journey or the site as a whole.
  package var role: PhaseRole?
  /// The name of that phase, and the step's title.
  package var phase: String?
  package var step: String?
  /// Where the author has to be to close it.
  package var location: SourceLocation
  /// Its number on the journey's map and list, or among the gaps of the site as a whole; from 1.
  package var number: Int

  /// The journey that it was found in.
  package struct Origin: Hashable, Sendable {
    /// In the atlas's journeys.
    package let index: Int
    private let kept: Kept

    init(id: String, title: String, index: Int) {
      self.index = index
      kept = Kept(id, title)
    }

    package var id: String { kept.id }
    package var title: String { kept.title }

    /// A journey's gaps and opportunities share one.
    private final class Kept: Hashable, Sendable {
      let id: String
      let title: String

      init(_ id: String, _ title: String) { (self.id, self.title) = (id, title) }

      static func == (left: Kept, right: Kept) -> Bool {
        left === right || left.id == right.id && left.title == right.title
      }

      func hash(into hasher: inout Hasher) { hasher.combine(id) }
    }
  }
}

extension ReportedGap {
  /// Where in its journey a gap is.
  struct Place: Sendable {
    var role: PhaseRole?
    /// The phase's name.
    var phase: String?
    /// The step's title; nil for one without a title.
    var step: String?
    var location: SourceLocation

    init(of place: Finding.Place, in journey: borrowing Journey) {
      if let index = place.phaseIndex(in: journey) {
        role = journey.phases[index].role
        phase = journey.phases[index].name
      }
      if let index = place.stepIndex(in: journey), !journey.steps[index].title.isEmpty {
        step = journey.steps[index].title
      }
      location = place.location(in: journey)
    }
  }

  init(_ finding: Finding, number: Int, ofSite atlas: Atlas) {
    self.finding = finding
    self.number = number
    language = atlas.settings.language
    audiences = []
    location = SourceLocation(file: Settings.fileName)
    switch finding.subject {
    case .audience(let id):
      guard let audience = atlas.audience(id) else { return }
      audiences = [audience.name]
      location = audience.location
    case .touchpoint(let id): location = atlas.touchpoint(id)?.location ?? location
    case .promise(let id): location = atlas.promise(id)?.location ?? location
    case .journeys(let ids): location = ids.first.flatMap { atlas.journey($0)?.location } ?? location
    case .site, nil: break
    }
  }
}

extension Finding.Subject {
  /// The kind of thing and its id: `audience reader`.
  var name: String {
    switch self {
    case .audience(let id): "audience \(id)"
    case .touchpoint(let id): "touchpoint \(id)"
    case .promise(let id): "promise \(id)"
    case .journeys(let ids): "journeys \(ids.joined(separator: " "))"
    case .site: "site"
    }
  }
}
