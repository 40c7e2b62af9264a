/// A table as comma-separated values (RFC 4180), as spreadsheets open it: UTF-8 with a byte-order mark,
/// without which some of them take accents for something else.
package struct CSV: Sendable {
  package private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  private var isRowEmpty = true

  /// `capacity`: about how many bytes it will take.
  package init(_ header: [String], capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
    add(header)
  }

  package mutating func add(_ row: [String]) {
    for index in row.indices { add(row[index]) }
    endRow()
  }

  /// A cell of the row that is being written.
  package mutating func add(_ cell: String) {
    startCell()
    var cell = Self.harmless(cell)
    cell.withUTF8 { write($0) }
  }

  /// A cell with a number.
  package mutating func add(_ number: Int) {
    startCell()
    bytes += String(number).utf8
  }

  package mutating func endRow() {
    bytes += "\r\n".utf8
    isRowEmpty = true
  }

  private mutating func startCell() {
    if !isRowEmpty { bytes.append(UInt8(ascii: ",")) }
    isRowEmpty = false
  }

  private mutating func write(_ cell: UnsafeBufferPointer<UInt8>) {
    guard Self.needsQuotes(cell) else { return bytes.append(contentsOf: cell) }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Every byte is looked at without stopping at the first that needs them: so the compiler looks at many at
  /// once.
  private static func needsQuotes(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    var found: UInt8 = 0
    for byte in cell {
      found |= byte == UInt8(ascii: ",") ? 1 : 0
      found |= byte == UInt8(ascii: ";") ? 1 : 0
      found |= byte == UInt8(ascii: "\"") ? 1 : 0
      found |= byte == UInt8(ascii: "\n") ? 1 : 0
      found |= byte == UInt8(ascii: "\r") ? 1 : 0
    }
    return found != 0
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
