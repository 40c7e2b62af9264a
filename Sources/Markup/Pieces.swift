/// Short pieces of markup that are written at once.
///
/// Pictures are made of pieces of a few bytes, and appending each of them to an array costs more than the
/// bytes do. Here the array makes room once for all pieces of an element, and every piece then only checks
/// that it fits. This is the one place of the program that writes through a pointer for speed.
package struct Pieces: ~Copyable {
  /// Where the next byte goes, and where the room ends.
  @usableFromInline
  package private(set) var next: UnsafeMutablePointer<UInt8>
  @usableFromInline
  package let end: UnsafeMutablePointer<UInt8>

  fileprivate init(next: UnsafeMutablePointer<UInt8>, end: UnsafeMutablePointer<UInt8>) {
    self.next = next
    self.end = end
  }

  /// Writes a literal as it is.
  @inlinable
  @inline(__always)
  package mutating func write(_ literal: StaticString) {
    let count = literal.utf8CodeUnitCount
    precondition(count <= end - next, "the pieces fit in the room that was asked for")
    next.update(from: literal.utf8Start, count: count)
    next += count
  }

  /// Writes a number in its shortest form, at most two decimals; at most 17 bytes.
  package mutating func write(_ number: Double) {
    if let digits = PackedDigits(hundredths: Int(hundredthsOf: number)) {
      precondition(digits.count <= end - next, "the pieces fit in the room that was asked for")
      var rest = digits.bytes
      for _ in 0..<digits.count {
        next.pointee = UInt8(truncatingIfNeeded: rest)
        next += 1
        rest >>= 8
      }
    } else {
      var bytes: [UInt8] = []
      bytes.append(number: number)
      precondition(bytes.count <= end - next, "the pieces fit in the room that was asked for")
      for byte in bytes {
        next.pointee = byte
        next += 1
      }
    }
  }
}

extension Markup {
  /// Appends pieces that take `count` bytes at most.
  package mutating func write(atMost count: Int, _ body: (inout Pieces) -> Void) {
    bytes.append(addingCapacity: count) { room in
      room.withUnsafeMutableBufferPointer { buffer, initialized in
        guard let start = buffer.baseAddress else { return }
        var pieces = Pieces(next: start, end: start + buffer.count)
        body(&pieces)
        initialized = pieces.next - start
      }
    }
  }
}
