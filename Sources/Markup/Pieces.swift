/// Short pieces of markup that are written at once.
///
/// Pictures are made of pieces of a few bytes, and appending each of them to an array costs more than the
/// bytes do. Here the array makes room once for all pieces of an element, and every piece then only checks
/// that it fits. This is the one place of the program that writes through a pointer for speed.
///
/// Public, not package, since the compiler copies only public code into the targets that call it: a
/// literal then takes a few instructions and no call.
public struct Pieces: ~Copyable {
  /// Where the next byte goes, and where the room ends.
  @usableFromInline
  internal var next: UnsafeMutablePointer<UInt8>
  @usableFromInline
  internal let end: UnsafeMutablePointer<UInt8>

  fileprivate init(next: UnsafeMutablePointer<UInt8>, end: UnsafeMutablePointer<UInt8>) {
    self.next = next
    self.end = end
  }

  /// Writes a literal as it is.
  @inlinable
  @inline(__always)
  public mutating func write(_ literal: StaticString) {
    let count = literal.utf8CodeUnitCount
    precondition(count <= end - next, "the pieces fit in the room that was asked for")
    next.update(from: literal.utf8Start, count: count)
    next += count
  }

  /// Writes a number rounded to tenths, `.` before the decimal, no trailing zero, no `-0`; at most 16 bytes.
  package mutating func write(_ number: Double) { write(tenths: Int(tenthsOf: number)) }

  /// Writes a number of tenths.
  package mutating func write(tenths: Int) {
    guard tenths.magnitude < 100_000, end - next >= 8 else { return writeLong(tenths: tenths) }
    let (whole, rest) = UInt32(truncatingIfNeeded: tenths.magnitude).quotientAndRemainder(
      dividingBy: 10
    )
    var place = next
    func put(_ byte: UInt32) {
      place.pointee = UInt8(truncatingIfNeeded: byte)
      place += 1
    }
    if tenths < 0 { put(0x2D) }
    if whole >= 1000 { put(0x30 &+ whole / 1000) }
    if whole >= 100 { put(0x30 &+ whole / 100 % 10) }
    if whole >= 10 { put(0x30 &+ whole / 10 % 10) }
    put(0x30 &+ whole % 10)
    if rest > 0 {
      put(0x2E)
      put(0x30 &+ rest)
    }
    next = place
  }

  private mutating func writeLong(tenths: Int) {
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    let digits = (tenths < 0 ? "-" : "") + String(whole) + (rest > 0 ? ".\(rest)" : "")
    precondition(digits.utf8.count <= end - next, "the pieces fit in the room that was asked for")
    for byte in digits.utf8 {
      next.pointee = byte
      next += 1
    }
  }
}

extension Markup {
  /// Appends pieces that take `count` bytes at most.
  package mutating func write(atMost count: Int, _ body: (inout Pieces) -> Void) {
    bytes.write(atMost: count) { room in
      guard let start = room.baseAddress else { return 0 }
      var pieces = Pieces(next: start, end: start + room.count)
      body(&pieces)
      return pieces.next - start
    }
  }
}
