package import Diagnostics
package import Markdown

/// One card on the map: a line an author wrote in one lane of one step.
package struct Item: Hashable, Sendable {
  /// Unique in the journey, safe as an anchor, and stable while its step and words are.
  package var id: String
  package var lane: Lane
  /// The value as inline Markdown.
  package var content: [Inline]
  /// The value's words, without markup: what the map shows and what is measured.
  package var text: String
  package var evidence: Evidence = Evidence()
  /// Whether the author said that there is nothing here (`—`, `n/a — reason`).
  package var isKnownEmpty: Bool = false
  package var detail: Detail = .none
  package var location: SourceLocation
  private var rest: Rest = .nothing

  package init(id: String, lane: Lane, content: [Inline], text: String, location: SourceLocation) {
    self.id = id
    self.lane = lane
    self.content = content
    self.text = text
    self.location = location
  }

  package struct Attribute: Hashable, Sendable {
    package var key: String
    package var text: String
    package var location: SourceLocation
  }

  /// What only items of certain lanes have.
  package indirect enum Detail: Hashable, Sendable {
    case none
    case question(Question)
    case feeling(Feeling)
    case contact(Contact)
    case promise(PromiseUse)
    case opportunity(Opportunity)
    case metric(Metric)
    case gap(AuthoredGap)
  }
}

/// What few items say. It stands behind one reference: items are copied all the time, and a copy costs as
/// much as there are references in it.
extension Item {
  private indirect enum Rest: Hashable, Sendable {
    case nothing
    case some(Particulars)
  }

  private struct Particulars: Hashable, Sendable {
    var label: String?
    var more: [Block] = []
    var owner: String?
    var audience: String?
    var through: String?
    var meets: [String] = []
    var isObjection = false
    var attributes: [Attribute] = []
  }

  private var particulars: Particulars {
    get { if case .some(let particulars) = rest { particulars } else { Particulars() } }
    set { rest = newValue == Particulars() ? .nothing : .some(newValue) }
  }

  /// The author's own word for the lane, when it is not the lane's name.
  package var label: String? {
    get { if case .some(let particulars) = rest { particulars.label } else { nil } }
    set { particulars.label = newValue }
  }

  /// Further paragraphs and lists of a longer value.
  package var more: [Block] {
    get { if case .some(let particulars) = rest { particulars.more } else { [] } }
    set { particulars.more = newValue }
  }

  package var owner: String? {
    get { if case .some(let particulars) = rest { particulars.owner } else { nil } }
    set { particulars.owner = newValue }
  }

  /// Whose it is, on a map with several audiences (`feeling[reader]: 1`).
  package var audience: String? {
    get { if case .some(let particulars) = rest { particulars.audience } else { nil } }
    set { particulars.audience = newValue }
  }

  /// The step up to and including which the item holds; nil for its own step only.
  package var through: String? {
    get { if case .some(let particulars) = rest { particulars.through } else { nil } }
    set { particulars.through = newValue }
  }

  /// Ids of the needs that it meets.
  package var meets: [String] {
    get { if case .some(let particulars) = rest { particulars.meets } else { [] } }
    set { particulars.meets = newValue }
  }

  /// Whether a pain is a reason of the audience not to choose us.
  package var isObjection: Bool {
    get { if case .some(let particulars) = rest { particulars.isObjection } else { false } }
    set { particulars.isObjection = newValue }
  }

  /// Attributes that have no field of their own, in the order written.
  package var attributes: [Attribute] {
    get { if case .some(let particulars) = rest { particulars.attributes } else { [] } }
    set { particulars.attributes = newValue }
  }
}

extension Item {
  package var question: Question? { if case .question(let value) = detail { value } else { nil } }
  package var feeling: Feeling? { if case .feeling(let value) = detail { value } else { nil } }
  package var contact: Contact? { if case .contact(let value) = detail { value } else { nil } }
  package var promise: PromiseUse? { if case .promise(let value) = detail { value } else { nil } }
  package var opportunity: Opportunity? { if case .opportunity(let value) = detail { value } else { nil } }
  package var metric: Metric? { if case .metric(let value) = detail { value } else { nil } }
  package var authoredGap: AuthoredGap? { if case .gap(let value) = detail { value } else { nil } }
}

