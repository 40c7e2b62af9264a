// What people write for values of a closed set, in both languages.

extension Job {
  package static let words: [String: Job] = [
    "inform": .inform, "informeren": .inform, "convince": .convince, "overtuigen": .convince,
    "transact": .transact, "afhandelen": .transact, "verkopen": .transact, "deliver": .deliver,
    "leveren": .deliver, "serve": .serve, "helpen": .serve, "retain": .retain, "binden": .retain,
  ]
}

extension Contact.Status {
  package static let words: [String: Self] = [
    "live": .live, "actief": .live, "failed": .failed, "mislukt": .failed, "ended": .ended,
    "beëindigd": .ended, "gestopt": .ended,
  ]
}

extension Contact.Direction {
  package static let words: [String: Self] = [
    "in": .inward, "inbound": .inward, "out": .outward, "outbound": .outward, "uit": .outward,
    "both": .both, "beide": .both,
  ]
}

extension Metric.Better {
  package static let words: [String: Self] = [
    "lower": .lower, "lager": .lower, "higher": .higher, "hoger": .higher,
  ]
}

/// How a source found out what it says.
package enum EvidenceMethod: Hashable, Sendable {
  /// What people do: measured or watched.
  case analytics, observation
  /// What people say.
  case interviews, survey, diary, complaints, socialListening
  /// What somebody of our own thinks.
  case expert
}

extension EvidenceSource {
  /// The method that its kind stands for; nil for a kind of the author's own.
  package var method: EvidenceMethod? { kind.flatMap { EvidenceMethod.words[slug($0)] } }
}

extension EvidenceMethod {
  /// As slugs.
  private static let pairs: [(method: EvidenceMethod, words: String)] = [
    (
      .analytics,
      "analytics webstatistiek data logs log measurement meting metingen statistiek cijfers usage-data"
    ),
    (.observation, "observation observatie usability-test meeloopdag shadowing field-visit"),
    (.interviews, "interviews interview gesprekken focus-group focusgroep"),
    (.survey, "survey vragenlijst enquete questionnaire poll"),
    (.diary, "diary dagboek diary-study dagboekstudie"),
    (.complaints, "complaints klachten reviews"),
    (.socialListening, "social-listening social-media sociale-media"),
    (.expert, "expert experts workshop meeting overleg mening opinion"),
  ]

  static let words: [String: EvidenceMethod] = Dictionary(
    uniqueKeysWithValues: pairs.flatMap { pair in
      pair.words.split(separator: " ").map { (String($0), pair.method) }
    }
  )

  /// Whether it shows what people do, and not what they say or what we think.
  package var showsBehaviour: Bool {
    switch self {
    case .analytics, .observation: true
    case .interviews, .survey, .diary, .complaints, .socialListening, .expert: false
    }
  }

  /// Whether it can tell why people do what they do.
  package var explains: Bool {
    switch self {
    case .interviews, .survey, .diary, .observation: true
    case .analytics, .complaints, .socialListening, .expert: false
    }
  }
}
