extension [UInt8] {
  /// Appends text with `&`, `<`, `>`, `"` and `'` as character references, and without the control
  /// characters that HTML and XML forbid.
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for index in utf8.indices where Self.needsEscape(utf8[index]) {
        append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
        Self.replacement(for: utf8[index]).withUTF8Buffer { append(contentsOf: $0) }
        start = index + 1
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }
  }

  /// Whether a byte can't stand for itself.
  @inline(__always)
  private static func needsEscape(_ byte: UInt8) -> Bool { byte < 64 && escaped >> UInt64(byte) & 1 == 1 }

  /// A bit for each of the first 64 bytes that can't stand for itself: the control characters but for tab
  /// and the ends of lines, and the five that markup is made of.
  private static let escaped: UInt64 = 0xFFFF_D9FF | 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

  /// What stands for a byte that can't stand for itself.
  private static func replacement(for byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: "\u{FFFD}"
    }
  }
}
