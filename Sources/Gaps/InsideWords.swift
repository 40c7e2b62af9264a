import Journeys

/// The words of the inside that a site lists, ready to be looked for in a text.
struct InsideWords: Hashable, Sendable {
  /// As slugs, by the first part of each.
  private var words: [String: [[Substring]]] = [:]
  /// The word as the site writes it, by its slug.
  private var written: [String: String] = [:]

  init(_ words: [String]) {
    for word in words {
      let id = slug(word)
      let parts = id.split(separator: "-")
      guard let first = parts.first else { continue }
      written[id] = word
      self.words[String(first), default: []].append(parts)
    }
  }

  var isEmpty: Bool { words.isEmpty }

  /// The first of the words that stands in a text as a whole word.
  func first(in text: String) -> String? {
    let parts = slug(text).split(separator: "-")
    for index in parts.indices {
      guard let candidates = words[String(parts[index])] else { continue }
      for candidate in candidates where parts[index...].starts(with: candidate) {
        return written[candidate.joined(separator: "-")]
      }
    }
    return nil
  }
}
