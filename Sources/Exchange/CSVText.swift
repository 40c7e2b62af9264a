import Diagnostics

/// A file of comma-separated values as rows of cells, in any of the dialects that programs write: commas,
/// semicolons or tabs, quotes doubled within quotes, lines within quotes.
struct CSVText {
  struct Row: Hashable {
    var cells: [String]
    /// 1-based
    var line: Int

    /// A cell without outer blanks; empty when the row is shorter.
    func cell(_ index: Int?) -> String {
      guard let index, index < cells.count else { return "" }
      return cells[index].trimmed
    }

    var isBlank: Bool { cells.allSatisfy { $0.trimmed.isEmpty } }
  }

  private(set) var rows: [Row] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ text: String, file: String) {
    // Character would take CR LF for one; scalars keep it simple.
    let scalars = Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
    let separator = Self.separator(of: scalars)
    var row = Row(cells: [""], line: 1)
    var line = 1
    var quoteLine: Int?
    var index = 0
    func append(_ scalar: Unicode.Scalar) { row.cells[row.cells.count - 1].unicodeScalars.append(scalar) }
    while index < scalars.count {
      let scalar = scalars[index]
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      index += 1
      if scalar == "\n" || scalar == "\r" {
        if scalar == "\r", next == "\n" { index += 1 }
        line += 1
        if quoteLine != nil {
          append("\n")
        } else {
          rows.append(row)
          row = Row(cells: [""], line: line)
        }
      } else if quoteLine != nil {
        if scalar != "\"" {
          append(scalar)
        } else if next == "\"" {
          append(scalar)
          index += 1
        } else {
          quoteLine = nil
        }
      } else if scalar == "\"", row.cells.last?.trimmed.isEmpty ?? true {
        row.cells[row.cells.count - 1] = ""
        quoteLine = line
      } else if scalar == separator {
        row.cells.append("")
      } else {
        append(scalar)
      }
    }
    rows.append(row)
    rows = rows.filter { !$0.isBlank }
    if let quoteLine {
      diagnostics.append(
        Diagnostic(
          .notImportable,
          .error,
          "the quote opened on this line is not closed; write '\"' behind the text, or double the quotes in it",
          at: SourceLocation(file: file, line: quoteLine)
        )
      )
    }
  }

  /// What parts the first line's cells: the candidate that stands in it most often outside quotes.
  private static func separator(of scalars: [Unicode.Scalar]) -> Unicode.Scalar {
    var counts: [Unicode.Scalar: Int] = [:]
    var isQuoted = false
    for scalar in scalars {
      if scalar == "\"" { isQuoted.toggle() }
      if !isQuoted, scalar == "\n" || scalar == "\r", !counts.isEmpty { break }
      if !isQuoted, [",", ";", "\t"].contains(scalar) { counts[scalar, default: 0] += 1 }
    }
    return [",", ";", "\t"].max { counts[$0, default: 0] < counts[$1, default: 0] } ?? ","
  }
}

/// A cell as it stands in a line, in quotes where it needs them.
func csvCell(_ text: String) -> String {
  let needsQuotes =
    text.unicodeScalars.contains { ",;\"\n\r\t".unicodeScalars.contains($0) } || text != text.trimmed
  return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
}

extension StringProtocol {
  /// Without blanks and line ends on both sides.
  var trimmed: String {
    var rest = Substring(self)
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }
}
