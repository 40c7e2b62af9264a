package import Diagnostics
package import Markdown

/// One journey: how an audience gets from a need to wherever it ends, in phases and steps.
package struct Journey: Hashable, Sendable {
  /// Unique among journeys, safe as a file name: the file's path under `journeys/` without its ending.
  package var id: String
  package var title: String
  package var language: Language
  package var state: State = .asIs
  package var feelingScale: FeelingScale = .standard
  /// In the order of the journey. Never derive meaning from that order: phases have roles.
  package var phases: [Phase] = []
  /// All steps of all phases, in order: the columns of the map. `Phase.steps` are ranges of it.
  package var steps: [Step] = []
  private var kept: Kept

  package init(id: String, title: String, language: Language, location: SourceLocation) {
    self.id = id
    self.title = title
    self.language = language
    kept = Kept(Particulars(location: location))
  }

  /// What is asked for less often. It stands behind one reference that never changes, as with `Item`.
  struct Particulars: Hashable, Sendable {
    var location: SourceLocation
    var audiences: [AudienceReference] = []
    var introduction: [Block] = []
    var sections: [Section] = []
    var mentions: [Mention] = []
    var status: Status?
    var owner: String?
    var goal: String?
    var date: Day?
    var reviewed: Day?
    var reviewEvery: Int?
    var follows: [String] = []
    var ends: String?
    var comparedWith: [String] = []
    var approvedAs: String?
    var tags: [String] = []
    var phaseModel: String?
    var document: String?
    var otherFacts: [Fact] = []
    var tableHeads: [String] = []
    var mutes: [Mute] = []
    var ruleSettings: [Settings.RuleSetting] = []
  }

  private final class Kept: Hashable, Sendable {
    let particulars: Particulars

    init(_ particulars: Particulars) { self.particulars = particulars }

    static func == (left: Kept, right: Kept) -> Bool {
      left === right || left.particulars == right.particulars
    }

    func hash(into hasher: inout Hasher) { hasher.combine(particulars) }
  }

  package enum State: String, CaseIterable, Hashable, Sendable {
    case asIs = "as-is"
    case toBe = "to-be"
    case planned, actual
  }

  package enum Status: String, CaseIterable, Hashable, Sendable {
    case draft
    case inReview = "in-review"
    case approved
  }

  /// Another journey's id, where an author wrote it.
  package struct Mention: Hashable, Sendable {
    package var journey: String
    package var location: SourceLocation
    /// The steps that could have been meant instead, for a suggestion.
    package var stepIDs: [String] = []
  }

  /// A key of the front-matter with its value as text.
  package struct Fact: Hashable, Sendable {
    package var key: String
    package var text: String
  }

  /// A section of prose under a heading that is no phase.
  package struct Section: Hashable, Sendable {
    package var title: [Inline]
    package var level: Int
    package var blocks: [Block]
  }

  /// The phase that a step belongs to, as an index in `phases`.
  package func phaseIndex(ofStep step: Int) -> Int? {
    phases.indices.first { phases[$0].steps.contains(step) }
  }

  /// The item with that id, and the step it stands in.
  package func item(_ id: String) -> (item: Item, step: Int)? {
    for (index, step) in steps.enumerated() {
      if let item = step.items.first(where: { $0.id == id }) { return (item, index) }
    }
    return nil
  }
}

/// What a journey says of itself, and what stands beside its map.
extension Journey {
  /// All of them: to change one is to make them anew.
  var particulars: Particulars {
    get { kept.particulars }
    set { kept = Kept(newValue) }
  }

  /// Changes several at once.
  mutating func change(_ change: (inout Particulars) -> Void) {
    var particulars = kept.particulars
    change(&particulars)
    kept = Kept(particulars)
  }

  package var location: SourceLocation {
    get { kept.particulars.location }
    set { change { $0.location = newValue } }
  }

  /// Who travels.
  package var audiences: [AudienceReference] {
    get { kept.particulars.audiences }
    set { change { $0.audiences = newValue } }
  }

  /// What stands before the first phase.
  package var introduction: [Block] {
    get { kept.particulars.introduction }
    set { change { $0.introduction = newValue } }
  }

  /// Sections that are no phase (a conclusion, a method), in order.
  package var sections: [Section] {
    get { kept.particulars.sections }
    set { change { $0.sections = newValue } }
  }

  /// Every mention of another journey's id, to be checked once all journeys are read.
  package var mentions: [Mention] {
    get { kept.particulars.mentions }
    set { change { $0.mentions = newValue } }
  }

