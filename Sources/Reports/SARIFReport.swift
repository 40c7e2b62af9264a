package import Diagnostics
import Gaps
import Journeys
package import Markup

extension CheckReport {
  /// For code review and dashboards: SARIF 2.1.0 (OASIS). Gaps and diagnostics are results, the catalogue's
  /// rules are the tool's rules; a mute is a suppression, a baseline tells new from unchanged.
  ///
  /// `sources` are the files by path, to count columns in characters as SARIF does and not in bytes.
  package func sarif(sources: [String: SourceFile]) -> JSON {
    let rules = descriptors
    var places: [String: Int] = [:]
    for (index, rule) in rules.enumerated() { places[rule.id] = index }
    let results =
      diagnostics.map { result(of: $0, ruleIndex: places[$0.id.rawValue], sources) }
      + gaps.map { result(of: $0, ruleIndex: places[$0.finding.rule], sources) }
    let driver = JSON.members([
      "name": "journeysite", "semanticVersion": .string(version), "rules": .array(rules.map(\.json)),
    ])
    let run = JSON.members([
      "tool": .members(["driver": driver]),
      "invocations": .array([.members(["executionSuccessful": .flag(!diagnostics.hasErrors)])]),
      "columnKind": "unicodeCodePoints",
      "results": .array(results),
    ])
    return .members([
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
      "runs": .array([run]),
    ])
  }

  /// A rule, an author's own gap, or a kind of diagnostic that occurs.
  private struct Descriptor {
    var id: String
    var title: String
    var help: String?
    var level: String

    var json: JSON {
      .members([
        "id": .string(id),
        "shortDescription": .members(["text": .string(title)]),
        "help": help.map { .members(["text": .string($0)]) },
        "defaultConfiguration": .members(["level": .string(level)]),
      ])
    }
  }

  private var descriptors: [Descriptor] {
    let rules = ruleCatalogue.map { rule in
      Descriptor(
        id: rule.id,
        title: rule.title.en,
        help: "\(rule.looksAt.en) \(rule.why.en) \(rule.remedy.en)",
        level: rule.severity.sarifLevel
      )
    }
    let author = Descriptor(id: authorRule, title: "A gap that the author saw", level: "warning")
    let ids = Set(diagnostics.map(\.id))
    let kinds = DiagnosticID.allCases.filter(ids.contains).map { id in
      Descriptor(
        id: id.rawValue,
        title: id.rawValue.split(separator: "-").joined(separator: " "),
        level: diagnostics.contains { $0.id == id && $0.severity == .error } ? "error" : "warning"
      )
    }
    return rules + [author] + kinds
  }

  private func result(of diagnostic: Diagnostic, ruleIndex: Int?, _ sources: [String: SourceFile]) -> JSON {
    let notes = diagnostic.notes.map { ". \($0.message)" }.joined()
    return .members([
      "ruleId": .string(diagnostic.id.rawValue),
      "ruleIndex": ruleIndex.map(JSON.integer),
      "level": .string(diagnostic.severity == .error ? "error" : "warning"),
      "message": .members(["text": .string(diagnostic.message + notes)]),
      "locations": .array([location(diagnostic.location, sources)]),
    ])
  }

  private func result(of gap: ReportedGap, ruleIndex: Int?, _ sources: [String: SourceFile]) -> JSON {
    let finding = gap.finding
    let suppression: JSON? = finding.mute.map { mute in
      let until = mute.until.map { " (until \($0.iso))" } ?? ""
      return .members(["kind": "inSource", "justification": .string(mute.reason + until)])
    }
    return .members([
      "ruleId": .string(finding.rule),
      "ruleIndex": ruleIndex.map(JSON.integer),
      "level": .string(finding.severity.sarifLevel),
      "message": .members([
        "text": .string("\(finding.title). \(finding.explanation) \(finding.remedy)")
      ]),
      "locations": .array([location(gap.location, sources)]),
      "partialFingerprints": .members(["journeysite/v1": .string(finding.fingerprint)]),
      "suppressions": suppression.map { .array([$0]) },
      "baselineState": baseline == nil ? nil : .string(isNew(gap) ? "new" : "unchanged"),
      "properties": .members([
        "severity": .string(finding.severity.name), "weight": .integer(finding.rank),
        "journey": gap.journey.map { .string($0.id) }, "owner": finding.owner.map(JSON.string),
      ]),
    ])
  }

  private func location(_ location: SourceLocation, _ sources: [String: SourceFile]) -> JSON {
    let column = sources[location.file]?.codePointColumn(of: location)
    let region: JSON? =
      location.line > 0
      ? .members(["startLine": .integer(location.line), "startColumn": column.map(JSON.integer)]) : nil
    let file = JSON.members(["uri": .string(percentEncoded(location.file))])
    return .members(["physicalLocation": .members(["artifactLocation": file, "region": region])])
  }
}

extension Severity {
  /// SARIF knows three levels.
  fileprivate var sarifLevel: String {
    switch self {
    case .critical, .high: "error"
    case .medium: "warning"
    case .low, .info: "note"
    }
  }
}

extension SourceFile {
  /// A place's column in characters (code points), from 1; nil when it has none.
  fileprivate func codePointColumn(of location: SourceLocation) -> Int? {
    guard location.line > 0, location.column > 0 else { return nil }
    var start = bytes.startIndex
    for _ in 1..<location.line {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = end + 1
    }
    let before = bytes[start...].prefix(location.column - 1)
    return String(decoding: before, as: UTF8.self).unicodeScalars.count + 1
  }
}

/// A path as a relative address: what is neither a letter, a digit nor one of `-._~/` in percent signs.
private func percentEncoded(_ path: String) -> String {
  var text = ""
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "/"):
      text.unicodeScalars.append(Unicode.Scalar(byte))
    default: text += "%" + hexadecimal(byte)
    }
  }
  return text
}

/// Two hexadecimal digits, capitals.
private func hexadecimal(_ byte: UInt8) -> String {
  (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
}
