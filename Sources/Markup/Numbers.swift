extension Bytes {
  mutating func write(integer: Int) {
    guard let digits = PackedDigits(integer) else { return write(text: "\(integer)") }
    write(digits)
  }

  /// Writes a number rounded to hundredths, `.` before the decimals, no trailing zeros, no `-0`.
  mutating func write(number: Double) {
    let hundredths = Int(hundredthsOf: number)
    guard let digits = PackedDigits(hundredths: hundredths) else {
      write(integer: hundredths / 100)
      let rest = hundredths.magnitude % 100
      if rest > 0 { write(text: rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)") }
      return
    }
    write(digits)
  }

  @inline(__always)
  private mutating func write(_ digits: PackedDigits) {
    Swift.withUnsafeBytes(of: digits.bytes.littleEndian) { bytes in
      bytes.withMemoryRebound(to: UInt8.self) { write(UnsafeBufferPointer(rebasing: $0[..<digits.count])) }
    }
  }
}

extension Int {
  /// A finite and moderate number in hundredths, rounded.
  @inline(__always)
  init(hundredthsOf number: Double) {
    precondition(number.magnitude < 1e12, "a number in markup is finite and moderate")
    self = Int(number * 100 + (number < 0 ? -0.5 : 0.5))
  }
}

/// The characters of a short number, the first in the lowest byte, so that a number is appended at once
/// and not digit by digit: pictures are mostly numbers.
private struct PackedDigits {
  private(set) var bytes: UInt64 = 0
  private(set) var count = 0

  /// nil for a number of more than seven digits.
  @inline(__always)
  init?(_ integer: Int) {
    guard integer.magnitude < 10_000_000 else { return nil }
    prepend(digitsOf: UInt32(truncatingIfNeeded: integer.magnitude))
    if integer < 0 { prepend(UInt8(ascii: "-")) }
  }

  /// nil for a number of more than four digits before the point.
  @inline(__always)
  init?(hundredths: Int) {
    guard hundredths.magnitude < 1_000_000 else { return nil }
    let (whole, rest) = UInt32(truncatingIfNeeded: hundredths.magnitude).quotientAndRemainder(dividingBy: 100)
    if rest > 0 {
      if rest % 10 > 0 { prepend(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)) }
      prepend(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / 10))
      prepend(UInt8(ascii: "."))
    }
    prepend(digitsOf: whole)
    if hundredths < 0 { prepend(UInt8(ascii: "-")) }
  }

  @inline(__always)
  private mutating func prepend(digitsOf number: UInt32) {
    var rest = number
    repeat {
      prepend(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
  }

  @inline(__always)
  private mutating func prepend(_ byte: UInt8) {
    bytes = bytes << 8 | UInt64(byte)
    count += 1
  }
}
