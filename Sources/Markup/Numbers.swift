extension [UInt8] {
  mutating func append(integer: Int) {
    guard integer < 0 else { return append(digits: UInt(integer)) }
    append(UInt8(ascii: "-"))
    append(digits: integer.magnitude)
  }

  private mutating func append(digits: UInt) {
    if digits >= 10 { append(digits: digits / 10) }
    append(UInt8(ascii: "0") + UInt8(digits % 10))
  }

  /// Appends a finite number rounded to hundredths, `.` before the decimals, no trailing zeros, no `-0`.
  mutating func append(number: Double) {
    precondition(number.isFinite && number.magnitude < 1e15, "a number in markup is finite and moderate")
    let hundredths = Int((number * 100).rounded())
    if hundredths < 0 { append(UInt8(ascii: "-")) }
    let magnitude = hundredths.magnitude
    append(digits: magnitude / 100)
    let rest = magnitude % 100
    guard rest > 0 else { return }
    append(UInt8(ascii: "."))
    append(UInt8(ascii: "0") + UInt8(rest / 10))
    if rest % 10 > 0 { append(UInt8(ascii: "0") + UInt8(rest % 10)) }
  }
}
