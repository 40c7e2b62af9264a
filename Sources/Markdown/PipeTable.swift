import Diagnostics

/// A table written with pipes, found in the source lines of a paragraph (as in GitHub Flavored Markdown):
/// a header, a delimiter row (`|---|:-:|`) with as many cells, and rows up to the paragraph's end.
struct PipeTable {
  /// The most cells in one file; short rows are filled up, so a small file could ask for very many.
  static let cellLimit = 100_000

  /// Where the header stands.
  let headerLine: Int
  private let lastLine: Int
  private let origin: ParagraphOrigin
  private let alignments: [Table.Alignment]
  private let header: [Range<Int>]

  /// Cells, the header's included.
  var cellCount: Int { alignments.count * (lastLine - headerLine) }

  /// The table that starts first in the lines, if any.
  init?(in text: SourceText, paragraph origin: ParagraphOrigin, lastLine: Int) {
    for line in stride(from: origin.line + 1, through: lastLine, by: 1) {
      let delimiter = text.content(of: line, in: origin)
      guard let alignments = Self.alignments(in: text.bytes, delimiter) else { continue }
      let header = Self.cells(in: text.bytes, text.content(of: line - 1, in: origin))
      guard header.count == alignments.count else { continue }
      self.header = header
      self.alignments = alignments
      self.origin = origin
      headerLine = line - 1
      self.lastLine = lastLine
      return
    }
    return nil
  }

  func tooManyCells(in text: SourceText) -> Diagnostic {
    let message =
      "the tables of this file have more cells than the limit of \(Self.cellLimit); split the file into several"
    return Diagnostic(.tooComplex, .error, message, at: text.place(headerLine, 1))
  }

  /// The table, its cells read as inline Markdown.
  func table(in text: SourceText) -> Diagnosed<Table> {
    var diagnostics: [Diagnostic] = []
    func row(_ ranges: [Range<Int>], line: Int) -> [Table.Cell] {
      let end = text.line(line).upperBound
      return alignments.indices.map { index in
        let range = index < ranges.count ? ranges[index] : end..<end
        let location = text.place(line, range.lowerBound - text.lineStarts[line - 1] + 1)
        let content = Self.inlines(text.bytes[range], at: location)
        diagnostics += content.diagnostics
        return Table.Cell(content: content.value, location: location)
      }
    }
    var table = Table(
      alignments: alignments,
      header: row(header, line: headerLine),
      rows: [],
      location: text.place(headerLine, header[0].lowerBound - text.lineStarts[headerLine - 1] + 1)
    )
    for line in stride(from: headerLine + 2, through: lastLine, by: 1) {
      let ranges = Self.cells(in: text.bytes, text.content(of: line, in: origin))
      table.rows.append(row(ranges, line: line))
    }
    return Diagnosed(table, diagnostics)
  }

  private static func inlines(
    _ bytes: ArraySlice<UInt8>,
    at location: SourceLocation
  ) -> Diagnosed<[Inline]> {
    guard bytes.contains(UInt8(ascii: "\\")) else { return diagnosedInlines(of: bytes, at: location) }
    var unescaped: [UInt8] = []
    for index in bytes.indices {
      let isEscape = bytes[index] == UInt8(ascii: "\\") && index + 1 < bytes.endIndex
      if isEscape, bytes[index + 1] == UInt8(ascii: "|") { continue }
      unescaped.append(bytes[index])
    }
    return diagnosedInlines(of: unescaped[...], at: location)
  }

  /// What a delimiter row says; nil when the line is none.
  private static func alignments(in bytes: [UInt8], _ line: Range<Int>) -> [Table.Alignment]? {
    let isDelimiter = bytes[line].allSatisfy {
      $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":") || $0.isBlank
    }
    guard isDelimiter, bytes[line].contains(UInt8(ascii: "|")) else { return nil }
    var alignments: [Table.Alignment] = []
    for cell in cells(in: bytes, line) {
      let content = bytes[cell]
      let isLeft = content.first == UInt8(ascii: ":")
      let isRight = content.count > 1 && content.last == UInt8(ascii: ":")
      let dashes = content.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(isLeft ? (isRight ? .center : .left) : (isRight ? .right : .none))
    }
    return alignments
  }

  /// Where the cells of a row stand, without the blanks around them.
  private static func cells(in bytes: [UInt8], _ line: Range<Int>) -> [Range<Int>] {
    var line = line
    if let first = line.first, bytes[first] == UInt8(ascii: "|") { line.removeFirst() }
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    var isEscaped = false
    for index in line {
      if bytes[index] == UInt8(ascii: "|"), !isEscaped {
        cells.append(trimmed(start..<index, in: bytes))
        start = index + 1
      }
      isEscaped = bytes[index] == UInt8(ascii: "\\") && !isEscaped
    }
    let last = trimmed(start..<line.upperBound, in: bytes)
    if !last.isEmpty || cells.isEmpty { cells.append(last) }
    return cells
  }

  fileprivate static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var range = range
    while let first = range.first, bytes[first].isBlank { range.removeFirst() }
    while let last = range.last, bytes[last].isBlank { range.removeLast() }
    return range
  }
}

/// Where a paragraph starts, and what its lines start with.
struct ParagraphOrigin {
  /// 1-based, as `column`; on its first line markers of lists and quotes stand before the column.
  var line: Int
  var column: Int
  /// How many `>` the other lines may start with.
  var quoteDepth: Int
}

extension SourceText {
  /// A paragraph's line without the markers of the quotes and lists around it, and without outer blanks.
  fileprivate func content(of number: Int, in origin: ParagraphOrigin) -> Range<Int> {
    var range = line(number)
    if number == origin.line {
      range = min(range.lowerBound + max(origin.column - 1, 0), range.upperBound)..<range.upperBound
      return PipeTable.trimmed(range, in: bytes)
    }
    range = PipeTable.trimmed(range, in: bytes)
    for _ in 0..<origin.quoteDepth {
      guard let first = range.first, bytes[first] == UInt8(ascii: ">") else { break }
      range = PipeTable.trimmed((first + 1)..<range.upperBound, in: bytes)
    }
    return range
  }
}
