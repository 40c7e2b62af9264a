import Markdown

/// What a heading's words say.
struct HeadingWords {
  let title: String
  /// The title without numbering, “Phase:” and the like, as an id.
  let slug: String
  /// Whether it starts with a phase's or step's word and a number or a colon.
  let isNumbered: Bool
  let level: Int
  /// The same for headings of a level with the same slug, and another for most others.
  let likeness: UInt8

  init(_ heading: Heading) {
    level = heading.level
    title = heading.content.plainText
    let behind = StructureWord.behindNumber(title[...])
    isNumbered = behind != nil
    plain = undecorated(title, behind)
    slug = Journeys.slug(plain)
    likeness = UInt8(truncatingIfNeeded: slug.utf8.count << 3 ^ Int(slug.utf8.first ?? 0) ^ level << 5)
  }

  /// The title without numbering, “Phase:” and the like.
  private let plain: String

  /// What the title holds a word of.
  var names: Set<StructureWord> { StructureWord.named(inID: plain == title ? slug : Journeys.slug(title)) }

  /// Whether the title is the name of a lane.
  var isLaneName: Bool {
    if case .lane? = Key(slug: slug) ?? Key.lane(in: plain, called: slug) { true } else { false }
  }
}

/// A heading's words without what people decorate it with: “1.”, “Stage 3 —”, “Fase:”, emoji.
package func undecorated(_ title: String) -> String {
  undecorated(title, StructureWord.behindNumber(title[...]))
}

/// `behind` is what stands behind a phase's or step's word with its number.
private func undecorated(_ title: String, _ behind: Substring?) -> String {
  var rest = title[...]
  func dropNonLetters() { rest = rest.drop { !$0.isLetter } }
  if let first = title.utf8.first, first >= 0x80 || first < 0x41 { dropNonLetters() }
  // “Phase 2: Compare” and “Fase: vergelijken” are decorated; “Fasering” and “Stap over” are not.
  if let behind, behind.contains(where: \.isLetter) {
    rest = behind
    dropNonLetters()
  }
  if rest.isEmpty || rest.utf8.count == title.utf8.count { return title }
  return String(rest)
}
