package import Diagnostics
package import Journeys

/// Rules that settings and mutes name and that don't exist, and values that are no severity.
package func ruleDiagnostics(_ atlas: Atlas) -> [Diagnostic] {
  var diagnostics = atlas.settings.gaps.flatMap(diagnostics(for:))
  for journey in atlas.journeys {
    diagnostics += journey.ruleSettings.flatMap(diagnostics(for:))
    diagnostics += journey.mutes.compactMap { unknownRule($0.rule, at: $0.location) }
  }
  return diagnostics.inOrder
}

private func diagnostics(for setting: Settings.RuleSetting) -> [Diagnostic] {
  var diagnostics = [unknownRule(setting.rule, at: setting.location)].compactMap(\.self)
  if setting.value != "off", Severity(name: setting.value) == nil {
    let names = Severity.allCases.reversed().map(\.name).joined(separator: ", ")
    diagnostics.append(
      Diagnostic(
        .invalidValue,
        .error,
        "'\(setting.value)' is no severity for '\(setting.rule)'; expected \(names) or off",
        at: setting.location
      )
    )
  }
  return diagnostics
}

private func unknownRule(_ id: String, at location: SourceLocation) -> Diagnostic? {
  guard ruleOrder[id] == nil else { return nil }
  let nearest = (ruleCatalogue.map(\.id) + [authorRule])
    .map { (id: $0, distance: distance(from: id, to: $0)) }
    .min { $0.distance < $1.distance }
  var message = "no rule is called '\(id)'"
  if let nearest, nearest.distance <= max(2, id.utf8.count / 3) {
    message += "; did you mean '\(nearest.id)'?"
  }
  return Diagnostic(.unknownRule, .error, message, at: location)
}

/// How many bytes have to be added, removed or replaced to make one word the other (Levenshtein).
private func distance(from left: String, to right: String) -> Int {
  let right = Array(right.utf8)
  var row = Array(0...right.count)
  for (index, byte) in left.utf8.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for column in right.indices {
      let change = diagonal + (byte == right[column] ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(change, diagonal + 1, row[column] + 1)
    }
  }
  return row[right.count]
}
