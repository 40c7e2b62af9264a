package import Diagnostics
package import Gaps
package import Journeys

/// Everything that one check found, ready to be told in any form.
package struct CheckReport: Sendable {
  package var version: String
  package var date: Day
  package var diagnostics: [Diagnostic]
  /// Ranked; the muted ones last.
  package var gaps: [ReportedGap]
  /// The gaps that were known before; nil when nobody asked to compare.
  package var baseline: Baseline?
  /// Rules that had nothing to look at in one journey or more, in the order of the catalogue.
  package var skipped: [Skipped]
  /// How many journeys were looked at.
  package var journeys: Int

  package struct Skipped: Hashable, Sendable {
    package var rule: String
    /// In the order of the journeys.
    package var reasons: [Reason]
  }

  package struct Reason: Hashable, Sendable {
    package var text: LocalizedText
    /// Ids of the journeys it holds for; nil for a rule that looks at the site as a whole.
    package var journeys: [String]?
  }

  package init(
    of findings: [JourneyFindings],
    ofSite siteFindings: SiteFindings,
    in atlas: Atlas,
    diagnostics: [Diagnostic],
    baseline: Baseline?,
    version: String
  ) {
    self.version = version
    date = atlas.date
    self.diagnostics = diagnostics
    gaps = Array(RankedGaps(findings, ofSite: siteFindings, in: atlas))
    self.baseline = baseline
    skipped = Self.skipped(in: findings, ofSite: siteFindings)
    journeys = atlas.journeys.count
  }

  /// Gaps that count: neither muted nor known.
  package var newGaps: [ReportedGap] { gaps.filter { !$0.finding.isMuted && isNew($0) } }

  /// Whether a gap is not in the baseline; without one every gap is new.
  package func isNew(_ gap: ReportedGap) -> Bool { baseline.map { !$0.knows(gap.finding) } ?? true }

  /// Whether a gap that counts is at least that severe.
  package func fails(on severity: Severity) -> Bool { newGaps.contains { $0.finding.severity >= severity } }

  private static func skipped(in findings: [JourneyFindings], ofSite: SiteFindings) -> [Skipped] {
    var byRule: [String: [Reason]] = [:]
    for found in findings {
      for rule in found.skipped {
        var reasons = byRule[rule.rule] ?? []
        if let index = reasons.firstIndex(where: { $0.text == rule.reason }) {
          reasons[index].journeys?.append(found.journey)
        } else {
          reasons.append(Reason(text: rule.reason, journeys: [found.journey]))
        }
        byRule[rule.rule] = reasons
      }
    }
    for rule in ofSite.skipped { byRule[rule.rule] = [Reason(text: rule.reason, journeys: nil)] }
    return ruleCatalogue.compactMap { rule in byRule[rule.id].map { Skipped(rule: rule.id, reasons: $0) } }
  }
}

/// “1 page”, “3 pages”.
package func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

/// “12 gaps (1 critical, 6 high, 5 medium)”.
package func gapSummary(_ severities: [Severity], noun: String = "gap") -> String {
  let bySeverity = History.severities.compactMap { severity -> String? in
    let count = severities.count { $0 == severity }
    return count > 0 ? "\(count) \(severity.name)" : nil
  }
  return counted(severities.count, noun)
    + (bySeverity.isEmpty ? "" : " (\(bySeverity.joined(separator: ", ")))")
}
