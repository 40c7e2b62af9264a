import Gaps
import Markup

/// What markers are called: “Gap 3, high: ” and what is wrong. Each finding has several on a page.
struct MarkerNames: Sendable {
  /// One behind the other.
  private let markup: Markup
  /// Where they end, by the finding's index.
  private let ends: [Int]

  init(of findings: [Finding], _ wording: Wording) {
    var names = Pieces(capacity: 96 * findings.count)
    let gap = wording.gap
    ends = findings.indices.map { index in
      names.write(text: gap)
      names.write(" ")
      names.write(integer: index + 1)
      names.write(", ")
      names.write(text: wording.severity(findings[index].severity))
      if findings[index].isMuted {
        names.write(", ")
        names.write(text: wording.muted)
      }
      names.write(": ")
      names.write(text: findings[index].title)
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
}
