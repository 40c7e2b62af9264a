import Diagnostics
import Markdown

extension Journey {
  /// Reads everything of a journey's front-matter but its title, language, id and phases.
  mutating func readFrontMatter(
    _ fields: inout Fields,
    _ registers: Registers,
    _ diagnostics: inout [Diagnostic]
  ) {
    var own = particulars
    own.audiences = fields.list(FieldName("audience", "doelgroep")).map { name in
      registers.audience(named: name, &diagnostics)
    }
    state = fields.choice(FieldName("state", "toestand"), State.wordsFor, shown: State.shown) ?? .asIs
    own.status = fields.choice(FieldName("status"), Status.wordsFor, shown: Status.allCases.map(\.rawValue))
    own.owner = fields.text(FieldName("owner", "eigenaar"))
    own.goal = fields.text(FieldName("goal", "doel"))
    own.date = fields.day(FieldName("date", "datum"))
    own.reviewed = fields.day(FieldName("reviewed", "nagekeken"))
    own.reviewEvery =
      fields.dayCount(FieldName("review-every", "nakijken-elke")) ?? registers.settings.reviewEvery
    let following = fields.list(FieldName("follows", "vervolg"))
    own.follows = following.map { slugPath($0.text) }
    own.mentions += following.map { Mention(journey: slugPath($0.text), location: $0.location) }
    own.ends = fields.text(FieldName("ends", "eindigt"))
    let compared = fields.list(FieldName("compare-with", "vergelijk-met"))
    own.comparedWith = compared.map { slugPath($0.text) }
    own.mentions += compared.map { Mention(journey: slugPath($0.text), location: $0.location) }
    own.approvedAs = fields.text(FieldName("approved-as", "goedgekeurd-als"))
    own.tags = fields.list(FieldName("tags", "labels")).map(\.text)
    feelingScale = fields.feelingScale(FieldName("feeling-scale", "gevoelsschaal")) ?? .standard
    own.ruleSettings = fields.ruleSettings(FieldName("gaps", "gaten"))
    own.mutes = fields.elements(FieldName("mute", "gedempt")).compactMap { Mute(reading: $0, &diagnostics) }
    particulars = own
  }
}

extension Journey.State {
  static let shown = allCases.map(\.rawValue)
  static let wordsFor: [String: Self] = [
    "as-is": .asIs, "to-be": .toBe, "planned": .planned, "actual": .actual, "current": .asIs,
    "future": .toBe, "huidig": .asIs, "gewenst": .toBe, "gepland": .planned, "werkelijk": .actual,
  ]
}

extension Journey.Status {
  static let wordsFor: [String: Self] = [
    "draft": .draft, "in-review": .inReview, "approved": .approved, "concept": .draft,
    "in-beoordeling": .inReview, "ter-beoordeling": .inReview, "goedgekeurd": .approved,
    "vastgesteld": .approved,
  ]
}

extension Registers {
  /// The audience of that id or name; plain words when it is none of the register.
  func audience(named name: Located, _ diagnostics: inout [Diagnostic]) -> AudienceReference {
    if let audience = audience(named: name.text) {
      return AudienceReference(id: audience.id, name: audience.name, location: name.location)
    }
    if let near = nearest(to: name.text, in: audiences.map(\.id)) {
      diagnostics.append(
        Diagnostic(
          .unknownAudience,
          .error,
          "no audience has the id '\(name.text)'; did you mean '\(near)'?",
          at: name.location
        )
      )
    }
    return AudienceReference(id: nil, name: name.text, location: name.location)
  }
}

