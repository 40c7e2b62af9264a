import Diagnostics
import Markdown

/// A heading with what stands below it.
struct Section {
  let heading: Heading
  /// What stands before the next heading.
  var blocks: [Block]
  /// The same, with the items told from the prose.
  var parts: [Part]
  var children: [Section]
  let title: String
  /// The title without numbering, “Phase:” and the like, as an id.
  let slug: String
  /// Whether the heading is one of the document's own labels.
  private let isLabel: Bool
  /// Whether the heading is the name of a lane.
  private let isLaneName: Bool
  /// How much of a map stands right below the heading.
  fileprivate(set) var weight = SectionWeight()

  init(heading: Heading, blocks: [Block], _ labels: Labels) {
    self.heading = heading
    self.blocks = blocks
    children = []
    title = heading.content.plainText
    slug = Journeys.slug(undecorated(title))
    isLabel = labels.contains(heading: slug, level: heading.level)
    isLaneName = if case .lane? = Key(undecorated(title)) { true } else { false }
    parts = Journeys.parts(of: blocks, labels)
  }

  var hasItems: Bool { parts.contains(where: \.isItems) }

  /// Whether the heading is a lane's name, or a label of the document, with that lane's content below it.
  var isLane: Bool {
    guard children.isEmpty, !blocks.isEmpty, !has(class: "phase"), !has(class: "prose") else { return false }
    if isLaneName { return !parts.contains(where: \.holdsKeys) }
    return isLabel && !hasItems
  }

  /// Whether items stand right below the heading, as lines or under two or more headings with lanes' names.
  var holdsItems: Bool { hasItems || children.count(where: \.isLane) > 1 }

  func has(class name: String) -> Bool { heading.attributes.classes.contains(name) }

  var line: Int { heading.location.line }
}

/// A document as a tree of sections.
struct Outline {
  /// What stands before the first heading.
  var introduction: [Block]
  var sections: [Section]

  init(_ blocks: [Block]) {
    introduction = []
    sections = []
    let labels = Labels(in: blocks)
    var rest = blocks[...]
    introduction = Self.takeBlocks(&rest)
    while let section = Self.takeSection(&rest, labels) { Self.add(section, to: &sections) }
  }

  /// A heading right below a numbered stage, on the same level, is what more that stage is called.
  private static func add(_ section: Section, to sections: inout [Section]) {
    guard let last = sections.last, last.blocks.isEmpty, last.children.isEmpty,
      last.heading.level == section.heading.level, StructureWord.isNumbered(last.title),
      !StructureWord.isNumbered(section.title)
    else { return sections.append(section) }
    var whole = last
    let title = Block.paragraph(section.heading.content, section.heading.location)
    whole.blocks = [title] + section.blocks
    whole.parts = [.prose(title)] + section.parts
    whole.children = section.children
    whole.weight = section.weight
    sections[sections.count - 1] = whole
  }

  init(introduction: [Block], sections: [Section]) {
    self.introduction = introduction
    self.sections = sections
  }

  private static func takeBlocks(_ rest: inout ArraySlice<Block>) -> [Block] {
    let end = rest.firstIndex { if case .heading = $0 { true } else { false } } ?? rest.endIndex
    let blocks = Array(rest[..<end])
    rest = rest[end...]
    return blocks
  }

  private static func takeSection(_ rest: inout ArraySlice<Block>, _ labels: Labels) -> Section? {
    guard case .heading(let heading)? = rest.first else { return nil }
    rest.removeFirst()
    var section = Section(heading: heading, blocks: takeBlocks(&rest), labels)
    while case .heading(let next)? = rest.first, next.level > heading.level {
      guard let child = takeSection(&rest, labels) else { break }
      add(child, to: &section.children)
    }
    section.weight = SectionWeight(of: section)
    return section
  }
}

extension Outline {
  /// All sections from top to bottom, each before those below it.
  func visit(_ body: (Section) -> Void) {
    func walk(_ section: Section) {
      body(section)
      section.children.forEach(walk)
    }
    sections.forEach(walk)
  }

  /// The same without what is about people, such as personas.
  func visitJourney(_ body: (Section) -> Void) {
    func walk(_ section: Section) {
      if section.isAboutPeople, !StructureWord.isNumbered(section.title) { return }
      body(section)
      section.children.forEach(walk)
    }
    sections.forEach(walk)
  }

  func contains(where condition: (Section) -> Bool) -> Bool {
    sections.contains { $0.contains(where: condition) }
  }
}

extension Section {
  /// Whether the section or one below it fulfils a condition.
  func contains(where condition: (Section) -> Bool) -> Bool {
    condition(self) || children.contains { $0.contains(where: condition) }
  }

  /// The section as the blocks it was made of.
  var asProse: [Block] { [.heading(heading)] + blocks + children.flatMap(\.asProse) }
}

/// A heading's words without what people decorate it with: “1.”, “Stage 3 —”, “Fase:”, emoji.
package func undecorated(_ title: String) -> String {
  var rest = title[...]
  func dropNonLetters() { rest = rest.drop { !$0.isLetter } }
  if let first = title.utf8.first, first >= 0x80 || first < 0x41 { dropNonLetters() }
  // “Phase 2: Compare” and “Fase: vergelijken” are decorated; “Fasering” and “Stap over” are not.
  if let behind = StructureWord.behindNumber(String(rest)), behind.contains(where: \.isLetter) {
    rest = behind
    dropNonLetters()
  }
  return rest.isEmpty ? title : String(rest)
}
