import Journeys

// What is asked of a map of how it should be: nobody can know yet how it is, but one can try it out.

extension Journey {
  /// Whether it tells of what doesn't happen yet.
  var isAhead: Bool {
    switch state {
    case .toBe, .planned: true
    case .asIs, .actual: false
    }
  }
}

func plannedMethod(for lane: Lane) -> ResearchMethod {
  switch lane {
  case .need: .interviews
  case .image, .context, .doing, .thinking, .question, .feeling, .touchpoint, .frontstage, .message, .promise,
    .backstage, .support, .pain, .opportunity, .solution, .metric, .gap, .own:
    .prototype
  }
}

func plannedQuestion(about lane: Lane, at step: String, _ language: Language) -> String {
  switch lane {
  case .feeling: language.choose(en: "How will \(step) feel?", nl: "Hoe zal \(step) voelen?")
  case .need:
    language.choose(
      en: "Do people need what \(step) is meant for?",
      nl: "Hebben mensen nodig waar \(step) voor bedoeld is?"
    )
  case .question:
    language.choose(
      en: "What will people want to know at \(step)?",
      nl: "Wat zullen mensen willen weten bij \(step)?"
    )
  case .thinking:
    language.choose(
      en: "What will go through people’s minds at \(step)?",
      nl: "Wat zal er door mensen heen gaan bij \(step)?"
    )
  case .doing, .context:
    language.choose(en: "Will people do this at \(step)?", nl: "Zullen mensen dit doen bij \(step)?")
  case .pain:
    language.choose(
      en: "Whom will it hurt at \(step), and how badly?",
      nl: "Wie zal hier last van hebben bij \(step), en hoe erg?"
    )
  case .metric:
    language.choose(en: "Will the number at \(step) be reached?", nl: "Wordt het getal bij \(step) gehaald?")
  case .image, .touchpoint, .frontstage, .message, .promise, .backstage, .support, .opportunity, .solution,
    .gap, .own:
    language.choose(en: "Will this work at \(step)?", nl: "Zal dit werken bij \(step)?")
  }
}

/// What a gap of the rules about evidence asks of a plan; nil when it asks the same as of any map.
func plannedQuestion(ofRule rule: String, at place: String, _ language: Language) -> String? {
  switch rule {
  case "behaviour-without-explanation":
    language.choose(
      en: "Why would people do this at \(place)?",
      nl: "Waarom zouden mensen dit doen bij \(place)?"
    )
  case "feeling-without-behaviour":
    language.choose(
      en: "What will show how \(place) feels?",
      nl: "Waaraan zal te zien zijn hoe \(place) voelt?"
    )
  case "assumed-moment-of-truth":
    language.choose(
      en: "Will \(place) be the moment that decides?",
      nl: "Zal \(place) het moment zijn dat beslist?"
    )
  case "no-feeling":
    language.choose(
      en: "How will \(place) feel, step by step?",
      nl: "Hoe zal \(place) voelen, stap voor stap?"
    )
  case "inside-out":
    language.choose(
      en: "How would people themselves tell \(place)?",
      nl: "Hoe zouden mensen \(place) zelf vertellen?"
    )
  default: nil
  }
}
