import Markdown

/// Where inline Markdown is going to stand.
enum InlinePlace {
  /// In a paragraph, or behind a key: lines may end.
  case paragraph
  case heading
  case cell

  var isOneLine: Bool {
    switch self {
    case .paragraph: false
    case .heading, .cell: true
    }
  }
}

/// Inlines as Markdown that is read as the same inlines again.
func markdown(_ inlines: [Inline], in place: InlinePlace = .paragraph) -> String {
  var writing = InlineWriting(place: place, hasBrackets: inlines.contains(where: \.hasBrackets))
  writing.write(inlines, depth: 0)
  return place.isOneLine ? writing.text : escapedLines(writing.text)
}

/// Plain text as inline Markdown.
func markdown(text: String, in place: InlinePlace = .paragraph) -> String {
  let lines = text.split(separator: "\n").map(String.init).joined(separator: " ")
  return markdown([.text(lines)], in: place)
}

private struct InlineWriting {
  let place: InlinePlace
  /// Whether a link or an image stands among the inlines, so that every bracket counts.
  let hasBrackets: Bool
  var text = ""

  mutating func write(_ inlines: [Inline], depth: Int) {
    for (index, inline) in inlines.enumerated() {
      switch inline {
      case .text(let words):
        let next = index + 1 < inlines.count ? inlines[index + 1] : nil
        text += escaped(words, before: next)
      case .code(let code): text += codeSpan(code)
      case .emphasis(let inner): wrap(inner, in: depth.isMultiple(of: 2) ? "*" : "_", depth: depth)
      case .strong(let inner): wrap(inner, in: depth.isMultiple(of: 2) ? "**" : "__", depth: depth)
      case .link(let destination, let title, let content, _):
        write(link: destination, title, content, depth: depth)
      case .image(let destination, let title, let alternative, _):
        text += "!["
        write(alternative, depth: depth)
        text += "](" + target(destination, title) + ")"
      case .html(let html): text += html
      case .softBreak: text += place.isOneLine ? " " : "\n"
      case .lineBreak:
        let isOuter = index == 0 || index == inlines.count - 1 || inlines[index + 1] == .softBreak
        text += place.isOneLine || isOuter ? "<br>" : "\\\n"
      }
    }
  }

  private mutating func wrap(_ inner: [Inline], in mark: String, depth: Int) {
    text += mark
    write(inner, depth: depth + 1)
    text += mark
  }

  private mutating func write(link destination: String, _ title: String, _ content: [Inline], depth: Int) {
    if title.isEmpty, case .text(let words)? = content.first, content.count == 1,
      isAutolink(words, destination)
    {
      text += "<\(words)>"
      return
    }
    text += "["
    write(content, depth: depth)
    text += "](" + target(destination, title) + ")"
  }

  private func isAutolink(_ words: String, _ destination: String) -> Bool {
    guard words.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x3C && $0 != 0x3E && $0 != 0x5C }) else { return false }
    return words == destination && (words.hasPrefix("https://") || words.hasPrefix("http://"))
  }

  private func target(_ destination: String, _ title: String) -> String {
    let isPlain =
      !destination.isEmpty
      && destination.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"()<>\\&".utf8.contains($0) }
    var target = destination
    if !isPlain, !destination.isEmpty {
      target = "<"
      for character in destination {
        if "<>\\&".contains(character) { target += "\\" }
        target.append(character)
      }
      target += ">"
    }
    guard !title.isEmpty else { return target }
    let quoted = title.map { "\"\\&".contains($0) ? "\\\($0)" : String($0) }.joined()
    return (target.isEmpty ? "<>" : target) + " \"\(quoted)\""
  }

  private func codeSpan(_ code: String) -> String {
    let fence = String(repeating: "`", count: longestRun(of: "`", in: code) + 1)
    let isTight = !code.hasPrefix("`") && !code.hasSuffix("`")
    let isStripped = code.hasPrefix(" ") && code.hasSuffix(" ") && code.contains { $0 != " " }
    let padding = isTight && !isStripped ? "" : " "
    let inner = place == .cell ? code.replacing("|", with: "\\|") : code
    return fence + padding + inner + padding + fence
  }

  private func escaped(_ words: String, before next: Inline?) -> String {
    let characters = Array(words)
    let bracketsCount = hasBrackets || ["](", "]:", "]["].contains { words.contains($0) }
    var result = ""
    for (index, character) in characters.enumerated() {
      let after = index + 1 < characters.count ? characters[index + 1] : nil
      switch character {
      case "\\", "`", "*": result += "\\"
      case "_":
        let isInWord =
          index > 0 && characters[index - 1].isWordLike && after.map(\.isWordLike) ?? false
        if !isInWord { result += "\\" }
      case "[", "]": if bracketsCount { result += "\\" }
      case "!": if after == nil, case .link? = next { result += "\\" }
      case "<": if after.map({ $0.isLetter || "/!?".contains($0) }) ?? true { result += "\\" }
      case "&": if startsEntity(characters[index...]) { result += "\\" }
      case "|": if place == .cell { result += "\\" }
      case "#": if place == .heading, after == nil { result += "\\" }
      default: break
      }
      result.append(character)
    }
    return result
  }

  private func startsEntity(_ characters: ArraySlice<Character>) -> Bool {
    let name = characters.dropFirst().prefix(34).prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#")
    }
    return !name.isEmpty && characters.dropFirst(name.count + 1).first == ";"
  }
}

/// Lines whose start would make something else of a paragraph, with that start escaped.
private func escapedLines(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map(escapedLine).joined(separator: "\n")
}

private func escapedLine(_ line: Substring) -> String {
  let digits = line.prefix { $0.isASCII && $0.isNumber }
  if !digits.isEmpty, digits.count < 10, let mark = line.dropFirst(digits.count).first, ".)".contains(mark),
    line.dropFirst(digits.count + 1).first.map({ $0 == " " || $0 == "\t" }) ?? true
  {
    return digits + "\\" + line.dropFirst(digits.count)
  }
  let isMarks = { (marks: String) in !line.isEmpty && line.allSatisfy { marks.contains($0) } }
  let first = line.first
  let second = line.dropFirst().first
  let isMarker = first.map { "-+".contains($0) } ?? false && (second.map { $0 == " " || $0 == "\t" } ?? true)
  let hashes = line.prefix { $0 == "#" }
  let behind = line.dropFirst(hashes.count).first
  let isHeading = (1...6).contains(hashes.count) && (behind.map { $0 == " " || $0 == "\t" } ?? true)
  let isTableLine = line.contains("|") && isMarks("-|: ")
  if isMarker || isHeading || first == ">" || line.hasPrefix("~~~") || isMarks("= ") || isMarks("- ")
    || isTableLine
  {
    return "\\" + line
  }
  return String(line)
}

/// The longest run of a character in a text.
func longestRun(of mark: Character, in text: String) -> Int {
  var longest = 0
  var run = 0
  for character in text {
    run = character == mark ? run + 1 : 0
    longest = max(longest, run)
  }
  return longest
}

extension Character {
  fileprivate var isWordLike: Bool { isLetter || isNumber }
}

extension Inline {
  fileprivate var hasBrackets: Bool {
    switch self {
    case .link, .image: true
    case .emphasis(let inner), .strong(let inner): inner.contains(where: \.hasBrackets)
    case .text, .code, .html, .softBreak, .lineBreak: false
    }
  }
}
