extension Key {
  /// The lane that a label names with more words around it, as people write them: “Current pain points”,
  /// “Thoughts & feelings”, “Opportunities (later)”, “Doel van de medewerker”.
  ///
  /// nil when none of its words is a lane's name; what is no lane has to be named exactly.
  static func lane(in label: String) -> Key? {
    let label = withoutBrackets(label)
    let name = slug(label)
    if case .lane(let lane)? = Key(slug: name) { return .lane(lane) }
    var words = name.words[...]
    while let first = words.first, first.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) { words.removeFirst() }
    guard !words.isEmpty, words.count <= 6 else { return nil }
    if let known = lane(words) { return known }
    // Two lanes in one: the first that is known.
    for (index, word) in words.enumerated() where joints.contains(word) {
      let index = words.startIndex + index
      if let known = lane(words[..<index]) ?? lane(words[(index + 1)...]) { return known }
    }
    guard label.utf8.contains(where: { $0 >= 0x80 || $0 == 0x26 || $0 == 0x2F || $0 == 0x2B }) else {
      return nil
    }
    let parts = label.split { "&/+、・／".contains($0) }
    guard parts.count > 1 else { return nil }
    return parts.lazy.compactMap { lane(slug(String($0)).words[...]) }.first
  }

  /// The lane of some words, without the qualifiers in front of them.
  private static func lane(_ words: ArraySlice<Substring>) -> Key? {
    var words = words
    while let first = words.first, let last = words.last {
      // They stand side by side in one id.
      let name = String(first.base[first.startIndex..<last.endIndex])
      if case .lane(let lane)? = Key(slug: name) { return .lane(lane) }
      guard words.count > 1, first == "s" || qualifiersOfLanes.contains(String(first)) else { return nil }
      words.removeFirst()
    }
    return nil
  }

  private static let joints: Set<Substring> = [
    "and", "en", "und", "et", "y", "e", "of", "van", "de", "du", "der", "for", "voor", "per", "what", "to",
    "by",
  ]

  /// Without what stands in brackets: “Pain points (survey)”.
  static func withoutBrackets(_ label: String) -> String {
    // Most labels have none.
    guard label.unicodeScalars.contains(where: { "([（【{".unicodeScalars.contains($0) }) else { return label }
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

extension String {
  /// The words of an id.
  fileprivate var words: [Substring] { utf8.split(separator: UInt8(ascii: "-")).map { Substring($0) } }
}

extension StructureWord {
  /// Whether a title holds one of the words; a word of a script without spaces may stand anywhere in it.
  func isNamed(in title: String) -> Bool { Self.named(in: title).contains(self) }

  /// What a title holds a word of.
  static func named(in title: String) -> Set<StructureWord> {
    var found: Set<StructureWord> = []
    let name = slug(title)
    let words = name.words
    for (index, word) in words.enumerated() {
      for known in byFirstWord[word] ?? [] where words[index...].starts(with: known.words) {
        found.insert(known.meaning)
      }
    }
    // Most titles are plain letters, in which no other script's word can stand.
    if !name.utf8.allSatisfy({ $0 < 0x80 }) {
      for known in anywhere where name.contains(known.word) { found.insert(known.meaning) }
    }
    return found
  }

  /// The words by how they are looked for; worked out once, since every heading is asked.
  private static let byFirstWord: [Substring: [(words: [Substring], meaning: StructureWord)]] = {
    var known: [Substring: [(words: [Substring], meaning: StructureWord)]] = [:]
    for meaning in allCases {
      for word in meaning.words where word.utf8.allSatisfy({ $0 < 0x80 }) {
        let words = slug(word).words
        if let first = words.first { known[first, default: []].append((words, meaning)) }
      }
    }
    return known
  }()

  private static let anywhere: [(word: String, meaning: StructureWord)] = allCases.flatMap { meaning in
    meaning.words.filter { !$0.utf8.allSatisfy { $0 < 0x80 } }.map { ($0, meaning) }
  }

  /// Whether a title is one of the words, alone or behind another: “Stage”, “Journey stage”.
  func isName(_ title: String) -> Bool {
    let name = slug(Key.withoutBrackets(title))
    if words.contains(name) { return true }
    let parts = name.split(separator: "-")
    return parts.count == 2 && words.contains(String(parts[1]))
  }

  /// Whether a title starts with one of the words and a number or a colon: “Stage 3 — Buy”, “Fase: kiezen”.
  static func isNumbered(_ title: String) -> Bool { behindNumber(title[...]) != nil }

  /// What stands behind a phase's or step's word with its number; nil when the title starts otherwise.
  static func behindNumber(_ title: Substring) -> Substring? {
    var rest = title
    if let first = rest.utf8.first, !first.isPlainLetter { rest = rest.drop { !$0.isLetter } }
    guard mayStartNumber[Int(rest.utf8.first ?? 0)] else { return nil }
    for lead in leads where rest.starts(withLowercase: lead) { rest = rest.dropFirst(lead.utf8.count) }
    guard
      let word = rest.utf8.first.flatMap({ numberedWords[$0] })?.first(where: {
        rest.starts(withLowercase: $0)
      })
    else { return nil }
    let start = rest.dropFirst(word.count)
    let behind = start.drop { $0 == " " || $0.isNumber || $0 == "." || $0 == "\u{FE0F}" }
    let hasNumber = start.contains { $0.isNumber }
    guard let first = behind.first else { return hasNumber ? behind : nil }
    if ":—–-|：・".contains(first) { return behind }
    // A letter behind the number is part of it: “Step 3a: Browse”.
    if hasNumber, first.isLetter, let next = behind.dropFirst().first, ":—–-| ".contains(next) {
      return behind.dropFirst()
    }
    return nil
  }

  private static let leads = ["journey ", "customer ", "user "]

  /// Whether a title may start with a lead or a numbered word, by its first byte; most titles don't.
  private static let mayStartNumber = (UInt8.min...UInt8.max).map { byte in
    numberedWords[byte] != nil || leads.contains { $0.utf8.first == byte.lowercased }
  }

  /// By their first byte, in lower and upper case; the longest first, so that “stages” is not “stage” and an s.
  private static let numberedWords: [UInt8: [String]] = {
    let words = (StructureWord.phase.words + StructureWord.step.words).filter { !$0.contains("-") }
    var known: [UInt8: [String]] = [:]
    for word in words.sorted(by: { ($0.count, $0) > ($1.count, $1) }) {
      for first in Set([word, word.uppercased()].compactMap(\.utf8.first)) {
        known[first, default: []].append(word)
      }
    }
    return known
  }()
}

extension Substring {
  /// Whether it starts with some text in lower case, whatever its own case.
  fileprivate func starts(withLowercase start: String) -> Bool {
    guard let first = utf8.first, let wanted = start.utf8.first else { return false }
    if first < 0x80 {
      // Most that is asked for starts with another letter.
      guard wanted == first.lowercased else { return false }
      var own = utf8.makeIterator()
      return start.utf8.allSatisfy { $0 == own.next()?.lowercased }
    }
    return prefix(start.count).lowercased() == start
  }
}

extension UInt8 {
  fileprivate var isPlainLetter: Bool { 0x41...0x5A ~= self || 0x61...0x7A ~= self }
  fileprivate var lowercased: UInt8 { 0x41...0x5A ~= self ? self | 0x20 : self }
}
