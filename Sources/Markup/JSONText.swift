extension Pieces {
  /// Writes a text as JSON has it, between quotation marks.
  mutating func write(quotedForJSON text: String) {
    text.withUTF8Bytes { utf8 in
      write("\"")
      writeJSON(utf8)
      write("\"")
    }
  }

  @inline(__always)
  private mutating func writeJSON(_ utf8: UnsafeBufferPointer<UInt8>) {
    guard utf8.contains(marked: { $0.maskToEscapeInJSON }) else { return write(utf8) }
    var start = 0
    var place = 0
    while let index = utf8.firstIndex(from: place, marked: { $0.maskToEscapeInJSON }) {
      place = index + 1
      guard let escape = utf8.escapeInJSON(at: index) else { continue }
      write(UnsafeBufferPointer(rebasing: utf8[start..<(place - escape.length)]))
      escape.text.withUTF8Bytes { write($0) }
      start = place
    }
    write(UnsafeBufferPointer(rebasing: utf8[start...]))
  }
}

extension SixteenBytes {
  /// What may need an escape, or may be the last byte of U+2028 or U+2029.
  @inline(__always)
  fileprivate var maskToEscapeInJSON: Mask {
    maskOfControls .| mask(of: UInt8(ascii: "\"")) .| mask(of: UInt8(ascii: "\\")) .| mask(of: 0x7F)
      .| mask(of: 0xA8, withoutBit: 1)
  }
}

extension UnsafeBufferPointer<UInt8> {
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
