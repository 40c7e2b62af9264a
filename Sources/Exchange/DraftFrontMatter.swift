import Journeys

extension Draft {
  /// The front-matter's lines, the two fences included, its keys in the journey's language.
  var frontMatter: [String] {
    var lines = ["---", "\(name("title")): \(scalar(title))", "\(name("lang")): \(language.rawValue)"]
    lines += phaseLines
    for fact in facts {
      let key = name(fact.key)
      switch fact.value {
      case .text(let text): lines.append("\(key): \(scalar(text))")
      case .list(let texts):
        lines.append("\(key): [\(texts.map { scalar($0, inFlow: true) }.joined(separator: ", "))]")
      case .mapping(let pairs): lines += ["\(key):"] + pairs.map { "  \(scalar($0.key)): \(scalar($0.text))" }
      case .mappings(let mappings):
        lines.append("\(key):")
        for pairs in mappings {
          for (index, pair) in pairs.enumerated() {
            lines.append(
              (index == 0 ? "  - " : "    ") + "\(name(pair.key, of: .mute)): \(scalar(pair.text))"
            )
          }
        }
      }
    }
    return lines + ["---"]
  }

  /// Whether the phases are listed in the front-matter, since headings can't say all of them.
  var listsPhases: Bool {
    phaseModel == nil && phases.contains { $0.question != nil || $0.role != nil && $0.isEmpty }
  }

  private var phaseLines: [String] {
    if let phaseModel { return ["\(name("phases")): \(scalar(phaseModel))"] }
    guard listsPhases else { return [] }
    var lines = ["\(name("phases")):"]
    for phase in phases {
      lines.append("  - id: \(scalar(phase.id.isEmpty ? slug(phase.name) : phase.id))")
      for (key, text) in [("name", phase.name), ("role", phase.role), ("question", phase.question)] {
        if let text { lines.append("    \(name(key, of: .phase)): \(scalar(text))") }
      }
    }
    return lines
  }

  private func name(_ key: String, of table: FieldTable = .journey) -> String {
    guard language == .nl else { return key }
    return table.fields.first { $0.en == key }?.nl ?? key
  }
}

/// A text as YAML that is read as that text; in quotes only where it has to be.
func scalar(_ text: String, inFlow: Bool = false) -> String {
  let special: Set<Character> = [
    "-", "?", ":", ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`", " ", "\t",
  ]
  // A number below zero is no list.
  let isNumber = text.hasPrefix("-") && text.dropFirst().first.map { $0.isASCII && $0.isNumber } ?? false
  let isPlain =
    !text.isEmpty && (isNumber || !special.contains(text.first ?? " ")) && text.last != " "
    && text.last != ":"
    && !text.contains(": ") && !text.contains(" #")
    && !["~", "null", "Null", "NULL"].contains(text)
    && text.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && $0.value != 0x7F && !(0x80..<0xA0).contains($0.value) && $0.value != 0xFEFF
    }
    && !text.hasPrefix("---") && !text.hasPrefix("...")
    && !(inFlow && text.contains { ",[]{}".contains($0) })
  guard !isPlain else { return text }
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": quoted += "\\\""
    case "\\": quoted += "\\\\"
    case "\n": quoted += "\\n"
    case "\t": quoted += "\\t"
    case "\u{00}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{FEFF}":
      let digits = String(scalar.value, radix: 16)
      quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}
