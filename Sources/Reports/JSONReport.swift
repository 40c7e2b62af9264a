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
      "location": .object { location.tell(&$0) }, "notes": .strings(notes.map(\.message)),
    ])
  }
}

extension SourceLocation {
  /// Without the parts that are not known.
  fileprivate func tell(_ members: inout some JSONMembers & ~Copyable) {
    members.add("file", file)
    if line > 0 { members.add("line", line) }
    if column > 0 { members.add("column", column) }
  }
}

extension ReportedGap {
  /// `isNew`: whether it is not in the baseline; nil when there is none.
  fileprivate func json(isNew: Bool?) -> JSON {
    .object { members in
      tell(&members)
      if let isNew { members.add("new", isNew) }
    }
  }

  /// What scripts are told of it, here and in the register's own file.
  func tell(_ members: inout some JSONMembers & ~Copyable) {
    members.add("fingerprint", word: finding.fingerprint)
    members.add("rule", word: finding.rule)
    members.add("severity", word: finding.severity.name)
    members.add("rank", finding.rank)
    members.add("title", finding.title)
    members.add("seen", finding.explanation)
    members.add("close", finding.remedy)
    if let owner = finding.owner { members.add("owner", owner) }
    if let journey {
      members.add("journey", journey.id)
      members.add("journeyTitle", journey.title)
    }
    if let subject = finding.subject { members.add("subject", subject.name) }
    members.add("language", word: language.rawValue)
    members.add("number", number)
    members.add("audiences", audiences)
    if let phase { members.add("phase", phase) }
    if let role { members.add("role", word: role.rawValue) }
    if let step { members.add("step", step) }
    members.add("location") { location.tell(&$0) }
    if let mute = finding.mute {
      members.add("muted") { members in
        members.add("reason", mute.reason)
        if let until = mute.until { members.add("until", until.iso) }
      }
    }
  }
}

extension JSON {
  static func integer(_ number: Int) -> JSON { .number(Double(number)) }
}
