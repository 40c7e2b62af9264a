import Journeys
import Markdown
import Markup

/// One line of the story: what an author wrote in one lane, with everything that belongs to it.
extension JourneyPage {
  func write(_ item: Item, into page: inout Markup) {
    switch item.lane {
    case .feeling: writeFeeling(item, into: &page)
    case .thinking where !item.isKnownEmpty: writeThought(item, into: &page)
    case .doing where ownLabel(item) == nil && !item.isKnownEmpty:
      page.write(static: "<p>")
      writeContent(of: item, into: &page)
      page.write(static: "</p>")
    default:
      page.write(static: "<p class=\"it ")
      page.write(static: item.lane.styleClass)
      page.write(static: "\">")
      writeLabel(ownLabel(item) ?? words.lane(item.lane), into: &page)
      writeContent(of: item, into: &page)
      page.write(static: "</p>")
    }
    if !item.more.isEmpty {
      page.write(static: "<div class=\"txt\">")
      page.write(item.more, style: prose)
      page.write(static: "</div>")
    }
  }

  private func writeFeeling(_ item: Item, into page: inout Markup) {
    guard let feeling = item.feeling, !item.isKnownEmpty else {
      page.write("<p class=\"fl unk\">\(words[.feelingUnknown])")
      if item.isKnownEmpty && !item.text.isEmpty { page.write(" (\(item.text))") }
      page.write(static: "</p>")
      return
    }
    let level = feeling.level ?? 0
    page.write(static: "<p class=\"fl")
    page.write(static: level < 0 ? " n\">" : level > 0 ? " p\">" : "\">")
    if let audience = item.audience { writeLabel(audience, into: &page) }
    if let label = ownLabel(item) { writeLabel(label, into: &page) }
    for (index, moment) in feeling.moments.enumerated() {
      if index > 0 { page.write(static: " → ") }
      if let score = moment.score {
        page.write(static: "<b>")
        page.write(text: words.score(score, on: journey.feelingScale))
        page.write(static: "</b> ")
      }
      page.write(text: moment.words)
    }
    writeEvidence(of: item, into: &page)
    writeParticulars(of: item, into: &page)
    page.write(static: "</p>")
  }

  private func writeThought(_ item: Item, into page: inout Markup) {
    page.write(static: "<blockquote><p>")
    if let label = ownLabel(item) { writeLabel(label, into: &page) }
    writeContent(of: item, into: &page)
    page.write(static: "</p></blockquote>")
  }

  private func writeLabel(_ label: String, into page: inout Markup) {
    page.write(static: "<span class=\"ln\">")
    page.write(text: label)
    page.write(static: "</span> ")
  }

  /// The words, what they rest on, and on a line below it what else belongs to them.
  private func writeContent(of item: Item, into page: inout Markup) {
    if item.isKnownEmpty {
      page.write("<span class=\"none\">\(item.text.isEmpty ? "—" : item.text)</span>")
    } else {
      page.write(item.content, style: prose)
      writeVerdict(on: item, into: &page)
    }
    writeEvidence(of: item, into: &page)
    writeParticulars(of: item, into: &page)
  }

  private func writeParticulars(of item: Item, into page: inout Markup) {
    let parts = particulars(of: item)
    guard !parts.isEmpty else { return }
    page.write(static: " <span class=\"sub\">")
    for index in parts.indices {
      if index > 0 { page.write(static: " · ") }
      page.write(text: parts[index])
    }
    page.write(static: "</span>")
  }

  /// Whether a question is answered, and what becomes of a promise.
  private func writeVerdict(on item: Item, into page: inout Markup) {
    switch item.detail {
    case .question(let question):
      if question.answers.isEmpty {
        page.write(" <b class=\"no\">\(words[.nobodyAnswers])</b>")
      } else {
        page.write(" <span class=\"ok\">✓ \(question.answers.joined(separator: ", "))</span>")
      }
    case .promise(let use):
      switch use.event {
      case .made: page.write(" <i>\(words.event(.made))</i>")
      case .kept: page.write(" <span class=\"ok\">✓ \(words.event(.kept))</span>")
      case .broken: page.write(" <b class=\"no\">\(words.event(.broken))</b>")
      }
    case .none, .feeling, .contact, .opportunity, .metric, .gap: break
    }
  }

