import Journeys

/// The edits that would bring a file's lines into canonical spelling; whether each does harm is for others to
/// say.
struct Spelling {
  private let lines: [String]
  private let read: LinesRead
  /// Lines in which nothing is touched: code, comments.
  private var closed: Set<Int> = []
  private var bodyStart = 0
  private var keyLanguage: Language
  private(set) var edits: [Edit] = []

  init(_ lines: [String], _ language: Language, _ read: LinesRead) {
    self.lines = lines
    self.read = read
    keyLanguage = language
    findBody()
    findClosed()
    keyLanguage = majority(of: lines.indices.filter(isOpen).compactMap(key), else: language)
    addFrontMatter(language)
    addItems()
    addParagraphs()
    addBlanks()
  }

  private func isOpen(_ index: Int) -> Bool { index >= bodyStart && !closed.contains(index) }

  /// The key on a line that was read as an item.
  private func key(_ index: Int) -> KeyLine? {
    guard !read.prose.contains(index + 1), var line = KeyLine(lines[index]) else { return nil }
    // A word of a card that its author chose stays.
    if read.ownWords.contains(index + 1) { line.key = nil }
    return line
  }

  private mutating func findBody() {
    guard lines.first?.trimmedEnd == "---" else { return }
    let end = lines.dropFirst().firstIndex { ["---", "..."].contains($0.trimmedEnd) }
    bodyStart = end.map { $0 + 1 } ?? 0
  }

  private mutating func findClosed() {
    var fence = ""
    var isComment = false
    for index in lines.indices where index >= bodyStart {
      let line = lines[index].trimmed
      if isComment {
        closed.insert(index)
        isComment = !line.contains("-->")
      } else if !fence.isEmpty {
        closed.insert(index)
        if line.hasPrefix(fence), line.allSatisfy({ $0 == fence.first }) { fence = "" }
      } else if line.hasPrefix("```") || line.hasPrefix("~~~") {
        closed.insert(index)
        fence = String(line.prefix { $0 == line.first })
      } else if let start = line.firstRange(of: "<!--") {
        closed.insert(index)
        isComment = !line[start.upperBound...].contains("-->")
      }
    }
  }

  /// The language in which most keys stand; words of both languages don't count.
  private func majority(of keys: [KeyLine], else language: Language) -> Language {
    var english = 0
    var dutch = 0
    for line in keys {
      guard let key = line.key, key.word(.en) != key.word(.nl) else { continue }
      let word = slug(line.word)
      if word == slug(key.word(.en)) { english += 1 } else if word == slug(key.word(.nl)) { dutch += 1 }
    }
    return english == dutch ? language : english > dutch ? .en : .nl
  }

  private mutating func addFrontMatter(_ language: Language) {
    var found: [(index: Int, key: String, field: Field, rest: Substring)] = []
    for index in lines.indices.prefix(max(bodyStart - 1, 0)).dropFirst() {
      guard let colon = lines[index].firstIndex(of: ":") else { continue }
      let key = String(lines[index][..<colon])
      guard
        let field = FieldTable.journey.fields.first(where: {
          $0.en != $0.nl && ($0.en == key || $0.nl == key)
        })
      else { continue }
      found.append((index, key, field, lines[index][colon...]))
    }
    let english = found.count { $0.key == $0.field.en }
    let isDutch = english * 2 == found.count ? language == .nl : english * 2 < found.count
    for line in found {
      let word = isDutch ? line.field.nl : line.field.en
      if word != line.key {
        edits.append(Edit(lines: line.index..<(line.index + 1), replacement: [word + line.rest]))
      }
    }
  }

  // MARK: Lists

  /// Lists with at least one key of the format: marks, indents, bold, blanks and keys.
  private mutating func addItems() {
    var index = bodyStart
    while index < lines.count {
      guard isOpen(index), let first = key(index), first.mark != nil, first.indent < 4 else {
        index += 1
        continue
      }
      let end = endOfList(from: index, mark: first.mark)
      addList(index..<end)
      index = end
    }
  }

  /// Behind the last line that belongs to a list: up to a line at the margin that is no item, or a mark that
  /// starts another list.
  private func endOfList(from start: Int, mark: Character?) -> Int {
    var end = start + 1
    var index = start + 1
    while index < lines.count, isOpen(index) {
      var rest = lines[index][...]
      let indent = KeyLine.takeIndent(&rest)
      if rest.isEmpty {
        index += 1
        continue
      }
      let isItem = "-*+".contains(rest.first ?? " ") && rest.dropFirst().first == " "
      guard indent > 1 || isItem && rest.first == mark else { break }
      index += 1
      end = index
    }
    return end
  }

  private mutating func addList(_ range: Range<Int>) {
    let keys = range.map(key)
    guard keys.contains(where: { $0?.mark != nil && $0?.key != nil }) else { return }
    /// The content indents of the items around a line, before and after.
    var open: [(old: Int, new: Int)] = []
    for (offset, index) in range.enumerated() {
      var rest = lines[index][...]
      let indent = KeyLine.takeIndent(&rest)
      guard !rest.isEmpty else { continue }
      while let last = open.last, indent < last.old { open.removeLast() }
      let start = open.last?.new ?? 0
      var line =
        String(repeating: " ", count: start + max(0, indent - (open.last?.old ?? 0))) + rest.trimmedEnd
      if let key = keys[offset], key.mark != nil {
        line = String(repeating: " ", count: start) + spelled(key, isNested: !open.isEmpty)
        open.append((key.contentIndent, start + 2))
      } else if let mark = rest.first, "-*+".contains(mark), rest.dropFirst().first == " " {
        line = String(repeating: " ", count: start) + rest.trimmedEnd
        open.append((indent + 2, start + 2))
      } else if lines[index].hasSuffix("  ") {
        line += "  "
      }
      if line != lines[index] { edits.append(Edit(lines: index..<(index + 1), replacement: [line])) }
    }
  }

