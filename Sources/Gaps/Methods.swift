import Journeys

/// Ways of finding out, as a set.
struct MethodSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ method: EvidenceMethod) {
    switch method {
    case .analytics: self = .analytics
    case .observation: self = .observation
    case .interviews: self = .interviews
    case .survey: self = .survey
    case .diary: self = .diary
    case .complaints: self = .complaints
    case .socialListening: self = .socialListening
    case .expert: self = .expert
    }
  }

  static let analytics = MethodSet(rawValue: 1 << 0)
  static let observation = MethodSet(rawValue: 1 << 1)
  static let interviews = MethodSet(rawValue: 1 << 2)
  static let survey = MethodSet(rawValue: 1 << 3)
  static let diary = MethodSet(rawValue: 1 << 4)
  static let complaints = MethodSet(rawValue: 1 << 5)
  static let socialListening = MethodSet(rawValue: 1 << 6)
  static let expert = MethodSet(rawValue: 1 << 7)

  /// They show what people do.
  static let behaviour: MethodSet = [.analytics, .observation]
  /// They tell why people do it.
  static let explaining: MethodSet = [.observation, .interviews, .survey, .diary]
}

extension JourneyView {
  /// Per step, the methods of the sources that its cards rest on.
  static func methods(of journey: Journey, _ known: [String: MethodSet]) -> [MethodSet] {
    journey.steps.indices.map { step in
      let items = journey.steps[step].items
      var methods: MethodSet = []
      for index in items.indices {
        for reference in items[index].evidence.references {
          if let source = reference.source, let method = known[source] { methods.formUnion(method) }
        }
      }
      return methods
    }
  }
}
