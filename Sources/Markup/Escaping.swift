extension Bytes {
  /// Writes text with `&`, `<`, `>`, `"` and `'` as character references, and without the control
  /// characters that HTML and XML forbid. Most texts need no escape, and go in at once.
  mutating func write(escaping text: String) {
    text.withUTF8Bytes { utf8 in
      if utf8.needsEscape { write(escaping: utf8) } else { write(utf8) }
    }
  }

  private mutating func write(escaping utf8: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in utf8.indices {
      guard let reference = utf8[index].reference else { continue }
      write(UnsafeBufferPointer(rebasing: utf8[start..<index]))
      write(reference)
      start = index + 1
    }
    write(UnsafeBufferPointer(rebasing: utf8[start...]))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Every byte is looked at without stopping at the first that needs one: so the compiler looks at many at once.
  fileprivate var needsEscape: Bool {
    var found: UInt8 = 0
    for byte in self {
      found |= byte < 0x20 ? 1 : 0
      found |= byte == UInt8(ascii: "\"") ? 1 : 0
      found |= byte & 0xFE == UInt8(ascii: "&") ? 1 : 0  // & and '
      found |= byte & 0xFD == UInt8(ascii: "<") ? 1 : 0  // < and >
    }
    return found != 0
  }
}

extension UInt8 {
  /// What stands for a byte that can't stand for itself: the five that markup is made of, and the control
  /// characters but for tab and the ends of lines; nil for all others.
  fileprivate var reference: StaticString? {
    switch self {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): nil
    case 0..<0x20: "\u{FFFD}"
    default: nil
    }
  }
}
