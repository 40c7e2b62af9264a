import Journeys
import Markup

/// What a page tells the shell around it.
struct Frame {
  let root: String
  var title: String
  var words: Wording
  /// For the style sheet: `home`, `journey` …
  var kind: StaticString
  /// The entry of the menu that is this very page.
  var entry: MenuEntry?
  /// Instead of the site's own footer.
  var footer: String?

  /// `path`: relative to the site's root.
  init(
    path: String,
    title: String,
    words: Wording,
    kind: StaticString,
    entry: MenuEntry? = nil,
    footer: String? = nil
  ) {
    root = Addresses.root(of: path)
    self.title = title
    self.words = words
    self.kind = kind
    self.entry = entry
    self.footer = footer
  }
}

/// What the menu can lead to.
enum MenuEntry: CaseIterable {
  case overview, gaps, opportunities, audiences, evidence, research, rules

  var path: String {
    switch self {
    case .overview: "index.html"
    case .gaps: "gaps.html"
    case .opportunities: "opportunities.html"
    case .audiences: "audiences.html"
    case .evidence: "evidence.html"
    case .research: "research.html"
    case .rules: "rules.html"
    }
  }

  var phrase: Phrase {
    switch self {
    case .overview: .overview
    case .gaps: .gaps
    case .opportunities: .opportunities
    case .audiences: .audiences
    case .evidence: .sources
    case .research: .research
    case .rules: .rules
    }
  }
}

extension Site {
  /// A page: the shell with a frame's values, and what `main` writes.
  func write(_ frame: Frame, into page: inout Pieces, main: (inout Pieces) -> Void) {
    for piece in shell.pieces {
      switch piece {
      case .text(let markup): page.write(markup)
      case .value(.main): main(&page)
      case .value(let name): write(name, of: frame, into: &page)
      }
    }
  }

  /// A value of the shell, but for the page's own part.
  private func write(_ name: ShellName, of frame: Frame, into page: inout Pieces) {
    switch name {
    case .language: page.write(text: frame.words.language.rawValue)
    case .title:
      page.write(text: frame.title)
      if frame.title != title {
        page.write(static: " · ")
        page.write(text: title)
      }
    case .site: page.write(text: title)
    case .organisation: page.write(text: atlas.settings.organisation)
    case .root: page.write(text: frame.root)
    case .kind: page.write(static: frame.kind)
    case .stylesheet:
      page.write(text: frame.root)
      page.write(text: theme.stylesheet)
    case .icon:
      page.write(text: frame.root)
      page.write(text: theme.icon)
    case .logo: page.write("\(frame.root)\(addresses.encoded(atlas.settings.logo ?? ""))")
    case .skip: frame.words.write(.skip, into: &page)
    case .menu: frame.words.write(.menu, into: &page)
    case .navigation: writeMenu(of: frame, into: &page)
    case .main: break
    case .footer: writeFooter(of: frame, into: &page)
    }
  }

  private func writeMenu(of frame: Frame, into page: inout Pieces) {
    page.write(static: "<ul>")
    let root = frame.root
    for entry in MenuEntry.allCases where isThere(entry) {
      page.write(static: "<li><a href=\"")
      page.write(text: root)
      page.write(text: entry.path)
      page.write(static: entry == frame.entry ? "\" aria-current=\"page\">" : "\">")
      frame.words.write(entry.phrase, into: &page)
      page.write(static: "</a></li>")
    }
    page.write(static: "</ul>")
  }

  private func isThere(_ entry: MenuEntry) -> Bool {
    switch entry {
    case .overview, .gaps, .rules: true
    case .opportunities, .research: !entries.isEmpty
    case .audiences: !atlas.audiences.isEmpty
    case .evidence: !atlas.sources.isEmpty
    }
  }

  private func writeFooter(of frame: Frame, into page: inout Pieces) {
    if let footer = frame.footer {
      page.write(static: "<p>")
      page.write(text: footer)
      page.write(static: "</p>")
    }
    page.write(static: "<p class=\"built\">")
    page.write(text: title)
    page.write(static: " · ")
    let (date, version) = (atlas.date.inWords(frame.words.language), version)
    frame.words.write(.built, into: &page) { name, page in
      switch name {
      case .date: page.write(text: date)
      case .version: page.write(text: version)
      default: break
      }
    }
    page.write(static: " · <a href=\"")
    page.write(text: frame.root)
    page.write(static: "format.html\">")
    frame.words.write(.format, into: &page)
    page.write(static: "</a></p>")
  }
}
