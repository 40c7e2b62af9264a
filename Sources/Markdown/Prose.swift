// Prose as HTML: what CommonMark's own examples expect, but for raw HTML, which is shown as text.

package import Markup

/// How prose is written into a page.
package struct ProseStyle: Sendable {
  /// Added to every heading's level, so that prose fits below the page's own headings; h6 is the lowest.
  package var headingShift: Int
  /// Turns the destination of a link or an image into the one on the page (a `.md` file becomes its page).
  package var link: @Sendable (String) -> String

  package init(headingShift: Int = 0, link: @escaping @Sendable (String) -> String = { $0 }) {
    self.headingShift = headingShift
    self.link = link
  }
}

extension Pieces {
  /// Appends blocks as HTML, each on lines of its own.
  package mutating func write(_ blocks: [Block], style: ProseStyle) {
    for block in blocks { write(block, style: style, isTight: false) }
  }

  private mutating func write(_ block: Block, style: ProseStyle, isTight: Bool) {
    if case .paragraph(let content, _) = block, isTight { return write(content, style: style) }
    startLine()
    switch block {
    case .heading(let heading): write(heading, style: style)
    case .paragraph(let content, _):
      write(static: "<p>")
      write(content, style: style)
      write(static: "</p>")
    case .list(let list): write(list, style: style)
    case .quote(let blocks, _):
      write(static: "<blockquote>\n")
      write(blocks, style: style)
      write(static: "</blockquote>")
    case .code(let info, let text, _): writeCode(text, language: info.firstWord)
    case .table(let table): write(table, style: style)
    case .html(let html, _):
      write(static: "<pre><code class=\"raw\">")
      write(text: html)
      write(static: "</code></pre>")
    case .thematicBreak: write(static: "<hr>")
    }
    write(static: "\n")
  }

  private mutating func startLine() {
    if !isEmpty && !endsLine { write(static: "\n") }
  }

  private mutating func write(_ heading: Heading, style: ProseStyle) {
    let level = min(max(heading.level + style.headingShift, 1), 6)
    write(static: "<h")
    write(integer: level)
    if let id = heading.attributes.id { write(" id=\"\(id)\"") }
    write(static: ">")
    write(heading.content, style: style)
    write(static: "</h")
    write(integer: level)
    write(static: ">")
  }

  private mutating func write(_ list: List, style: ProseStyle) {
    switch list.start {
    case nil: write(static: "<ul>\n")
    case 1?: write(static: "<ol>\n")
    case let start?: write("<ol start=\"\(start)\">\n")
    }
    for item in list.items {
      write(static: "<li>")
      var afterParagraph = false
      for block in item.blocks {
        // Two paragraphs of a tight item can't be neighbours, but a table may leave one behind.
        if afterParagraph { startLine() }
        write(block, style: style, isTight: list.isTight)
        if case .paragraph = block { afterParagraph = list.isTight } else { afterParagraph = false }
      }
      write(static: "</li>\n")
    }
    write(list.start == nil ? "</ul>" : "</ol>")
  }

  private mutating func writeCode(_ text: String, language: String) {
    write(static: "<pre><code")
    if !language.isEmpty { write(" class=\"language-\(language)\"") }
    write(static: ">")
    write(text: text)
    write(static: "</code></pre>")
  }

  private mutating func write(_ table: Table, style: ProseStyle) {
    write(static: "<table>\n<thead>\n<tr>\n")
    for (cell, alignment) in zip(table.header, table.alignments) {
      write(static: "<th scope=\"col\"")
      write(alignment)
      write(cell.content, style: style)
      write(static: "</th>\n")
    }
    write(static: "</tr>\n</thead>\n")
    if !table.rows.isEmpty {
      write(static: "<tbody>\n")
      for row in table.rows { write(row, table.alignments, style: style) }
      write(static: "</tbody>\n")
    }
    write(static: "</table>")
  }

  private mutating func write(_ row: [Table.Cell], _ alignments: [Table.Alignment], style: ProseStyle) {
    write(static: "<tr>\n")
    for (cell, alignment) in zip(row, alignments) {
      write(static: "<td")
      write(alignment)
      write(cell.content, style: style)
      write(static: "</td>\n")
    }
    write(static: "</tr>\n")
  }

  /// The end of a cell's opening tag.
  private mutating func write(_ alignment: Table.Alignment) {
    switch alignment {
    case .none, .left: write(static: ">")
    case .center: write(static: " class=\"al-center\">")
    case .right: write(static: " class=\"al-right\">")
    }
  }
}

extension String {
  /// The letters before the first white space: the language in a code block's info.
  fileprivate var firstWord: String {
    String(decoding: utf8.prefix { !$0.isBlank && $0 != .newline }, as: UTF8.self)
  }
}
