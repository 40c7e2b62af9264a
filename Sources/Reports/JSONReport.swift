import Diagnostics
import Gaps
import Journeys
package import Markup

extension CheckReport {
  /// For scripts. Members are only ever added; `version` is that of the program.
  package var json: JSON {
    .members([
      "tool": "journeysite",
      "version": .string(version),
      "date": .string(date.iso),
      "journeys": .integer(journeys),
      "summary": summary,
      "diagnostics": .array(diagnostics.map(\.json)),
      "gaps": .array(gaps.map { gap in gap.json(isNew: baseline == nil ? nil : isNew(gap)) }),
      "skipped": .array(skipped.map(\.json)),
    ])
  }

  private var summary: JSON {
    let open = gaps.filter { !$0.finding.isMuted }
    let counts = History.severities.map { severity in
      JSON.Member(key: severity.name, value: .integer(open.count { $0.finding.severity == severity }))
    }
    var members = [JSON.Member(key: "open", value: .integer(open.count))] + counts
    members.append(JSON.Member(key: "muted", value: .integer(gaps.count - open.count)))
    if let baseline {
      members.append(JSON.Member(key: "new", value: .integer(newGaps.count)))
      members.append(JSON.Member(key: "closed", value: .integer(baseline.closedCount(of: gaps))))
    }
    return .object(members)
  }
}

extension CheckReport.Skipped {
  fileprivate var json: JSON {
    let reasons = reasons.map { reason in
      JSON.members([
        "en": .string(reason.text.en), "nl": .string(reason.text.nl),
        "journeys": reason.journeys.map(JSON.strings),
      ])
    }
    return .members(["rule": .string(rule), "reasons": .array(reasons)])
  }
}

extension Diagnostic {
  fileprivate var json: JSON {
    .members([
      "id": .string(id.rawValue), "severity": .string(severity.rawValue), "message": .string(message),
      "location": location.json, "notes": .strings(notes.map(\.message)),
    ])
  }
}

extension SourceLocation {
  /// Without the parts that are not known.
  fileprivate var json: JSON {
    .members([
      "file": .string(file), "line": line > 0 ? .integer(line) : nil,
      "column": column > 0 ? .integer(column) : nil,
    ])
  }
}

extension ReportedGap {
  /// `isNew`: whether it is not in the baseline; nil when there is none.
  package func json(isNew: Bool? = nil) -> JSON {
    .members([
      "fingerprint": .string(finding.fingerprint),
      "rule": .string(finding.rule),
      "severity": .string(finding.severity.name),
      "rank": .integer(finding.rank),
      "title": .string(finding.title),
      "seen": .string(finding.explanation),
      "close": .string(finding.remedy),
      "owner": finding.owner.map(JSON.string),
      "journey": journey.map { .string($0.id) },
      "journeyTitle": journey.map { .string($0.title) },
      "subject": finding.subject.map { .string($0.name) },
      "language": .string(language.rawValue),
      "number": .integer(number),
      "audiences": .strings(audiences),
      "phase": phase.map(JSON.string),
      "role": role.map { .string($0.rawValue) },
      "step": step.map(JSON.string),
      "location": location.json,
      "muted": finding.mute.map { mute in
        .members(["reason": .string(mute.reason), "until": mute.until.map { .string($0.iso) }])
      },
      "new": isNew.map(JSON.flag),
    ])
  }
}

extension JSON {
  static func integer(_ number: Int) -> JSON { .number(Double(number)) }
}