  private func spelled(_ line: KeyLine, isNested: Bool) -> String {
    let word = spelled(line.word, line.key, isNested: isNested)
    if line.isFlag { return "- \(word)" }
    return "- \(word)\(line.qualifier):" + (line.value.isEmpty ? "" : " \(line.value)")
  }

  /// A lane's word is what readers see, unless it is the format's own; other words of the format are not shown.
  private func spelled(_ word: String, _ key: Key?, isNested: Bool) -> String {
    guard let key else { return word }
    switch key {
    case .objection: return word
    case .lane, .promiseKept, .promiseBroken:
      let isOwn = ![key.word(.en), key.word(.nl)].contains(word)
      return isOwn ? word : key.word(keyLanguage)
    case .step: return key.word(keyLanguage)
    case .attribute(let attribute):
      // Beside the cards only these hold for all of them; any other is a lane of one's own there.
      let isShared = [.id, .owner, .evidence, .assumed, .channel, .control].contains(attribute)
      return isNested || isShared ? key.word(keyLanguage) : word
    }
  }

  // MARK: Paragraphs

  /// Paragraphs of `**Key:** value` lines become lists.
  private mutating func addParagraphs() {
    var index = bodyStart
    while index < lines.count {
      let isStart =
        index == bodyStart || lines[index - 1].trimmed.isEmpty || !isOpen(index - 1)
        || lines[index - 1].hasPrefix("#")
      guard isOpen(index), isStart, !followsOtherList(index), let run = paragraphs(from: index) else {
        index += 1
        continue
      }
      edits.append(run)
      index = run.lines.upperBound
    }
  }

  /// Whether a list without keys stands right above, which a list here would go on with.
  private func followsOtherList(_ index: Int) -> Bool {
    guard let above = lines[..<index].lastIndex(where: { !$0.trimmed.isEmpty }), above >= bodyStart else {
      return false
    }
    var rest = lines[above][...]
    let indent = KeyLine.takeIndent(&rest)
    let isItem = "-*+".contains(rest.first ?? " ") && rest.dropFirst().first == " "
    return (isItem || indent > 1 || rest.first?.isNumber == true) && key(above) == nil
  }

  /// The paragraphs of keys from a line on, as one list; nil when there is none.
  private func paragraphs(from start: Int) -> Edit? {
    var result: [String] = []
    var index = start
    var end = start
    var isKnown = false
    while index < lines.count, isOpen(index), let key = key(index), key.mark == nil,
      key.indent == 0
    {
      var paragraph: [String] = []
      while index < lines.count, isOpen(index), !lines[index].trimmed.isEmpty {
        let line = lines[index].withoutBreak
        if let key = KeyLine(lines[index]), key.mark == nil, key.indent == 0 {
          guard !key.value.isEmpty else {
            return end == start ? nil : Edit(lines: start..<end, replacement: result)
          }
          isKnown = isKnown || key.key != nil
          var plain = key
          plain.value = plain.value.withoutBreak
          paragraph.append(spelled(plain, isNested: false))
        } else {
          paragraph.append("  " + line.trimmed)
        }
        index += 1
      }
      result += paragraph
      end = index
      while index < lines.count, lines[index].trimmed.isEmpty { index += 1 }
    }
    return isKnown && end > start ? Edit(lines: start..<end, replacement: result) : nil
  }

  // MARK: Blanks

  /// One blank line at most, one around a heading, none in front; no blanks at the end of a heading.
  private mutating func addBlanks() {
    let taken = Set(edits.flatMap { Array($0.lines) })
    for index in lines.indices where isOpen(index) && !taken.contains(index) {
      let line = lines[index]
      let before = index > 0 ? lines[index - 1] : ""
      if line.trimmed.isEmpty {
        if index == bodyStart && bodyStart == 0
          || index > bodyStart && before.trimmed.isEmpty && isOpen(index - 1)
        {
          edits.append(Edit(lines: index..<(index + 1), replacement: []))
        } else if !line.isEmpty {
          edits.append(Edit(lines: index..<(index + 1), replacement: [""]))
        }
      } else if line.isHeading {
        var replacement = [line.trimmedEnd]
        if index > 0, !before.trimmed.isEmpty { replacement.insert("", at: 0) }
        let isFollowed =
          index + 1 < lines.count && !lines[index + 1].trimmed.isEmpty && !lines[index + 1].isHeading
        if isFollowed { replacement.append("") }
        if replacement != [line] { edits.append(Edit(lines: index..<(index + 1), replacement: replacement)) }
      }
    }
  }
}

extension String {
  /// Without a line break of Markdown at its end.
  fileprivate var withoutBreak: String {
    let end = trimmedEnd
    return end.hasSuffix("\\") ? String(end.dropLast()).trimmedEnd : end
  }

  /// `# …` to `###### …` at the margin.
  fileprivate var isHeading: Bool {
    let marks = prefix { $0 == "#" }.count
    return (1...6).contains(marks) && dropFirst(marks).first == " "
  }
}

extension StringProtocol {
  fileprivate var trimmedEnd: String {
    var rest = Substring(self)
    while let last = rest.last, last == " " || last == "\t" { rest = rest.dropLast() }
    return String(rest)
  }
}
