import Diagnostics
import Markdown

/// A document that was written for other eyes than ours builds without an edit: what is wrong in it by our
/// rules is a warning, and its words are kept.
extension JourneyReader {
  /// Whether the front-matter has none of the keys that only this format has, and no list one of its words.
  var isWild: Bool {
    if usesOurWords { return false }
    guard let entries = document.frontMatter?.entries else { return true }
    return !entries.contains { Self.ownKeys.contains($0.key) }
  }

  private static let ownKeys: Set<String> = [
    "audience", "doelgroep", "phases", "fasen", "state", "toestand", "follows", "vervolg", "feeling-scale",
    "gevoelsschaal", "review-every", "nakijken-elke", "reviewed", "nagekeken", "mute", "gedempt", "gaps",
    "gaten",
    "goal", "doel",
  ]

  /// Keys that nobody writes by chance.
  static let ownWords: Set<String> = [
    "doing", "thinking", "feeling", "answered-by", "loops-to", "next", "sub", "daarna", "terug-naar",
    "promise", "kept", "broken", "solves", "doet",
    "denkt",
    "voelt", "contactmoment", "pijnpunt", "belofte", "achter-de-schermen", "beantwoord-door", "lost-op",
  ]
}

extension Journey {
  /// Ways on that lead to no step are text on a card of the step: in a document of the wild they name no
  /// journey of this site.
  mutating func keepLooseEnds() {
    for index in steps.indices {
      for way in steps[index].next where way.step == nil {
        let text = [way.written, way.when ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
        let id = "\(steps[index].id)-way-\(steps[index].items.count + 1)"
        let lane = Lane.own(way.isLoop ? "loops-to" : "next")
        steps[index].items.append(
          Item(id: id, lane: lane, content: [.text(text)], text: text, location: way.location)
        )
      }
      steps[index].next.removeAll { $0.step == nil }
    }
    if !mentions.isEmpty { mentions = mentions.filter { follows.contains($0.journey) } }
  }
}

extension Journey {
  /// A title that says that it is about how things should be is believed, where no `state` says otherwise.
  mutating func takeStateFromTitle() {
    let words = "-\(slug(title))-"
    if state == .asIs, Self.wordsForToBe.contains(where: { words.contains("-\($0)-") }) { state = .toBe }
  }

  private static let wordsForToBe = [
    "to-be", "tobe", "future-state", "future-journey", "future-experience", "future-map", "desired",
    "gewenst", "gewenste", "toekomstige", "soll",
  ]
}

extension Diagnostic {
  /// The same as a warning, unless the file can't be read at all.
  var forTheWild: Diagnostic {
    switch id {
    case .wrongType, .invalidValue, .invalidDate, .invalidFeeling, .invalidNumber, .unknownStep,
      .unknownPhase,
      .unknownPhaseModel, .unknownAudience, .unknownEvidence, .unknownPromise, .unknownJourney, .duplicateID:
      var milder = self
      milder.severity = .warning
      return milder
    default: return self
    }
  }
}
