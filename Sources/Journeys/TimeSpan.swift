/// A length of time, as people write it: `2 days`, `binnen 4 uur`, `1,5 week`.
package struct TimeSpan: Hashable, Comparable, Sendable {
  package var minutes: Double

  package init(hours: Int) { minutes = Double(hours) * 60 }

  /// nil for words that name no length of time. The first number with a unit behind it counts, and the
  /// higher end of a range (`2–3 days`), since that is what people wait for.
  package init?(_ words: some StringProtocol) {
    var number: Double?
    var pending = ""
    for scalar in (words.lowercased() + " ").unicodeScalars {
      let isBreak = scalar == " " || scalar == "–" || scalar == "—" || scalar == "-" || scalar == "\u{A0}"
      let isEdge = pending.unicodeScalars.last.map { Self.isDigit($0) != Self.isDigit(scalar) } ?? false
      if isBreak || (isEdge && !Self.isPoint(scalar) && pending.unicodeScalars.last.map(Self.isPoint) != true)
      {
        let token = String(pending.reversed().drop { ".,;:)".contains($0) }.reversed())
        if let unit = Self.units[token], let value = number {
          minutes = value * unit
          return
        }
        if let value = Journeys.number(token) ?? Self.numberWords[token] { number = value }
        pending = isBreak ? "" : String(scalar)
      } else {
        pending.unicodeScalars.append(scalar)
      }
    }
    return nil
  }

  package static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
  private static func isPoint(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "," }

  private static let numberWords: [String: Double] = [
    "a": 1, "an": 1, "one": 1, "een": 1, "één": 1, "two": 2, "twee": 2, "three": 3, "drie": 3, "four": 4,
    "vier": 4, "five": 5, "vijf": 5, "six": 6, "zes": 6, "seven": 7, "zeven": 7, "eight": 8, "acht": 8,
    "nine": 9, "negen": 9, "ten": 10, "tien": 10, "eleven": 11, "elf": 11, "twelve": 12, "twaalf": 12,
    "half": 0.5, "halve": 0.5,
  ]

  private static let units: [String: Double] = {
    var units: [String: Double] = [:]
    let table: [(minutes: Double, words: String)] = [
      (1.0 / 60, "s sec second seconds seconde seconden tel tellen"),
      (1, "min minute minutes minuut minuten m"),
      (60, "h hr hour hours uur uren u"),
      (1440, "d day days dag dagen werkdag werkdagen etmaal"),
      (10080, "w week weeks weken wk"),
      (43200, "month months maand maanden"),
      (525_600, "year years jaar jaren y"),
    ]
    for row in table {
      for word in row.words.split(separator: " ") { units[String(word)] = row.minutes }
    }
    return units
  }()
}