/// A question that the audience has in a step.
package struct Question: Hashable, Sendable {
  /// Who or what answers it, in the author's words; empty when nobody does.
  package var answers: [String]
}

/// A feeling: the author's words and, if they give one, its place on the curve.
package struct Feeling: Hashable, Sendable {
  /// One, or several in the order felt within the step (`curious → hesitant`).
  package var moments: [Moment]

  package struct Moment: Hashable, Sendable {
    /// The author's words, emoji included, without the number.
    package var words: String
    /// On the curve: −1 (the scale's worst) … 0 (neutral) … 1 (its best); nil for words alone.
    package var level: Double?
    /// The number as written, on the journey's scale.
    package var score: Double?
  }

  /// The level the step ends on: the last one that has one.
  package var level: Double? { moments.last { $0.level != nil }?.level }
  /// The score that belongs to `level`, on the journey's own scale.
  package var score: Double? { moments.last { $0.level != nil }?.score }
  /// The author's words, several joined by an arrow.
  package var words: String { moments.map(\.words).filter { !$0.isEmpty }.joined(separator: " → ") }
}

/// The scale on which a journey's feelings are given.
package struct FeelingScale: Hashable, Sendable {
  package var lowest: Double
  package var highest: Double
  /// For a scale of words: what its levels are called, from the worst to the best; else empty.
  package var words: [String] = []

  /// −2…2
  package static let standard = FeelingScale(lowest: -2, highest: 2)

  package init(lowest: Double, highest: Double) {
    precondition(lowest < highest, "a scale goes up")
    self.lowest = lowest
    self.highest = highest
  }

  package var neutral: Double { (lowest + highest) / 2 }

  /// −1…1 for a score on the scale.
  package func level(of score: Double) -> Double { (score - neutral) / ((highest - lowest) / 2) }
}

/// A promise that is made, kept or broken in a step.
package struct PromiseUse: Hashable, Sendable {
  /// Id in the register, or made from the words.
  package var promise: String
  package var event: Event
  /// How it was kept or broken, in the author's words.
  package var how: String?
  /// How soon was promised, and how long it took, in the author's words.
  package var expected: String?
  package var actual: String?

  package enum Event: String, CaseIterable, Hashable, Sendable { case made, kept, broken }
}

package struct Opportunity: Hashable, Sendable {
  /// Ids of the items (pains, questions …) it solves.
  package var solves: [String]
  /// 1…5
  package var effect: Double?
  /// 1…5
  package var effort: Double?
  package var due: Day?
  package var status: Status = .open

  package enum Status: String, CaseIterable, Hashable, Sendable { case open, planned, done, dropped }
}

package struct Metric: Hashable, Sendable {
  package var target: String?
  /// Whether a lower or a higher value is better, when the author says so.
  package var better: Better?

  package enum Better: String, CaseIterable, Hashable, Sendable { case lower, higher }
}

/// A gap that the author saw.
package struct AuthoredGap: Hashable, Sendable {
  /// A severity's name: critical, high, medium or low.
  package var severity: String?
  package var status: String?
}

/// What a claim rests on.
package struct Evidence: Hashable, Sendable {
  package var references: [Reference] = []
  /// Whether the author said that it is an assumption.
  package var isAssumed = false

  package init() {}

  package struct Reference: Hashable, Sendable {
    /// Id in the register; nil for a link or plain words.
    package var source: String?
    /// What to show.
    package var text: String
    package var link: String?
  }

  package var status: Status {
    switch (references.isEmpty, isAssumed) {
    case (false, false): .researched
    case (false, true): .partly
    case (true, true): .assumed
    case (true, false): .unstated
    }
  }

  package enum Status: String, CaseIterable, Hashable, Sendable { case researched, partly, assumed, unstated }
}

/// A gap kept quiet on purpose.
package struct Mute: Hashable, Sendable {
  package var rule: String
  /// A step's, phase's or item's id, or a fingerprint; nil for the whole journey.
  package var place: String?
  package var reason: String
  package var until: Day?
  package var location: SourceLocation
}
