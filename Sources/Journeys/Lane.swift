/// A row of the map. What a lane means is this, never its label.
package enum Lane: Hashable, Sendable {
  case image, context, doing, thinking, need, question, feeling
  case touchpoint
  case frontstage, message, promise
  case backstage, support
  case pain, opportunity, solution, metric, gap
  /// A lane of the author's own, under their label.
  case own(String)

  /// All lanes of the format, from the top of the map down.
  package static let known: [Lane] = [
    .image, .context, .doing, .thinking, .need, .question, .feeling, .touchpoint, .frontstage, .message,
    .promise, .backstage, .support, .pain, .opportunity, .solution, .metric, .gap,
  ]

  /// Its place in `known`; nil for a lane of the author's own.
  package var order: Int? {
    switch self {
    case .image: 0
    case .context: 1
    case .doing: 2
    case .thinking: 3
    case .need: 4
    case .question: 5
    case .feeling: 6
    case .touchpoint: 7
    case .frontstage: 8
    case .message: 9
    case .promise: 10
    case .backstage: 11
    case .support: 12
    case .pain: 13
    case .opportunity: 14
    case .solution: 15
    case .metric: 16
    case .gap: 17
    case .own: nil
    }
  }

  /// The lane's place among `known`; nil for a lane of the author's own.
  package var place: Int? {
    switch self {
    case .image: 0
    case .context: 1
    case .doing: 2
    case .thinking: 3
    case .need: 4
    case .question: 5
    case .feeling: 6
    case .touchpoint: 7
    case .frontstage: 8
    case .message: 9
    case .promise: 10
    case .backstage: 11
    case .support: 12
    case .pain: 13
    case .opportunity: 14
    case .solution: 15
    case .metric: 16
    case .gap: 17
    case .own: nil
    }
  }

  /// The lane's name in addresses, anchors and dumps.
  package var id: String {
    if case .own(let label) = self { return "own-" + slug(label) }
    return place.map { Self.names[$0] } ?? ""
  }

  /// By place.
  private static let names = [
    "image", "context", "doing", "thinking", "need", "question", "feeling", "touchpoint", "frontstage",
    "message", "promise", "backstage", "support", "pain", "opportunity", "solution", "metric", "gap",
  ]

  /// Which part of the map the lane stands in; a lane of one's own stands in `elsewhere` unless the
  /// site's settings say otherwise.
  package func block(_ settings: Settings) -> LaneBlock {
    switch self {
    case .image, .context, .doing, .thinking, .need, .question, .feeling: .theirs
    case .touchpoint: .contact
    case .frontstage, .message, .promise: .seen
    case .backstage, .support: .unseen
    case .pain, .opportunity, .solution, .metric, .gap: .insight
    case .own(let label): settings.lanes.first { $0.label == label }?.block ?? .elsewhere
    }
  }
}

/// A part of the map: whose side it is, and who sees it.
package enum LaneBlock: String, CaseIterable, Hashable, Sendable {
  /// The audience's side.
  case theirs
  /// Where the audience meets us or others.
  case contact
  /// Our side, seen by the audience: below the line of interaction.
  case seen
  /// Our side, unseen: below the line of visibility.
  case unseen
  /// What it teaches us.
  case insight
  /// Lanes of the author's own.
  case elsewhere
}
