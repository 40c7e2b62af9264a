import Diagnostics
import Markdown

/// A heading with what stands below it.
struct Section {
  let heading: Heading
  /// What stands before the next heading.
  let blocks: [Block]
  /// The same, with the items told from the prose.
  let parts: [Part]
  var children: [Section]
  let title: String
  /// The title without numbering, “Phase:” and the like, as an id.
  let slug: String
  let hasItems: Bool

  init(heading: Heading, blocks: [Block]) {
    self.heading = heading
    self.blocks = blocks
    children = []
    title = heading.content.plainText
    slug = Journeys.slug(undecorated(title))
    parts = blocks.map(Part.init)
    hasItems = parts.contains(where: \.isItems)
  }

  /// Whether the heading is a lane's name with that lane's content below it.
  var isLane: Bool {
    guard case .lane? = Key(slug) else { return false }
    return !hasItems && children.isEmpty && !blocks.isEmpty && !has(class: "phase") && !has(class: "prose")
  }

  /// Whether items stand right below the heading, as lines or under two or more headings with lanes' names.
  var holdsItems: Bool { hasItems || children.count(where: \.isLane) > 1 }

  func has(class name: String) -> Bool { heading.attributes.classes.contains(name) }
}

/// A block of a section: items, or prose.
enum Part {
  /// Of a list: each line as an item, or as it is when it has no key among lines that do.
  case list(List, [RawItem?])
  case paragraph([RawItem])
  /// Of a table of lanes and their content.
  case rows([RawItem])
  case prose(Block)

  init(_ block: Block) {
    switch block {
    case .list(let list):
      if let items = RawItem.items(in: list) {
        self = .list(list, items)
        return
      }
    case .paragraph(let inlines, let location):
      if let items = RawItem.items(inParagraph: inlines, at: location) {
        self = .paragraph(items)
        return
      }
    case .table(let table):
      if let items = RawItem.items(in: table) {
        self = .rows(items)
        return
      }
    case .heading, .quote, .code, .html, .thematicBreak: break
    }
    self = .prose(block)
  }

  var isItems: Bool { if case .prose = self { false } else { true } }
}

/// A document as a tree of sections.
struct Outline {
  /// What stands before the first heading.
  var introduction: [Block]
  var sections: [Section]

  init(_ blocks: [Block]) {
    introduction = []
    sections = []
    var rest = blocks[...]
    introduction = Self.takeBlocks(&rest)
    while let section = Self.takeSection(&rest) { sections.append(section) }
  }

  private static func takeBlocks(_ rest: inout ArraySlice<Block>) -> [Block] {
    var blocks: [Block] = []
    while let block = rest.first {
      if case .heading = block { break }
      blocks.append(block)
      rest.removeFirst()
    }
    return blocks
  }

  private static func takeSection(_ rest: inout ArraySlice<Block>) -> Section? {
    guard case .heading(let heading)? = rest.first else { return nil }
    rest.removeFirst()
    var section = Section(heading: heading, blocks: takeBlocks(&rest))
    while case .heading(let next)? = rest.first, next.level > heading.level {
      guard let child = takeSection(&rest) else { break }
      section.children.append(child)
    }
    return section
  }
}

extension Outline {
  /// The level of the journey's phase headings.
  ///
  /// With a model it is the level of the first heading that names one of its phases. Without one it is
  /// the level of the headings that hold items, or of their parents when all of those headings are
  /// steps: that is, when the items stand on one level and it has more than one parent. nil when no
  /// heading is a phase.
  func phaseLevel(isNamed: (Section) -> Bool) -> Int? {
    var named: Int?
    var levels: Set<Int> = []
    visit { section in
      if named == nil, !section.has(class: "prose"), isNamed(section) || section.has(class: "phase") {
        named = section.heading.level
      }
      if section.holdsItems { levels.insert(section.heading.level) }
    }
    if let named { return named }
    guard let highest = levels.min() else { return nil }
    if levels.count > 1 { return highest }
    let parents = parents(ofLevel: highest)
    guard let first = parents.first else { return highest }
    // A single parent of level 1 is the document's title, not a phase.
    return parents.count > 1 || first.heading.level > 1 ? first.heading.level : highest
  }

  private func visit(_ body: (Section) -> Void) {
    func walk(_ section: Section) {
      body(section)
      section.children.forEach(walk)
    }
    sections.forEach(walk)
  }

  /// The sections right above those of a level that hold items.
  private func parents(ofLevel level: Int) -> [Section] {
    var parents: [Section] = []
    visit { section in
      if section.children.contains(where: { $0.heading.level == level && $0.holdsItems }) {
        parents.append(section)
      }
    }
    return parents
  }
}

/// A heading's words without what people decorate it with: “1.”, “Stage 3 —”, “Fase:”, emoji.
func undecorated(_ title: String) -> String {
  var rest = title[...]
  func dropNonLetters() {
    while let first = rest.first, !first.isLetter { rest = rest.dropFirst() }
  }
  if let first = title.utf8.first, first >= 0x80 || first < 0x41 { dropNonLetters() }
  let start = rest.prefix(7).lowercased()
  for word in ["phase", "stage", "step", "fase", "stap", "stadium"] where start.hasPrefix(word) {
    // “Phase 2: Compare” and “Fase: vergelijken” are decorated; “Fasering” and “Stap over” are not.
    let separator = rest.dropFirst(word.count).drop { $0 == " " || $0.isNumber || $0 == "." }
    guard let first = separator.first, ":—–-|".contains(first) else { break }
    rest = separator
    dropNonLetters()
    break
  }
  return rest.isEmpty ? title : String(rest)
}