  private func particulars(of item: Item) -> [String] {
    var parts: [String] =
      switch item.detail {
      case .none, .feeling, .question: []
      case .promise(let promise):
        [
          promise.how, promise.expected.map { words(.expected, ("what", $0)) },
          promise.actual.map { words(.actually, ("what", $0)) },
        ].compactMap(\.self)
      case .contact(let contact): particulars(of: contact, named: item.text)
      case .opportunity(let opportunity): particulars(of: opportunity)
      case .metric(let metric):
        [metric.target.map { words(.target, ("what", $0)) }, metric.better.map(words.better)].compactMap(
          \.self
        )
      case .gap(let gap): [gap.severity, gap.status].compactMap(\.self)
      }
    let met = item.meets.compactMap { journey.item($0)?.item.text }
    if !met.isEmpty { parts.append(words(.meets, ("what", met.joined(separator: "; ")))) }
    if let owner = item.owner { parts.append(words(.ownedBy, ("who", owner))) }
    for attribute in item.attributes { parts.append("\(attribute.key): \(attribute.text)") }
    return parts
  }

  private func particulars(of contact: Contact, named name: String) -> [String] {
    var parts: [String] = []
    if contact.hasChannel && contact.channel != name { parts.append(contact.channel) }
    if let control = contact.control { parts.append(words.control(control)) }
    if let direction = contact.direction { parts.append(words.direction(direction)) }
    if !contact.jobs.isEmpty {
      parts.append(words(.isFor, ("what", contact.jobs.map(words.job).joined(separator: ", "))))
    }
    if contact.isPersonal { parts.append(words[.personal]) }
    if let expected = contact.expected { parts.append(words(.expected, ("what", expected))) }
    if let actual = contact.actual { parts.append(words(.actually, ("what", actual))) }
    if let handover = contact.handover { parts.append(words(.handover, ("what", handover))) }
    if let mitigation = contact.mitigation { parts.append(words(.mitigation, ("what", mitigation))) }
    if let offers = contact.offers { parts.append(words(.offers, ("what", offers))) }
    if let consent = contact.consent { parts.append(words(.consent, ("what", consent))) }
    let ended = contact.touchpoint.flatMap { site.endedTouchpoints[$0] }
    switch contact.status {
    case .failed: parts.append(words[.contactFailed])
    case .ended where ended == nil: parts.append(words[.contactEnded])
    case .ended, .live, nil: break
    }
    if let ended {
      let phrase = ended <= site.atlas.date ? Phrase.endedOn : .endsOn
      parts.append(words(phrase, ("date", ended.inWords(words.language))))
    }
    return parts
  }

  private func particulars(of opportunity: Opportunity) -> [String] {
    var parts: [String] = []
    if let effect = opportunity.effect {
      parts.append(words(.effect, ("n", words.score(effect, on: .ranks))))
    }
    if let effort = opportunity.effort {
      parts.append(words(.effort, ("n", words.score(effort, on: .ranks))))
    }
    if let due = opportunity.due { parts.append(words(.due, ("date", due.inWords(words.language)))) }
    if opportunity.status != .open { parts.append(words.opportunityStatus(opportunity.status)) }
    let solved = opportunity.solves.compactMap { journey.item($0)?.item.text }
    if !solved.isEmpty { parts.append(words(.solves, ("what", solved.joined(separator: "; ")))) }
    return parts
  }

  /// What the claim rests on.
  private func writeEvidence(of item: Item, into page: inout Markup) {
    switch item.evidence.status {
    case .unstated:
      if item.lane == .feeling { writeRemark(.sourceUnstated, into: &page) }
    case .assumed: writeRemark(.assumed, into: &page)
    case .partly:
      writeRemark(.partlyResearched, into: &page)
      writeNumbers(of: item.evidence.references, into: &page)
    case .researched: writeNumbers(of: item.evidence.references, into: &page)
    }
  }

  private func writeRemark(_ phrase: Phrase, into page: inout Markup) {
    page.write(static: " <i>")
    page.write(text: words[phrase])
    page.write(static: "</i>")
  }

  /// An author's word for the lane, unless it is what the lane is called anyway, here or in the format.
  private func ownLabel(_ item: Item) -> String? {
    guard let label = item.label else { return nil }
    let word = label.lowercased()
    guard word != words.lane(item.lane).lowercased() else { return nil }
    return label.prefix(1).uppercased() + label.dropFirst()
  }
}

extension FeelingScale {
  /// 1…5, as effect and effort are given.
  static let ranks = FeelingScale(lowest: 1, highest: 5)
}

extension Lane {
  /// For the style sheet: which side the line is on.
  var styleClass: StaticString {
    switch self {
    case .question, .need: "q"
    case .touchpoint: "tp"
    case .frontstage, .message, .promise, .backstage, .support: "us"
    case .pain: "pain"
    case .opportunity, .solution: "opp"
    case .image, .context, .doing, .thinking, .feeling, .metric, .gap, .own: "them"
    }
  }
}
