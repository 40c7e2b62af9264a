package import Diagnostics
package import Markdown

/// One card on the map: a line an author wrote in one lane of one step.
///
/// Almost all of it stands behind one reference that never changes: items are copied far more often than they
/// are made, and a copy costs as much as there are references in it. The lane is asked for most.
package struct Item: Hashable, Sendable {
  package var lane: Lane
  /// Whether the author said that there is nothing here (`—`, `n/a — reason`).
  package var isKnownEmpty: Bool = false
  private var kept: Kept

  package init(
    id: String,
    lane: Lane,
    content: [Inline],
    text: String,
    detail: Detail = .none,
    location: SourceLocation
  ) {
    var fields = Fields(id: id, text: text, detail: detail, location: location)
    fields.content = content
    self.init(in: lane, fields, isKnownEmpty: false)
  }

  init(in lane: Lane, _ fields: Fields, isKnownEmpty: Bool) {
    self.lane = lane
    self.isKnownEmpty = isKnownEmpty
    kept = Kept(fields)
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

  private final class Kept: Hashable, Sendable {
    let fields: Fields

    init(_ fields: Fields) { self.fields = fields }

    static func == (left: Kept, right: Kept) -> Bool { left === right || left.fields == right.fields }

    func hash(into hasher: inout Hasher) { hasher.combine(fields) }
  }

  /// Changes several fields at once: a change makes all of them anew.
  package mutating func change(_ change: (inout Fields) -> Void) {
    var fields = kept.fields
    change(&fields)
    self = Item(in: lane, fields, isKnownEmpty: isKnownEmpty)
  }
}

extension Item {
  /// Unique in the journey, safe as an anchor, and stable while its step and words are.
  package var id: String {
    get { kept.fields.id }
    set { change { $0.id = newValue } }
  }

  /// Whether the value is nothing but its words, without markup.
  package var isPlain: Bool { kept.fields.isPlain }

  /// Whether it says any of what few items say: more, an audience, a span, what it meets, attributes of its own,
  /// or that it is an objection. Where it doesn't, nobody needs to ask for each of them.
  package var saysMore: Bool { kept.fields.saysMore }

  /// The value as inline Markdown.
  package var content: [Inline] {
    get { kept.fields.content }
    set { change { $0.content = newValue } }
  }

  /// The value's words, without markup: what the map shows and what is measured.
  package var text: String { kept.fields.text }

  package var evidence: Evidence {
    get { kept.fields.evidence }
    set { change { $0.evidence = newValue } }
  }

  /// What it rests on, in a word.
  package var evidenceStatus: Evidence.Status { kept.fields.evidence.status }

  package var detail: Detail {
    get { kept.fields.detail }
    set { change { $0.detail = newValue } }
  }

  package var location: SourceLocation {
    get { kept.fields.location }
    set { change { $0.location = newValue } }
  }

  /// The author's own word for the lane, when it is not the lane's name.
  package var label: String? {
    get { kept.fields.label }
    set { change { $0.label = newValue } }
  }

  /// Further paragraphs and lists of a longer value.
  package var more: [Block] {
    get { kept.fields.more }
    set { change { $0.more = newValue } }
  }

  package var owner: String? {
    get { kept.fields.owner }
    set { change { $0.owner = newValue } }
  }

  /// Whose it is, on a map with several audiences (`feeling[reader]: 1`).
  package var audience: String? {
    get { kept.fields.audience }
    set { change { $0.audience = newValue } }
  }

  /// The step up to and including which the item holds; nil for its own step only.
  package var through: String? {
    get { kept.fields.through }
    set { change { $0.through = newValue } }
  }

  /// Ids of the needs that it meets.
  package var meets: [String] {
    get { kept.fields.meets }
    set { change { $0.meets = newValue } }
  }

  /// Whether a pain is a reason of the audience not to choose us.
  package var isObjection: Bool {
    get { kept.fields.isObjection }
    set { change { $0.isObjection = newValue } }
  }

  /// Attributes that have no field of their own, in the order written.
  package var attributes: [Attribute] {
    get { kept.fields.attributes }
    set { change { $0.attributes = newValue } }
  }
}

extension Item {
  package var question: Question? { if case .question(let value) = detail { value } else { nil } }
  package var feeling: Feeling? { if case .feeling(let value) = detail { value } else { nil } }
  package var contact: Contact? { if case .contact(let value) = detail { value } else { nil } }
  /// What a contact runs over, without a copy of all that is said of it.
  package var channel: String? {
    if case .contact(let value) = kept.fields.detail { value.channel } else { nil }
  }
  package var hasChannel: Bool {
    if case .contact(let value) = kept.fields.detail { value.hasChannel } else { false }
  }
  /// Who has a contact in hand.
  package var control: Control? {
    if case .contact(let value) = kept.fields.detail { value.control } else { nil }
  }
  package var promise: PromiseUse? { if case .promise(let value) = detail { value } else { nil } }
  package var opportunity: Opportunity? { if case .opportunity(let value) = detail { value } else { nil } }
  package var metric: Metric? { if case .metric(let value) = detail { value } else { nil } }
  package var authoredGap: AuthoredGap? { if case .gap(let value) = detail { value } else { nil } }
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

  package enum Status: String, CaseIterable, Hashable, Sendable {
    case researched, partly, assumed, unstated

    /// Whether it rests on anything.
    package var isResearched: Bool {
      switch self {
      case .researched, .partly: true
      case .assumed, .unstated: false
      }
    }
  }
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
