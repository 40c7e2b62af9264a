package import Diagnostics
package import Markdown

/// What journeys refer to: the settings and the registers.
package struct Registers: Hashable, Sendable {
  package var settings = Settings()
  package var audiences: [Audience] = []
  package var touchpoints: [Touchpoint] = []
  package var sources: [EvidenceSource] = []
  package var promises: [Promise] = []
  package var phaseModels: [PhaseModel] = PhaseModel.builtIn
  private var places = Places()

  package init() {}

  /// Positions in the registers by id and by name as a slug.
  private struct Places: Hashable, Sendable {
    var audiences: [String: Int] = [:]
    var touchpoints: [String: Int] = [:]
    var sources: [String: Int] = [:]
    var promises: [String: Int] = [:]
  }

  /// Makes the entries findable by name; called once they are all there.
  mutating func index() {
    func positions(_ entries: [(id: String, name: String)]) -> [String: Int] {
      var positions: [String: Int] = [:]
      for (position, entry) in entries.enumerated() {
        for key in [entry.id, slug(entry.name)] where positions[key] == nil { positions[key] = position }
      }
      return positions
    }
    places.audiences = positions(audiences.map { ($0.id, $0.name) })
    places.touchpoints = positions(touchpoints.map { ($0.id, $0.name) })
    places.sources = positions(sources.map { ($0.id, $0.name) })
    places.promises = positions(promises.map { ($0.id, $0.name) })
  }

  // Each is found by its id or its name, whatever the case and the spelling of its spaces.

  func audience(named name: String) -> Audience? { find(name, places.audiences).map { audiences[$0] } }
  func touchpoint(named name: String) -> Touchpoint? {
    find(name, places.touchpoints).map { touchpoints[$0] }
  }
  func source(named name: String) -> EvidenceSource? { find(name, places.sources).map { sources[$0] } }
  func promise(named name: String) -> Promise? { find(name, places.promises).map { promises[$0] } }

  private func find(_ name: String, _ positions: [String: Int]) -> Int? {
    positions.isEmpty ? nil : positions[slug(name)]
  }
}

/// A target group or persona.
package struct Audience: Hashable, Sendable {
  package var id: String
  package var name: String
  /// Marked as an example, not a real group.
  package var isExample: Bool = false
  /// Whether they are a customer already; nil when not said.
  package var isCustomer: Bool?
  /// Why this audience is left aside on purpose.
  package var notServed: String?
  package var need: String?
  /// One way, or several.
  package var routes: [String] = []
  /// Channels that they can't or won't use.
  package var barriers: [String] = []
  /// Their ways in one line; nil when nobody said.
  package var route: String? { routes.isEmpty ? nil : routes.joined(separator: "; ") }
  package var considerations: String?
  package var reaction: String?
  package var prose: [Block] = []
  package var location: SourceLocation
}

/// A contact moment with more to say than its name.
package struct Touchpoint: Hashable, Sendable {
  package var id: String
  package var name: String
  package var channel: String?
  package var control: Control?
  package var jobs: [Job] = []
  /// The day from which it no longer exists.
  package var ended: Day?
  package var owner: String?
  package var prose: [Block] = []
  package var location: SourceLocation
}

/// A source that claims rest on.
package struct EvidenceSource: Hashable, Sendable {
  package var id: String
  package var name: String
  /// interviews, survey, observation, diary, analytics, social-listening, complaints, expert …
  package var kind: String?
  package var date: Day?
  /// How many people or cases.
  package var count: Int?
  package var owner: String?
  package var link: String?
  package var prose: [Block] = []
  package var location: SourceLocation
}

/// A brand value or promise.
package struct Promise: Hashable, Sendable {
  package var id: String
  package var name: String
  package var owner: String?
  package var prose: [Block] = []
  package var location: SourceLocation
}
