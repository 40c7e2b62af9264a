package import Journeys

/// A question that research should answer, since the map claims something that nobody checked, or shows
/// behaviour that nobody explained.
///
/// It only says what it is about: a site with a thousand journeys has tens of thousands, and a page tells a
/// few hundred (see `told(of:_:)`).
package struct ResearchQuestion: Hashable, Sendable {
  package var method: ResearchMethod
  /// How much depends on it: (1 + phase weight) × 2 at a moment of truth × 2 at an end of the feeling scale.
  package var weight: Int
  fileprivate var subject: Subject

  fileprivate enum Subject: Hashable, Sendable {
    /// What a step says in a lane without a source.
    case claims(step: Int, lane: Lane)
    /// A gap of the rules about evidence, as an index in the journey's findings.
    case gap(Int)
  }

  /// A question in the journey's language.
  package struct Told: Hashable, Sendable {
    package var question: String
    /// What the map says now, in its own words; empty when it says nothing.
    package var claim: String
    package var place: Finding.Place
  }
}

/// How to find out.
package enum ResearchMethod: String, CaseIterable, Hashable, Sendable {
  case interviews, diary, observation, survey, analytics, prototype

  /// Its place among all cases.
  package var place: Int {
    switch self {
    case .interviews: 0
    case .diary: 1
    case .observation: 2
    case .survey: 3
    case .analytics: 4
    case .prototype: 5
    }
  }

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

/// What is still to be found out about a journey: every claim without a source or marked as an assumption, and
/// every gap of the rules about evidence.
package func researchAgenda(of journey: Journey, findings: JourneyFindings) -> [ResearchQuestion] {
  var questions: [ResearchQuestion] = []
  let isAhead = journey.isAhead
  // Where nothing says what it rests on, no silence counts and nothing is said to be an assumption.
  if journey.keepsEvidence { addClaims(of: journey, isAhead: isAhead, to: &questions) }
  let found = findings.findings
  let asking = AskingRule.byPlace
  for index in found.indices where !found[index].isMuted && asking.indices.contains(found[index].rulePlace) {
    guard let rule = asking[found[index].rulePlace] else { continue }
    let step = found[index].step(in: journey)
    questions.append(
      ResearchQuestion(
        method: isAhead && rule.asksPlans ? .prototype : rule.method,
        weight: (step.map(journey.weight) ?? 1) * 2,
        subject: .gap(index)
      )
    )
  }
  return questions
}

/// Those about what the steps of a map that keeps evidence say.
private func addClaims(of journey: Journey, isAhead: Bool, to questions: inout [ResearchQuestion]) {
  for step in journey.steps.indices {
    let items = journey.steps[step].items
    var claims: LaneSet = []
    var extremes: LaneSet = []
    for index in items.indices where items[index].isUnsupported(true) {
      let lane = LaneSet(items[index].lane)
      claims.formUnion(lane)
      if items[index].isExtreme { extremes.formUnion(lane) }
    }
    guard !claims.isEmpty else { continue }
    let weight = journey.weight(ofStep: step)
    for (lane, set) in researchedLanes where !claims.isDisjoint(with: set) {
      questions.append(
        ResearchQuestion(
          method: isAhead ? plannedMethod(for: lane) : method(for: lane),
          weight: extremes.isDisjoint(with: set) ? weight : 2 * weight,
          subject: .claims(step: step, lane: lane)
        )
      )
    }
  }
}

private let researchedLanes: [(lane: Lane, set: LaneSet)] = [
  .feeling, .need, .question, .thinking, .doing, .context, .pain, .metric,
].map { ($0, LaneSet($0)) }

extension ResearchQuestion {
  /// The question in words; `findings` are those that the agenda was made with.
  package func told(of journey: Journey, _ findings: JourneyFindings) -> Told {
    switch subject {
    case .claims(let step, let lane): journey.told(of: lane, at: step)
    case .gap(let index): journey.told(of: findings.findings[index])
    }
  }
}

extension Journey {
  fileprivate func told(of lane: Lane, at step: Int) -> ResearchQuestion.Told {
    let keepsEvidence = keepsEvidence
    let claims = steps[step].items.filter { $0.lane == lane && $0.isUnsupported(keepsEvidence) }
    let name = quoted(name(ofStep: step))
    return ResearchQuestion.Told(
      question: isAhead
        ? plannedQuestion(about: lane, at: name, language) : question(about: lane, at: name, language),
      claim: claims.map { quoted($0.claimedWords) }.joined(separator: ", "),
      place: claims.count == 1
        ? .item(step: step, id: claims[0].id) : .steps(step..<(step + 1), lane: lane)
    )
  }

  fileprivate func told(of finding: Finding) -> ResearchQuestion.Told {
    let at = quoted(finding.step(in: self).map(name) ?? title)
    let planned = isAhead ? plannedQuestion(ofRule: finding.rule, at: at, language) : nil
    return ResearchQuestion.Told(
      question: planned ?? AskingRule(of: finding)?.question(at: at, language) ?? "",
      claim: finding.explanation,
      place: finding.place
    )
  }
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
    steps.indices.contains { step in
      let items = steps[step].items
      return items.indices.contains { if case .unstated = items[$0].evidenceStatus { false } else { true } }
    }
  }
}

extension Item {
  /// Said to be an assumption, or said without a source on a map that keeps evidence.
  fileprivate func isUnsupported(_ keepsEvidence: Bool) -> Bool {
    guard !isKnownEmpty else { return false }
    switch evidenceStatus {
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

  fileprivate var isExtreme: Bool {
    guard case .feeling = lane, let level = feeling?.level else { return false }
    return abs(level) >= 1
  }
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
