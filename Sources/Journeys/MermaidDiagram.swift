import Diagnostics

/// A Mermaid `journey` diagram, as its lines say it.
///
/// The grammar is Mermaid's own (`journey.jison`): keywords in any case, indentation without meaning,
/// `%%` at a line's start for a comment, a task as `name: score: actor, actor`. People write more than it
/// knows, so a colon in a name is taken as part of the name, and a line that can't be read is kept.
struct MermaidDiagram {
  struct Section {
    /// nil for the tasks before the first section.
    var name: String?
    var line: Int
    var tasks: [Task] = []
    var unreadable: [Line] = []
  }

  struct Task {
    var name: String
    var score: Double
    var actors: [String]
    var line: Int
  }

  struct Line {
    var text: String
    var number: Int
  }

  private(set) var title: String?
  private(set) var sections: [Section] = []
  /// What describes it to people who don't see it, and a title that the last one replaced.
  private(set) var descriptions: [String] = []

  /// Reads a diagram whose first line is line `firstLine` of its file; nil when the text is another kind of
  /// diagram, or none.
  init?(_ text: String, firstLine line: Int) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { Line(text: String($1).trimmed, number: line + $0) }[...]
    readFrontMatter(&lines)
    lines = lines.drop { $0.text.isEmpty || $0.text.hasPrefix("%%") }
    guard let keyword = lines.popFirst()?.text, rest(of: keyword, after: "journey") != nil else { return nil }
    var isInDescription = false
    for line in lines where !line.text.isEmpty && !line.text.hasPrefix("%%") {
      if isInDescription {
        describe(line.text)
        isInDescription = !line.text.contains("}")
      } else if let words = rest(of: line.text, after: "accDescr") ?? rest(of: line.text, after: "accTitle") {
        describe(words)
        isInDescription = line.text.contains("{") && !line.text.contains("}")
      } else {
        read(line)
      }
    }
  }

  /// The `---` block in front, of which only the title matters here.
  private mutating func readFrontMatter(_ lines: inout ArraySlice<Line>) {
    let start = lines.drop { $0.text.isEmpty || $0.text.hasPrefix("%%") }
    guard start.first?.text == "---" else { return }
    let inside = start.dropFirst().prefix { $0.text != "---" }
    for line in inside {
      if let title = rest(of: line.text, after: "title:") {
        self.title = title.filter { $0 != "\"" }
      }
    }
    lines = start.dropFirst(inside.count + 2)
  }

  private mutating func describe(_ text: String) {
    let words = text.filter { $0 != "{" && $0 != "}" }.drop { $0 == ":" || $0 == " " }.trimmed
    if !words.isEmpty { descriptions.append(plain(words)) }
  }

  private mutating func read(_ line: Line) {
    if let title = rest(of: line.text, after: "title") {
      if let before = self.title { descriptions.append(before) }
      self.title = plain(title)
    } else if let name = rest(of: line.text, after: "section") {
      sections.append(Section(name: plain(name), line: line.number))
    } else {
      if sections.isEmpty { sections.append(Section(name: nil, line: line.number)) }
      let last = sections.count - 1
      if let task = task(line) {
        sections[last].tasks.append(task)
      } else {
        sections[last].unreadable.append(Line(text: plain(line.text), number: line.number))
      }
    }
  }

  /// `name: score: actors`, where the score is the first part after a colon that is a number.
  private func task(_ line: Line) -> Task? {
    let parts = line.text.split(separator: ":", omittingEmptySubsequences: false)
    for index in parts.indices.dropFirst() {
      guard let score = number(parts[index].trimmed) else { continue }
      let name = plain(parts[..<index].joined(separator: ":").trimmed)
      guard !name.isEmpty else { continue }
      let actors = parts[(index + 1)...].joined(separator: ":").split(separator: ",").map {
        plain($0.trimmed)
      }
      return Task(name: name, score: score, actors: actors.filter { !$0.isEmpty }, line: line.number)
    }
    return nil
  }
}

/// What stands behind a keyword, in whatever case; nil when the line starts with something else.
private func rest(of line: String, after keyword: String) -> String? {
  guard line.count >= keyword.count, line.prefix(keyword.count).lowercased() == keyword.lowercased() else {
    return nil
  }
  let rest = line.dropFirst(keyword.count)
  guard let next = rest.first else { return "" }
  return next == " " || next == "\t" || next == ":" || keyword.hasSuffix(":") ? rest.trimmed : nil
}

/// Text without Mermaid's codes: `#35;` is a character by its number, `<br/>` a space.
private func plain(_ text: String) -> String {
  var result = ""
  var rest = text[...]
  while let first = rest.first {
    if first == "#", let end = rest.prefix(8).firstIndex(of: ";"),
      let code = UInt32(rest[rest.index(after: rest.startIndex)..<end]), let scalar = Unicode.Scalar(code)
    {
      result.unicodeScalars.append(scalar)
      rest = rest[rest.index(after: end)...]
    } else if first == "<", let tag = ["<br/>", "<br>", "<br />"].first(where: { rest.hasPrefix($0) }) {
      result += " "
      rest = rest.dropFirst(tag.count)
    } else {
      result.append(first)
      rest = rest.dropFirst()
    }
  }
  return result
}
