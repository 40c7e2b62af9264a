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
      page.write(
        "<p class=\"it \(item.lane.styleClass)\"><span class=\"ln\">\(ownLabel(item) ?? words.lane(item.lane))</span> "
      )
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
    page.write("<p class=\"fl\(level < 0 ? " n" : level > 0 ? " p" : "")\">")
    if let audience = item.audience { page.write("<span class=\"ln\">\(audience)</span> ") }
    for (index, moment) in feeling.moments.enumerated() {
      if index > 0 { page.write(static: " → ") }
      if let score = moment.score { page.write("<b>\(words.score(score, on: journey.feelingScale))</b> ") }
      page.write(text: moment.words)
    }
    writeNotes(of: item, into: &page)
    page.write(static: "</p>")
  }

  private func writeThought(_ item: Item, into page: inout Markup) {
    page.write(static: "<blockquote><p>")
    if let label = ownLabel(item) { page.write("<span class=\"ln\">\(label)</span> ") }
    writeContent(of: item, into: &page)
    page.write(static: "</p></blockquote>")
  }

  private func writeContent(of item: Item, into page: inout Markup) {
    if item.isKnownEmpty {
      page.write("<span class=\"none\">\(item.text.isEmpty ? "—" : item.text)</span>")
    } else {
      page.write(item.content, style: prose)
      writeDetail(of: item, into: &page)
    }
    writeNotes(of: item, into: &page)
  }

  /// What only items of this lane have.
  private func writeDetail(of item: Item, into page: inout Markup) {
    switch item.detail {
    case .none, .feeling: break
    case .question(let question):
      if question.answers.isEmpty {
        page.write(" <b class=\"no\">\(words[.nobodyAnswers])</b>")
      } else {
        page.write(" <span class=\"ok\">✓ \(question.answers.joined(separator: ", "))</span>")
      }
    case .contact(let contact): writeContact(contact, named: item.text, into: &page)
    case .promise(let use):
      page.write(" <span class=\"\(use.event == .broken ? "no" : use.event == .kept ? "ok" : "sub")\">")
      page.write("\(words.event(use.event))</span>")
    case .opportunity(let opportunity): writeOpportunity(opportunity, into: &page)
    case .metric(let metric):
      if let target = metric.target {
        page.write(" <span class=\"sub\">\(words(.target, ("what", target)))</span>")
      }
    case .gap(let gap):
      let parts = [gap.severity, gap.status].compactMap(\.self)
      if !parts.isEmpty { page.write(" <span class=\"sub\">\(parts.joined(separator: ", "))</span>") }
    }
  }

  private func writeContact(_ contact: Contact, named name: String, into page: inout Markup) {
    var inBrackets: [String] = []
    if contact.hasChannel && contact.channel != name { inBrackets.append(contact.channel) }
    if let control = contact.control { inBrackets.append(words.control(control)) }
    if contact.isPersonal { inBrackets.append(words[.personal]) }
    var parts = inBrackets.isEmpty ? [] : ["(\(inBrackets.joined(separator: ", ")))"]
    if let expected = contact.expected { parts.append(words(.expected, ("what", expected))) }
    if let actual = contact.actual { parts.append(words(.actually, ("what", actual))) }
    if let handover = contact.handover { parts.append(words(.handover, ("what", handover))) }
    if let mitigation = contact.mitigation { parts.append(words(.mitigation, ("what", mitigation))) }
    if !parts.isEmpty { page.write(" <span class=\"sub\">\(parts.joined(separator: " · "))</span>") }
  }

  private func writeOpportunity(_ opportunity: Opportunity, into page: inout Markup) {
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
    if !parts.isEmpty { page.write(" <span class=\"sub\">\(parts.joined(separator: " · "))</span>") }
  }

  /// Owner, further attributes, and what the claim rests on.
  private func writeNotes(of item: Item, into page: inout Markup) {
    if let owner = item.owner { page.write(" <span class=\"sub\">\(words(.ownedBy, ("who", owner)))</span>") }
    for attribute in item.attributes {
      page.write(" <span class=\"sub\">\(attribute.key): \(attribute.text)</span>")
    }
    switch item.evidence.status {
    case .unstated:
      if item.lane == .feeling { page.write(" <i>\(words[.sourceUnstated])</i>") }
    case .assumed: page.write(" <i>\(words[.assumed])</i>")
    case .partly:
      page.write(" <i>\(words[.partlyResearched])</i>")
      writeNumbers(of: item.evidence.references, into: &page)
    case .researched: writeNumbers(of: item.evidence.references, into: &page)
    }
  }

  /// An author's word for the lane, unless it is what the lane is called anyway, here or in the format.
  private func ownLabel(_ item: Item) -> String? {
    guard let label = item.label else { return nil }
    let word = label.lowercased()
    guard word != item.lane.id, word != words.lane(item.lane).lowercased() else { return nil }
    return label.prefix(1).uppercased() + label.dropFirst()
  }
}

extension FeelingScale {
  /// 1…5, as effect and effort are given.
  static let ranks = FeelingScale(lowest: 1, highest: 5)
}

extension Lane {
  /// For the style sheet: which side the line is on.
  var styleClass: String {
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
