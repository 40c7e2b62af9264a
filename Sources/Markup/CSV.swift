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

  /// A cell of the row that is being written; nil for an empty one.
  package mutating func add(_ cell: String?) {
    startCell()
    guard let cell, !cell.isEmpty else { return }
    cell.withUTF8Bytes { utf8 in
      let isFormula = Self.mayStartFormula(utf8[0]) && Double(cell) == nil
      guard Self.needsQuotes(utf8) else {
        if isFormula { bytes.write("'") }
        return bytes.write(utf8)
      }
      bytes.write("\"")
      if isFormula { bytes.write("'") }
      writeDoublingQuotes(utf8)
      bytes.write("\"")
    }
  }

  /// A cell with a word of the program's own, which is written as it is.
  package mutating func add(word: String) {
    startCell()
    word.withUTF8Bytes { bytes.write($0) }
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
    var place = 0
    while let quote = cell.firstIndex(from: place, marked: { $0.mask(of: UInt8(ascii: "\"")) }) {
      bytes.write(UnsafeBufferPointer(rebasing: cell[start...quote]))
      (start, place) = (quote, quote + 1)
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
  private static func mayStartFormula(_ first: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
      UInt8(ascii: "\r"):
      true
    default: false
    }
  }
}
