import Journeys

/// A line that starts like an item: a mark of a list, or a word in bold, and a word before a colon.
struct KeyLine {
  /// Blanks in front; a tab goes to the next multiple of four.
  var indent: Int
  /// `-`, `*` or `+`; nil for a paragraph.
  var mark: Character?
  var word: String
  var qualifier: String
  var isBold: Bool
  /// Behind the colon, without the blanks around it.
  var value: String
  /// Where what belongs to the item is indented to, for a list.
  var contentIndent: Int
  var key: Key?
  /// A word that says something by standing there: `- assumed`.
  var isFlag = false

  init?(_ line: String) {
    // Most lines are none.
    guard let start = line.utf8.first(where: { $0 != 0x20 && $0 != 0x09 }), "-*+_".utf8.contains(start) else {
      return nil
    }
    var rest = line[...]
    indent = Self.takeIndent(&rest)
    contentIndent = indent
    mark = nil
    if let first = rest.first, "-*+".contains(first), let blank = rest.dropFirst().first,
      blank == " " || blank == "\t"
    {
      mark = first
      rest = rest.dropFirst()
      let behind = rest.prefix { $0 == " " || $0 == "\t" }
      contentIndent = indent + 1 + (behind.count > 4 ? 1 : behind.count)
      rest = rest.dropFirst(behind.count)
    }
    let bold = ["**", "__"].first { rest.hasPrefix($0) }
    isBold = bold != nil
    guard mark != nil || isBold else { return nil }
    if let bold {
      guard let found = Self.boldWord(rest, bold) else { return nil }
      (word, value) = found
    } else if let colon = rest.firstIndex(of: ":") {
      let behind = rest[rest.index(after: colon)...]
      guard behind.isEmpty || behind.first == " " else { return nil }
      word = rest[..<colon].trimmed
      value = behind.trimmed
    } else {
      word = rest.trimmed
      value = ""
      isFlag = true
    }
    qualifier = ""
    if word.hasSuffix("]"), let bracket = word.firstIndex(of: "[") {
      qualifier = String(word[bracket...])
      word = word[..<bracket].trimmed
    }
    guard isKey(word), !word.contains(where: { "*`\\<&".contains($0) }) else { return nil }
    key = Key(word)
    if isFlag {
      switch key {
      case .attribute(.assumed), .attribute(.personal), .step(.optional), .step(.momentOfTruth): break
      default: return nil
      }
    }
  }

  /// `**word:** value` or `**word**: value`.
  private static func boldWord(_ text: Substring, _ bold: String) -> (String, String)? {
    let inner = text.dropFirst(2)
    guard let end = inner.range(of: bold) else { return nil }
    let word = inner[..<end.lowerBound]
    let behind = inner[end.upperBound...]
    if word.last == ":" { return (word.dropLast().trimmed, behind.trimmed) }
    guard behind.first == ":" else { return nil }
    return (word.trimmed, behind.dropFirst().trimmed)
  }

  /// The width of the blanks in front, which are taken off.
  static func takeIndent(_ rest: inout Substring) -> Int {
    var width = 0
    while let first = rest.first, first == " " || first == "\t" {
      width += first == "\t" ? 4 - width % 4 : 1
      rest = rest.dropFirst()
    }
    return width
  }
}

extension Substring {
  /// The first place where a text stands.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
