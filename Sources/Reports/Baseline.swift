package import Gaps
package import Journeys

/// The gaps that are known: only others make a check fail.
///
/// In its file every line is a gap: its fingerprint, and behind it what a person wants to read. A line that
/// is removed is a gap that counts again; two people's lines merge without a conflict.
package struct Baseline: Hashable, Sendable {
  package var fingerprints: Set<String>

  /// - Throws: `BaselineError` for a line that does not begin with a fingerprint.
  package init(text: String) throws(BaselineError) {
    fingerprints = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      guard let word = line.split(whereSeparator: \.isWhitespace).first, !word.hasPrefix("#") else {
        continue
      }
      guard isFingerprint(word) else { throw BaselineError(line: index + 1, word: String(word)) }
      fingerprints.insert(String(word))
    }
  }

  package func knows(_ finding: Finding) -> Bool { fingerprints.contains(finding.fingerprint) }

  /// How many of the gaps it knows are there no more.
  package func closedCount(of gaps: [ReportedGap]) -> Int {
    fingerprints.subtracting(gaps.map(\.finding.fingerprint)).count
  }

  /// The file for the gaps there are now; muted ones are no reason to fail, and are left out.
  package static func text(of gaps: [ReportedGap], on date: Day) -> String {
    var lines = [
      "# Gaps known on \(date.iso): journeysite check --baseline fails only for gaps that are not listed here."
    ]
    for gap in gaps.filter({ !$0.finding.isMuted }).sorted(by: { key($0) < key($1) }) {
      lines.append(
        "\(gap.finding.fingerprint)  \(gap.finding.severity.name)  \(gap.journey?.id ?? "site")  \(oneLine(gap.finding.title))"
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func key(_ gap: ReportedGap) -> (String, String) {
    (gap.journey?.id ?? "", gap.finding.fingerprint)
  }
}

/// A line of a baseline that is none.
package struct BaselineError: Error, Hashable, Sendable {
  /// From 1.
  package var line: Int
  /// What stands where the fingerprint should be.
  package var word: String
}

/// Whether a word is a rule's id and twelve hexadecimal digits.
private func isFingerprint(_ word: Substring) -> Bool {
  let parts = word.split(separator: "-", omittingEmptySubsequences: false)
  guard parts.count > 1, let digits = parts.last, digits.utf8.count == 12 else { return false }
  return parts.dropLast().allSatisfy { !$0.isEmpty } && digits.allSatisfy(\.isHexDigit)
}

/// Text with its line ends as spaces.
func oneLine(_ text: String) -> String {
  var before: UInt8 = 0
  let holdsEnd = text.holdsByte { byte in
    defer { before = byte }
    switch byte {
    case 0x0A...0x0D: return true
    // U+0085, U+2028 and U+2029 end with these.
    case 0x85: return before == 0xC2
    case 0xA8, 0xA9: return before == 0x80
    default: return false
    }
  }
  return holdsEnd ? text.split(whereSeparator: \.isNewline).joined(separator: " ") : text
}

extension String {
  /// Whether one of its UTF-8 bytes is sought.
  func holdsByte(where isSought: (UInt8) -> Bool) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.contains(where: isSought) } ?? utf8.contains(where: isSought)
  }
}
