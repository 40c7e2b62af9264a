package import Gaps
package import Markup

/// The shapes of all severities at one size, ready for a finding's number.
///
/// A page shows dozens of them that differ in the number alone: they are drawn once and then copied.
package struct NumberedIcons: Sendable {
  /// Where in `drawn` stands what comes before and after the number.
  private struct Cut: Sendable {
    var before: Range<Int>
    var after: Range<Int>
  }

  /// All of them, with a number.
  private let drawn: Markup
  /// By severity, open and muted, for numbers of up to two digits and for longer ones.
  private let cuts: [Cut]

  /// `size` is the side in CSS pixels.
  package init(size: Double) {
    var (all, cuts): ([UInt8], [Cut]) = ([], [])
    for severity in Severity.allCases {
      for isMuted in [false, true] {
        for number in [9, 999] {
          let start = all.count
          all += Icon.severity(severity, number: number, isMuted: isMuted, size: size).string.utf8
          let digits = Array(">\(number)<".utf8)
          let places = (start..<all.count).filter { all[$0...].starts(with: digits) }
          precondition(places.count == 1, "the number stands alone in its element, once")
          cuts.append(
            Cut(before: start..<(places[0] + 1), after: (places[0] + digits.count - 1)..<all.count)
          )
        }
      }
    }
    drawn = Markup(trusted: all)
    self.cuts = cuts
  }

  package func write(_ number: Int, _ severity: Severity, isMuted: Bool = false, into page: inout Pieces) {
    let cut = cuts[severity.place * 4 + (isMuted ? 2 : 0) + (number > 99 ? 1 : 0)]
    page.write(drawn, cut.before)
    page.write(integer: number)
    page.write(drawn, cut.after)
  }
}
