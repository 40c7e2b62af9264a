extension Bytes {
  /// Writes a text as JSON has it, between quotation marks. Most texts need no escape, and go in at once.
  mutating func write(quotedForJSON text: String) {
    text.withUTF8Bytes { utf8 in
      write("\"")
      if utf8.needsEscapeInJSON { write(escapingForJSON: utf8) } else { write(utf8) }
      write("\"")
    }
  }

  private mutating func write(escapingForJSON utf8: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in utf8.indices {
      guard let escape = utf8.escapeInJSON(at: index) else { continue }
      write(UnsafeBufferPointer(rebasing: utf8[start..<max(start, index + 1 - escape.length)]))
      write(text: escape.text)
      start = index + 1
    }
    write(UnsafeBufferPointer(rebasing: utf8[start...]))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Every byte is looked at without stopping at the first that needs one: so the compiler looks at many at once.
  fileprivate var needsEscapeInJSON: Bool {
    var found: UInt8 = 0
    for byte in self {
      found |= byte < 0x20 ? 1 : 0
      found |= byte == UInt8(ascii: "\"") ? 1 : 0
      found |= byte == UInt8(ascii: "\\") ? 1 : 0
      found |= byte == 0x7F ? 1 : 0
    }
    guard found == 0, count > 2 else { return found != 0 }
    for index in 2..<count {
      let isSeparator: UInt8 = self[index] & 0xFE == 0xA8 ? 1 : 0
      found |= isSeparator & (self[index - 1] == 0x80 ? 1 : 0) & (self[index - 2] == 0xE2 ? 1 : 0)
    }
    return found != 0
  }

  /// What stands for the character that ends at a byte, and how many bytes that one has; nil for a character
  /// that stands for itself.
  fileprivate func escapeInJSON(at index: Int) -> (text: String, length: Int)? {
    switch self[index] {
    case UInt8(ascii: "\""): ("\\\"", 1)
    case UInt8(ascii: "\\"): ("\\\\", 1)
    case UInt8(ascii: "\n"): ("\\n", 1)
    case UInt8(ascii: "\t"): ("\\t", 1)
    case UInt8(ascii: "\r"): ("\\r", 1)
    case 0..<0x10: ("\\u000" + String(self[index], radix: 16), 1)
    case 0x10..<0x20, 0x7F: ("\\u00" + String(self[index], radix: 16), 1)
    // U+2028 and U+2029, which end a line in JavaScript.
    case 0xA8, 0xA9:
      index > 1 && self[index - 1] == 0x80 && self[index - 2] == 0xE2
        ? (self[index] == 0xA8 ? "\\u2028" : "\\u2029", 3) : nil
    default: nil
    }
  }
}
