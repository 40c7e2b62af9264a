import Diagnostics

/// What stands beside the cards of a step and holds for all of them.
extension ItemReader {
  /// Lets each line hold for the cards that don't say it themselves; a line that none takes becomes a card.
  mutating func share(_ raw: [RawItem], _ diagnostics: inout [Diagnostic]) {
    guard !shared.isEmpty else { return }
    let unstated =
      shared.contains { $0.key == .evidence || $0.key == .assumed }
      ? drafts.indices.filter { drafts[$0].fields.evidence.status == .unstated } : []
    var hasID = false
    var rest: [Int] = []
    for (key, place) in shared {
      if key == .id, !hasID {
        hasID = true
        if raw[place].givesID { continue }
      }
      if !share(key, raw, place, unstated, &diagnostics) { rest.append(place) }
    }
    channel = nil
    for place in rest {
      let isContact =
        raw[place].meaning?.key == .attribute(.channel) && !drafts.contains { $0.fields.hasContact }
      append(raw, place, isContact ? .touchpoint : .own(raw[place].word), &diagnostics)
    }
  }

  /// Lets an attribute of the step hold for the items that don't say it themselves; whether one of them takes
  /// all of its words.
  private mutating func share(
    _ key: AttributeKey,
    _ raw: [RawItem],
    _ place: Int,
    _ unstated: [Int],
    _ diagnostics: inout [Diagnostic]
  ) -> Bool {
    guard raw.isLine(at: place) else { return false }
    let text = raw[place].text
    switch key {
    case .owner where !text.isEmpty:
      var isTaken = false
      for index in drafts.indices where drafts[index].fields.owner == nil {
        drafts[index].fields.owner = text
        isTaken = true
      }
      return isTaken
    case .evidence where !text.isEmpty: return shareEvidence(raw[place], unstated, &diagnostics)
    case .assumed:
      for index in unstated { drafts[index].fields.read(raw[place], registers, &diagnostics) }
      return !unstated.isEmpty
    case .channel: return place == channel?.place && isChannelTaken
    case .control where !text.isEmpty:
      let open = drafts.indices.filter { drafts[$0].fields.contactWithoutControl != nil }
      guard !open.isEmpty, let control = Control(reading: raw[place], &diagnostics) else { return false }
      for index in open {
        guard var contact = drafts[index].fields.contactWithoutControl else { continue }
        contact.control = control
        drafts[index].fields.detail = .contact(contact)
      }
      return true
    case .id, .owner, .evidence, .control, .through, .answeredBy, .handover, .personal, .expected,
      .actual, .mitigation, .solves, .effect, .effort, .due, .status, .target, .severity, .how, .job, .meets,
      .offers, .consent, .direction, .better:
      return false
    }
  }

  /// What was unstated says the same everywhere, since only such lines have said it.
  private mutating func shareEvidence(
    _ raw: RawItem,
    _ unstated: [Int],
    _ diagnostics: inout [Diagnostic]
  ) -> Bool {
    guard let first = unstated.first else { return false }
    var evidence = drafts[first].fields.evidence
    var remarks: [Diagnostic] = []
    evidence.read(raw, registers, &remarks)
    for index in unstated {
      drafts[index].fields.evidence = evidence
      if !remarks.isEmpty { diagnostics += remarks }
    }
    return true
  }

  /// A channel is that of the step's touchpoints, so it is known before they are made; where no touchpoint is
  /// named, it is one.
  mutating func findChannel(in raw: [RawItem]) {
    isChannelTaken = false
    channel = nil
    for (key, place) in shared where key == .channel && raw.isLine(at: place) && !raw[place].text.isEmpty {
      channel = (place, raw[place].text)
      return
    }
  }

  /// The channel beside the items, for a touchpoint that names none itself.
  mutating func takenChannel(for raw: [RawItem], _ place: Int) -> String? {
    guard let channel else { return nil }
    if let nested = raw[place].rest?.nested,
      nested.contains(where: { $0.key == .attribute(.channel) })
    {
      return nil
    }
    isChannelTaken = true
    return channel.text
  }
}

extension AttributeKey {
  /// Whether a line with it, written beside items instead of in one, holds for all of them.
  var holdsForAll: Bool {
    switch self {
    case .id, .owner, .evidence, .assumed, .channel, .control: true
    case .through, .answeredBy, .handover, .personal, .expected, .actual, .mitigation, .solves, .effect,
      .effort, .due, .status, .target, .severity, .how, .job, .meets, .offers, .consent, .direction, .better:
      false
    }
  }
}

extension Item.Fields {
  /// The contact that nobody says who controls.
  fileprivate var contactWithoutControl: Contact? {
    guard case .contact(let contact) = detail, contact.control == nil else { return nil }
    return contact
  }
}

extension [RawItem] {
  /// Whether nothing is nested in one of them.
  func isLine(at place: Int) -> Bool {
    guard let rest = self[place].rest else { return true }
    return rest.more.isEmpty && rest.nested.isEmpty
  }

  /// The id that one of them gives, with or without other words than an id has.
  var givenID: String? {
    for place in indices where self[place].meaning?.key == .attribute(.id) {
      let id = slug(self[place].text)
      if !id.isEmpty { return id }
    }
    return nil
  }
}

extension RawItem {
  /// Whether it is nothing but an id, as this format has it.
  var givesID: Bool {
    word == "id" && more.isEmpty && nested.isEmpty && !text.isEmpty && text == slug(text)
  }
}
