import Journeys

extension Rule {
  /// A word of the inside in what the audience does, meets or reads.
  ///
  /// Whole words only, whatever their case. Departments count too: nobody outside knows them. Where owners
  /// and backstage speak among themselves, the words are at home.
  static let insideJargon = Rule(
    id: "inside-jargon",
    .message,
    severity: .low,
    title: LocalizedText(
      en: "Words of the inside",
      nl: "Woorden van binnen"
    ),
    looksAt: LocalizedText(
      en: "Words of the site’s `jargon` and `departments` in step titles, doing, touchpoints and messages.",
      nl:
        "Woorden uit `jargon` en `afdelingen` van de site in titels van stappen, wat men doet, contactmomenten en boodschappen."
    ),
    why: LocalizedText(
      en: "A word that only you understand tells people that they are on your ground.",
      nl: "Een woord dat alleen jij begrijpt, zegt mensen dat zij op jouw terrein zijn."
    ),
    remedy: LocalizedText(
      en: "Use the word that the audience uses.",
      nl: "Gebruik het woord dat de doelgroep gebruikt."
    ),
    origins: [.compass, .ownTerms],
    check: wordsOfTheInside
  )
}

private func wordsOfTheInside(in view: JourneyView) -> RuleOutcome {
  let jargon = view.site.jargon
  guard !jargon.isEmpty else {
    return .skipped(
      LocalizedText(
        en: "this site lists no jargon and no departments",
        nl: "deze site heeft geen lijst van jargon of afdelingen"
      )
    )
  }
  var gaps: [Gap] = []
  for (index, step) in view.steps.enumerated() {
    if let word = jargon.first(in: step.title) {
      gaps.append(gap(word, step.title, .steps(index..<(index + 1), lane: nil), about: step.id, view))
    }
    for item in step.items where !item.isKnownEmpty {
      guard item.lane == .doing || item.lane == .touchpoint || item.lane == .message,
        let word = jargon.first(in: item.text)
      else { continue }
      gaps.append(gap(word, item.text, .item(step: index, id: item.id), about: item.id, view))
    }
  }
  return .looked(gaps)
}

private func gap(
  _ word: String,
  _ text: String,
  _ place: Finding.Place,
  about id: String,
  _ view: JourneyView
) -> Gap {
  Gap(
    place: place,
    about: [id, slug(word)],
    title: view.say(en: "A word of the inside: \(quoted(word))", nl: "Een woord van binnen: \(quoted(word))"),
    explanation: view.say(
      en: "It stands in \(quoted(text)), which the audience reads or does.",
      nl: "Het staat in \(quoted(text)), en dat leest of doet de doelgroep."
    ),
    remedy: view.say(
      en: "Use the word that the audience uses.",
      nl: "Gebruik het woord dat de doelgroep gebruikt."
    )
  )
}
