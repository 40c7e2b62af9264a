import Journeys

extension JourneyView {
  /// The empty slot of a missing touchpoint, with the question that its steps leave: the audience's own
  /// question if they have one, else what they need, else what they are doing.
  func missingContact(in steps: Range<Int>) -> Finding.Hole {
    let what = language.choose(en: "No touchpoint", nl: "Geen contactmoment")
    func first(in lane: Lane) -> String? {
      cards(in: lane).first { steps.contains($0.steps.lowerBound) }?.item.text
    }
    if let question = first(in: .question) { return Finding.Hole(what: what, question: question) }
    if let need = first(in: .need) {
      let question = language.choose(
        en: "Who helps with \(quoted(need))?",
        nl: "Wie helpt bij \(quoted(need))?"
      )
      return Finding.Hole(what: what, question: question)
    }
    let name = quoted(name(ofStep: steps.lowerBound))
    return Finding.Hole(
      what: what,
      question: language.choose(
        en: "Who or what do they meet during \(name)?",
        nl: "Wie of wat komt iemand tegen bij \(name)?"
      )
    )
  }

  /// What contradicts the silence in some steps, as the end of a sentence that starts with “while”.
  func voice(in steps: Range<Int>) -> String? {
    func first(in lane: Lane, where fits: (Item) -> Bool = { _ in true }) -> Item? {
      cards(in: lane).first { steps.contains($0.steps.lowerBound) && fits($0.item) }?.item
    }
    if let question = first(in: .question) {
      return language.choose(
        en: "the question is \(quoted(question.text))",
        nl: "de vraag leeft: \(quoted(question.text))"
      )
    }
    if let need = first(in: .need) {
      return language.choose(
        en: "there is a need: \(quoted(need.text))",
        nl: "er een behoefte is: \(quoted(need.text))"
      )
    }
    if let feeling = first(in: .feeling, where: { $0.feeling?.words.isEmpty == false }) {
      let words = quoted(feeling.feeling?.words ?? feeling.text)
      return language.choose(en: "the feeling is \(words)", nl: "het gevoel \(words) is")
    }
    return nil
  }
}
