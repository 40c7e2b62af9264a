import Gaps
import Journeys
import Markup

/// The register of gaps as files: for a spreadsheet and for a script.
package func gapTable(_ gaps: RankedGaps) -> [UInt8] {
  var table = CSV(
    [
      "rank", "severity", "rule", "title", "seen", "close", "owner", "journey", "phase", "role", "step",
      "audiences", "muted", "until", "fingerprint",
    ],
    capacity: 512 * gaps.count
  )
  for index in gaps.indices {
    let gap = gaps[index]
    let finding = gap.finding
    table.add(finding.rank)
    table.add(finding.severity.name)
    table.add(finding.rule)
    table.add(finding.title)
    table.add(finding.explanation)
    table.add(finding.remedy)
    table.add(finding.owner ?? "")
    table.add(gap.journey?.title ?? "")
    table.add(gap.phase ?? "")
    table.add(gap.role?.rawValue ?? "")
    table.add(gap.step ?? "")
    table.add(gap.audiences.count == 1 ? gap.audiences[0] : gap.audiences.joined(separator: "; "))
    let mute = finding.mute
    table.add(mute?.reason ?? "")
    table.add(mute?.until?.iso ?? "")
    table.add(finding.fingerprint)
    table.endRow()
  }
  return table.take()
}

/// One gap a line.
package func gapList(_ gaps: RankedGaps) -> [UInt8] {
  var lines = JSONLines(capacity: 1024 * gaps.count)
  for index in gaps.indices { lines.addLine { gaps[index].tell(&$0) } }
  return lines.take()
}
