import Gaps
import Journeys

/// The rules by what pages ask of them.
enum RulesByID {
  private static let rules = Dictionary(uniqueKeysWithValues: ruleCatalogue.map { ($0.id, $0) })

  /// nil for gaps that an author wrote down.
  static func rule(_ id: String) -> Rule? { rules[id] }

  private static let questions = rules.mapValues(\.question)

  /// What a rule asks; nil for gaps that an author wrote down.
  static func question(of id: String) -> Rule.Question? { questions[id] }
}

extension Site {
  var ruleCount: Int { ruleCatalogue.count }

  /// Whether the page of rules explains it.
  func hasRule(_ id: String) -> Bool { RulesByID.rule(id) != nil }
}
