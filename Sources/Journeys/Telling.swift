import Markdown

/// A journey that is told: headings for its phases and steps, and below them lists of what happens and quotes
/// of what goes through somebody's mind, without a lane's name anywhere.
struct Telling {
  /// The lines of the headings that are phases.
  private(set) var phases: Set<Int> = []

  /// nil when the text is no such journey: at least three headings beside each other have to tell, and they
  /// number stages, quote the traveller, or stand in a text that says it is a journey.
  init?(_ outline: Outline, title: String) {
    if let level = Self.numberedLevel(in: outline) {
      take(outline) { $0.heading.level == level && $0.isNumbered }
    }
    if phases.count < 2 { quoted(outline) }
    if phases.count < 2, StructureWord.journey.isNamed(in: title) { listed(outline.sections) }
    if phases.count < 2 {
      var leaves = 0
      outline.visit { if $0.children.isEmpty { leaves += 1 } }
      outline.visit { section in
        if phases.count < 2, section.saysJourney, section.children.count * 3 >= leaves {
          listed(section.children)
        }
      }
    }
    guard phases.count > 1 else { return nil }
  }

  private static func numberedLevel(in outline: Outline) -> Int? {
    var counts: [Int: Int] = [:]
    var telling: [Int: Int] = [:]
    outline.visit { section in
      guard section.isNumbered else { return }
      counts[section.heading.level, default: 0] += 1
      if section.contains(where: { $0.tells }) { telling[section.heading.level, default: 0] += 1 }
    }
    return counts.filter { $0.value > 1 && (telling[$0.key] ?? 0) * 2 > $0.value }.keys.min()
  }

  private mutating func take(_ outline: Outline, where isPhase: (Section) -> Bool) {
    outline.visit { if isPhase($0), !$0.has(class: "prose") { phases.insert($0.line) } }
  }

  /// Headings with the traveller's words below them are phases, or steps when they have several parents.
  private mutating func quoted(_ outline: Outline) {
    var counts: [Int: Int] = [:]
    outline.visit { if $0.quotes { counts[$0.heading.level, default: 0] += 1 } }
    guard let (level, count) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), count > 2 else {
      return
    }
    func isTeller(_ section: Section) -> Bool { section.heading.level == level && section.quotes }
    var parents = 0
    outline.visit { if $0.children.contains(where: isTeller) { parents += 1 } }
    take(outline) { section in
      guard !section.isAboutPeople else { return false }
      return parents > 1 ? section.children.contains(where: isTeller) : isTeller(section)
    }
  }

  /// Three or more sections beside each other, most of them with a list.
  private mutating func listed(_ sections: [Section]) {
    let telling = sections.filter { $0.tells && !$0.isAboutPeople && !$0.isLane }
    guard telling.count > 2, telling.count * 4 >= sections.count * 3 else { return }
    phases = Set(telling.map(\.line))
  }
}

extension Section {
  /// Whether a list or a quote stands right below the heading.
  fileprivate var tells: Bool {
    blocks.contains { block in
      switch block {
      case .list, .quote: true
      case .paragraph(let inlines, _): isSpeech(inlines)
      case .heading, .code, .table, .html, .thematicBreak: false
      }
    }
  }

  /// Whether somebody's words stand right below the heading.
  fileprivate var quotes: Bool {
    blocks.contains { block in
      switch block {
      case .quote(let quoted, _): quoted.contains { $0.isSpeech }
      case .paragraph: block.isSpeech
      case .heading, .list, .code, .table, .html, .thematicBreak: false
      }
    }
  }

  /// What a told section says, as items: lists are what happens, quotes what goes through somebody's mind.
  func toldParts(in language: Language) -> [Part] {
    parts.map { part in
      guard case .prose(let block) = part else { return part }
      switch block {
      case .list:
        return items("doing", "doet", [block], in: language)
      case .quote(let quoted, _) where quoted.allSatisfy(\.isParagraph):
        return items("thinking", "denkt", [block], in: language)
      case .paragraph where block.isSpeech:
        return items("thinking", "denkt", [block], in: language)
      case .heading, .paragraph, .quote, .code, .table, .html, .thematicBreak: return part
      }
    }
  }

  private func items(_ en: String, _ nl: String, _ blocks: [Block], in language: Language) -> Part {
    .items(RawItem.items(below: language.choose(en: en, nl: nl), blocks, at: heading.location))
  }
}

extension Block {
  fileprivate var isSpeech: Bool {
    if case .paragraph(let inlines, _) = self { Journeys.isSpeech(inlines) } else { false }
  }
}

/// Whether a paragraph is what somebody says: all of it in quotation marks.
private func isSpeech(_ inlines: [Inline]) -> Bool {
  let text = inlines.plainText.trimmed
  guard let first = text.first, let last = text.last else { return false }
  return "\"“„«「‘".contains(first) && "\"”“»」’".contains(last)
}
