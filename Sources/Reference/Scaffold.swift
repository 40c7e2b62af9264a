package import Journeys

/// A kind of file that can be started with a scaffold.
package enum ScaffoldKind: String, CaseIterable, Sendable {
  case journey, audience, touchpoint, evidence, promise

  /// Its folder under the content folder.
  package var folder: String {
    switch self {
    case .journey: "journeys"
    case .audience: "audiences"
    case .touchpoint: "touchpoints"
    case .evidence: "evidence"
    case .promise: "promises"
    }
  }
}

/// A new file of a kind, with comments that teach: it builds as it is.
package func scaffold(_ kind: ScaffoldKind, titled title: String, in language: Language) -> String {
  let name = quoted(title)
  return switch kind {
  case .journey: language.choose(en: englishJourney(name), nl: dutchJourney(name))
  case .audience: language.choose(en: englishAudience(name), nl: dutchAudience(name))
  case .touchpoint: language.choose(en: englishTouchpoint(name), nl: dutchTouchpoint(name))
  case .evidence: language.choose(en: englishEvidence(name), nl: dutchEvidence(name))
  case .promise: language.choose(en: englishPromise(name), nl: dutchPromise(name))
  }
}

/// A title as YAML, whatever stands in it.
private func quoted(_ title: String) -> String {
  let isPlain = title.unicodeScalars.allSatisfy { scalar in
    scalar.properties.isAlphabetic || " -0123456789".unicodeScalars.contains(scalar)
  }
  let words: Set = ["null", "Null", "NULL"]
  if isPlain, let first = title.unicodeScalars.first, first.properties.isAlphabetic, !title.hasSuffix(" "),
    !words.contains(title)
  {
    return title
  }
  var result = ""
  for scalar in title.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\u{00}"..<"\u{20}", "\u{7F}"..<"\u{A0}": result += " "
    default: result.unicodeScalars.append(scalar)
    }
  }
  return "\"\(result)\""
}
