// A Markdown file as values: front-matter and a tree of blocks and inlines, each with its place in the
// file. No pointer into libcmark or libyaml survives; nothing here knows what a journey is.

package import Diagnostics

/// One Markdown file, parsed.
package struct Document: Hashable, Sendable {
  /// The file's path, as in `SourceFile`.
  package var file: String
  /// The front-matter's mapping; nil when the file has none.
  package var frontMatter: YAML?
  package var blocks: [Block]
}

/// A block of Markdown.
package indirect enum Block: Hashable, Sendable {
  case heading(Heading)
  case paragraph([Inline], SourceLocation)
  case list(List)
  case quote([Block], SourceLocation)
  /// A fenced or indented code block; `info` is what stands behind the opening fence.
  case code(info: String, text: String, SourceLocation)
  /// A pipe table (not CommonMark; recognised in paragraphs).
  case table(Table)
  /// Raw HTML, kept as text: it is shown, never obeyed.
  case html(String, SourceLocation)
  case thematicBreak(SourceLocation)

  package var location: SourceLocation {
    switch self {
    case .heading(let heading): heading.location
    case .list(let list): list.location
    case .table(let table): table.location
    case .paragraph(_, let location), .quote(_, let location), .code(_, _, let location),
      .html(_, let location), .thematicBreak(let location):
      location
    }
  }
}

/// A heading, its attributes `{#id .class key=value}` taken off its end.
package struct Heading: Hashable, Sendable {
  /// 1…6
  package var level: Int
  package var content: [Inline]
  package var attributes: HeadingAttributes
  package var location: SourceLocation
}

/// What stands in braces at the end of a heading: `{#id .class key=value}`.
package struct HeadingAttributes: Hashable, Sendable {
  package var id: String?
  package var classes: [String] = []
  /// In the order written.
  package var values: [Value] = []

  package struct Value: Hashable, Sendable {
    package var key: String
    package var value: String
  }

  package init() {}

  /// The last value with that key.
  package subscript(key: String) -> String? { values.last { $0.key == key }?.value }
}

package struct List: Hashable, Sendable {
  /// nil for a bullet list, the first number for an ordered one.
  package var start: Int?
  /// Whether no blank line stands between its items.
  package var isTight: Bool
  package var items: [ListItem]
  package var location: SourceLocation
}

extension List {
  /// The text of an item that holds nothing else, in UTF-8; nil for any other.
  package func line(at place: Int) -> ArraySlice<UInt8>? { items[place].line }

  /// Where that text starts.
  package func lineLocation(at place: Int) -> SourceLocation { items[place].lineLocation }

  package func isLine(at place: Int) -> Bool { items[place].isLine }
}

/// An entry of a list. Most hold one line of plain text, which is kept as nothing but that, a part of the file's
/// bytes.
package struct ListItem: Hashable, Sendable {
  fileprivate enum Content: Hashable, Sendable {
    /// With the line and the column where it starts.
    case line(ArraySlice<UInt8>, Int, Int)
    case blocks([Block])
  }

  private var content: Content
  package var location: SourceLocation

  package init(blocks: [Block], location: SourceLocation) {
    content = Content(blocks)
    self.location = location
  }

  /// Plain text that is all of an item, in UTF-8; `start` is where it starts in the file.
  init(text: ArraySlice<UInt8>, start: (line: Int, column: Int), location: SourceLocation) {
    content = .line(text, start.line, start.column)
    self.location = location
  }

  /// The item's only text, in UTF-8; nil when it holds anything else.
  package var line: ArraySlice<UInt8>? { if case .line(let text, _, _) = content { text } else { nil } }

  /// Where that text starts.
  package var lineLocation: SourceLocation {
    guard case .line(_, let line, let column) = content else { return location }
    return SourceLocation(file: location.file, line: line, column: column)
  }

  /// Whether it holds nothing but a line of plain text.
  package var isLine: Bool { if case .line = content { true } else { false } }

  package var blocks: [Block] {
    get {
      switch content {
      case .line(let text, _, _):
        [.paragraph([.text(String(decoding: text, as: UTF8.self))], lineLocation)]
      case .blocks(let blocks): blocks
      }
    }
    set { content = Content(newValue) }
  }
}

extension ListItem.Content {
  fileprivate init(_ blocks: [Block]) {
    if blocks.count == 1, case .paragraph(let inlines, let location) = blocks[0], inlines.count == 1,
      case .text(let text) = inlines[0]
    {
      self = .line(Array(text.utf8)[...], location.line, location.column)
    } else {
      self = .blocks(blocks)
    }
  }
}

package struct Table: Hashable, Sendable {
  package enum Alignment: Hashable, Sendable { case none, left, center, right }

  package var alignments: [Alignment]
  package var header: [Cell]
  package var rows: [[Cell]]
  package var location: SourceLocation

  package struct Cell: Hashable, Sendable {
    package var content: [Inline]
    package var location: SourceLocation

    package init(content: [Inline], location: SourceLocation) {
      self.content = content
      self.location = location
    }
  }
}

/// A piece of a line of Markdown.
package enum Inline: Hashable, Sendable {
  case text(String)
  case code(String)
  case emphasis([Inline])
  case strong([Inline])
  /// `destination` is safe: an unsafe one (`javascript:` …) is dropped with a warning and is empty here.
  indirect case link(destination: String, title: String, [Inline], SourceLocation)
  indirect case image(destination: String, title: String, alternative: [Inline], SourceLocation)
  /// Raw HTML, kept as text; `<br>` is a line break instead.
  case html(String)
  /// The end of a line in the source that is not a line break on the page.
  case softBreak
  case lineBreak
}
