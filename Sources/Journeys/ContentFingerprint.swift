extension Journey {
  /// A name for what the map says: titles, steps and cards with all that belongs to them, in order. It changes
  /// with any of them and with nothing else: not with prose, dates of review, mutes or the file's layout.
  package var contentFingerprint: String {
    // A dump holds all of that, each line ending in its place in the file.
    var lines = LinesHash()
    dump(to: &lines)
    return lines.digits
  }
}

/// A hash of a dump's lines as they come, without the first one and without places.
private struct LinesHash: TextOutputStream {
  private var hash = StableHash()
  private var isFirstLine = true
  private var isLineEmpty = true
  private var isPlace = false

  mutating func write(_ text: String) { text.forEachByte { take($0) } }

  @inline(__always)
  private mutating func take(_ byte: UInt8) {
    if byte == UInt8(ascii: "\n") { return endLine() }
    isLineEmpty = false
    if byte == UInt8(ascii: "@") {
      isPlace = true
    } else if isPlace, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      isPlace = false
    }
    if !isPlace, !isFirstLine { hash.combine(byte) }
  }

  private mutating func endLine() {
    if !isLineEmpty {
      if !isFirstLine { hash.combine(0xFF) }
      isFirstLine = false
    }
    isLineEmpty = true
    isPlace = false
  }

  /// Twelve hexadecimal digits, once the last line has ended.
  var digits: String {
    var ended = self
    ended.endLine()
    return ended.hash.digits(12)
  }
}