  package var status: Status? {
    get { kept.particulars.status }
    set { change { $0.status = newValue } }
  }

  package var owner: String? {
    get { kept.particulars.owner }
    set { change { $0.owner = newValue } }
  }

  package var goal: String? {
    get { kept.particulars.goal }
    set { change { $0.goal = newValue } }
  }

  /// When the map was first drawn.
  package var date: Day? {
    get { kept.particulars.date }
    set { change { $0.date = newValue } }
  }

  package var reviewed: Day? {
    get { kept.particulars.reviewed }
    set { change { $0.reviewed = newValue } }
  }

  /// After how many days the map is stale; the site's own when the journey doesn't say.
  package var reviewEvery: Int? {
    get { kept.particulars.reviewEvery }
    set { change { $0.reviewEvery = newValue } }
  }

  /// Ids of the journeys that come after this one.
  package var follows: [String] {
    get { kept.particulars.follows }
    set { change { $0.follows = newValue } }
  }

  /// What makes the journey over, when nothing follows.
  package var ends: String? {
    get { kept.particulars.ends }
    set { change { $0.ends = newValue } }
  }

  /// Ids of the journeys it is laid beside: the plan of what really happens, the map of how it is now.
  package var comparedWith: [String] {
    get { kept.particulars.comparedWith }
    set { change { $0.comparedWith = newValue } }
  }

  /// The fingerprint of the content that was approved.
  package var approvedAs: String? {
    get { kept.particulars.approvedAs }
    set { change { $0.approvedAs = newValue } }
  }

  package var tags: [String] {
    get { kept.particulars.tags }
    set { change { $0.tags = newValue } }
  }

  /// Id of the phase model; nil when the headings are the phases.
  package var phaseModel: String? {
    get { kept.particulars.phaseModel }
    set { change { $0.phaseModel = newValue } }
  }

  /// What the document is called, where that is not the journey's title.
  package var document: String? {
    get { kept.particulars.document }
    set { change { $0.document = newValue } }
  }

  /// What the front-matter says under keys of its author's own, and what could not be read there.
  package var otherFacts: [Fact] {
    get { kept.particulars.otherFacts }
    set { change { $0.otherFacts = newValue } }
  }

  /// Words of the heads of tables that were read as the map and stand nowhere on it.
  package var tableHeads: [String] {
    get { kept.particulars.tableHeads }
    set { change { $0.tableHeads = newValue } }
  }

  package var mutes: [Mute] {
    get { kept.particulars.mutes }
    set { change { $0.mutes = newValue } }
  }

  /// The journey's own severities and rules switched off.
  package var ruleSettings: [Settings.RuleSetting] {
    get { kept.particulars.ruleSettings }
    set { change { $0.ruleSettings = newValue } }
  }
}

/// An audience as a journey names it: one of the register, or plain words.
package struct AudienceReference: Hashable, Sendable {
  /// Id in the register, when it is there.
  package var id: String?
  /// The name to show.
  package var name: String
  package var location: SourceLocation
}

/// A phase of a journey.
package struct Phase: Hashable, Sendable {
  /// Unique in the journey.
  package var id: String
  /// As the author wrote it, or the model's name.
  package var name: String
  /// From the phase model; nil for a phase without one.
  package var role: PhaseRole?
  /// How heavy the phase weighs for this organisation, 0 (not said) to 3.
  package var weight: Int = 0
  /// What the model asks of this phase.
  package var question: String?
  /// Why the phase is left out on purpose.
  package var skipped: String?
  package var prose: [Block] = []
  /// Items about the phase as a whole, only when it also has steps: they span its columns. Without
  /// steps the phase itself is one step, marked `isPhase`, that holds them.
  package var items: [Item] = []
  /// Which of the journey's steps it has; empty for a phase that the model names and nobody described.
  package var steps: Range<Int>
  package var location: SourceLocation
}

/// What a phase is for, whatever it is called and wherever it stands.
package enum PhaseRole: String, CaseIterable, Hashable, Sendable {
  case latent, aware, orient, consider, buy, deliver, use, support, loyal, advocate, exit
}

/// A phase model: the phases to expect, with their roles.
package struct PhaseModel: Hashable, Sendable {
  package var id: String
  package var name: LocalizedText
  package var phases: [Phase]

  package struct Phase: Hashable, Sendable {
    package var id: String
    package var role: PhaseRole?
    package var name: LocalizedText
    package var question: LocalizedText?
    /// How heavy it weighs, 0 to 3, and why it is left out; a journey's own heading may say otherwise.
    package var weight: Int?
    package var skipped: String?
  }
}
