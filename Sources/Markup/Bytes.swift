/// UTF-8 bytes that are written one after the other: what markup that is kept is made in. Pages are written in
/// `Pieces`.
///
/// Appending pieces of a few bytes to an array costs more than the bytes do. Here the array has room to spare, and
/// a piece only checks that it fits.
///
/// Public, not package, since the compiler copies only public code into the targets that call it: a literal
/// then takes a few instructions and no call.
public struct Bytes: Sendable {
  /// What has been written, and behind it room for more.
  @usableFromInline
  internal var room: [UInt8]
  @usableFromInline
  internal var used: Int

  package init() { (room, used) = ([], 0) }

  /// Empty, with room for so many bytes.
  package init(capacity: Int) { (room, used) = (Self.zeros(capacity), 0) }

  package init(_ bytes: [UInt8]) { (room, used) = (bytes, bytes.count) }

  package var count: Int { used }

  /// What has been written so far.
  package var array: [UInt8] { used == room.count ? room : Array(room[..<used]) }

  /// What has been written, which is not copied where nobody else holds it; nothing is left.
  package mutating func take() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &room)
    taken.removeLast(taken.count - used)
    used = 0
    return taken
  }

  /// What has been written so far, in place.
  @inline(__always)
  func withUnsafeBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    room.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<used])) }
  }

  /// Writes a literal as it is.
  @inlinable
  @inline(__always)
  public mutating func write(_ literal: StaticString) {
    write(literal.utf8Start, count: literal.utf8CodeUnitCount)
  }

  /// Writes text as it is.
  package mutating func write(text: String) { text.withUTF8Bytes { write($0) } }

  package mutating func write(_ other: Bytes) { other.withUnsafeBytes { write($0) } }

  package mutating func write(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { write($0) } }

  @inline(__always)
  mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let start = bytes.baseAddress { write(start, count: bytes.count) }
  }

  /// The one place where bytes are put.
  @inlinable
  @inline(__always)
  internal mutating func write(_ start: UnsafePointer<UInt8>, count: Int) {
    if room.count - used < count { grow(by: count) }
    let place = used
    room.withUnsafeMutableBufferPointer { room in
      if let first = room.baseAddress { (first + place).update(from: start, count: count) }
    }
    used = place + count
  }

  /// The room gets at least twice as large, so that bytes move seldom.
  @usableFromInline
  @inline(never)
  internal mutating func grow(by more: Int) {
    var larger = Self.zeros(max(2 * room.count, used + more, 64))
    larger.withUnsafeMutableBufferPointer { larger in
      room.withUnsafeBufferPointer { _ = larger.update(fromContentsOf: $0[..<used]) }
    }
    room = larger
  }

  /// The standard library makes an array of equal elements by way of its own generic code, which takes longer than
  /// all that is then written into a short one.
  private static func zeros(_ count: Int) -> [UInt8] {
    var zeros: [UInt8] = []
    zeros.reserveCapacity(count)
    zeros.append(contentsOf: repeatElement(0, count: count))
    return zeros
  }
}

extension Bytes: Hashable {
  public static func == (one: Bytes, other: Bytes) -> Bool {
    one.room[..<one.used] == other.room[..<other.used]
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(room[..<used]) }
}

extension String {
  /// The text's bytes, without a copy of a text that has them in one piece, as nearly all have.
  @inlinable
  @inline(__always)
  public func withUTF8Bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var text = self
    return text.withUTF8(body)
  }
}
