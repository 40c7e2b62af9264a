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
    var rest: [RawItem] = []
    for (key, place) in shared {
      if key == .id, !hasID {
        hasID = true
        if raw[place].givesID { continue }
      }
      if !share(key, raw[place], unstated, &diagnostics) { rest.append(raw[place]) }
    }
    for raw in rest {
      let isContact = raw.key == .attribute(.channel) && !drafts.contains { $0.fields.hasContact }
      append(raw, isContact ? .touchpoint : .own(raw.word), &diagnostics)
    }
  }

  /// Lets an attribute of the step hold for the items that don't say it themselves; whether one of them takes
  /// all of its words.
  private mutating func share(
    _ key: AttributeKey,
    _ raw: RawItem,
    _ unstated: [Int],
    _ diagnostics: inout [Diagnostic]
  ) -> Bool {
    guard raw.more.isEmpty, raw.nested.isEmpty else { return false }
    switch key {
    case .owner where !raw.text.isEmpty:
      var isTaken = false
      for index in drafts.indices where drafts[index].fields.owner == nil {
        drafts[index].fields.owner = raw.text
        isTaken = true
      }
      return isTaken
    case .evidence where !raw.text.isEmpty: return shareEvidence(raw, unstated, &diagnostics)
    case .assumed:
      for index in unstated { drafts[index].fields.read(raw, registers, &diagnostics) }
      return !unstated.isEmpty
    case .channel where !raw.text.isEmpty: return shareChannel(raw, &diagnostics)
    case .control where !raw.text.isEmpty:
      let open = drafts.indices.filter { drafts[$0].fields.contactWithoutControl != nil }
      guard !open.isEmpty, let control = Control(reading: raw, &diagnostics) else { return false }
      for index in open {
        guard var contact = drafts[index].fields.contactWithoutControl else { continue }
        contact.control = control
        drafts[index].fields.detail = .contact(contact)
      }
      return true
    case .id, .owner, .evidence, .channel, .control, .through, .answeredBy, .handover, .personal, .expected,
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
      diagnostics += remarks
    }
    return true
  }

  /// A channel is that of the step's touchpoints; where no touchpoint is named, it is one.
  private mutating func shareChannel(_ raw: RawItem, _ diagnostics: inout [Diagnostic]) -> Bool {
    var isTaken = false
    for index in drafts.indices {
      guard case .contact(var contact) = drafts[index].fields.detail, !contact.hasChannel else { continue }
      contact.channel = raw.text
      contact.hasChannel = true
      drafts[index].fields.detail = .contact(contact)
      isTaken = true
    }
    return isTaken
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
