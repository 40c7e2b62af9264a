import Gaps
import Journeys
import Markup

/// The rules by their places in the catalogue, as pages tell of them. A place behind all of them is that of
/// gaps that authors wrote down.
enum RulesByPlace {
  private static let rules = ruleCatalogue

  /// nil for gaps that an author wrote down.
  static func title(_ place: Int) -> LocalizedText? {
    rules.indices.contains(place) ? rules[place].title : nil
  }

  /// For each rule, the place among some questions of what it asks; nil for other rules, and behind all of them
  /// for gaps that an author wrote down.
  static func places(in questions: [Rule.Question]) -> [Int?] {
    rules.map { questions.firstIndex(of: $0.question) } + [nil]
  }

  /// Of a link to the rule from the site's root, what stands behind `<a href="` and before `</a>`; nil for gaps
  /// that an author wrote down.
  static func link(_ place: Int) -> Markup? { links.indices.contains(place) ? links[place] : nil }

  private static let links = rules.map { Markup("\(Addresses.rule($0.id))\">\($0.id)") }

  /// The place of the rule that finds maps out of date.
  static let staleMap = place(of: "stale-map")

  static func place(of id: String) -> Int { rules.firstIndex { $0.id == id } ?? rules.count }
}

extension Site {
  var ruleCount: Int { ruleCatalogue.count }
}
