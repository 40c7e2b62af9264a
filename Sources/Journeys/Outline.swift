import Diagnostics
import Markdown

/// A heading with what stands below it.
struct Section {
  let heading: Heading
  let words: HeadingWords
  /// What stands before the next heading.
  var blocks: [Block]
  /// The same, with the items told from the prose.
  var parts: [Part]
  var children: [Section]
  /// Whether the heading is one of the document's own labels.
  private let isLabel: Bool
  /// Whether the heading is the name of a lane.
  private let isLaneName: Bool
  /// How much of a map stands right below the heading.
  fileprivate(set) var weight = SectionWeight()

  init(_ heading: Heading, _ words: HeadingWords, _ blocks: [Block], _ children: [Section], _ labels: Labels)
  {
    self.heading = heading
    self.words = words
    self.blocks = blocks
    self.children = children
    isLabel = labels.contains(heading: words.slug, level: heading.level)
    isLaneName = words.isLaneName
    parts = Journeys.parts(of: blocks, labels)
    weight = SectionWeight(of: self)
  }

  var title: String { words.title }
  var slug: String { words.slug }
  var isNumbered: Bool { words.isNumbered }

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
    let headings = blocks.compactMap {
      if case .heading(let heading) = $0 { HeadingWords(heading) } else { nil }
    }
    var rest = Unread(blocks: blocks[...], words: headings[...], labels: Labels(in: blocks, headings))
    introduction = rest.takeBlocks()
    sections = []
    while let section = rest.takeSection() { section.add(to: &sections) }
  }

  init(introduction: [Block], sections: [Section]) {
    self.introduction = introduction
    self.sections = sections
  }

  /// What no section has been made of yet.
  private struct Unread {
    var blocks: ArraySlice<Block>
    /// Those of its headings.
    var words: ArraySlice<HeadingWords>
    let labels: Labels

    /// Without the rules that only part what stands above from the next heading.
    mutating func takeBlocks() -> [Block] {
      let end = blocks.firstIndex { if case .heading = $0 { true } else { false } } ?? blocks.endIndex
      defer { blocks = blocks[end...] }
      var own = blocks[..<end]
      while case .thematicBreak? = own.last { own.removeLast() }
      return Array(own)
    }

    mutating func takeSection() -> Section? {
      guard case .heading(let heading)? = blocks.first, let words = words.popFirst() else { return nil }
      blocks.removeFirst()
      let own = takeBlocks()
      var children: [Section] = []
      while case .heading(let next)? = blocks.first, next.level > heading.level {
        guard let child = takeSection() else { break }
        child.add(to: &children)
      }
      return Section(heading, words, own, children, labels)
    }
  }
}

extension Section {
  /// A heading right below a numbered stage, on the same level, is what more that stage is called.
  fileprivate func add(to sections: inout [Section]) {
    guard let last = sections.last, last.blocks.isEmpty, last.children.isEmpty,
      last.heading.level == heading.level, last.isNumbered, !isNumbered
    else { return sections.append(self) }
    let title = Block.paragraph(heading.content, heading.location)
    sections[sections.count - 1].blocks = [title] + blocks
    sections[sections.count - 1].parts = [.prose(title)] + parts
    sections[sections.count - 1].children = children
    sections[sections.count - 1].weight = weight
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
      if section.isAboutPeople, !section.isNumbered { return }
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
