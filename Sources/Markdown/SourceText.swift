import Diagnostics
import Markup

/// A file's text as the parsers get it: valid UTF-8, `\n` at the end of lines, no byte-order mark, no NUL.
struct SourceText: Sendable {
  /// The largest file that is read, in bytes (2 MiB).
  static let sizeLimit = 2 << 20

  let file: String
  let bytes: [UInt8]
  /// Where each line starts in `bytes`, and behind the last line the end of the text.
  let lineStarts: [Int]

  /// How many lines there are; an end of line at the end starts no new one.
  var lineCount: Int { lineStarts.count - 1 }

  init(file: String, bytes: [UInt8]) {
    self.init(file: file, bytes: bytes, LineEnds(in: bytes))
  }

  fileprivate init(file: String, bytes: [UInt8], _ ends: LineEnds) {
    self.file = file
    self.bytes = bytes
    lineStarts = ends.lineStarts
  }

  /// The bytes of a line (1-based) without its end.
  func line(_ number: Int) -> Range<Int> {
    let start = lineStarts[number - 1]
    let end = lineStarts[number]
    return start..<(end > start && bytes[end - 1] == .newline ? end - 1 : end)
  }

  /// The place of a line (1-based) and column (1-based, in bytes); 0 stands for the whole.
  func place(_ line: Int, _ column: Int = 0) -> SourceLocation {
    SourceLocation(file: file, line: line, column: column)
  }
}

/// The ends of a text's lines, and whether there is a byte in it that the parsers must not see.
private struct LineEnds {
  /// As a text of those bytes has them.
  private(set) var lineStarts = [0]
  /// Whether it holds a `\r` or a NUL.
  private(set) var holdsForeign = false

  init(in bytes: [UInt8]) {
    // A line has some 30 bytes.
    lineStarts.reserveCapacity(bytes.count / 16 + 2)
    bytes.withUnsafeBufferPointer { buffer in
      buffer.forEachControl { place in
        switch buffer[place] {
        case .newline: lineStarts.append(place + 1)
        case .carriageReturn, 0: holdsForeign = true
        default: break
        }
      }
    }
    if lineStarts.last != bytes.count { lineStarts.append(bytes.count) }
  }
}

/// The text of a file, or nil with an error when it is too large or not UTF-8.
func sourceText(of file: SourceFile) -> Diagnosed<SourceText?> {
  guard file.bytes.count <= SourceText.sizeLimit else {
    let message =
      "the file has \(file.bytes.count) bytes, more than the limit of \(SourceText.sizeLimit) (2 MiB); "
      + "split it into several files"
    let place = SourceLocation(file: file.path)
    return Diagnosed(nil, [Diagnostic(.fileTooLarge, .error, message, at: place)])
  }
  if let offset = file.bytes.firstInvalidUTF8 {
    return Diagnosed(nil, [invalidUTF8(in: file, at: offset)])
  }
  let ends = LineEnds(in: file.bytes)
  if ends.holdsForeign || file.bytes.starts(with: byteOrderMark) {
    return Diagnosed(SourceText(file: file.path, bytes: normalised(file.bytes)))
  }
  return Diagnosed(SourceText(file: file.path, bytes: file.bytes, ends))
}

private func invalidUTF8(in file: SourceFile, at offset: Int) -> Diagnostic {
  let before = file.bytes[..<offset]
  let line = 1 + before.count { $0 == .newline }
  let lineStart = before.lastIndex(of: .newline).map { $0 + 1 } ?? 0
  let place = SourceLocation(file: file.path, line: line, column: offset - lineStart + 1)
  let hexadecimal = String(file.bytes[offset], radix: 16, uppercase: true)
  let byte = (hexadecimal.utf8.count == 1 ? "0x0" : "0x") + hexadecimal
  return Diagnostic(
    .invalidUTF8,
    .error,
    "byte \(byte) at offset \(offset) (\(line):\(place.column)) is not UTF-8; save the file as UTF-8",
    at: place
  )
}

private let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// Without a byte-order mark, with `\n` for `\r\n` and `\r`, and U+FFFD for NUL as CommonMark wants it.
private func normalised(_ bytes: [UInt8]) -> [UInt8] {
  let body = bytes.starts(with: byteOrderMark) ? bytes[byteOrderMark.count...] : bytes[...]
  var result: [UInt8] = []
  result.reserveCapacity(body.count)
  var afterReturn = false
  for byte in body {
    switch byte {
    case .carriageReturn: result.append(.newline)
    case .newline where afterReturn: break
    case 0: result.append(contentsOf: [0xEF, 0xBF, 0xBD])
    default: result.append(byte)
    }
    afterReturn = byte == .carriageReturn
  }
  return result
}

extension UInt8 {
  static var newline: UInt8 { 0x0A }
  static var carriageReturn: UInt8 { 0x0D }
  static var tab: UInt8 { 0x09 }
  static var space: UInt8 { 0x20 }

  /// Whether it is a space or a tab.
  var isBlank: Bool { self == .space || self == .tab }

  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  /// The small letter for a capital one.
  var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
