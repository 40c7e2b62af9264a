import Markdown

/// The labels that a document uses for lanes without their being in the vocabulary: a label that three or
/// more sections have is a lane of the author's own, in whatever language.
struct Labels {
  /// A heading's name as a slug, and its level.
  private struct Heading: Hashable {
    let name: String
    let level: Int
  }

  private let slugs: Set<String>
  private let headings: Set<Heading>

  static let none = Labels(in: [], [])

  /// Those of a whole document, with the words of its headings.
  init(in blocks: [Block], _ headings: [HeadingWords]) {
    slugs = Self.slugs(in: blocks)
    self.headings = Self.headings(headings)
  }

  func contains(_ word: String) -> Bool { !slugs.isEmpty && slugs.contains(slug(word)) }

  /// Whether headings of that level with that name, as a slug, are labels.
  func contains(heading name: String, level: Int) -> Bool {
    !headings.isEmpty && headings.contains(Heading(name: name, level: level))
  }

  /// The same heading under three others is a lane's name; it counts by its level.
  private static func headings(_ words: [HeadingWords]) -> Set<Heading> {
    // Few headings are as long as two others and start with the same letter.
    var alike = Array(repeating: 0, count: 256)
    for place in words.indices { alike[Int(words[place].likeness)] += 1 }
    var counts: [Heading: Int] = Dictionary(minimumCapacity: 8)
    for place in words.indices where alike[Int(words[place].likeness)] > 2 && !words[place].slug.isEmpty {
      counts[Heading(name: words[place].slug, level: words[place].level), default: 0] += 1
    }
    return counts.isEmpty ? [] : Set(counts.lazy.filter { $0.value >= 3 }.map(\.key))
  }

  private static func slugs(in blocks: [Block]) -> Set<String> {
    var counts: [String: Int] = [:]
    var seen: Set<String> = []
    for block in blocks {
      switch block {
      case .heading: if !seen.isEmpty { seen.removeAll(keepingCapacity: true) }
      case .paragraph(let inlines, _):
        for label in Self.boldLabels(in: inlines) where seen.insert(label).inserted {
          counts[label, default: 0] += 1
        }
      case .list(let list) where list.items.count > 1:
        for place in list.items.indices where !list.isLine(at: place) && list.items[place].startsBold {
          guard case .paragraph(let inlines, _)? = list.items[place].blocks.first,
            let split = splitKey(inlines)
          else { continue }
          let label = slug(split.word)
          if seen.insert(label).inserted { counts[label, default: 0] += 1 }
        }
      case .table(let table) where table.header.count == 2:
        for row in table.rows {
          let label = slug(row.first?.text ?? "")
          if !label.isEmpty, seen.insert(label).inserted { counts[label, default: 0] += 1 }
        }
      case .list, .quote, .code, .table, .html, .thematicBreak: continue
      }
    }
    return counts.isEmpty ? [] : Set(counts.lazy.filter { $0.value >= 3 }.map(\.key))
  }

  /// Slugs of the labels at the starts of a paragraph's lines.
  private static func boldLabels(in inlines: [Inline]) -> [String] {
    if let alone = soleLabel(inlines) { return [slug(alone)] }
    guard case .strong? = inlines.first else { return [] }
    return inlines.split(whereSeparator: \.isBreak).compactMap { line in
      guard case .strong? = line.first else { return nil }
      return splitKey(Array(line)).map { slug($0.word) }
    }
  }
}

/// The words of a paragraph that is a label and nothing else: `**Pains**`, `**Pains:**` or `Pains:`.
func soleLabel(_ inlines: [Inline]) -> String? {
  guard let first = inlines.first else { return nil }
  var word: Substring
  switch first {
  case .strong(let content):
    let rest = Array(inlines.dropFirst()).plainText.trimmed
    guard rest.isEmpty || rest == ":" || rest == "：" else { return nil }
    word = content.plainText.trimmed[...]
  case .text(let text) where inlines.count == 1 && text.endsInColon:
    word = text[...]
  default: return nil
  }
  while let last = word.last, ":： ".contains(last) { word = word.dropLast() }
  guard !word.isEmpty, word.utf8.count <= 80, !word.contains(where: { ".?!。？！".contains($0) }) else {
    return nil
  }
  return String(word)
}

extension String {
  /// Whether its last character is a colon, of whatever width.
  fileprivate var endsInColon: Bool {
    switch utf8.last {
    case UInt8(ascii: ":"): true
    case 0x9A: hasSuffix("：")
    default: false
    }
  }
}
