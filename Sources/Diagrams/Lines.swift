/// A text in lines that were measured when it was wrapped. Most texts have one line, which takes no array.
struct Lines: Sendable {
  private let first: String
  private let rest: [String]
  /// Of the widest line, in thousandths of an em of the face they were measured in.
  private let advance: Int

  init(_ first: String, _ rest: [String], advance: Int) {
    self.first = first
    self.rest = rest
    self.advance = advance
  }

  /// One line, as it is.
  init(_ line: String, _ face: Face) {
    self.init(line, [], advance: Measure(face).advance(of: line))
  }

  /// Of the widest line, in user units.
  func width(in face: Face) -> Double { Double(advance) * face.size / 1000 }
}

extension Lines: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { rest.count + 1 }
  subscript(index: Int) -> String { index == 0 ? first : rest[index - 1] }
}
