import Gaps
import Markup

/// What markers are called: “Gap 3, high: ” and what is wrong. Each finding has several on a page.
struct MarkerNames: Sendable {
  /// One behind the other.
  private let markup: Markup
  /// Where they end, by the finding's index.
  private let ends: [Int]

  init(of findings: [Finding], _ wording: Wording) {
    var names = Pieces(capacity: 64 * findings.count)
    ends = findings.enumerated().map { index, finding in
      names.name(index + 1, finding, wording)
      return names.count
    }
    markup = Markup(names)
  }

  fileprivate func write(_ number: Int, into pieces: inout Pieces) {
    pieces.write(markup, (number > 1 ? ends[number - 2] : 0)..<ends[number - 1])
  }
}

extension Pieces {
  /// The name of a finding's markers, by its number.
  mutating func write(_ names: MarkerNames, _ number: Int) { names.write(number, into: &self) }

  fileprivate mutating func name(_ number: Int, _ finding: Finding, _ wording: Wording) {
    write(text: wording.gap)
    write(" ")
    write(integer: number)
    write(", ")
    write(text: wording.severity(finding.severity))
    if finding.isMuted {
      write(", ")
      write(text: wording.muted)
    }
    write(": ")
    write(text: finding.title)
  }
}
