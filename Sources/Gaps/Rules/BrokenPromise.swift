import Journeys

extension Rule {
  /// A promise that is broken, or kept where the feeling is nevertheless bad.
  ///
  /// Only what the author calls broken is critical. A promise “kept” in a step that ends at half of the
  /// scale's bad side or lower is medium and worded with care: the feeling may have another cause.
  static let brokenPromise = Rule(
    id: "broken-promise",
    .promises,
    severity: .critical,
    title: LocalizedText(en: "Broken promise", nl: "Belofte gebroken"),
    looksAt: LocalizedText(
      en: "Promises noted as broken, kept later than `expected`, or noted as kept where the feeling is bad.",
      nl:
        "Beloften die als gebroken genoteerd zijn, later gehouden dan `verwacht`, of gehouden waar het gevoel slecht is."
    ),
    exceptions: LocalizedText(
      en:
        "A promise noted as kept where the feeling is bad weighs medium: the feeling may have another cause.",
      nl:
        "Een gehouden belofte waar het gevoel slecht is weegt middel: het gevoel kan een andere oorzaak hebben."
    ),
    why: LocalizedText(
      en: "A broken promise costs more than one never made.",
      nl: "Een gebroken belofte kost meer dan een die je nooit deed."
    ),
    remedy: LocalizedText(
      en: "Promise only what can be kept, or say in time that it can't.",
      nl: "Beloof alleen wat je kunt waarmaken, of meld op tijd dat het niet lukt."
    ),
    origins: [.dividedTasks],
    check: brokenPromises
  )
}

private func brokenPromises(in view: JourneyView) -> RuleOutcome {
  let uses = view.cards(in: .promise)
  guard !uses.isEmpty else {
    return .skipped(LocalizedText(en: "this journey names no promises", nl: "deze reis noemt geen beloften"))
  }
  return .looked(
    uses.compactMap { card in
      guard let use = card.item.promise else { return nil }
      switch use.event {
      case .made:
        return nil
      case .broken:
        return broken(card, made: place(of: use.promise, before: card, in: uses), view)
      case .kept:
        if let late = keptLate(card, made: place(of: use.promise, before: card, in: uses), view) {
          return late
        }
        let step = card.steps.lowerBound
        guard view.steps.indices.contains(step), let level = view.levels[step], level <= -0.5 else {
          return nil
        }
        return keptOnPaper(card, view)
      }
    }
  )
}

/// The last card before a place on which the promise is made.
private func place(
  of promise: String,
  before card: JourneyView.Card,
  in uses: [JourneyView.Card]
) -> JourneyView.Card? {
  uses.last { use in
    use.item.promise?.event == .made && use.item.promise?.promise == promise
      && use.steps.lowerBound <= card.steps.lowerBound
  }
}

private func broken(_ card: JourneyView.Card, made: JourneyView.Card?, _ view: JourneyView) -> Gap {
  let step = card.steps.lowerBound
  let words = (made?.item.promise?.promise).flatMap { view.site.promise($0)?.name }
  let promise = words ?? made?.item.text ?? card.item.text
  let at = quoted(view.name(ofStep: step))
  let truth =
    view.steps[step].isMomentOfTruth
    ? view.language.choose(en: ", at the moment of truth", nl: ", op het moment van de waarheid") : ""
  let how = card.item.promise?.how.map { ": " + shortened($0, to: 80) } ?? ""
  let explanation: String
  if let made, made.steps.lowerBound == step {
    explanation = view.language.choose(
      en: "Made and broken in the same step, \(at)\(truth)\(how).",
      nl: "Gedaan en gebroken in dezelfde stap, \(at)\(truth)\(how)."
    )
  } else if let made {
    let before = quoted(view.name(ofStep: made.steps.lowerBound))
    explanation = view.language.choose(
      en: "Made at \(before), broken at \(at)\(truth)\(how).",
      nl: "Gedaan bij \(before), gebroken bij \(at)\(truth)\(how)."
    )
  } else {
    explanation = view.language.choose(
      en: "Broken at \(at)\(truth)\(how); the map doesn't say where it was made.",
      nl: "Gebroken bij \(at)\(truth)\(how); waar ze is gedaan, zegt de kaart niet."
    )
  }
  return Gap(
    place: card.place,
    about: [card.item.id],
    title: view.language.choose(en: "Broken promise: ", nl: "Belofte gebroken: ") + quoted(promise),
    explanation: explanation,
    remedy: view.language.choose(
      en: "Promise only what can be kept, or say in time that it can't.",
      nl: "Beloof alleen wat je kunt waarmaken, of meld op tijd dat het niet lukt."
    )
  )
}

/// A promise that is kept later than it was said.
private func keptLate(
  _ card: JourneyView.Card,
  made: JourneyView.Card?,
  _ view: JourneyView
) -> Gap? {
  guard let promised = card.item.promise?.expected ?? made?.item.promise?.expected,
    let actual = card.item.promise?.actual, let limit = TimeSpan(promised), let taken = TimeSpan(actual),
    taken > limit
  else { return nil }
  return Gap(
    place: card.place,
    about: [card.item.id],
    title: view.say(en: "Broken promise: ", nl: "Belofte gebroken: ") + quoted(card.item.text),
    explanation: view.say(
      en: "Promised was \(promised), it took \(actual).",
      nl: "Beloofd was \(promised), het duurde \(actual)."
    ),
    remedy: view.say(
      en: "Promise only what can be kept, or say in time that it can't.",
      nl: "Beloof alleen wat je kunt waarmaken, of meld op tijd dat het niet lukt."
    )
  )
}

private func keptOnPaper(_ card: JourneyView.Card, _ view: JourneyView) -> Gap {
  let at = quoted(view.name(ofStep: card.steps.lowerBound))
  return Gap(
    place: card.place,
    severity: .medium,
    about: [card.item.id],
    title: view.language.choose(
      en: "Kept, but it doesn't feel that way: ",
      nl: "Belofte gehouden, maar zo voelt het niet: "
    )
      + quoted(card.item.text),
    explanation: view.language.choose(
      en: "The map says that it is kept at \(at), where the feeling is bad.",
      nl: "Volgens de kaart is ze gehouden bij \(at), terwijl het gevoel daar slecht is."
    ),
    remedy: view.language.choose(
      en: "Find out whether the promise was understood as you meant it.",
      nl: "Ga na of de belofte is begrepen zoals je haar bedoelde."
    )
  )
}
