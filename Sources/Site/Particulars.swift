import Journeys
import Markup

/// What else belongs to a line of the story: in smaller letters behind it, with dots between.
struct Particulars {
  private var isEmpty = true

  /// Begins the next of them.
  fileprivate mutating func begin(into page: inout Pieces) {
    page.write(static: isEmpty ? " <span class=\"sub\">" : " · ")
    isEmpty = false
  }

  fileprivate mutating func add(_ text: String?, into page: inout Pieces) {
    guard let text else { return }
    begin(into: &page)
    page.write(text: text)
  }

  fileprivate func end(into page: inout Pieces) { if !isEmpty { page.write(static: "</span>") } }
}

extension JourneyPage {
  func writeParticulars(of item: Item, into page: inout Pieces) {
    var line = Particulars()
    switch item.detail {
    case .none, .feeling, .question: break
    case .promise(let promise):
      line.add(promise.how, into: &page)
      add(.expected, promise.expected, to: &line, into: &page)
      add(.actually, promise.actual, to: &line, into: &page)
    case .contact:
      writeContact(of: item, to: &line, into: &page)
    case .opportunity(let opportunity): write(opportunity, to: &line, into: &page)
    case .metric(let metric):
      add(.target, metric.target, to: &line, into: &page)
      line.add(metric.better.map(words.better), into: &page)
    case .gap(let gap):
      line.add(gap.severity, into: &page)
      line.add(gap.status, into: &page)
    }
    add(.meets, texts(of: item.meets), to: &line, into: &page)
    add(.ownedBy, item.owner, named: .who, to: &line, into: &page)
    for attribute in item.attributes {
      line.begin(into: &page)
      page.write(text: attribute.key)
      page.write(static: ": ")
      page.write(text: attribute.text)
    }
    line.end(into: &page)
  }

  /// A phrase with a value in it, when there is one.
  private func add(
    _ phrase: Phrase,
    _ value: String?,
    named name: Wording.Name = .what,
    to line: inout Particulars,
    into page: inout Pieces
  ) {
    guard let value else { return }
    line.begin(into: &page)
    words.write(phrase, name, value, into: &page)
  }

  /// What items of the journey say; nil when there are none.
  private func texts(of ids: [String]) -> String? {
    guard !ids.isEmpty else { return nil }
    let texts = ids.compactMap { journey.item($0)?.item.text }
    return texts.isEmpty ? nil : texts.joined(separator: "; ")
  }

  /// Most contacts say no more than what they run over and who has them in hand.
  private func writeContact(of item: Item, to line: inout Particulars, into page: inout Pieces) {
    if item.hasChannel, let channel = item.channel, channel != item.text { line.add(channel, into: &page) }
    if let control = item.control {
      line.begin(into: &page)
      words.write(control.phrase, into: &page)
    }
    let detail = item.detail
    if detail.saysMoreOfContact, case .contact(let contact) = detail {
      write(contact, to: &line, into: &page)
    }
  }

  private func write(_ contact: Contact, to line: inout Particulars, into page: inout Pieces) {
    line.add(contact.direction.map(words.direction), into: &page)
    if !contact.jobs.isEmpty {
      add(.isFor, contact.jobs.map(words.job).joined(separator: ", "), to: &line, into: &page)
    }
    if contact.isPersonal { line.add(words[.personal], into: &page) }
    add(.expected, contact.expected, to: &line, into: &page)
    add(.actually, contact.actual, to: &line, into: &page)
    add(.handover, contact.handover, to: &line, into: &page)
    add(.mitigation, contact.mitigation, to: &line, into: &page)
    add(.offers, contact.offers, to: &line, into: &page)
    add(.consent, contact.consent, to: &line, into: &page)
    let ended = contact.touchpoint.flatMap { site.endedTouchpoints[$0] }
    switch contact.status {
    case .failed: line.add(words[.contactFailed], into: &page)
    case .ended where ended == nil: line.add(words[.contactEnded], into: &page)
    case .ended, .live, nil: break
    }
    if let ended {
      let phrase = ended <= site.atlas.date ? Phrase.endedOn : .endsOn
      add(phrase, ended.inWords(words.language), named: .date, to: &line, into: &page)
    }
  }

  private func write(_ opportunity: Opportunity, to line: inout Particulars, into page: inout Pieces) {
    let (effect, effort) = (opportunity.effect, opportunity.effort)
    add(.effect, effect.map { words.score($0, on: .ranks) }, named: .n, to: &line, into: &page)
    add(.effort, effort.map { words.score($0, on: .ranks) }, named: .n, to: &line, into: &page)
    add(.due, opportunity.due?.inWords(words.language), named: .date, to: &line, into: &page)
    if opportunity.status != .open { line.add(words.opportunityStatus(opportunity.status), into: &page) }
    add(.solves, texts(of: opportunity.solves), to: &line, into: &page)
  }
}

extension Item.Detail {
  /// Whether a contact says anything beside its channel and who has it in hand.
  @inline(__always)
  fileprivate var saysMoreOfContact: Bool {
    guard case .contact(let it) = self else { return false }
    return it.touchpoint != nil || it.handover != nil || it.isPersonal || it.expected != nil
      || it.actual != nil || it.mitigation != nil || !it.jobs.isEmpty || it.offers != nil || it.consent != nil
      || it.status != nil || it.direction != nil
  }
}
