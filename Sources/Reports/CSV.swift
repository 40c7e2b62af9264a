/// A table as comma-separated values (RFC 4180), as spreadsheets open it: UTF-8 with a byte-order mark,
/// without which some of them take accents for something else.
package struct CSV: Sendable {
  package private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  package init(_ header: [String]) { add(header) }

  package mutating func add(_ row: [String]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(cell)
    }
    bytes += "\r\n".utf8
  }

  private mutating func write(_ cell: String) {
    let cell = Self.harmless(cell)
    guard cell.utf8.contains(where: { Self.isSpecial($0) }) else {
      bytes += cell.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: ";"):
      true
    default: false
    }
  }

  /// A spreadsheet takes what begins with one of these for a formula, and does what it says; behind an
  /// apostrophe it is text. Numbers stay numbers.
  private static func harmless(_ cell: String) -> String {
    switch cell.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
      UInt8(ascii: "\r"):
      Double(cell) == nil ? "'" + cell : cell
    default: cell
    }
  }
}
