extension Bytes {
  /// Writes text with `&`, `<`, `>`, `"` and `'` as character references, and without the control
  /// characters that HTML and XML forbid.
  mutating func write(escaping text: String) {
    text.withUTF8Bytes { bytes in
      if bytes.needsEscape { bytes.forEachEscapedPart { write($0) } } else { write(bytes) }
    }
  }
}

extension Pieces {
  /// Writes text, escaped for an element's content or a quoted attribute.
  package mutating func write(text: String) {
    text.withUTF8Bytes { write(escaping: $0) }
  }

  /// Writes a part of a text, in UTF-8 bytes from its start, escaped.
  package mutating func write(text: String, _ part: Range<Int>) {
    text.withUTF8Bytes { write(escaping: UnsafeBufferPointer(rebasing: $0[part])) }
  }

  @inline(__always)
  private mutating func write(escaping bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.needsEscape { writeParts(of: bytes) } else { write(bytes) }
  }

  @inline(never)
  private mutating func writeParts(of bytes: UnsafeBufferPointer<UInt8>) {
    bytes.forEachEscapedPart { write($0) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether there is anything that may need an escape; most texts have nothing.
  @inline(__always)
  fileprivate var needsEscape: Bool { contains(marked: { $0.maskToEscape }) }

  /// Parts that can stand in markup as they are, and what stands for the bytes between them.
  @inline(__always)
  fileprivate func forEachEscapedPart(_ write: (Self) -> Void) {
    var start = 0
    var place = 0
    while let index = firstIndex(from: place, marked: { $0.maskToEscape }) {
      place = index + 1
      guard let reference = self[index].reference else { continue }
      if start < index { write(Self(rebasing: self[start..<index])) }
      reference.withUTF8Buffer(write)
      start = place
    }
    if start < count { write(Self(rebasing: self[start...])) }
  }
}

extension SixteenBytes {
  /// What may need an escape.
  @inline(__always)
  fileprivate var maskToEscape: Mask {
    maskOfControls .| mask(of: UInt8(ascii: "\""))
      .| mask(of: UInt8(ascii: "&"), withoutBit: 1)  // & and '
      .| mask(of: UInt8(ascii: "<"), withoutBit: 2)  // < and >
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
