import Journeys

/// The rules about evidence whose gaps are questions; the others ask what the claims themselves already ask.
enum AskingRule: String {
  case behaviourWithoutExplanation = "behaviour-without-explanation"
  case feelingWithoutBehaviour = "feeling-without-behaviour"
  case oldEvidence = "old-evidence"
  case assumedMomentOfTruth = "assumed-moment-of-truth"
  case noFeeling = "no-feeling"
  case insideOut = "inside-out"

  /// The rule of a gap; nil when it asks nothing.
  init?(of finding: Finding) {
    guard Self.byPlace.indices.contains(finding.rulePlace), let rule = Self.byPlace[finding.rulePlace] else {
      return nil
    }
    self = rule
  }

  /// By the rules' places in the catalogue.
  static let byPlace = ruleCatalogue.map { AskingRule(rawValue: $0.id) }

  /// Whether it asks something else of a map of how it should be (see `plannedQuestion(ofRule:at:_:)`).
  var asksPlans: Bool { self != .oldEvidence }

  var method: ResearchMethod {
    switch self {
    case .behaviourWithoutExplanation, .oldEvidence, .assumedMomentOfTruth: .interviews
    case .feelingWithoutBehaviour: .analytics
    case .noFeeling: .diary
    case .insideOut: .observation
    }
  }

  func question(at place: String, _ language: Language) -> String {
    switch self {
    case .behaviourWithoutExplanation:
      language.choose(
        en: "Why do people do this at \(place)?",
        nl: "Waarom doen mensen dit bij \(place)?"
      )
    case .feelingWithoutBehaviour:
      language.choose(
        en: "Does what people do at \(place) show the feeling?",
        nl: "Is aan wat mensen doen bij \(place) te zien hoe het voelt?"
      )
    case .oldEvidence:
      language.choose(en: "Does this still hold at \(place)?", nl: "Klopt dit nog bij \(place)?")
    case .assumedMomentOfTruth:
      language.choose(
        en: "Is \(place) really the moment that decides?",
        nl: "Is \(place) echt het moment dat beslist?"
      )
    case .noFeeling:
      language.choose(
        en: "How does \(place) feel, step by step?",
        nl: "Hoe voelt \(place), stap voor stap?"
      )
    case .insideOut:
      language.choose(
        en: "How do people themselves tell \(place)?",
        nl: "Hoe vertellen mensen \(place) zelf?"
      )
    }
  }
}
