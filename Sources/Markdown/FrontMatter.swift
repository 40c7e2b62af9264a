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
  guard text.lineCount > 0, text.isFence(1, ["---"]) else { return FrontMatterSplit(lines: nil, bodyLine: 1) }
  if text.lineCount >= 2 {
    for line in 2...text.lineCount where text.isFence(line, ["---", "..."]) {
      return FrontMatterSplit(lines: 2..<line, bodyLine: line + 1)
    }
  }
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
  /// Whether a line is one of the fences, but for blanks behind it.
  fileprivate func isFence(_ number: Int, _ fences: [String]) -> Bool {
    var range = line(number)
    while let last = range.last, bytes[last].isBlank { range.removeLast() }
    return fences.contains { $0.utf8.elementsEqual(bytes[range]) }
  }
}
