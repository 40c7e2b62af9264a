/// Eight bytes of a text, looked at together; the first one is the lowest.
///
/// Most texts are short and need no escape, and files are searched for bytes that come seldom, which this tells in
/// a few instructions. What is found is marked by the top bit of its byte. The lowest mark is exact; a byte above
/// it may be marked without being meant.
struct EightBytes {
  let word: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// Marks a byte.
  @inline(__always)
  func marks(of byte: UInt8) -> UInt64 { Self.zeros(word ^ Self.ones &* UInt64(byte)) }

  /// Marks a byte, whatever its `bit`.
  @inline(__always)
  func marks(of byte: UInt8, withoutBit bit: UInt8) -> UInt64 {
    Self.zeros((word | Self.ones &* UInt64(bit)) ^ Self.ones &* UInt64(byte | bit))
  }

  /// Marks bytes below a space.
  @inline(__always)
  var marksOfControls: UInt64 { (word &- Self.ones &* 0x20) & ~word & Self.tops }

  /// Taking one from a byte that is zero borrows.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & tops }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first byte from a place on that is marked; nil when there is none.
  @inline(__always)
  func firstIndex(from place: Int = 0, marked marks: (EightBytes) -> UInt64) -> Int? {
    var place = place
    while place < count {
      let found = marks(eight(at: place))
      if found != 0 {
        let index = place + found.trailingZeroBitCount / 8
        return index < count ? index : nil
      }
      place += 8
    }
    return nil
  }

  /// The places of a byte, in order.
  package func places(of byte: UInt8) -> [Int] {
    var places: [Int] = []
    var start = 0
    while let place = firstIndex(from: start, marked: { $0.marks(of: byte) }) {
      places.append(place)
      start = place + 1
    }
    return places
  }

  /// The eight bytes from a place on, with spaces for those behind the end.
  @inline(__always)
  private func eight(at place: Int) -> EightBytes {
    let bytes = UnsafeRawBufferPointer(self)
    if place + 8 <= count {
      return EightBytes(
        word: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      )
    }
    let missing = UInt64(place + 8 - count) * 8
    let spaces: UInt64 = 0x2020_2020_2020_2020 << (64 - missing)
    guard count < 8 else {
      let last = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
      return EightBytes(word: last >> missing | spaces)
    }
    var word: UInt64 = 0
    for index in (place..<count).reversed() { word = word << 8 | UInt64(self[index]) }
    return EightBytes(word: word | spaces)
  }
}
