/// A text in lines that were measured when it was wrapped: the text, and where in it they stand.
struct Lines: Sendable {
  /// One of several lines.
  struct Part: Sendable {
    /// In UTF-8 bytes of the text.
    var bytes: Range<Int>
    /// Whether its last word goes on in the next line.
    var endsWithHyphen: Bool
  }

  let text: String
  /// None when the text is one line as it is, as most are.
  private let parts: [Part]
  /// Of the widest line, in thousandths of an em of the face they were measured in.
  private let advance: Int
  /// Whether the text is one line as it is.
  let isWhole: Bool

  init(_ text: String, _ parts: [Part] = [], advance: Int) {
    self.text = text
    self.parts = parts
    self.advance = advance
    isWhole = parts.isEmpty
  }

  /// One line, as it is.
  init(_ line: String, _ face: Face) {
    self.init(line, advance: Measure(face).advance(of: line))
  }

  /// Of the widest line, in user units.
  func width(in face: Face) -> Double { Double(advance) * face.size / 1000 }

  /// All lines as one.
  var joined: String { isWhole ? text : joined(separator: " ") }

  /// One of several lines, in UTF-8 bytes of the text.
  func part(_ index: Int) -> Part { parts[index] }
}

extension Lines: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { Swift.max(parts.count, 1) }
  subscript(index: Int) -> String {
    guard !isWhole else { return text }
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: parts[index].bytes.lowerBound)
    let end = utf8.index(start, offsetBy: parts[index].bytes.count)
    return String(text[start..<end]) + (parts[index].endsWithHyphen ? "-" : "")
  }
}
