extension Key {
  /// The lane that a label names with more words around it, as people write them: “Current pain points”,
  /// “Thoughts & feelings”, “Opportunities (later)”, “Doel van de medewerker”.
  ///
  /// nil when none of its words is a lane's name; what is no lane has to be named exactly.
  static func lane(in label: String) -> Key? { lane(in: label, called: slug(label)) }

  /// The same for a label whose words are known as an id.
  static func lane(in label: String, called name: String) -> Key? {
    let bare = withoutBrackets(label)
    var words = (bare == label ? name : slug(bare)).words[...]
    while let first = words.first, first.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) { words.removeFirst() }
    guard !words.isEmpty, words.count <= 6 else { return nil }
    if let known = lane(words) { return known }
    // Two lanes in one: the first that is known.
    for (index, word) in words.enumerated() where joints.contains(word) {
      let index = words.startIndex + index
      if let known = lane(words[..<index]) ?? lane(words[(index + 1)...]) { return known }
    }
    guard bare.utf8.contains(where: { $0 >= 0x80 || $0 == 0x26 || $0 == 0x2F || $0 == 0x2B }) else {
      return nil
    }
    let parts = bare.split { "&/+、・／".contains($0) }
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
    guard label.utf8.contains(where: \.startsBracket) else { return label }
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
  static func named(in title: String) -> Set<StructureWord> { named(inID: slug(title)) }

  /// What a title holds a word of, asked with the title as an id.
  static func named(inID name: String) -> Set<StructureWord> {
    var found: Set<StructureWord> = []
    var name = name
    let isPlain = name.withUTF8 { bytes in
      for start in bytes.indices where start == 0 || bytes[start - 1] == UInt8(ascii: "-") {
        for known in byFirstByte[Int(bytes[start])] where bytes.hasWords(known.letters, at: start) {
          found.insert(known.meaning)
        }
      }
      return bytes.allSatisfy { $0 < 0x80 }
    }
    // Most titles are plain letters, in which no other script's word can stand.
    if !isPlain {
      for known in anywhere where name.contains(known.word) { found.insert(known.meaning) }
    }
    return found
  }

  /// The words in plain letters, as ids, by their first bytes; worked out once, since every heading is asked.
  private static let byFirstByte: [[(letters: [UInt8], meaning: StructureWord)]] = {
    var known = Array(repeating: [(letters: [UInt8], meaning: StructureWord)](), count: 256)
    for meaning in allCases {
      for word in meaning.words where word.utf8.allSatisfy({ $0 < 0x80 }) {
        let letters = Array(slug(word).utf8)
        known[Int(letters[0])].append((letters, meaning))
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
    guard mayStartNumber(rest) else { return nil }
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

  /// Whether a title may start with a lead or a numbered word, by its first two letters; most titles don't.
  private static func mayStartNumber(_ title: Substring) -> Bool {
    var bytes = title.utf8.makeIterator()
    guard let first = bytes.next(), let second = bytes.next() else { return false }
    return first >= 0x80 || second >= 0x80 || startsOfNumbers[startPlace(first, second)]
  }

  /// By the places of two letters that leads and numbered words in plain letters start with.
  private static let startsOfNumbers: [Bool] = {
    var starts = Array(repeating: false, count: 1 << 10)
    for word in leads + numberedWords.values.joined() where word.utf8.count > 1 {
      let letters = Array(word.utf8)
      starts[startPlace(letters[0], letters[1])] = true
    }
    return starts
  }()

  /// The same for a capital as for a small letter.
  private static func startPlace(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 0x1F) << 5 | Int(second & 0x1F)
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

extension UnsafeBufferPointer<UInt8> {
  /// Whether some words of an id stand at a place, with no letter behind them.
  fileprivate func hasWords(_ words: [UInt8], at start: Int) -> Bool {
    let end = start + words.count
    guard end <= count, end == count || self[end] == UInt8(ascii: "-") else { return false }
    return words.indices.allSatisfy { self[start + $0] == words[$0] }
  }
}

extension UInt8 {
  /// Whether a bracket, of whatever width, may start with it.
  fileprivate var startsBracket: Bool {
    switch self {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), 0xE3, 0xEF: true
    default: false
    }
  }

  fileprivate var isPlainLetter: Bool { 0x41...0x5A ~= self || 0x61...0x7A ~= self }
  fileprivate var lowercased: UInt8 { 0x41...0x5A ~= self ? self | 0x20 : self }
}
