import Markdown

extension Language {
  /// The language that a text is evidently in, told from its small words; nil when it is not evident. Only the
  /// beginning of a long text is looked at.
  init?(evidentIn blocks: [Block]) {
    var sample = Sample()
    sample.take(blocks)
    guard sample.dutch >= 6, sample.dutch > 2 * sample.english else { return nil }
    self = .nl
  }

  /// The small words at the beginning of a text.
  private struct Sample {
    var dutch = 0
    var english = 0
    /// How many bytes are still looked at.
    private var left = 6000

    mutating func take(_ blocks: [Block]) {
      for block in blocks where left > 0 {
        switch block {
        case .heading(let heading): take(heading.content)
        case .paragraph(let inlines, _): take(inlines)
        case .list(let list): for item in list.items where left > 0 { take(item.blocks) }
        case .quote(let inner, _): take(inner)
        case .table(let table):
          for cell in table.rows.joined() where left > 0 { take(cell.content) }
        case .code, .html, .thematicBreak: break
        }
      }
    }

    private mutating func take(_ inlines: [Inline]) {
      let text = inlines.plainText.lowercased()
      left -= text.utf8.count
      for word in text.split(whereSeparator: { !$0.isLetter }) where word.utf8.count < 8 {
        if Self.dutchWords.contains(word) {
          dutch += 1
        } else if Self.englishWords.contains(word) {
          english += 1
        }
      }
    }

    private static let dutchWords: Set<Substring> = [
      "het", "een", "van", "voor", "niet", "zijn", "wordt", "worden", "naar", "bij", "ook", "maar", "deze",
      "hun", "wij", "mijn", "dat", "ik", "op", "met", "om", "aan", "kan", "geen", "nog", "uit", "zoekt",
      "krijgt",
    ]
    private static let englishWords: Set<Substring> = [
      "the", "and", "of", "to", "for", "with", "are", "that", "you", "this", "from", "my", "it", "on", "not",
    ]
  }
}
