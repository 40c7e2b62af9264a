package import Gaps
package import Markup

/// The shapes of all severities at one size, ready for a finding's number.
///
/// A page shows dozens of them that differ in the number alone: they are drawn once and then copied.
package struct NumberedIcons: Sendable {
  /// What stands before and after the number.
  private struct Cut: Sendable {
    var before: Markup
    var after: Markup
  }

  /// By severity, open and muted, for numbers of up to two digits and for longer ones.
  private let cuts: [Cut]

  /// `size` is the side in CSS pixels.
  package init(size: Double) {
    cuts = Severity.allCases.flatMap { severity in
      [false, true].flatMap { isMuted in
        [9, 999].map { number in
          let drawn = Array(Icon.severity(severity, number: number, isMuted: isMuted, size: size).string.utf8)
          let digits = Array(">\(number)<".utf8)
          let places = drawn.indices.filter { drawn[$0...].starts(with: digits) }
          precondition(places.count == 1, "the number stands alone in its element, once")
          return Cut(
            before: Markup(trusted: Array(drawn[...places[0]])),
            after: Markup(trusted: Array(drawn[(places[0] + digits.count - 1)...]))
          )
        }
      }
    }
  }

  package func write(_ number: Int, _ severity: Severity, isMuted: Bool = false, into page: inout Pieces) {
    let place = severity.place * 4 + (isMuted ? 2 : 0) + (number > 99 ? 1 : 0)
    page.write(cuts[place].before)
    page.write(integer: number)
    page.write(cuts[place].after)
  }
}
