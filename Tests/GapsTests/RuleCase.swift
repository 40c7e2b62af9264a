import Gaps
import Testing

/// A small marked map and what one rule says of it.
struct RuleCase: CustomTestStringConvertible {
  var rule: String
  var outcome: Outcome
  var map: String
  var settings = ""
  var others: [(path: String, text: String)] = []

  enum Outcome: Equatable {
    /// These findings, ranked: severity, marker, title.
    case fires([String])
    /// It looked and found nothing: a near miss.
    case nothing
    /// It had nothing to look at, for this reason.
    case skipped(String)
  }

  var testDescription: String { "\(rule): \(outcome)" }

  /// What the rule really says.
  func examined() throws -> Outcome {
    let examined = try Examined(rule, map, settings: settings, others: others)
    if let reason = examined.skipped { return .skipped(reason) }
    return examined.lines.isEmpty ? .nothing : .fires(examined.lines)
  }
}

func fires(
  _ rule: String,
  _ lines: String...,
  on map: String,
  settings: String = "",
  others: [(path: String, text: String)] = []
) -> RuleCase {
  RuleCase(rule: rule, outcome: .fires(lines), map: map, settings: settings, others: others)
}

/// A near miss.
func quiet(
  _ rule: String,
  on map: String,
  settings: String = "",
  others: [(path: String, text: String)] = []
) -> RuleCase {
  RuleCase(rule: rule, outcome: .nothing, map: map, settings: settings, others: others)
}

func skips(
  _ rule: String,
  _ reason: String,
  on map: String,
  settings: String = "",
  others: [(path: String, text: String)] = []
) -> RuleCase {
  RuleCase(rule: rule, outcome: .skipped(reason), map: map, settings: settings, others: others)
}

/// A map of phases with roles, each with one step of that many.
func roles(_ phases: (role: String, body: String)..., front: String = "") -> String {
  let list = phases.map { "{id: \($0.role), role: \($0.role)}" }.joined(separator: ", ")
  let body = phases.map { "## \($0.role.prefix(1).uppercased() + $0.role.dropFirst())\n\($0.body)\n" }
    .joined()
  return "---\nphases: [\(list)]\n\(front)---\n\(body)"
}
