import Diagnostics
import Markup

/// What keeps libcmark 0.30.2 from taking more than linear time: every text within the limits is parsed
/// in under a second, measured with cmark's pathological inputs and those of CVE-2023-22486.
///
/// Nested lists make blank lines dear (64 levels and 1,500,000 blank lines: 2.3 s), `![[]()` makes the
/// parser look back to the start of the paragraph each time (40,000 of them: 12.9 s).
enum ParsingLimits {
  /// Block quotes and list items that start on one line.
  static let markersPerLine = 64
  /// Columns of white space before a line's text.
  static let indentation = 400
  static let blankLines = 100_000
  static let openingBrackets = 20_000
  static let imageInBracketRuns = 2_000
}

/// An error when the lines from `firstLine` on would take libcmark too long.
func excess(in text: SourceText, from firstLine: Int) -> Diagnostic? {
  guard firstLine <= text.lineCount else { return nil }
  var tally = Tally()
  return text.bytes.withUnsafeBufferPointer { bytes in
    // Nearly every text is too short for what is counted, and a short line can't start with too much.
    let counts =
      text.lineCount > ParsingLimits.blankLines
      || bytes.count > 3 * ParsingLimits.imageInBracketRuns
        && bytes.places(of: UInt8(ascii: "[")).count > ParsingLimits.imageInBracketRuns
    let starts = text.lineStarts
    for line in firstLine..<starts.count {
      let range = starts[line - 1]..<starts[line]
      if !counts, range.count <= ParsingLimits.markersPerLine { continue }
      guard let (column, message) = tally.count(UnsafeBufferPointer(rebasing: bytes[range]), brackets: counts)
      else { continue }
      return Diagnostic(.tooComplex, .error, message, at: text.place(line, column))
    }
    return nil
  }
}

/// What was counted so far.
private struct Tally {
  var blankLines = 0
  var openingBrackets = 0
  var imageInBracketRuns = 0

  /// Counts a line, and its brackets where there may be too many; where and why it is too much.
  mutating func count(_ line: UnsafeBufferPointer<UInt8>, brackets: Bool) -> (column: Int, message: String)? {
    let opening = Opening(of: line)
    if opening.markers > ParsingLimits.markersPerLine {
      return (
        1,
        "\(opening.markers) quotes and lists start on this line, more than the limit of "
          + "\(ParsingLimits.markersPerLine); write the text with less nesting"
      )
    }
    if opening.indentation > ParsingLimits.indentation {
      return (
        1,
        "the line is indented by \(opening.indentation) columns, more than the limit of "
          + "\(ParsingLimits.indentation); take spaces or tabs out"
      )
    }
    if opening.isBlank {
      blankLines += 1
      guard blankLines > ParsingLimits.blankLines else { return nil }
      return (1, "the file has more blank lines than the limit of \(ParsingLimits.blankLines); take some out")
    }
    return brackets ? countBrackets(line) : nil
  }

  private mutating func countBrackets(_ line: UnsafeBufferPointer<UInt8>) -> (column: Int, message: String)? {
    for index in line.indices where line[index] == UInt8(ascii: "[") {
      openingBrackets += 1
      if openingBrackets > ParsingLimits.openingBrackets {
        return (
          index + 1,
          "the file has more '[' than the limit of \(ParsingLimits.openingBrackets); split it into several files"
        )
      }
      guard index >= 2, line[index - 1] == UInt8(ascii: "["), line[index - 2] == UInt8(ascii: "!") else {
        continue
      }
      imageInBracketRuns += 1
      if imageInBracketRuns > ParsingLimits.imageInBracketRuns {
        return (
          index - 1,
          "the file has more '![[' than the limit of \(ParsingLimits.imageInBracketRuns); take some out"
        )
      }
    }
    return nil
  }
}

/// The white space and the markers of quotes and lists that a line starts with.
private struct Opening {
  /// Columns; a tab goes on to the next multiple of four.
  var indentation = 0
  var markers = 0
  var isBlank = false

  init(of line: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < line.count, line[index].isBlank {
      indentation = line[index] == .tab ? (indentation / 4 + 1) * 4 : indentation + 1
      index += 1
    }
    isBlank = index == line.count || line[index] == .newline
    let first = index < line.count ? line[index] : .newline
    // `* * *` and `- - -` to the end of the line are one thematic break.
    guard
      !line[index...].allSatisfy({ $0 == first || $0.isBlank || $0 == .newline })
        || first == UInt8(ascii: ">")
    else { return }
    while let next = Self.markerEnd(in: line, at: index) {
      markers += 1
      index = next
      while index < line.count, line[index].isBlank { index += 1 }
    }
  }

  /// Where the marker that starts at an index ends; nil when none does.
  private static func markerEnd(in line: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    guard start < line.count else { return nil }
    var index = start
    switch line[start] {
    case UInt8(ascii: ">"): return start + 1
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): break
    case 0x30...0x39:
      while index < line.count, line[index].isDigit, index - start < 9 { index += 1 }
      guard index < line.count, line[index] == UInt8(ascii: ".") || line[index] == UInt8(ascii: ")") else {
        return nil
      }
    default: return nil
    }
    let end = index + 1
    return end == line.count || line[end].isBlank || line[end] == .newline ? end : nil
  }
}
