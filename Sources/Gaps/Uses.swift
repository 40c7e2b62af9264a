package import Journeys

/// A set of the format's lanes: which of them a step says something in.
struct LaneSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Empty for a lane of the author's own.
  init(_ lane: Lane) { rawValue = lane.place.map { 1 << UInt32($0) } ?? 0 }

  static let doing = LaneSet(.doing)
  static let thinking = LaneSet(.thinking)
  static let need = LaneSet(.need)
  static let question = LaneSet(.question)
  static let feeling = LaneSet(.feeling)
  static let touchpoint = LaneSet(.touchpoint)
  static let frontstage = LaneSet(.frontstage)
  static let message = LaneSet(.message)
  static let backstage = LaneSet(.backstage)
  static let support = LaneSet(.support)
  static let pain = LaneSet(.pain)
  static let metric = LaneSet(.metric)
  /// What the audience does, goes through and feels.
  static let theirs: LaneSet = [
    LaneSet(.context), .doing, .thinking, .need, .question, .feeling, .pain,
  ]
}

/// What the cards of a journey make use of, so that a rule about something nobody wrote down can skip
/// without looking at each card.
struct JourneyUses: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  /// Jobs of touchpoints.
  static let jobs = JourneyUses(rawValue: 1 << 0)
  /// Both an expected and an actual time of one contact.
  static let times = JourneyUses(rawValue: 1 << 1)
  static let personal = JourneyUses(rawValue: 1 << 2)
  static let directions = JourneyUses(rawValue: 1 << 3)
  static let failures = JourneyUses(rawValue: 1 << 4)
  static let control = JourneyUses(rawValue: 1 << 5)
  static let meets = JourneyUses(rawValue: 1 << 6)
  static let objections = JourneyUses(rawValue: 1 << 7)
  /// Contacts that are one audience's of several.
  static let contactAudiences = JourneyUses(rawValue: 1 << 8)
  static let handovers = JourneyUses(rawValue: 1 << 9)
  /// An owner of a contact, on its card or in the register.
  static let contactOwners = JourneyUses(rawValue: 1 << 10)
  static let offers = JourneyUses(rawValue: 1 << 11)
  /// References to sources or words that something is assumed.
  static let evidence = JourneyUses(rawValue: 1 << 12)
  /// The same on cards of steps.
  static let evidenceOfSteps = JourneyUses(rawValue: 1 << 15)
  /// A contact that the register knows.
  static let registeredContacts = JourneyUses(rawValue: 1 << 13)
  static let channels = JourneyUses(rawValue: 1 << 14)
}

extension JourneyUses {
  mutating func add(_ item: Item) {
    if item.isObjection { insert(.objections) }
    if !item.meets.isEmpty { insert(.meets) }
  }

  /// What a card's contact makes use of; its owner and audience are the card's.
  @inline(__always)
  init(of detail: Item.Detail) {
    self = []
    guard case .contact(let contact) = detail else { return }
    if !contact.jobs.isEmpty { insert(.jobs) }
    if contact.expected != nil, contact.actual != nil { insert(.times) }
    if contact.isPersonal { insert(.personal) }
    if contact.direction != nil { insert(.directions) }
    if case .failed = contact.status { insert(.failures) }
    if contact.control != nil { insert(.control) }
    if contact.handover != nil { insert(.handovers) }
    if contact.offers != nil { insert(.offers) }
    if contact.hasChannel { insert(.channels) }
    if contact.touchpoint != nil { insert(.registeredContacts) }
  }
}

/// What a site as a whole makes use of.
package struct SiteUses: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  static let opportunities = SiteUses(rawValue: 1 << 0)
  static let opportunityOwners = SiteUses(rawValue: 1 << 1)
  static let reviews = SiteUses(rawValue: 1 << 2)
  static let journeyOwners = SiteUses(rawValue: 1 << 3)
  /// One journey leads into another.
  static let journeyLinks = SiteUses(rawValue: 1 << 4)
  static let contactOwners = SiteUses(rawValue: 1 << 5)
  static let personal = SiteUses(rawValue: 1 << 6)
  static let offers = SiteUses(rawValue: 1 << 7)
  /// Promises noted as kept or broken.
  static let promisesKept = SiteUses(rawValue: 1 << 8)

  /// Those that only cards can tell, by the cards of one journey.
  package init(ofCardsIn journey: Journey) {
    self = []
    // Steps are looked at where they lie: to copy each takes longer than to look at it.
    let steps = journey.steps
    for step in steps.indices {
      let items = steps[step].items
      for item in items.indices where Self.areTold(by: items[item].lane) { add(items[item]) }
    }
  }

  /// Whether an item of the lane may tell anything: a site has thousands that don't.
  private static func areTold(by lane: Lane) -> Bool {
    switch lane {
    case .opportunity, .touchpoint, .promise: true
    case .image, .context, .doing, .thinking, .need, .question, .feeling, .frontstage, .message, .backstage,
      .support, .pain, .solution, .metric, .gap, .own:
      false
    }
  }

  private mutating func add(_ item: Item) {
    switch item.lane {
    case .opportunity:
      guard !item.isKnownEmpty else { return }
      insert(.opportunities)
      if item.owner != nil { insert(.opportunityOwners) }
    case .touchpoint:
      guard case .contact(let contact) = item.detail else { return }
      if item.owner != nil { insert(.contactOwners) }
      if contact.isPersonal { insert(.personal) }
      if contact.offers != nil { insert(.offers) }
    case .promise:
      if case .promise(let use) = item.detail, use.event != .made { insert(.promisesKept) }
    case .image, .context, .doing, .thinking, .need, .question, .feeling, .frontstage, .message, .backstage,
      .support, .pain, .solution, .metric, .gap, .own:
      break
    }
  }
}
