extension [UInt8] {
  /// Appends text with `&`, `<`, `>`, `"` and `'` as character references, and without the control
  /// characters that HTML and XML forbid.
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for index in utf8.indices {
        guard let replacement = Self.replacement(for: utf8[index]) else { continue }
        append(contentsOf: utf8[start..<index])
        replacement.withUTF8Buffer { append(contentsOf: $0) }
        start = index + 1
      }
      append(contentsOf: utf8[start...])
    }
  }

  /// What stands for a byte that can't stand for itself.
  @inline(__always)
  private static func replacement(for byte: UInt8) -> StaticString? {
    guard byte < 0x40 else { return nil }
    switch byte {
    case UInt8(ascii: "&"): return "&amp;"
    case UInt8(ascii: "<"): return "&lt;"
    case UInt8(ascii: ">"): return "&gt;"
    case UInt8(ascii: "\""): return "&quot;"
    case UInt8(ascii: "'"): return "&#39;"
    case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20: return "\u{FFFD}"
    default: return nil
    }
  }
}
