import Journeys
import Markup
import Mustache

/// What `page.mustache` may name. Every value is ready-made markup, escaped where it has to be, so that
/// `{{name}}` and `{{{name}}}` are the same.
enum ShellName: String, CaseIterable {
  /// The page's language, for `lang`.
  case language
  case title
  /// The site's name.
  case site
  /// From the settings; absent when empty, so that `{{#organisation}}` works.
  case organisation
  /// From the page to the site's root: empty, or `../` once or more.
  case root
  /// What kind of page it is, for `class`: `home`, `journey` …
  case kind
  /// Address of the style sheet.
  case stylesheet
  /// Address of the small picture that stands for the site in a browser's tab.
  case icon
  /// Address of the site's logo; absent when there is none.
  case logo
  /// The words of the link that skips the menu, and of the menu's label.
  case skip, menu
  /// The links of the menu, as a list.
  case navigation
  case main
  case footer

  /// Whether it is the same on every page, so that a section may ask for it.
  var mayBeAbsent: Bool { self == .organisation || self == .logo }
}

/// The page shell of one site: the theme's template with the places where values go.
///
/// The template is rendered once, with a mark in place of every value, and cut at the marks. Mustache
/// takes about a tenth of a millisecond a page; copying the pieces takes a thousandth of that.
struct Shell: Sendable {
  enum Piece: Sendable {
    case text(Markup)
    case value(ShellName)
  }

  let pieces: [Piece]

  init(of template: MustacheTemplate, settings: Settings) {
    var marks: [String: String] = [:]
    for name in ShellName.allCases {
      let isAbsent =
        name == .organisation && settings.organisation.isEmpty || name == .logo && settings.logo == nil
      if !isAbsent { marks[name.rawValue] = "\(Self.opening)\(name.rawValue)\(Self.closing)" }
    }
    pieces = Self.pieces(of: template.render(marks))
  }

  // Private-use characters, which no template has a reason to hold.
  private static let opening: Unicode.Scalar = "\u{E000}"
  private static let closing: Unicode.Scalar = "\u{E001}"

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    for (index, part) in text.unicodeScalars.split(separator: opening, omittingEmptySubsequences: false)
      .enumerated()
    {
      var rest = part
      if index > 0, let end = part.firstIndex(of: closing),
        let name = ShellName(rawValue: String(part[..<end]))
      {
        pieces.append(.value(name))
        rest = part[part.index(after: end)...]
      }
      pieces.append(.text(Markup(trusted: Array(String(rest).utf8))))
    }
    return pieces
  }
}
