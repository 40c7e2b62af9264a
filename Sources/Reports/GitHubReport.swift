import Diagnostics
import Gaps

extension CheckReport {
  /// Workflow commands that GitHub shows as remarks at the lines of a pull request: diagnostics, and the
  /// gaps that count.
  package var github: String {
    let remarks =
      diagnostics.map { diagnostic in
        command(
          diagnostic.severity == .error ? "error" : "warning",
          at: diagnostic.location,
          title: diagnostic.id.rawValue,
          diagnostic.message
        )
      }
      + newGaps.map { gap in
        command(
          gap.finding.severity.githubLevel,
          at: gap.location,
          title: "\(gap.finding.severity.name): \(gap.finding.title)",
          "\(gap.finding.explanation) \(gap.finding.remedy) [\(gap.finding.rule)]"
        )
      }
    return remarks.map { $0 + "\n" }.joined()
  }

  private func command(
    _ level: String,
    at location: SourceLocation,
    title: String,
    _ message: String
  ) -> String {
    var properties = ["file=\(escapedProperty(location.file))"]
    if location.line > 0 { properties.append("line=\(location.line)") }
    if location.column > 0 { properties.append("col=\(location.column)") }
    properties.append("title=\(escapedProperty(title))")
    return "::\(level) \(properties.joined(separator: ","))::\(escapedData(message))"
  }
}

extension Severity {
  fileprivate var githubLevel: String {
    switch self {
    case .critical, .high: "error"
    case .medium: "warning"
    case .low, .info: "notice"
    }
  }
}

private func escapedData(_ text: String) -> String {
  text.replacing("%", with: "%25").replacing("\r\n", with: "%0A").replacing("\r", with: "%0D")
    .replacing("\n", with: "%0A")
}

private func escapedProperty(_ text: String) -> String {
  escapedData(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
}
