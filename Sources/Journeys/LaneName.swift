extension Key {
  /// The lane that a label names with more words around it, as people write them: “Current pain points”,
  /// “Thoughts & feelings”, “Opportunities (later)”, “Doel van de medewerker”.
  ///
  /// nil when none of its words is a lane's name; what is no lane has to be named exactly.
  static func lane(in label: String) -> Key? {
    var words = slug(withoutBrackets(label)).split(separator: "-")
    while let first = words.first, first.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) { words.removeFirst() }
    guard !words.isEmpty, words.count <= 6 else { return nil }
    if let known = lane(words[...]) { return known }
    // Two lanes in one: the first that is known.
    for (index, word) in words.enumerated() where joints.contains(word) {
      if let known = lane(words[..<index]) ?? lane(words[(index + 1)...]) { return known }
    }
    let parts = withoutBrackets(label).split { "&/+、・／".contains($0) }
    guard parts.count > 1 else { return nil }
    return parts.lazy.compactMap { lane(slug(String($0)).split(separator: "-")[...]) }.first
  }

  /// The lane of some words, without the qualifiers in front of them.
  private static func lane(_ words: ArraySlice<Substring>) -> Key? {
    var words = words
    while !words.isEmpty {
      if case .lane(let lane)? = Key(exactly: words.joined(separator: "-")) { return .lane(lane) }
      guard let first = words.first, words.count > 1,
        first == "s" || qualifiersOfLanes.contains(String(first))
      else { return nil }
      words = words.dropFirst()
    }
    return nil
  }

  private static let joints: Set<Substring> = [
    "and", "en", "und", "et", "y", "e", "of", "van", "de", "du", "der", "for", "voor", "per", "what", "to",
    "by",
  ]

  /// Without what stands in brackets: “Pain points (survey)”.
  static func withoutBrackets(_ label: String) -> String {
    var depth = 0
    return String(
      label.filter { character in
        if "([（【{".contains(character) { depth += 1 }
        defer { if ")]）】}".contains(character), depth > 0 { depth -= 1 } }
        return depth == 0
      }
    )
  }
}

extension StructureWord {
  /// Whether a title holds one of the words; a word of a script without spaces may stand anywhere in it.
  func isNamed(in title: String) -> Bool {
    let name = slug(title)
    guard let spelled = Self.spellings[self] else { return false }
    let parts = name.split(separator: "-")
    if parts.contains(where: spelled.single.contains) { return true }
    if parts.count > 1, spelled.compound.contains(where: { parts.holdsInARow($0) }) { return true }
    // Most titles are plain letters, in which no other script's word can stand.
    return !name.utf8.allSatisfy { $0 < 0x80 } && spelled.anywhere.contains { name.contains($0) }
  }

  /// The words by how they are looked for; worked out once, since every heading is asked.
  private struct Spellings {
    var single: Set<Substring> = []
    var compound: [[Substring]] = []
    var anywhere: [String] = []

    init(of words: [String]) {
      for word in words {
        let parts = word.split(separator: "-")
        if !word.utf8.allSatisfy({ $0 < 0x80 }) {
          anywhere.append(word)
        } else if parts.count > 1 {
          compound.append(parts)
        } else {
          single.formUnion(parts)
        }
      }
    }
  }

  private static let spellings: [StructureWord: Spellings] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, Spellings(of: $0.words)) }
  )

  /// Whether a title is one of the words, alone or behind another: “Stage”, “Journey stage”.
  func isName(_ title: String) -> Bool {
    let name = slug(Key.withoutBrackets(title))
    if words.contains(name) { return true }
    let parts = name.split(separator: "-")
    return parts.count == 2 && words.contains(String(parts[1]))
  }

  /// Whether a title starts with one of the words and a number or a colon: “Stage 3 — Buy”, “Fase: kiezen”.
  static func isNumbered(_ title: String) -> Bool { behindNumber(title) != nil }

  /// What stands behind a phase's or step's word with its number; nil when the title starts otherwise.
  static func behindNumber(_ title: String) -> Substring? {
    var rest = title.drop { !$0.isLetter }
    for lead in ["journey ", "customer ", "user "] where rest.prefix(lead.count).lowercased() == lead {
      rest = rest.dropFirst(lead.count)
    }
    let start = rest.prefix(12).lowercased()
    for word in numberedWords where start.hasPrefix(word) {
      let behind = rest.dropFirst(word.count).drop {
        $0 == " " || $0.isNumber || $0 == "." || $0 == "\u{FE0F}"
      }
      let hasNumber =
        rest.dropFirst(word.count).contains { $0.isNumber } && behind.startIndex != rest.startIndex
      guard let first = behind.first else { return hasNumber ? behind : nil }
      if ":—–-|：・".contains(first) { return behind }
      // A letter behind the number is part of it: “Step 3a: Browse”.
      if hasNumber, first.isLetter, let next = behind.dropFirst().first, ":—–-| ".contains(next) {
        return behind.dropFirst()
      }
      return nil
    }
    return nil
  }

  /// The longest first, so that “stages” is not “stage” and an s.
  private static let numberedWords: [String] = (StructureWord.phase.words + StructureWord.step.words)
    .filter { !$0.contains("-") }.sorted { ($0.count, $0) > ($1.count, $1) }
}

extension [Substring] {
  /// Whether some parts stand in it one after the other.
  fileprivate func holdsInARow(_ parts: [Substring]) -> Bool {
    guard parts.count <= count else { return false }
    return (0...(count - parts.count)).contains { self[$0..<($0 + parts.count)].elementsEqual(parts) }
  }
}
