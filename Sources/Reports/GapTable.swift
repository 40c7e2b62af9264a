import Gaps
import Journeys
package import Markup

/// The register of gaps as files: for a spreadsheet and for a script.
package func gapTable(_ gaps: RankedGaps, into page: inout Pieces) {
  let header = [
    "rank", "severity", "rule", "title", "seen", "close", "owner", "journey", "phase", "role", "step",
    "audiences", "muted", "until", "fingerprint",
  ]
  CSV.write(header, into: &page) { table in
    for index in gaps.indices { table.add(gaps[index]) }
  }
}

extension CSV {
  fileprivate mutating func add(_ gap: ReportedGap) {
    let finding = gap.finding
    add(finding.rank)
    add(word: finding.severity.name)
    add(word: finding.rule)
    add(finding.title)
    add(finding.explanation)
    add(finding.remedy)
    add(finding.owner)
    add(gap.journey?.title)
    add(gap.phase)
    add(word: gap.role?.rawValue ?? "")
    add(gap.step)
    add(gap.audiences.count == 1 ? gap.audiences[0] : gap.audiences.joined(separator: "; "))
    let mute = finding.mute
    add(mute?.reason)
    add(word: mute?.until?.iso ?? "")
    add(word: finding.fingerprint)
    endRow()
  }
}

/// One gap a line.
package func gapList(_ gaps: RankedGaps, into page: inout Pieces) {
  JSONLines.write(into: &page) { lines in
    for index in gaps.indices { lines.addLine { gaps[index].tell(&$0) } }
  }
}
