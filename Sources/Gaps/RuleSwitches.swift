import Journeys

/// What a site and a journey say about rules: a severity of their own, or off. The last word counts.
struct RuleSwitches: Hashable, Sendable {
  private enum Switch: Hashable { case off, severity(Severity) }

  private var switches: [String: Switch] = [:]

  init(_ settings: [Settings.RuleSetting]) { add(settings) }

  /// The journey's word over the site's.
  func overridden(by settings: [Settings.RuleSetting]) -> Self {
    var result = self
    result.add(settings)
    return result
  }

  /// Whether every rule is as it comes.
  var isEmpty: Bool { switches.isEmpty }

  func isOff(_ rule: String) -> Bool { if case .off = switches[rule] { true } else { false } }

  func severity(_ rule: String) -> Severity? {
    if case .severity(let severity) = switches[rule] { severity } else { nil }
  }

  private mutating func add(_ settings: [Settings.RuleSetting]) {
    for setting in settings {
      if setting.value == "off" {
        switches[setting.rule] = .off
      } else if let severity = Severity(name: setting.value) {
        switches[setting.rule] = .severity(severity)
      }
    }
  }
}
