package import Gaps
package import Journeys

extension Rule {
  /// All there is to say about the rule, for a terminal: what it looks at, why, how to close what it finds,
  /// where it comes from, and how to set it.
  package func explanation(in language: Language) -> String {
    let parts: [(heading: String, text: String)] = [
      (language.choose(en: "What it looks at", nl: "Waar ze naar kijkt"), looksAt[language]),
      (language.choose(en: "What it leaves alone", nl: "Wat ze met rust laat"), exceptions?[language] ?? ""),
      (language.choose(en: "Why it matters", nl: "Waarom het ertoe doet"), why[language]),
      (language.choose(en: "How to close it", nl: "Hoe je het dicht"), remedy[language]),
      (
        language.choose(en: "Where it comes from", nl: "Waar ze vandaan komt"),
        origins.map { $0.text[language] }.joined(separator: "\n")
      ),
      (
        language.choose(en: "Set it in journeysite.yaml", nl: "Stel haar in, in journeysite.yaml"),
        "gaps: {\(id): \(severity.name)}  # critical, high, medium, low, info, off"
      ),
      (
        language.choose(en: "Numbers it goes by", nl: "Getallen waar ze van uitgaat"),
        thresholds.map { "\($0.rawValue): \($0.standard)  # \($0.text[language])" }.joined(separator: "\n")
      ),
    ].filter { !$0.text.isEmpty }
    let head = "\(id) · \(severity.name) · \(title[language])"
    let body = parts.map { part in
      ([part.heading] + wrapped(part.text).map { "  " + $0 }).joined(separator: "\n")
    }
    return ([head] + body).joined(separator: "\n\n") + "\n"
  }
}

/// Lines of at most `width` characters, broken between words; a line of the text stays a line.
func wrapped(_ text: String, width: Int = 76) -> [String] {
  text.split(separator: "\n").flatMap { line -> [String] in
    var lines: [String] = []
    var current = ""
    for word in line.split(separator: " ") {
      if !current.isEmpty, current.count + 1 + word.count > width {
        lines.append(current)
        current = ""
      }
      current += current.isEmpty ? String(word) : " " + word
    }
    return current.isEmpty ? lines : lines + [current]
  }
}
