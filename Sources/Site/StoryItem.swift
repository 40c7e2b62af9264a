import Journeys
import Markdown
import Markup

/// One line of the story: what an author wrote in one lane, with everything that belongs to it.
extension JourneyPage {
  /// `source`: the place of one that the line may well rest on.
  func write(_ item: Item, near source: Int, into page: inout Pieces) {
    switch item.lane {
    case .feeling: writeFeeling(item, near: source, into: &page)
    case .thinking where !item.isKnownEmpty: writeThought(item, near: source, into: &page)
    case .doing where !item.isKnownEmpty && ownLabel(item) == nil:
      page.write(static: "<p>")
      writeContent(of: item, near: source, into: &page)
      page.write(static: "</p>")
    default:
      page.write(static: "<p class=\"it ")
      page.write(static: item.lane.styleClass)
      page.write(static: "\"><span class=\"ln\">")
      if let label = ownLabel(item) { page.write(text: label) } else { words.write(item.lane, into: &page) }
      page.write(static: "</span> ")
      writeContent(of: item, near: source, into: &page)
      page.write(static: "</p>")
    }
    if item.saysMore, !item.more.isEmpty {
      page.write(static: "<div class=\"txt\">")
      page.write(item.more, style: prose)
      page.write(static: "</div>")
    }
  }

  private func writeFeeling(_ item: Item, near source: Int, into page: inout Pieces) {
    guard case .feeling(let feeling) = item.detail, !item.isKnownEmpty else {
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
    let moments = feeling.moments
    for index in moments.indices {
      if index > 0 { page.write(static: " → ") }
      if let score = moments[index].score {
        page.write(static: "<b>")
        words.write(score: score, on: journey.feelingScale, into: &page)
        page.write(static: "</b> ")
      }
      page.write(text: moments[index].words)
    }
    writeEvidence(of: item, near: source, into: &page)
    writeParticulars(of: item, into: &page)
    page.write(static: "</p>")
  }

  private func writeThought(_ item: Item, near source: Int, into page: inout Pieces) {
    page.write(static: "<blockquote><p>")
    if let label = ownLabel(item) { writeLabel(label, into: &page) }
    writeContent(of: item, near: source, into: &page)
    page.write(static: "</p></blockquote>")
  }

  private func writeLabel(_ label: String, into page: inout Pieces) {
    page.write(static: "<span class=\"ln\">")
    page.write(text: label)
    page.write(static: "</span> ")
  }

  /// The words, what they rest on, and on a line below it what else belongs to them.
  private func writeContent(of item: Item, near source: Int, into page: inout Pieces) {
    if item.isKnownEmpty {
      page.write("<span class=\"none\">\(item.text.isEmpty ? "—" : item.text)</span>")
    } else {
      if item.isPlain { page.write(text: item.text) } else { page.write(item.content, style: prose) }
      writeVerdict(on: item, into: &page)
    }
    writeEvidence(of: item, near: source, into: &page)
    writeParticulars(of: item, into: &page)
  }

  /// Whether a question is answered, and what becomes of a promise.
  private func writeVerdict(on item: Item, into page: inout Pieces) {
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

  /// What the claim rests on.
  private func writeEvidence(of item: Item, near source: Int, into page: inout Pieces) {
    switch item.evidenceStatus {
    case .unstated:
      if case .feeling = item.lane { writeRemark(.sourceUnstated, into: &page) }
    case .assumed: writeRemark(.assumed, into: &page)
    case .partly:
      writeRemark(.partlyResearched, into: &page)
      writeNumbers(of: item.evidence.references, near: source, into: &page)
    case .researched: writeNumbers(of: item.evidence.references, near: source, into: &page)
    }
  }

  private func writeRemark(_ phrase: Phrase, into page: inout Pieces) {
    page.write(static: " <i>")
    words.write(phrase, into: &page)
    page.write(static: "</i>")
  }

  /// An author's word for the lane, unless it is what the lane is called anyway, here or in the format.
  private func ownLabel(_ item: Item) -> String? {
    guard let label = item.label else { return nil }
    return label.isSameWord(as: words.lane(item.lane)) ? nil : label.capitalised
  }
}

extension String {
  /// Whether it is another but for capitals.
  fileprivate func isSameWord(as other: String) -> Bool {
    var rest = other.utf8.makeIterator()
    for byte in utf8 {
      let next = rest.next() ?? 0
      guard byte | next < 0x80 else { return lowercased() == other.lowercased() }
      // Plain letters are nearly all there are, and most words differ in the first.
      guard byte == next || byte ^ next == 0x20 && (0x61...0x7A).contains(byte | 0x20) else { return false }
    }
    guard let next = rest.next() else { return true }
    return next >= 0x80 && lowercased() == other.lowercased()
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
