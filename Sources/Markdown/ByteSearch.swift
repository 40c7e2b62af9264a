extension UnsafeBufferPointer<UInt8> {
  /// Calls `body` with the index of every such byte, in order. Eight bytes are looked at together, since whole
  /// files are searched for bytes that come seldom.
  func visit(_ byte: UInt8, _ body: (Int) -> Void) {
    let pattern = 0x0101_0101_0101_0101 &* UInt64(byte)
    let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let raw = UnsafeRawBufferPointer(self)
    var index = 0
    while index + 8 <= count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) ^ pattern
      // The highest bit of each byte that is zero now, which is where the pattern stood.
      var found = ~((word & lowBits) &+ lowBits | word | lowBits)
      while found != 0 {
        body(index + found.trailingZeroBitCount / 8)
        found &= found &- 1
      }
      index += 8
    }
    while index < count {
      if self[index] == byte { body(index) }
      index += 1
    }
  }

  func count(of byte: UInt8) -> Int {
    var count = 0
    visit(byte) { _ in count += 1 }
    return count
  }
}
