package import Journeys

/// A question that research should answer, since the map claims something that nobody checked, or shows
/// behaviour that nobody explained.
package struct ResearchQuestion: Hashable, Sendable {
  /// In the journey's language.
  package var question: String
  /// What the map says now, in its own words; empty when it says nothing.
  package var claim: String
  package var method: ResearchMethod
  package var place: Finding.Place
  /// How much depends on it: (1 + phase weight) × 2 at a moment of truth × 2 at an end of the feeling scale.
  package var weight: Int
}

/// How to find out.
package enum ResearchMethod: String, CaseIterable, Hashable, Sendable {
  case interviews, diary, observation, survey, analytics, prototype

  package var name: LocalizedText {
    switch self {
    case .interviews: LocalizedText(en: "Interviews", nl: "Gesprekken")
    case .diary: LocalizedText(en: "Diary study", nl: "Dagboekonderzoek")
    case .observation: LocalizedText(en: "Observation", nl: "Observatie")
    case .survey: LocalizedText(en: "Survey", nl: "Enquête")
    case .analytics: LocalizedText(en: "Usage data", nl: "Gebruiksdata")
    case .prototype: LocalizedText(en: "Trying it out", nl: "Uitproberen")
    }
  }

  /// What to do, in a sentence or two.
  package var howTo: LocalizedText {
    switch self {
    case .interviews:
      LocalizedText(
        en:
          "Talk to five to eight people of the audience, and let them tell of the last time it happened instead of giving opinions.",
        nl:
          "Spreek vijf tot acht mensen uit de doelgroep, en laat hen over de laatste keer vertellen in plaats van naar hun mening te vragen."
      )
    case .diary:
      LocalizedText(
        en: "Ask people to note what they do and feel while it happens; feelings fade within days.",
        nl:
          "Vraag mensen op te schrijven wat zij doen en voelen terwijl het gebeurt; gevoelens vervagen in dagen."
      )
    case .observation:
      LocalizedText(
        en: "Be there, or watch along: what people do differs from what they say.",
        nl: "Wees erbij of kijk mee: wat mensen doen verschilt van wat zij zeggen."
      )
    case .survey:
      LocalizedText(
        en: "Ask many people one short question, once you know from conversations what to ask.",
        nl: "Stel veel mensen één korte vraag, zodra je uit gesprekken weet wat je moet vragen."
      )
    case .analytics:
      LocalizedText(
        en: "Count it in what is already recorded: visits, calls, returns, complaints.",
        nl: "Tel het in wat al vastligt: bezoeken, telefoontjes, retouren, klachten."
      )
    case .prototype:
      LocalizedText(
        en:
          "Of a plan nobody knows yet how it is. Let five people walk through a sketch, a paper version or a rehearsal and watch; get numbers from a small trial.",
        nl:
          "Van een plan weet nog niemand hoe het is. Laat vijf mensen een schets, een papieren versie of een generale repetitie doorlopen en kijk mee; haal cijfers uit een kleine proef."
      )
    }
  }
}

/// What is still to be found out about a journey, what most depends on first: every claim without a source
/// or marked as an assumption, and every gap of the rules about evidence.
package func researchAgenda(of journey: Journey, findings: JourneyFindings) -> [ResearchQuestion] {
  var questions: [ResearchQuestion] = []
  let keepsEvidence = journey.keepsEvidence
  let isAhead = journey.isAhead
  for (index, step) in journey.steps.enumerated() {
    for lane in [Lane.feeling, .need, .question, .thinking, .doing, .context, .pain, .metric] {
      let places = step.items.indices.filter { step.items[$0].lane == lane }
      let claims = places.map { step.items[$0] }.filter { $0.isUnsupported(keepsEvidence) }
      guard let first = claims.first else { continue }
      let name = quoted(journey.name(ofStep: index))
      questions.append(
        ResearchQuestion(
          question: isAhead
            ? plannedQuestion(about: lane, at: name, journey.language)
            : question(about: lane, at: name, journey.language),
          claim: claims.map { quoted($0.claimedWords) }.joined(separator: ", "),
          method: isAhead ? plannedMethod(for: lane) : method(for: lane),
          place: claims.count == 1
            ? .item(step: index, id: first.id) : .steps(index..<(index + 1), lane: lane),
          weight: journey.weight(ofStep: index) * (claims.contains(where: \.isExtreme) ? 2 : 1)
        )
      )
    }
  }
  questions += findings.open.compactMap { question(from: $0, in: journey) }
  return questions.enumerated().sorted {
    ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
  }.map(\.element)
}

extension Journey {
  fileprivate func name(ofStep index: Int) -> String {
    let title = steps[index].title
    return title.isEmpty ? phaseIndex(ofStep: index).map { phases[$0].name } ?? "" : title
  }

  fileprivate func weight(ofStep index: Int) -> Int {
    let weight = phaseIndex(ofStep: index).map { phases[$0].weight } ?? 0
    return (1 + weight) * (steps[index].isMomentOfTruth ? 2 : 1)
  }

