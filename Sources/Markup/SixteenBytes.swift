/// Sixteen bytes of a text, looked at together.
///
/// Most texts are short and need no escape, and files are searched for bytes that come seldom, which this tells in
/// a few instructions. What is found is a mask, with all bits of a byte that is meant.
struct SixteenBytes {
  typealias Mask = SIMDMask<SIMD16<Int8>>

  private let bytes: SIMD16<UInt8>

  @inline(__always)
  fileprivate init(_ bytes: SIMD16<UInt8>) { self.bytes = bytes }

  /// Where a byte stands.
  @inline(__always)
  func mask(of byte: UInt8) -> Mask { bytes .== SIMD16(repeating: byte) }

  /// Where a byte stands, whatever its `bit`.
  @inline(__always)
  func mask(of byte: UInt8, withoutBit bit: UInt8) -> Mask {
    (bytes | SIMD16(repeating: bit)) .== SIMD16(repeating: byte | bit)
  }

  /// Where bytes below a space stand.
  @inline(__always)
  var maskOfControls: Mask { bytes .< SIMD16(repeating: 0x20) }

  /// The places that a mask marks, the first one in the lowest byte.
  fileprivate struct Marks {
    private var low: UInt64
    private var high: UInt64

    @inline(__always)
    init(_ mask: Mask) {
      let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
      (low, high) = (UInt64(littleEndian: words[0]), UInt64(littleEndian: words[1]))
    }

    @inline(__always)
    var isEmpty: Bool { low | high == 0 }

    @inline(__always)
    var first: Int? {
      guard !isEmpty else { return nil }
      return low != 0 ? low.trailingZeroBitCount / 8 : 8 + high.trailingZeroBitCount / 8
    }

    @inline(__always)
    mutating func popFirst() -> Int? {
      guard let first else { return nil }
      if first < 8 { low &= ~(0xFF << UInt64(8 * first)) } else { high &= ~(0xFF << UInt64(8 * (first - 8))) }
      return first
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first byte from a place on that is marked; nil when there is none.
  @inline(__always)
  func firstIndex(from start: Int = 0, marked mask: (SixteenBytes) -> SixteenBytes.Mask) -> Int? {
    var place = start
    while place < count {
      if let first = SixteenBytes.Marks(mask(sixteen(at: place))).first {
        return place + first < count ? place + first : nil
      }
      place += 16
    }
    return nil
  }

  /// Whether any byte is marked; a space must not be.
  @inline(__always)
  func contains(marked mask: (SixteenBytes) -> SixteenBytes.Mask) -> Bool {
    guard count > 16 else { return !SixteenBytes.Marks(mask(upToSixteen)).isEmpty }
    // The last ones first, so that the others are whole sixteens.
    var found = mask(wholeSixteen(at: count - 16))
    for place in stride(from: 0, to: count - 16, by: 16) { found .|= mask(wholeSixteen(at: place)) }
    return !SixteenBytes.Marks(found).isEmpty
  }

  /// Goes through the places of bytes below a space, in order; a text has few.
  package func forEachControl(_ body: (Int) -> Void) {
    for start in stride(from: 0, to: count, by: 16) {
      var marks = SixteenBytes.Marks(sixteen(at: start).maskOfControls)
      while let place = marks.popFirst() { body(start + place) }
    }
  }

  /// The first byte from a place on that may be markup within a line of Markdown, or is below a space; nil when
  /// there is none.
  package func firstMarkup(from start: Int) -> Int? {
    firstIndex(from: start) { bytes in
      bytes.mask(of: UInt8(ascii: "["), withoutBit: 0x04)
        .| bytes.mask(of: UInt8(ascii: "\\"), withoutBit: 0x01)
        .| bytes.mask(of: UInt8(ascii: "*")) .| bytes.mask(of: UInt8(ascii: "&"))
        .| bytes.mask(of: UInt8(ascii: "`")) .| bytes.mask(of: UInt8(ascii: "<")) .| bytes.maskOfControls
    }
  }

  /// The places of a byte, in order.
  package func places(of byte: UInt8) -> [Int] {
    var places: [Int] = []
    for start in stride(from: 0, to: count, by: 16) {
      var marks = SixteenBytes.Marks(sixteen(at: start).mask(of: byte))
      while let place = marks.popFirst(), start + place < count { places.append(start + place) }
    }
    return places
  }

  @inline(__always)
  private func wholeSixteen(at place: Int) -> SixteenBytes {
    SixteenBytes(UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: place, as: SIMD16.self))
  }

  /// All bytes, where they are no more than sixteen: some of them twice, or spaces behind them.
  @inline(__always)
  private var upToSixteen: SixteenBytes {
    let spaces: UInt64 = 0x2020_2020_2020_2020
    if count >= 8 { return SixteenBytes(eight(at: 0), eight(at: count - 8)) }
    if count >= 4 {
      let (first, last) = (load(UInt32.self, at: 0), load(UInt32.self, at: count - 4))
      return SixteenBytes(UInt64(first) | UInt64(last) << 32, spaces)
    }
    return SixteenBytes(few(at: 0), spaces)
  }

  /// The sixteen bytes from a place on, with spaces for those behind the end.
  @inline(__always)
  private func sixteen(at place: Int) -> SixteenBytes {
    let left = count - place
    if left >= 16 { return wholeSixteen(at: place) }
    let spaces: UInt64 = 0x2020_2020_2020_2020
    guard left >= 8 else { return SixteenBytes(few(at: place), spaces) }
    // The last eight, of which those that the first ones hold too are shifted out.
    let missing = UInt64(8 * (16 - left))
    let rest = missing == 64 ? spaces : eight(at: count - 8) >> missing | spaces << (64 - missing)
    return SixteenBytes(eight(at: place), rest)
  }

  @inline(__always)
  private func eight(at place: Int) -> UInt64 { load(UInt64.self, at: place) }

  /// The last bytes, fewer than eight, with spaces behind them.
  @inline(__always)
  private func few(at start: Int) -> UInt64 {
    let left = count - start
    var (word, bits, place): (UInt64, UInt64, Int) = (0, 0, start)
    if left & 4 != 0 {
      word = UInt64(load(UInt32.self, at: place))
      (bits, place) = (32, place + 4)
    }
    if left & 2 != 0 {
      word |= UInt64(load(UInt16.self, at: place)) << bits
      (bits, place) = (bits + 16, place + 2)
    }
    if left & 1 != 0 {
      word |= UInt64(self[place]) << bits
      bits += 8
    }
    return word | 0x2020_2020_2020_2020 << bits
  }

  /// An integer whose lowest byte is the first one.
  @inline(__always)
  private func load<Word: FixedWidthInteger & BitwiseCopyable>(_ word: Word.Type, at place: Int) -> Word {
    Word(littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: place, as: Word.self))
  }
}

extension SixteenBytes {
  /// The first eight in a word and the others in the next, each with the first byte lowest.
  @inline(__always)
  fileprivate init(_ low: UInt64, _ high: UInt64) {
    self.init(unsafeBitCast(SIMD2(low.littleEndian, high.littleEndian), to: SIMD16<UInt8>.self))
  }
}
