package import Diagnostics
package import Journeys

/// A warning for each rule that settings and mutes name and that doesn't exist.
package func ruleDiagnostics(_ atlas: Atlas) -> [Diagnostic] {
  var named = atlas.settings.gaps.map { ($0.rule, $0.location) }
  for journey in atlas.journeys {
    named += journey.ruleSettings.map { ($0.rule, $0.location) }
    named += journey.mutes.map { ($0.rule, $0.location) }
  }
  let known = ruleCatalogue.map(\.id) + [authorRule]
  return named.filter { ruleOrder[$0.0] == nil }.map { id, location in
    Diagnostic(
      .unknownRule,
      .warning,
      "no rule is called '\(id)'" + suggestion(for: id, in: known),
      at: location
    )
  }.inOrder
}