  /// Whether anything on the map says what it rests on: without that, silence says nothing.
  fileprivate var keepsEvidence: Bool {
    steps.contains { step in
      step.items.contains { $0.evidence.isAssumed || !$0.evidence.references.isEmpty }
    }
  }
}

extension Item {
  /// Said to be an assumption, or said without a source on a map that keeps evidence.
  fileprivate func isUnsupported(_ keepsEvidence: Bool) -> Bool {
    guard !isKnownEmpty else { return false }
    switch evidence.status {
    case .assumed: return true
    case .partly, .researched: return false
    case .unstated:
      switch lane {
      case .feeling, .need, .pain, .metric: return keepsEvidence
      case .thinking: return keepsEvidence && isQuotation
      case .image, .context, .doing, .question, .touchpoint, .frontstage, .message, .promise, .backstage,
        .support, .opportunity, .solution, .gap, .own:
        return false
      }
    }
  }

  private var isQuotation: Bool {
    text.unicodeScalars.first.map { "\"“”„‘'«".unicodeScalars.contains($0) } ?? false
  }

  fileprivate var claimedWords: String {
    let words = feeling?.words ?? ""
    return words.isEmpty ? text : words
  }

  fileprivate var isExtreme: Bool { feeling?.level.map { abs($0) >= 1 } ?? false }
}

private func method(for lane: Lane) -> ResearchMethod {
  switch lane {
  case .feeling: .diary
  case .doing, .context: .observation
  case .metric: .analytics
  case .image, .thinking, .need, .question, .touchpoint, .frontstage, .message, .promise, .backstage,
    .support,
    .pain, .opportunity, .solution, .gap, .own:
    .interviews
  }
}

private func question(about lane: Lane, at step: String, _ language: Language) -> String {
  switch lane {
  case .feeling: language.choose(en: "How does \(step) really feel?", nl: "Hoe voelt \(step) echt?")
  case .need:
    language.choose(en: "What do people need at \(step)?", nl: "Wat hebben mensen nodig bij \(step)?")
  case .question:
    language.choose(en: "What do people want to know at \(step)?", nl: "Wat willen mensen weten bij \(step)?")
  case .thinking:
    language.choose(
      en: "What goes through people’s minds at \(step)?",
      nl: "Wat gaat er door mensen heen bij \(step)?"
    )
  case .doing, .context:
    language.choose(en: "What do people really do at \(step)?", nl: "Wat doen mensen echt bij \(step)?")
  case .pain:
    language.choose(
      en: "Whom does it hurt at \(step), and how badly?",
      nl: "Wie heeft hier last van bij \(step), en hoe erg?"
    )
  case .metric: language.choose(en: "Is the number at \(step) right?", nl: "Klopt het getal bij \(step)?")
  case .image, .touchpoint, .frontstage, .message, .promise, .backstage, .support, .opportunity, .solution,
    .gap,
    .own:
    language.choose(en: "Is this right at \(step)?", nl: "Klopt dit bij \(step)?")
  }
}

/// A gap of the rules about evidence as a question; nil for what the claims themselves already ask.
private func question(from finding: Finding, in journey: Journey) -> ResearchQuestion? {
  guard let (text, method) = asked(by: finding, in: journey) else { return nil }
  let step = finding.step(in: journey)
  return ResearchQuestion(
    question: text,
    claim: finding.explanation,
    method: method,
    place: finding.place,
    weight: (step.map(journey.weight) ?? 1) * 2
  )
}

private func asked(by finding: Finding, in journey: Journey) -> (String, ResearchMethod)? {
  let language = journey.language
  let at = finding.step(in: journey).map { quoted(journey.name(ofStep: $0)) } ?? quoted(journey.title)
  if journey.isAhead, let question = plannedQuestion(ofRule: finding.rule, at: at, language) {
    return (question, .prototype)
  }
  switch finding.rule {
  case "behaviour-without-explanation":
    return (
      language.choose(en: "Why do people do this at \(at)?", nl: "Waarom doen mensen dit bij \(at)?"),
      .interviews
    )
  case "feeling-without-behaviour":
    return (
      language.choose(
        en: "Does what people do at \(at) show the feeling?",
        nl: "Is aan wat mensen doen bij \(at) te zien hoe het voelt?"
      ),
      .analytics
    )
  case "old-evidence":
    return (
      language.choose(en: "Does this still hold at \(at)?", nl: "Klopt dit nog bij \(at)?"), .interviews
    )
  case "assumed-moment-of-truth":
    return (
      language.choose(
        en: "Is \(at) really the moment that decides?",
        nl: "Is \(at) echt het moment dat beslist?"
      ),
      .interviews
    )
  case "no-feeling":
    return (
      language.choose(en: "How does \(at) feel, step by step?", nl: "Hoe voelt \(at), stap voor stap?"),
      .diary
    )
  case "inside-out":
    return (
      language.choose(en: "How do people themselves tell \(at)?", nl: "Hoe vertellen mensen \(at) zelf?"),
      .observation
    )
  default: return nil
  }
}
