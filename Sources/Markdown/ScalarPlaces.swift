import Diagnostics

/// Turns libyaml's offsets, which count characters, into lines and columns in bytes.
///
/// libyaml's own lines also end at U+0085, U+2028 and U+2029, which no editor counts.
struct ScalarPlaces {
  let text: SourceText
  private let start: Cursor
  private var cursor: Cursor

  private struct Cursor {
    var offset = 0
    var byte: Int
    var line: Int
    var lineStart: Int
  }

  /// Offset 0 is the start of a line, at a byte of the text.
  init(text: SourceText, byte: Int, line: Int) {
    self.text = text
    start = Cursor(byte: byte, line: line, lineStart: byte)
    cursor = start
  }

  /// Quick for offsets that go up, as those of events do.
  mutating func location(of offset: Int) -> SourceLocation {
    if offset < cursor.offset { cursor = start }
    while cursor.offset < offset, cursor.byte < text.bytes.count {
      let isNewline = text.bytes[cursor.byte] == .newline
      cursor.byte += 1
      while cursor.byte < text.bytes.count, text.bytes[cursor.byte] & 0xC0 == 0x80 { cursor.byte += 1 }
      cursor.offset += 1
      guard isNewline else { continue }
      cursor.line += 1
      cursor.lineStart = cursor.byte
    }
    return text.place(cursor.line, cursor.byte - cursor.lineStart + 1)
  }

  /// The character at an offset, nil at the end.
  mutating func scalar(at offset: Int) -> Unicode.Scalar? {
    _ = location(of: offset)
    guard cursor.byte < text.bytes.count else { return nil }
    var end = cursor.byte + 1
    while end < text.bytes.count, text.bytes[end] & 0xC0 == 0x80 { end += 1 }
    return String(decoding: text.bytes[cursor.byte..<end], as: UTF8.self).unicodeScalars.first
  }
}
