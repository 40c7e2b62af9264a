/// A table as comma-separated values (RFC 4180), as spreadsheets open it: UTF-8 with a byte-order mark,
/// without which some of them take accents for something else.
package struct CSV: ~Copyable {
  private var bytes = Pieces()
  private var isRowEmpty = true

  private init() {}

  /// Writes the table as its rows are added.
  package static func write(_ header: [String], into page: inout Pieces, _ addRows: (inout CSV) -> Void) {
    var table = CSV()
    swap(&table.bytes, &page)
    table.bytes.write("\u{FEFF}")
    table.add(header)
    addRows(&table)
    swap(&table.bytes, &page)
  }

  package mutating func add(_ row: [String]) {
    for index in row.indices { add(row[index]) }
    endRow()
  }

  /// A cell of the row that is being written.
  package mutating func add(_ cell: String) {
    startCell()
    cell.withUTF8Bytes { utf8 in
      let needsQuotes = Self.needsQuotes(utf8)
      if needsQuotes { bytes.write("\"") }
      if Self.looksLikeFormula(cell, utf8) { bytes.write("'") }
      guard needsQuotes else { return bytes.write(utf8) }
      writeDoublingQuotes(utf8)
      bytes.write("\"")
    }
  }

  /// A cell with a number.
  package mutating func add(_ number: Int) {
    startCell()
    bytes.write(integer: number)
  }

  package mutating func endRow() {
    bytes.write("\r\n")
    isRowEmpty = true
  }

  private mutating func startCell() {
    if !isRowEmpty { bytes.write(",") }
    isRowEmpty = false
  }

  private mutating func writeDoublingQuotes(_ cell: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in cell.indices where cell[index] == UInt8(ascii: "\"") {
      bytes.write(UnsafeBufferPointer(rebasing: cell[start...index]))
      start = index
    }
    bytes.write(UnsafeBufferPointer(rebasing: cell[start...]))
  }

  private static func needsQuotes(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    cell.contains(marked: { bytes in
      bytes.mask(of: UInt8(ascii: ",")) .| bytes.mask(of: UInt8(ascii: ";"))
        .| bytes.mask(of: UInt8(ascii: "\"")) .| bytes.mask(of: UInt8(ascii: "\n"))
        .| bytes.mask(of: UInt8(ascii: "\r"))
    })
  }

  /// A spreadsheet takes what begins with one of these for a formula, and does what it says; behind an
  /// apostrophe it is text. Numbers stay numbers.
  private static func looksLikeFormula(_ cell: String, _ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    switch utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
      UInt8(ascii: "\r"):
      Double(cell) == nil
    default: false
    }
  }
}
