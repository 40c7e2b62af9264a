extension Diagnostic {
  /// The diagnostic as lines for a terminal: the place, the sentence and the id; the source line with a
  /// caret below it; the notes.
  package func text(source: SourceFile?) -> String {
    var lines = ["\(location): \(severity.rawValue): \(message) [\(id.rawValue)]"]
    if let source, location.line > 0, let excerpt = source.line(location.line) {
      let gutter = "\(location.line)"
      lines.append(" \(gutter) | \(excerpt.text)")
      if location.column > 0 {
        let indent = excerpt.columns(before: location.column)
        lines.append(" \(String(repeating: " ", count: gutter.count)) | \(indent)^")
      }
    }
    for note in notes {
      lines.append(note.location.map { "\($0): note: \(note.message)" } ?? "  note: \(note.message)")
    }
    return lines.joined(separator: "\n")
  }
}

/// A line of a file, shortened for a terminal.
private struct Excerpt {
  var text: String
  /// The line's own bytes, to find a column in.
  var bytes: ArraySlice<UInt8>

  /// Spaces (and tabs, as they are) up to a 1-based column in UTF-8 bytes.
  func columns(before column: Int) -> String {
    let before = String(decoding: bytes.prefix(column - 1), as: UTF8.self)
    return String(before.prefix(200).map { $0 == "\t" ? "\t" : " " })
  }
}

extension SourceFile {
  /// A line, 1-based; nil beyond the end.
  fileprivate func line(_ number: Int) -> Excerpt? {
    var start = bytes.startIndex
    for _ in 1..<max(number, 1) {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = end + 1
    }
    var line = bytes[start...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    let text = String(decoding: line, as: UTF8.self).map { character -> Character in
      // What a terminal would obey instead of show.
      guard let scalar = character.unicodeScalars.first, character != "\t" else { return character }
      return scalar.value < 0x20 || scalar.value == 0x7F ? "\u{FFFD}" : character
    }
    return Excerpt(text: String(text.prefix(200)), bytes: line)
  }
}
