import Diagnostics
import Gaps
import Journeys

extension CheckReport {
  /// For a terminal: the gaps by journey, each with its place in the source; what could not be looked at, or
  /// only how many rules that were unless `listingSkipped`; a line that sums it up. Diagnostics are left to the
  /// caller, who says them elsewhere.
  package func text(listingSkipped: Bool) -> String {
    var lines: [String] = []
    var isToldOf: Set<ReportedGap.Origin?> = []
    let counting = newGaps
    for journey in counting.map(\.journey) where isToldOf.insert(journey).inserted {
      let here = counting.filter { $0.journey == journey }
      lines.append(
        "\(journey?.title ?? "The site as a whole"): \(gapSummary(here.map(\.finding.severity), noun: baseline == nil ? "gap" : "new gap"))"
      )
      lines += here.map { gap in
        "  \(gap.location): \(gap.finding.severity.name): \(gap.finding.title) [\(gap.finding.rule)]"
      }
    }
    if !lines.isEmpty { lines.append("") }
    if listingSkipped { lines += skippedLines }
    return (lines + summaryLines(countingSkipped: !listingSkipped)).joined(separator: "\n") + "\n"
  }

  private var skippedLines: [String] {
    guard !skipped.isEmpty else { return [] }
    let lines = skipped.flatMap { rule in
      rule.reasons.map { reason in
        let count = reason.journeys?.count ?? journeys
        let place = count == journeys ? "" : " (\(count) of \(counted(journeys, "journey")))"
        return "  \(rule.rule): \(reason.text.en)\(place)"
      }
    }
    return ["Rules that had nothing to look at:"] + lines + [""]
  }

  private func summaryLines(countingSkipped: Bool) -> [String] {
    let open = gaps.filter { !$0.finding.isMuted }
    let count = countingSkipped && !skipped.isEmpty ? [skippedCount] : []
    var parts = ["\(counted(journeys, "journey")), \(gapSummary(open.map(\.finding.severity)))"]
    if gaps.count > open.count { parts.append("\(gaps.count - open.count) muted") }
    let sum = count + [parts.joined(separator: ", ")]
    guard let baseline else { return sum }
    let new = newGaps
    let closed = baseline.closedCount(of: gaps)
    var comparison = "Since the baseline: \(gapSummary(new.map(\.finding.severity), noun: "new gap"))"
    if closed > 0 { comparison += ", \(closed) closed" }
    return sum + [comparison]
  }

  private var skippedCount: String {
    "\(counted(skipped.count, "rule")) had nothing to look at; --skipped says which, and why"
  }
}
