// Prose as HTML.

package import Markup

/// How prose is written into a page.
package struct ProseStyle: Sendable {
  /// Added to every heading's level, so that prose fits below the page's own headings.
  package var headingShift: Int
  /// Turns a link's destination into the one on the page (a `.md` file becomes its page).
  package var link: @Sendable (String) -> String

  package init(headingShift: Int = 0, link: @escaping @Sendable (String) -> String = { $0 }) {
    self.headingShift = headingShift
    self.link = link
  }
}

extension Markup {
  /// Appends blocks as HTML.
  package mutating func write(_ blocks: [Block], style: ProseStyle) {}

  /// Appends inlines as HTML.
  package mutating func write(_ inlines: [Inline], style: ProseStyle) {}
}

extension [Inline] {
  /// The words, without markup; a line's end is a space.
  package var plainText: String { "" }
}
