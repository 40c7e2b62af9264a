import Journeys

// How the map's own words are fitted into a sentence.

/// The map's words between quotation marks: double ones around words that have single ones inside.
func quoted(_ text: String, to limit: Int = 60) -> String {
  let words = shortened(text, to: limit)
  return words.unicodeScalars.contains("‘") ? "“" + words + "”" : "‘" + words + "’"
}

/// The map's words without quotation marks around them and the full stop behind them, cut between words
/// at about `limit` characters.
func shortened(_ text: String, to limit: Int) -> String {
  var scalars = Substring(text).unicodeScalars
  if let first = scalars.first, let last = scalars.last, scalars.count > 2, openingMarks.contains(first),
    closingMarks.contains(last)
  {
    scalars = scalars.dropFirst().dropLast()
  }
  if scalars.last == ".", scalars.dropLast().last != "." { scalars.removeLast() }
  guard scalars.count > limit else { return String(scalars) }
  let start = scalars.prefix(limit)
  let end = start.lastIndex(of: " ") ?? start.endIndex
  return String(start[..<end]) + "…"
}

private let openingMarks: Set<Unicode.Scalar> = ["\"", "'", "“", "”", "„", "‘", "’", "«"]
private let closingMarks: Set<Unicode.Scalar> = ["\"", "'", "”", "“", "’", "‘", "»"]

/// The map's words behind a colon: a capital goes, unless it may belong to a name.
func afterColon(_ text: String, to limit: Int = 60) -> String {
  let words = shortened(text, to: limit)
  let first = words.prefix(while: \.isLetter)
  let lowered = first.lowercased()
  return wordsThatAreNoNames.contains(lowered) ? lowered + words.dropFirst(first.count) : words
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
  let words: [String] =
    switch language {
    case .en: ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    case .nl: ["geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"]
    }
  return words.indices.contains(number) ? words[number] : "\(number)"
}

/// With a capital, to start a sentence.
func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

/// “a”, “a and b”, “a, b and c”; past the third only how many more.
func listed(_ words: [String], _ language: Language) -> String {
  let and = language.choose(en: " and ", nl: " en ")
  guard words.count > 1, let last = words.last else { return words.first ?? "" }
  guard words.count > 3 else { return words.dropLast().joined(separator: ", ") + and + last }
  let rest = counted(words.count - 2, language)
  return words.prefix(2).joined(separator: ", ") + and + rest + language.choose(en: " more", nl: " andere")
}
