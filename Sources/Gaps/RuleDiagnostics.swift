package import Diagnostics
package import Journeys

/// What is wrong with the rules and thresholds that settings and mutes name.
package func ruleDiagnostics(_ atlas: Atlas) -> [Diagnostic] {
  let settings = atlas.settings.gaps + atlas.journeys.flatMap(\.ruleSettings)
  let mutes = atlas.settings.mutes + atlas.journeys.flatMap(\.mutes)
  return (settings.compactMap(diagnostic(of:)) + mutes.compactMap(diagnostic(of:))).inOrder
}

private let ruleNames = ruleCatalogue.map(\.id) + [authorRule]

private func diagnostic(of mute: Mute) -> Diagnostic? {
  guard ruleOrder[mute.rule] == nil else { return nil }
  let message = "no rule is called '\(mute.rule)'" + suggestion(for: mute.rule, in: ruleNames)
  return Diagnostic(.unknownRule, .warning, message, at: mute.location)
}

private func diagnostic(of setting: Settings.RuleSetting) -> Diagnostic? {
  let (name, value) = (setting.rule, setting.value)
  func wrong(_ message: String) -> Diagnostic {
    Diagnostic(.invalidValue, .error, message, at: setting.location)
  }
  if let threshold = Threshold(rawValue: name) {
    let range = threshold.range
    guard let number = Int(value), range.contains(number) else {
      return wrong(
        "'\(name)' is '\(value)'; expected a whole number from \(range.lowerBound) to \(range.upperBound)"
      )
    }
    return nil
  }
  if ruleOrder[name] != nil {
    guard Int(value) == nil else {
      return wrong("rule '\(name)' is set to '\(value)'; expected \(Settings.RuleSetting.shown)")
    }
    return nil
  }
  let kind = Int(value) == nil ? "rule" : "threshold"
  let known = ruleNames + Threshold.allCases.map(\.rawValue)
  return Diagnostic(
    .unknownRule,
    .warning,
    "no \(kind) is called '\(name)'" + suggestion(for: name, in: known),
    at: setting.location
  )
}

extension Settings.RuleSetting {
  /// “critical, high, medium, low, info or off”
  fileprivate static var shown: String {
    values.dropLast().joined(separator: ", ") + " or " + (values.last ?? "")
  }
}
