/// The bytes compressed after RFC 1951, in one block with its fixed codes: less tight than what zlib makes,
/// but a tenth of its size, and the same on every machine.
func deflated(_ bytes: [UInt8]) -> [UInt8] {
  var stream = BitStream()
  stream.write(0b011, bits: 3)  // The last block, with fixed codes.
  var matches = MatchFinder(bytes)
  var index = 0
  while index < bytes.count {
    if let match = matches.longest(at: index) {
      stream.write(length: match.length)
      stream.write(distance: match.distance)
      for place in index..<index + match.length { matches.remember(place) }
      index += match.length
    } else {
      stream.write(symbol: Int(bytes[index]))
      matches.remember(index)
      index += 1
    }
  }
  stream.write(symbol: 256)
  return stream.finished()
}

/// Finds what has been there before, through chains of places with the same three bytes.
private struct MatchFinder {
  private let bytes: [UInt8]
  private var newest = [Int32](repeating: -1, count: 1 << 15)
  private var older: [Int32]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    older = [Int32](repeating: -1, count: bytes.count)
  }

  private func hash(_ place: Int) -> Int {
    let word = UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16
    return Int((word &* 0x9E37_79B1) >> 17)
  }

  mutating func remember(_ place: Int) {
    guard place + 2 < bytes.count else { return }
    let hash = hash(place)
    older[place] = newest[hash]
    newest[hash] = Int32(place)
  }

  /// The longest of the nearest matches: 3 to 258 bytes, at most 32,768 back.
  func longest(at place: Int) -> (length: Int, distance: Int)? {
    guard place + 2 < bytes.count else { return nil }
    let limit = min(258, bytes.count - place)
    var best = 2
    var distance = 0
    var candidate = Int(newest[hash(place)])
    var tries = 48
    while candidate >= 0, place - candidate <= 32_768, tries > 0 {
      if best == limit { break }
      if bytes[candidate + best] == bytes[place + best] {
        var length = 0
        while length < limit, bytes[candidate + length] == bytes[place + length] { length += 1 }
        if length > best { (best, distance) = (length, place - candidate) }
      }
      candidate = Int(older[candidate])
      tries -= 1
    }
    return best > 2 ? (best, distance) : nil
  }
}

/// Bits, the lowest first, as RFC 1951 packs them.
private struct BitStream {
  private var bytes: [UInt8] = []
  private var held: UInt64 = 0
  private var count = 0

  mutating func write(_ value: Int, bits: Int) {
    held |= UInt64(value) << UInt64(count)
    count += bits
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: held))
      held >>= 8
      count -= 8
    }
  }

  /// A code, whose highest bit goes first.
  private mutating func write(code: Int, bits: Int) {
    var reversed = 0
    for bit in 0..<bits where code & (1 << bit) != 0 { reversed |= 1 << (bits - 1 - bit) }
    write(reversed, bits: bits)
  }

  /// A byte, the end of the block (256) or a length (from 257), by the fixed table of section 3.2.6.
  mutating func write(symbol: Int) {
    switch symbol {
    case ..<144: write(code: 0x30 + symbol, bits: 8)
    case ..<256: write(code: 0x190 + symbol - 144, bits: 9)
    case ..<280: write(code: symbol - 256, bits: 7)
    default: write(code: 0xC0 + symbol - 280, bits: 8)
    }
  }

  mutating func write(length: Int) {
    // The longest has a code of its own.
    guard length < 258 else { return write(symbol: 285) }
    let (code, base, extra) = Self.place(of: length - 3, groupSize: 4)
    write(symbol: 257 + code)
    write(length - 3 - base, bits: extra)
  }

  mutating func write(distance: Int) {
    let (code, base, extra) = Self.place(of: distance - 1, groupSize: 2)
    write(code: code, bits: 5)
    write(distance - 1 - base, bits: extra)
  }

  /// Both tables of section 3.2.5 double the width of a code after every group of codes: the code of a value,
  /// the first value it stands for, and how many bits say which of its values is meant.
  private static func place(of value: Int, groupSize: Int) -> (code: Int, base: Int, extra: Int) {
    guard value >= groupSize * 2 else { return (value, value, 0) }
    var extra = 0
    while value >> extra >= groupSize * 2 { extra += 1 }
    let step = value >> extra
    return (groupSize * extra + step, step << extra, extra)
  }

  consuming func finished() -> [UInt8] {
    if count > 0 { write(0, bits: 8 - count) }
    return bytes
  }
}
