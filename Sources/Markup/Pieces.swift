/// Markup in the making, put together from pieces of a few bytes: what pages and pictures are written in.
///
/// Each is made of thousands of them, and appending them to an array costs more than the bytes do. Here a piece
/// only checks that it fits, and is copied. The memory has one owner and serves one page after the other.
///
/// Public, not package, since the compiler copies only public code into the targets that call it: a
/// literal then takes a few instructions and no call.
public struct Pieces: ~Copyable {
  /// Where the bytes begin, where the next one goes, and where the room ends.
  @usableFromInline
  internal var start: UnsafeMutablePointer<UInt8>
  @usableFromInline
  internal var next: UnsafeMutablePointer<UInt8>
  @usableFromInline
  internal var end: UnsafeMutablePointer<UInt8>

  /// Empty, with room for so many bytes to begin with.
  package init(capacity: Int = 0) {
    start = .allocate(capacity: max(capacity, 64))
    next = start
    end = start + max(capacity, 64)
  }

  deinit { start.deallocate() }

  package var isEmpty: Bool { next == start }

  /// Whether the last character ends a line.
  package var endsLine: Bool { next > start && next[-1] == UInt8(ascii: "\n") }

  /// Makes place for the next page in the same memory.
  package mutating func removeAll() { next = start }

  /// How many bytes were written.
  @inlinable
  public var count: Int {
    @inline(__always) get { next - start }
  }

  /// Makes room for so many more bytes.
  @inlinable
  @inline(__always)
  internal mutating func makeRoom(_ count: Int) { if end - next < count { grow(by: count) } }

  @usableFromInline
  @inline(never)
  internal mutating func grow(by count: Int) {
    let (written, capacity) = (next - start, 2 * (end - start) + count)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: written)
    start.deallocate()
    start = larger
    next = larger + written
    end = larger + capacity
  }

  /// A literal with interpolated text, numbers or markup.
  @_disfavoredOverload
  package mutating func write(_ template: MarkupTemplate) { template.bytes.withUnsafeBytes { write($0) } }

  /// Writes a literal as it is; the quickest way for markup without values.
  @inlinable
  @inline(__always)
  public mutating func write(static literal: StaticString) { write(literal) }

  /// Writes a literal as it is.
  @inlinable
  @inline(__always)
  public mutating func write(_ literal: StaticString) {
    let count = literal.utf8CodeUnitCount
    makeRoom(count)
    next.update(from: literal.utf8Start, count: count)
    next += count
  }

  /// Writes bytes that are markup already.
  @inlinable
  @inline(__always)
  public mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let from = bytes.baseAddress else { return }
    makeRoom(bytes.count)
    next.update(from: from, count: bytes.count)
    next += bytes.count
  }

  package mutating func write(_ markup: Markup) { markup.bytes.withUnsafeBytes { write($0) } }

  /// Writes once more what was written from one byte to another.
  package mutating func write(again part: Range<Int>) {
    precondition(0 <= part.lowerBound && part.upperBound <= count, "what is written again was written before")
    makeRoom(part.count)
    next.update(from: start + part.lowerBound, count: part.count)
    next += part.count
  }

  /// Writes a part of other markup, from one of its bytes to another.
  package mutating func write(_ markup: Markup, _ part: Range<Int>) {
    markup.bytes.withUnsafeBytes { write(UnsafeBufferPointer(rebasing: $0[part])) }
  }

  /// Writes what was put together elsewhere, from a byte on.
  package mutating func write(_ other: borrowing Pieces, from first: Int = 0) {
    write(UnsafeBufferPointer(start: other.start + first, count: other.count - first))
  }

  /// Writes a number rounded to tenths, `.` before the decimal, no trailing zero, no `-0`.
  @inlinable
  @inline(__always)
  public mutating func write(_ number: Double) { write(tenths: Int(tenthsOf: number)) }

  /// Writes a number of tenths.
  @inlinable
  public mutating func write(tenths: Int) {
    guard tenths.magnitude < 100_000 else { return writeLong(tenths: tenths) }
    makeRoom(8)
    let (whole, rest) = UInt32(truncatingIfNeeded: tenths.magnitude).quotientAndRemainder(dividingBy: 10)
    // Four digits at once, each in a byte and the first in the lowest; the zeros before the number are shifted out.
    let hundreds = whole / 100
    let pairs = hundreds | (whole &- hundreds &* 100) << 16
    let firstOfPairs = (pairs &* 103) >> 10 & 0x000F_000F
    let digits = firstOfPairs | (pairs &- firstOfPairs &* 10) << 8
    let zeros = (digits | 1 << 24).trailingZeroBitCount / 8
    let count = 4 &- zeros
    let isNegative = tenths < 0
    var characters = UInt64((digits | 0x3030_3030) &>> UInt32(truncatingIfNeeded: zeros &* 8))
    characters |= UInt64(0x302E &+ rest << 8) &<< UInt64(truncatingIfNeeded: count &* 8)
    if isNegative { characters = characters << 8 | 0x2D }
    UnsafeMutableRawPointer(next).storeBytes(of: characters.littleEndian, as: UInt64.self)
    next += count &+ (rest > 0 ? 2 : 0) &+ (isNegative ? 1 : 0)
  }

  @usableFromInline
  @inline(never)
  internal mutating func writeLong(tenths: Int) {
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    write(text: (tenths < 0 ? "-" : "") + String(whole) + (rest > 0 ? ".\(rest)" : ""))
  }

  package mutating func write(integer: Int) {
    guard integer.magnitude < 10_000 else { return write(text: "\(integer)") }
    write(tenths: integer * 10)
  }

  /// The bytes so far, as a copy.
  package var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

  /// The bytes so far, in place.
  package borrowing func withBytes<Result, Trouble: Error>(
    _ use: (UnsafeBufferPointer<UInt8>) throws(Trouble) -> Result
  ) throws(Trouble) -> Result {
    try use(UnsafeBufferPointer(start: start, count: count))
  }
}

extension Int {
  /// A finite and moderate number in tenths, rounded.
  @inlinable
  @inline(__always)
  public init(tenthsOf number: Double) {
    precondition(number.magnitude < 1e12, "a number in markup is finite and moderate")
    self = Int(number * 10 + (number < 0 ? -0.5 : 0.5))
  }
}

extension Markup {
  /// What was put together.
  package init(_ pieces: borrowing Pieces) { self.init(trusted: pieces.bytes) }
}