extension Mute {
  init?(reading yaml: YAML, _ diagnostics: inout [Diagnostic]) {
    guard yaml.entries != nil else {
      diagnostics.append(
        .wrongType(
          FieldName("mute"),
          expected: "mappings with 'rule', 'at', 'reason' and 'until'",
          found: yaml
        )
      )
      return nil
    }
    var fields = Fields(yaml, of: .mute, at: yaml.location)
    let rule = fields.text(FieldName("rule", "regel"))
    let place = fields.text(FieldName("at", "bij"))
    let reason = fields.text(FieldName("reason", "reden"))
    let until = fields.day(FieldName("until", "tot"))
    diagnostics += fields.finish()
    guard let rule, let reason, !reason.isEmpty else {
      diagnostics.append(
        Diagnostic(
          .missingKey,
          .error,
          "a mute has no '\(rule == nil ? "rule" : "reason")'; say which and why",
          at: yaml.location
        )
      )
      return nil
    }
    self.init(rule: rule, place: place, reason: reason, until: until, location: yaml.location)
  }
}

extension Fields {
  /// `-2..2`, `1..5`, or words from worst to best (`low/neutral/high`).
  mutating func feelingScale(_ name: FieldName) -> FeelingScale? {
    guard let text = located(name) else { return nil }
    let isOfWords = text.text.utf8.contains(UInt8(ascii: "/"))
    let words = isOfWords ? text.text.split(separator: "/").map { $0.trimmed.lowercased() } : []
    if words.count > 1 {
      var scale = FeelingScale(lowest: 0, highest: Double(words.count - 1))
      scale.words = words
      return scale
    }
    let ends = text.text.utf8.split(separator: UInt8(ascii: ".")).map { number(Substring($0)) }
    guard ends.count == 2, let lowest = ends[0], let highest = ends[1], lowest < highest else {
      report(
        Diagnostic(
          .invalidValue,
          .error,
          "'\(name.en)' is '\(text.text)'; expected two numbers such as -2..2 or 1..5, or words such as low/neutral/high",
          at: text.location
        )
      )
      return nil
    }
    return FeelingScale(lowest: lowest, highest: highest)
  }
}

/// A path as an id: each of its parts as a slug.
func slugPath(_ path: some StringProtocol) -> String {
  path.split(separator: "/").map { slug(String($0)) }.filter { !$0.isEmpty }.joined(separator: "/")
}

extension String {
  /// Without spaces and line ends on both sides.
  var trimmed: String {
    // Nearly every text is asked, and few have any.
    let isClean = utf8.withContiguousStorageIfAvailable { bytes in
      bytes.isEmpty || !bytes[0].isSpace && !bytes[bytes.count - 1].isSpace
    }
    return isClean == true ? self : Substring(self).trimmed
  }
}

extension Substring {
  /// Without spaces and line ends on both sides.
  var trimmed: String {
    let bytes = utf8
    var start = bytes.startIndex
    var end = bytes.endIndex
    while start < end, bytes[start].isSpace { bytes.formIndex(after: &start) }
    while end > start, bytes[bytes.index(before: end)].isSpace { bytes.formIndex(before: &end) }
    return String(self[start..<end])
  }
}

extension UInt8 {
  /// A space, a tab or a line's end.
  var isSpace: Bool { self == 0x20 || 0x09...0x0D ~= self }
}

/// A whole number of up to six digits, with or without a minus; nil for anything else, numbers included.
func shortInteger(_ bytes: some Collection<UInt8>) -> Double? {
  var value = 0
  var count = 0
  var isNegative = false
  for byte in bytes {
    switch byte {
    case 0x30...0x39 where count < 6:
      value = value * 10 + Int(byte - 0x30)
      count += 1
    case 0x2D where count == 0 && !isNegative: isNegative = true
    default: return nil
    }
  }
  return count == 0 ? nil : isNegative ? -Double(value) : Double(value)
}

/// A whole or decimal number with a point or comma, and any kind of minus or a plus before it.
func number(_ text: some StringProtocol) -> Double? {
  if let value = shortInteger(text.utf8) { return value }
  var digits = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "0"..."9": digits.unicodeScalars.append(scalar)
    case ".", ",": digits += "."
    case "-", "−", "–": digits += "-"
    case "+" where digits.isEmpty: break
    default: return nil
    }
  }
  guard let value = Double(digits), value.isFinite, value.magnitude < 1e6 else { return nil }
  return value
}
