import Journeys

extension Rule {
  /// A question that nobody answers, or only after the moment has passed.
  ///
  /// Where no question of the journey says who answers it, the author isn't keeping track: then only
  /// questions in steps without any contact are reported, since nobody is there to answer them. An
  /// answer by a contact of a later step counts as late from the second step on (the next step is
  /// usually where one goes for the answer), and weighs medium: late is better than never.
  static let unansweredQuestion = Rule(
    id: "unanswered-question",
    .message,
    severity: .high,
    title: LocalizedText(en: "Question without an answer", nl: "Vraag zonder antwoord"),
    looksAt: LocalizedText(
      en: "Questions without `answered-by`, or answered by a contact that comes two or more steps later.",
      nl:
        "Vragen zonder `answered-by`, of beantwoord door een contact dat pas twee of meer stappen later komt."
    ),
    exceptions: LocalizedText(
      en:
        "Where no question of the map has `answered-by`, only questions in steps without contact count: the map doesn’t keep track. Late answers weigh medium, and the very next step is not late.",
      nl:
        "Waar geen enkele vraag een `beantwoord-door` heeft, tellen alleen vragen in stappen zonder contact: de kaart houdt het niet bij. Late antwoorden wegen middel, en de eerstvolgende stap is niet laat."
    ),
    why: LocalizedText(
      en: "A question without an answer is a message you forgot; people look for it elsewhere, or leave.",
      nl: "Een vraag zonder antwoord is een boodschap die je vergat; mensen zoeken verder of haken af."
    ),
    remedy: LocalizedText(
      en: "Decide which contact gives the answer at this moment, and note it as `answered-by`.",
      nl: "Kies welk contact op dit moment het antwoord geeft, en noteer dat als `answered-by`."
    ),
    origins: [.fivePhases, .contactMoments],
    check: unansweredQuestions
  )
}

private func unansweredQuestions(in view: JourneyView) -> RuleOutcome {
  let questions = view.cards(in: .question)
  guard !questions.isEmpty else {
    return .skipped(LocalizedText(en: "this journey has no questions", nl: "deze reis bevat geen vragen"))
  }
  let areAnswersNoted = questions.contains { !$0.item.answers.isEmpty }
  guard areAnswersNoted || view.isReached.contains(true) else {
    return .skipped(
      LocalizedText(
        en: "this journey says neither who answers questions nor where anyone is met",
        nl: "deze reis zegt niet wie vragen beantwoordt en ook niet wie men tegenkomt"
      )
    )
  }
  let contacts = view.cards(in: .touchpoint)
  return .looked(
    questions.compactMap { question in
      if question.item.answers.isEmpty {
        let isAlone = !question.steps.contains { view.isReached[$0] }
        return areAnswersNoted || isAlone ? unanswered(question, view) : nil
      }
      guard let contact = lateAnswer(to: question, among: contacts) else { return nil }
      return late(question, contact, view)
    }
  )
}

extension Item {
  /// Who answers the question, bare dashes left out.
  fileprivate var answers: [String] { (question?.answers ?? []).filter { !slug($0).isEmpty } }
}

/// The contact that answers, when all who do come two or more steps after the question.
private func lateAnswer(
  to question: JourneyView.Card,
  among contacts: [JourneyView.Card]
) -> JourneyView.Card? {
  let names = Set(question.item.answers.map(slug))
  let answering = contacts.filter { contact in
    let item = contact.item
    let known = [item.id, slug(item.text), item.contact?.touchpoint, (item.contact?.channel).map(slug)]
    return known.compactMap(\.self).contains { names.contains($0) }
  }
  let isLate = answering.allSatisfy { $0.steps.lowerBound > question.steps.upperBound }
  return isLate ? answering.first : nil
}

private func unanswered(_ question: JourneyView.Card, _ view: JourneyView) -> Gap {
  let isReached = question.steps.contains { view.isReached[$0] }
  let step = quoted(view.name(ofStep: question.steps.lowerBound))
  let explanation =
    isReached
    ? view.language.choose(
      en: "There is contact at \(step), and nothing in it answers this.",
      nl: "Bij \(step) is er wel contact, maar niets dat hier antwoord op geeft."
    )
    : view.language.choose(
      en: "At \(step) there is nobody to ask.",
      nl: "Bij \(step) is er niemand aan wie je het kunt vragen."
    )
  return Gap(
    place: question.place,
    about: [question.item.id],
    title: view.language.choose(en: "Question without an answer: ", nl: "Vraag zonder antwoord: ")
      + afterColon(question.item.text),
    explanation: explanation,
    remedy: view.language.choose(
      en: "Let a contact give the answer at this moment, before it is asked.",
      nl: "Laat een contact op dit moment het antwoord geven, vóór iemand het vraagt."
    )
  )
}

private func late(_ question: JourneyView.Card, _ contact: JourneyView.Card, _ view: JourneyView) -> Gap {
  let steps = counted(contact.steps.lowerBound - question.steps.lowerBound, view.language)
  let name = quoted(contact.item.text)
  return Gap(
    place: question.place,
    severity: .medium,
    about: [question.item.id],
    title: view.language.choose(en: "Answer too late: ", nl: "Antwoord te laat: ")
      + afterColon(question.item.text),
    explanation: view.language.choose(
      en: "The answer comes from \(name), \(steps) steps later.",
      nl: "Het antwoord komt van \(name), \(steps) stappen later."
    ),
    remedy: view.language.choose(
      en: "Give the answer at the moment the question is there.",
      nl: "Geef het antwoord op het moment dat de vraag er is."
    )
  )
}
