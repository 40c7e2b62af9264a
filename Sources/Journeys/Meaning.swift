extension Key {
  /// The key that a word stands for, in whatever language, case and spelling of its spaces; for a lane also
  /// with words around its name.
  package init?(_ word: String) {
    if let known = Meaning.byWord[word] {
      self = known.key
      return
    }
    let name = slug(word)
    guard let key = Key(slug: name) ?? Key.lane(in: word, called: name) else { return nil }
    self = key
  }
}

extension Key {
  /// The key that is called by just the word with that slug.
  init?(slug: String) {
    guard let meaning = Meaning.byWord[slug] else { return nil }
    self = meaning.key
  }
}

/// What the vocabulary has for a word as an author wrote it.
struct Meaning {
  /// The place of its key in the vocabulary.
  private let term: UInt8
  /// Whether it is the key's own name in either language, with a hyphen or a space between its words.
  let isCanonical: Bool
  /// Whether it is a word that nobody writes by chance.
  let isOurs: Bool

  var key: Key { vocabulary[Int(term)].key }

  /// As `Key.init(_:)` has it.
  init?(_ word: String) {
    // Most words are written as they stand in the table.
    if let known = Meaning.byWord[word] {
      self = known
      return
    }
    let name = slug(word)
    if let known = Meaning.byWord[name] {
      self.init(term: known.term)
    } else {
      guard let key = Key.lane(in: word, called: name) else { return nil }
      self.init(key)
    }
  }

  /// The same for a label, also without what decorates it.
  init?(label word: String) {
    if let known = Meaning(word) {
      self = known
    } else {
      guard let key = Key(undecorated(word)) else { return nil }
      self.init(key)
    }
  }

  private init?(_ key: Key) {
    guard let term = vocabulary.firstIndex(where: { $0.key == key }) else { return nil }
    self.init(term: UInt8(term))
  }

  fileprivate init(term: UInt8, isCanonical: Bool = false, isOurs: Bool = false) {
    self.term = term
    self.isCanonical = isCanonical
    self.isOurs = isOurs
  }

  /// By the words of the table as they are written there, and as slugs.
  static let byWord: [String: Meaning] = {
    var meanings: [String: Meaning] = [:]
    func add(_ word: String, _ term: Int) {
      for spelling in [slug(word), word] where meanings[spelling] == nil {
        meanings[spelling] = Meaning(
          term: UInt8(term),
          isCanonical: canonicalWords.contains(spelling),
          isOurs: JourneyReader.ownWords.contains(spelling)
        )
      }
    }
    for (place, term) in vocabulary.enumerated() {
      for word in [term.en, term.nl] + term.synonyms { add(word, place) }
    }
    for (lane, words) in wordsElsewhere {
      guard let place = vocabulary.firstIndex(where: { $0.key == .lane(lane) }) else { continue }
      for word in words { add(word, place) }
    }
    for word in canonicalWords where meanings[word] == nil {
      if let known = meanings[slug(word)] { meanings[word] = Meaning(term: known.term, isCanonical: true) }
    }
    return meanings
  }()
}

/// The keys' own names, with a hyphen or a space between their words.
private let canonicalWords: Set<String> = Set(
  vocabulary.flatMap { term in
    [term.en, term.nl].flatMap { [$0, String($0.map { $0 == "-" ? " " : $0 })] }
  }
)
