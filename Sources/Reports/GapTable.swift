import Gaps
import Journeys
import Markup

/// The register of gaps as files: for a spreadsheet and for a script.
package func gapTable(_ gaps: some Sequence<ReportedGap>) -> CSV {
  var table = CSV([
    "rank", "severity", "rule", "title", "seen", "close", "owner", "journey", "phase", "role", "step",
    "audiences", "muted", "until", "fingerprint",
  ])
  for gap in gaps {
    let finding = gap.finding
    table.add([
      String(finding.rank), finding.severity.name, finding.rule, finding.title, finding.explanation,
      finding.remedy, finding.owner ?? "", gap.journey?.title ?? "", gap.phase ?? "",
      gap.role?.rawValue ?? "",
      gap.step ?? "", gap.audiences.joined(separator: "; "), finding.mute?.reason ?? "",
      finding.mute?.until?.iso ?? "", finding.fingerprint,
    ])
  }
  return table
}

/// One gap a line.
package func gapList(_ gaps: some Sequence<ReportedGap>) -> [UInt8] {
  JSON.lines(gaps.lazy.map { $0.json() })
}
