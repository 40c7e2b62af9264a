import Diagnostics
import Markdown

/// A heading with what stands below it. It stands behind one reference, since a plan asks every heading time and
/// again.
struct Section {
  private struct Content {
    let heading: Heading
    let words: HeadingWords
    let blocks: ArraySlice<Block>
    let parts: [Part]
    let children: [Section]
    let labels: Labels
    let hasItems: Bool
    let hasPlainList: Bool
    let hasStepTable: Bool
  }

  private final class Kept: Sendable {
    let content: Content

    init(_ content: Content) { self.content = content }
  }

  private let kept: Kept
  /// How much of a map stands right below the heading.
  private(set) var weight = SectionWeight()
  /// Whether the heading is a lane's name, or a label of the document, with that lane's content below it.
  private(set) var isLane = false
  /// Whether it is about who travels, or about the document itself.
  private(set) var isAboutPeople = false

  private var content: Content { kept.content }

  init(
    _ heading: Heading,
    _ words: HeadingWords,
    _ blocks: ArraySlice<Block>,
    _ parts: [Part],
    _ children: [Section],
    _ labels: Labels
  ) {
    let content = Content(
      heading: heading,
      words: words,
      blocks: blocks,
      parts: parts,
      children: children,
      labels: labels,
      hasItems: parts.contains { $0.isItems },
      hasPlainList: parts.contains { $0.isPlainList },
      hasStepTable: blocks.contains { $0.isStepTable }
    )
    kept = Kept(content)
    isLane = standsForLane
    isAboutPeople = tellsOfPeople
    weight = SectionWeight(of: self)
  }

  /// The same heading with something else below it.
  func with(blocks: [Block]? = nil, parts: [Part]? = nil, children: [Section]? = nil) -> Section {
    let own = content
    return Section(
      own.heading,
      own.words,
      blocks.map { $0[...] } ?? own.blocks,
      parts ?? own.parts,
      children ?? own.children,
      own.labels
    )
  }

  var heading: Heading { content.heading }
  /// What stands before the next heading, as a part of the document.
  var blocks: ArraySlice<Block> { content.blocks }
  /// The same, with the items told from the prose.
  var parts: [Part] { content.parts }
  var children: [Section] { content.children }
  var hasItems: Bool { content.hasItems }
  /// Whether there is a list with known keys that are not just bold words in front.
  var hasPlainList: Bool { content.hasPlainList }
  /// Whether a table below the heading is a map whose columns are steps.
  var hasStepTable: Bool { content.hasStepTable }

  var title: String { content.words.title }
  var slug: String { content.words.slug }
  var isNumbered: Bool { content.words.isNumbered }
  /// What the heading names somewhere among its words.
  var names: Set<StructureWord> { content.words.names }

  private var standsForLane: Bool {
    let own = content
    guard own.children.isEmpty, !own.blocks.isEmpty, !own.hasPlainList, !has(class: "phase"),
      !has(class: "prose"), !own.parts.contains(where: { $0.holdsKeys })
    else { return false }
    return own.words.isLaneName || !hasItems && own.labels.contains(heading: slug, level: own.heading.level)
  }

  /// Whether items stand right below the heading, as lines or under two or more headings with lanes' names.
  var holdsItems: Bool { hasItems || children.count { $0.isLane } > 1 }

  func has(class name: String) -> Bool { content.heading.attributes.classes.contains(name) }

  var line: Int { content.heading.location.line }
}

/// A document as a tree of sections.
struct Outline {
  /// What stands before the first heading.
  var introduction: [Block]
  var sections: [Section]

  init(_ blocks: [Block]) {
    var headings: [HeadingWords] = []
    headings.reserveCapacity(blocks.count { if case .heading = $0 { true } else { false } })
    for place in blocks.indices {
      if case .heading(let heading) = blocks[place] { headings.append(HeadingWords(heading)) }
    }
    var rest = Unread(blocks: blocks[...], words: headings[...], labels: Labels(in: blocks, headings))
    introduction = Array(rest.takeBlocks())
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
    mutating func takeBlocks() -> ArraySlice<Block> {
      let end = blocks.firstIndex { if case .heading = $0 { true } else { false } } ?? blocks.endIndex
      defer { blocks = blocks[end...] }
      var own = blocks[..<end]
      while case .thematicBreak? = own.last { own.removeLast() }
      return own
    }

    mutating func takeSection() -> Section? {
      guard case .heading(let heading)? = blocks.first, let own = words.popFirst() else { return nil }
      blocks.removeFirst()
      let below = takeBlocks()
      var children: [Section] = []
      while let next = words.indices.first, words[next].level > heading.level {
        guard let child = takeSection() else { break }
        child.add(to: &children)
      }
      return Section(heading, own, below, parts(of: below, labels), children, labels)
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
    sections[sections.count - 1] = last.with(
      blocks: [title] + blocks,
      parts: [.prose(title)] + parts,
      children: children
    )
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
  var asProse: [Block] { [.heading(heading)] + blocks + children.flatMap { $0.asProse } }
}
