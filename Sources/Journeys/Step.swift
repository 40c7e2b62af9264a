package import Diagnostics
package import Markdown

/// One column of the map: something the audience does or goes through.
package struct Step: Hashable, Sendable {
  /// Unique in the journey, and stable.
  package var id: String
  /// As the author wrote it, without markup; empty when `isPhase`.
  package var title: String
  /// Whether this column is a phase that has items and no steps.
  package var isPhase: Bool = false
  package var isMomentOfTruth: Bool = false
  package var isOptional: Bool = false
  /// Names the alternative path that the step is on.
  package var path: String?
  /// In the order written.
  package var items: [Item] = []
  package var prose: [Block] = []
  package var location: SourceLocation
  private var kept: Kept?
  /// Whether it says any of what few steps say; where it doesn't, nobody needs to ask for each of them.
  package private(set) var saysMore = false

  package init(id: String, title: String, location: SourceLocation) {
    self.id = id
    self.title = title
    self.location = location
  }

  /// What few steps say. It stands behind one reference, since steps are copied far more often than made.
  private struct Facts: Hashable, Sendable {
    var time: String?
    var parallelTo: String?
    var wait: String?
    var comesFrom: String?
    var newBecause: String?
    var next: [Transition] = []
    var subJourney: String?
    var actors: [String] = []
  }

  private final class Kept: Hashable, Sendable {
    let facts: Facts

    init(_ facts: Facts) { self.facts = facts }

    static func == (left: Kept, right: Kept) -> Bool { left === right || left.facts == right.facts }

    func hash(into hasher: inout Hasher) { hasher.combine(facts) }
  }

  package struct Transition: Hashable, Sendable {
    /// Id of a step of this journey.
    package var step: String?
    /// Id of another journey.
    package var journey: String?
    package var when: String?
    /// As the author wrote it.
    package var written: String = ""
    package var isLoop: Bool
    package var location: SourceLocation
  }

  package func has(_ lane: Lane) -> Bool { items.contains { $0.lane == lane && !$0.isKnownEmpty } }
}

extension Step {
  private mutating func change(_ change: (inout Facts) -> Void) {
    let before = kept?.facts ?? Facts()
    var facts = before
    change(&facts)
    guard facts != before else { return }
    saysMore = facts != Facts()
    kept = saysMore ? Kept(facts) : nil
  }

  /// When it happens, in the author's words.
  package var time: String? {
    get { kept?.facts.time }
    set { change { $0.time = newValue } }
  }

  /// Id of the step that it happens at the same time as; the author's words until references are resolved.
  package var parallelTo: String? {
    get { kept?.facts.parallelTo }
    set { change { $0.parallelTo = newValue } }
  }

  /// How long the audience waits in it, in the author's words.
  package var wait: String? {
    get { kept?.facts.wait }
    set { change { $0.wait = newValue } }
  }

  /// In a map of how it should be: the step of how it is now that this one comes from.
  package var comesFrom: String? {
    get { kept?.facts.comesFrom }
    set { change { $0.comesFrom = newValue } }
  }

  /// In a map of how it should be: why the step is new.
  package var newBecause: String? {
    get { kept?.facts.newBecause }
    set { change { $0.newBecause = newValue } }
  }

  /// Where the journey goes from here, when that is not simply the next step.
  package var next: [Transition] {
    get { kept?.facts.next ?? [] }
    set { change { $0.next = newValue } }
  }

  /// Id of the journey that tells this step in detail.
  package var subJourney: String? {
    get { kept?.facts.subJourney }
    set { change { $0.subJourney = newValue } }
  }

  /// People and systems that act in this step.
  package var actors: [String] {
    get { kept?.facts.actors ?? [] }
    set { change { $0.actors = newValue } }
  }
}
