import Diagnostics

/// Where a file's front-matter stands and where its body starts; line numbers are 1-based.
struct FrontMatterSplit: Equatable {
  /// The lines between the two `---`; nil when the file has no front-matter.
  var lines: Range<Int>?
  /// The body's first line.
  var bodyLine: Int
  var isUnclosed = false
}

/// Tells front-matter from body: it is there when the first line is `---`, up to the next `---` or `...`.
func frontMatterSplit(of text: SourceText) -> FrontMatterSplit {
  let none = FrontMatterSplit(lines: nil, bodyLine: 1)
  guard text.lineCount > 0, text.isFence(1, ["---"]) else { return none }
  let first = text.firstValueLine
  let isBlank = text.lineCount > 1 && text.isBlank(2)
  if text.lineCount >= 2 {
    for line in 2...text.lineCount where text.isFence(line, ["---", "..."]) {
      // A blank line, then no key: the dashes are a thematic break above a text.
      if isBlank, let first, first < line, !text.startsWithKey(first) { return none }
      return FrontMatterSplit(lines: 2..<line, bodyLine: line + 1)
    }
  }
  // Dashes above a text that has no key in front are a thematic break, too.
  guard let first, text.startsWithKey(first) else { return none }
  // The likeliest end of front-matter that was not closed is the first blank line.
  var line = 2
  while line <= text.lineCount, !text.line(line).allSatisfy({ text.bytes[$0].isBlank }) { line += 1 }
  return FrontMatterSplit(lines: nil, bodyLine: line, isUnclosed: true)
}

/// Reads the front-matter that `split` points out; a mapping, or nil when there is none or it is broken.
func frontMatter(in text: SourceText, _ split: FrontMatterSplit) -> Diagnosed<YAML?> {
  guard !split.isUnclosed else {
    let message =
      "front-matter is not closed: no line '---' after line 1; add one below the last 'key: value'"
    return Diagnosed(nil, [Diagnostic(.frontMatterUnclosed, .error, message, at: text.place(1, 1))])
  }
  guard let lines = split.lines else { return Diagnosed(nil) }
  var read = yaml(in: text, lines: lines)
  switch read.value?.value {
  case .mapping: break
  case nil, .null:
    if read.diagnostics.isEmpty { read.value = YAML(.mapping([]), at: text.place(1, 1)) }
  case .scalar, .sequence:
    let message =
      "front-matter is \(read.value?.kind ?? "nothing") where 'key: value' lines are expected; "
      + "write a key in front, such as 'title: …', or take out the '---' lines"
    let place = read.value?.location ?? text.place(1, 1)
    read.diagnostics.append(Diagnostic(.frontMatterNotMapping, .error, message, at: place))
    read.value = nil
  }
  return read
}

extension SourceText {
  /// The first line below the opening dashes that is neither blank nor a comment of YAML. A heading looks like
  /// such a comment.
  fileprivate var firstValueLine: Int? {
    var line = 2
    while line <= lineCount, isBlank(line) || bytes[self.line(line)].first == UInt8(ascii: "#") { line += 1 }
    return line <= lineCount ? line : nil
  }

  fileprivate func isBlank(_ number: Int) -> Bool { line(number).allSatisfy { bytes[$0].isBlank } }

  /// Whether a line starts as `key:` does: one word, a colon, and a blank or nothing.
  fileprivate func startsWithKey(_ number: Int) -> Bool {
    let content = bytes[line(number)]
    guard let colon = content.firstIndex(of: UInt8(ascii: ":")), colon > content.startIndex,
      colon + 1 == content.endIndex || content[colon + 1].isBlank
    else { return false }
    return content[..<colon].allSatisfy { !$0.isBlank && $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "|") }
  }

  /// Whether a line is one of the fences, but for blanks behind it.
  fileprivate func isFence(_ number: Int, _ fences: [String]) -> Bool {
    var range = line(number)
    while let last = range.last, bytes[last].isBlank { range.removeLast() }
    return fences.contains { $0.utf8.elementsEqual(bytes[range]) }
  }
}
