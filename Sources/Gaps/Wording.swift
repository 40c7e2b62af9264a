import Journeys

// How the map's own words are fitted into a sentence.

/// The map's words between quotation marks: double ones around words that have single ones inside.
func quoted(_ text: String, to limit: Int = 60) -> String {
  let words = shortened(text, to: limit)
  let mayHoldMark = words.utf8.withContiguousStorageIfAvailable { $0.contains(0xE2) } ?? true
  let holdsMark = mayHoldMark && words.unicodeScalars.contains("‘")
  var quoted = ""
  quoted.reserveCapacity(words.utf8.count + 6)
  quoted += holdsMark ? "“" : "‘"
  quoted += words
  quoted += holdsMark ? "”" : "’"
  return quoted
}

/// The map's words without quotation marks around them and the full stop behind them, cut between words
/// at about `limit` characters.
func shortened(_ text: String, to limit: Int) -> String {
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
  if let first = words.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) { return words }
  let first = firstWord(of: words)
  guard first.utf8.count <= longestSuchWord else { return words }
  let lowered = first.lowercased()
  return wordsThatAreNoNames.contains(lowered) ? lowered + words[first.endIndex...] : words
}

/// The letters that a text begins with.
private func firstWord(of text: String) -> Substring {
  let end = text.utf8.firstIndex { !(0x61...0x7A).contains($0 | 0x20) } ?? text.endIndex
  // Of most texts these are plain ones.
  return end == text.endIndex || text.utf8[end] < 0x80 ? text[..<end] : text.prefix(while: \.isLetter)
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

/// In bytes.
private let longestSuchWord = wordsThatAreNoNames.reduce(0) { max($0, $1.utf8.count) }

/// A number of things in words: “three steps”, “drie stappen”; figures above ten.
func counted(_ number: Int, _ language: Language) -> String {
  let words = numbersInWords[language] ?? []
  return words.indices.contains(number) ? words[number] : "\(number)"
}

private let numbersInWords: [Language: [String]] = [
  .en: ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
  .nl: ["geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"],
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
