import Journeys

// How the map's own words are fitted into a sentence.

/// The map's words between quotation marks: double ones around words that have single ones inside.
func quoted(_ text: String, to limit: Int = 60) -> String {
  let words = shortened(text, to: limit)
  return words.holdsSingleMark ? words.between("“", "”") : words.between("‘", "’")
}

extension String {
  fileprivate var holdsSingleMark: Bool {
    let mayHoldMark = utf8.withContiguousStorageIfAvailable { $0.contains(0xE2) } ?? true
    return mayHoldMark && unicodeScalars.contains("‘")
  }

  /// Put together in one piece.
  fileprivate func between(_ opening: StaticString, _ closing: StaticString) -> String {
    let count = utf8.count
    let size = opening.utf8CodeUnitCount + count + closing.utf8CodeUnitCount
    return String(unsafeUninitializedCapacity: size) { bytes in
      let start = opening.withUTF8Buffer { bytes.initialize(fromContentsOf: $0) }
      let end = bytes[start...].initialize(fromContentsOf: utf8)
      _ = closing.withUTF8Buffer { bytes[end...].initialize(fromContentsOf: $0) }
      return size
    }
  }

  /// Whether it has no quotation mark in front, no full stop behind it, and is no longer than the limit.
  fileprivate func isShortAndBare(_ limit: Int) -> Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      guard let first = bytes.first, let last = bytes.last, bytes.count <= limit else { return bytes.isEmpty }
      switch first {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), 0x80...: return false
      default: return last != UInt8(ascii: ".")
      }
    } ?? false
  }
}

/// The map's words without quotation marks around them and the full stop behind them, cut between words
/// at about `limit` characters.
func shortened(_ text: String, to limit: Int) -> String {
  if text.isShortAndBare(limit) { return text }
  var words = Substring(text)
  if let first = words.unicodeScalars.first, isOpening(first), let last = words.unicodeScalars.last,
    isClosing(last), words.unicodeScalars.count > 2
  {
    words = Substring(words.unicodeScalars.dropFirst().dropLast())
  }
  if words.utf8.last == UInt8(ascii: "."), words.utf8.dropLast().last != UInt8(ascii: ".") {
    words = Substring(words.unicodeScalars.dropLast())
  }
  // Hardly any text is longer in characters than in bytes: most fit, and stay as they are.
  guard words.utf8.count > limit else { return words.endIndex == text.endIndex ? text : String(words) }
  let scalars = words.unicodeScalars
  guard let cut = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
    cut < scalars.endIndex
  else { return String(words) }
  let end = scalars[..<cut].lastIndex(of: " ") ?? cut
  return String(words[..<end]) + "…"
}

private func isOpening(_ mark: Unicode.Scalar) -> Bool {
  switch mark {
  case "\"", "'", "“", "”", "„", "‘", "’", "«": true
  default: false
  }
}

private func isClosing(_ mark: Unicode.Scalar) -> Bool {
  switch mark {
  case "\"", "'", "”", "“", "’", "‘", "»": true
  default: false
  }
}

/// The map's words behind a colon: a capital goes, unless it may belong to a name.
func afterColon(_ text: String, to limit: Int = 60) -> String {
  let words = shortened(text, to: limit)
  // What begins with a small letter stays as it is.
  guard let first = words.utf8.first, !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else {
    return words
  }
  let word = firstWord(of: words)
  guard mayBeNoName(word) else { return words }
  let lowered = word.lowercased()
  return wordsThatAreNoNames.contains(lowered) ? lowered + words[word.endIndex...] : words
}

/// The letters that a text begins with.
private func firstWord(of text: String) -> Substring {
  let count = text.utf8.withContiguousStorageIfAvailable { bytes in
    let end = bytes.firstIndex { !(0x61...0x7A).contains($0 | 0x20) } ?? bytes.count
    // Of most texts these are plain ones.
    return end == bytes.count || bytes[end] < 0x80 ? end : nil
  }
  guard let count = count ?? nil else { return text.prefix(while: \.isLetter) }
  return text[..<text.utf8.index(text.startIndex, offsetBy: count)]
}

/// Whether one of the words that are no names begins like a word and is as long.
private func mayBeNoName(_ word: Substring) -> Bool {
  guard let first = word.utf8.first, first < 0x80, word.utf8.count < 32 else { return false }
  return lengthsOfWordsThatAreNoNames[Int(first | 0x20)] & 1 << word.utf8.count != 0
}

/// By the letter they begin with, a bit for each length in bytes.
private let lengthsOfWordsThatAreNoNames = wordsThatAreNoNames.reduce(
  into: [UInt32](repeating: 0, count: 0x80)
) { lengths, word in
  if let first = word.utf8.first { lengths[Int(first)] |= 1 << word.utf8.count }
}

/// Words that questions and complaints start with and that are never a name.
private let wordsThatAreNoNames: Set<String> = [
  "hoe", "hoeveel", "hoelang", "wat", "waar", "waarom", "wanneer", "wie", "welk", "welke", "is", "zijn",
  "kan", "kun", "kunnen", "mag", "moet", "moeten", "heb", "heeft", "hebben", "komt", "krijg", "wordt", "de",
  "het", "een", "ligt", "staat", "gaat", "blijft", "werkt", "vragen", "doen", "doet", "kom", "krijgen", "er",
  "geen", "niet", "niemand", "te", "ik", "je", "we", "mijn", "onze", "dat", "dit", "met",
  "how", "what", "where", "why", "when", "who", "which", "are", "can", "could", "may", "must", "do", "does",
  "did", "has", "have", "will", "should", "the", "a", "an", "no", "not", "nobody", "too", "my", "our", "it",
  "there", "this", "that",
]

/// A number of things in words: “three steps”, “drie stappen”; figures above ten.
func counted(_ number: Int, _ language: Language) -> String {
  let words =
    switch language {
    case .en: englishNumbers
    case .nl: dutchNumbers
    }
  return words.indices.contains(number) ? words[number] : "\(number)"
}

private let englishNumbers = [
  "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
]

private let dutchNumbers = [
  "geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
]

/// “a”, “a and b”, “a, b and c”; past the third only how many more.
func listed(_ words: [String], _ language: Language) -> String {
  listed(words.count, language) { words[$0] }
}

/// The same of so many words, of which only those are made that are told.
func listed(_ count: Int, _ language: Language, _ word: (Int) -> String) -> String {
  guard count > 1 else { return count == 1 ? word(0) : "" }
  var list = word(0)
  if count == 3 {
    list += ", "
    list += word(1)
  }
  guard count > 3 else { return list + language.choose(en: " and ", nl: " en ") + word(count - 1) }
  let rest = counted(count - 2, language)
  return list + ", " + word(1) + language.choose(en: " and \(rest) more", nl: " en \(rest) andere")
}
