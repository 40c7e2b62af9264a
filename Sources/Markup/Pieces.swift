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
    put(literal.utf8Start, count: literal.utf8CodeUnitCount)
  }

  /// The one place where bytes are put.
  @inlinable
  @inline(__always)
  internal mutating func put(_ bytes: UnsafePointer<UInt8>, count: Int) {
    makeRoom(count)
    UnsafeMutableRawPointer(next).copyMemory(from: bytes, byteCount: count)
    next += count
  }

  /// Writes bytes that are markup already.
  @inlinable
  @inline(__always)
  public mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let start = bytes.baseAddress { put(start, count: bytes.count) }
  }

  package mutating func write(_ markup: Markup) { markup.bytes.withUnsafeBytes { write($0) } }

  /// Writes once more what was written from one byte to another.
  package mutating func write(again part: Range<Int>) {
    precondition(0 <= part.lowerBound && part.upperBound <= count, "what is written again was written before")
    makeRoom(part.count)
    put(start + part.lowerBound, count: part.count)
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

  /// The bytes so far, as a copy.
  package var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

  /// The bytes so far, in place.
  package borrowing func withBytes<Result, Trouble: Error>(
    _ use: (UnsafeBufferPointer<UInt8>) throws(Trouble) -> Result
  ) throws(Trouble) -> Result {
    try use(UnsafeBufferPointer(start: start, count: count))
  }
}

extension Markup {
  /// What was put together.
  package init(_ pieces: borrowing Pieces) { self.init(trusted: pieces.bytes) }
}
