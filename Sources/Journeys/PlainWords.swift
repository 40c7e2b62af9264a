/// The words of the vocabulary that are written in plain letters, found by their bytes: what stands before the colon
/// of a line is nearly always one of them, and every line is asked.
struct PlainWords {
  struct Word {
    let text: String
    let meaning: Meaning
    /// Where it stands among the letters.
    fileprivate let letters: Range<Int>
  }

  private var words: [Word] = []
  /// The letters of all words, one behind the other.
  private var letters: [UInt8] = []
  /// The places of words, each at its hash or in the next slots that were free; −1 where there is none.
  private var slots: [Int16]

  /// More slots than words, so that a search ends soon.
  static let known = PlainWords(Meaning.byWord.filter { word, _ in word.utf8.allSatisfy { $0 < 0x80 } })

  private init(_ meanings: [String: Meaning]) {
    var count = 1
    while count < 2 * meanings.count { count *= 2 }
    slots = Array(repeating: -1, count: count)
    for (word, meaning) in meanings {
      let start = letters.count
      letters += word.utf8
      words.append(Word(text: word, meaning: meaning, letters: start..<letters.count))
      var slot = letters[start...].withUnsafeBufferPointer { firstSlot(of: $0) }
      while slots[slot] >= 0 { slot = next(slot) }
      slots[slot] = Int16(words.count - 1)
    }
  }

  /// nil for any other word.
  subscript(word: UnsafeBufferPointer<UInt8>) -> Word? {
    var slot = firstSlot(of: word)
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      let known = words[place].letters
      if known.count == word.count, word.indices.allSatisfy({ letters[known.lowerBound + $0] == word[$0] }) {
        return words[place]
      }
      slot = next(slot)
    }
    return nil
  }

  private func firstSlot(of word: UnsafeBufferPointer<UInt8>) -> Int {
    // The length and three letters tell most words apart.
    guard let first = word.first, let last = word.last else { return 0 }
    let letters = UInt(first) << 16 | UInt(word[word.count / 2]) << 8 | UInt(last)
    let hash = (UInt(word.count) << 24 | letters) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
  }

  private func next(_ slot: Int) -> Int { (slot + 1) & (slots.count - 1) }
}
