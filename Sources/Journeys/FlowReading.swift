import Diagnostics
import Markdown

/// A journey as steps with arrows between them: `Search → Order → Wait`, lines below each other with an arrow
/// in front of each, or texts with `↓` between them. Steps are all there is to it.
struct Flow {
  /// A step with what happens in it: the lines below a numbered one.
  struct Step {
    var title: String
    var details: [String] = []
  }

  private(set) var steps: [Step] = []

  /// A flow in a code block that holds nothing but text; nil for any other block, and for a drawn tree, whose
  /// branches are no steps after each other.
  init?(_ block: Block) {
    guard case .code(let info, let text, _) = block, ["", "text", "txt"].contains(info.trimmed.lowercased())
    else {
      return nil
    }
    var arrows = 0
    var isNumbered = false
    for line in text.split(separator: "\n") {
      let words = line.drop { Self.isDrawing($0) }
      if words.isEmpty {
        if line.contains(where: { "↓▼⬇".contains($0) }) { arrows += 1 }
        continue
      }
      if line.prefix(line.count - words.count).contains(where: { "→➜▶⟶".contains($0) }) { arrows += 1 }
      let number = words.prefix { $0.isNumber }
      let startsStep = !number.isEmpty && words.dropFirst(number.count).first == "."
      if startsStep {
        arrows += 1
        isNumbered = true
      }
      if isNumbered, !startsStep, !steps.isEmpty {
        steps[steps.count - 1].details.append(String(words).trimmed)
      } else {
        steps.append(Step(title: String(words).trimmed))
      }
    }
    guard steps.count > 2, arrows * 2 >= steps.count, !text.contains("---"), !text.contains("├") else {
      return nil
    }
  }

  /// Whether a character only draws the way.
  private static func isDrawing(_ character: Character) -> Bool {
    " \t→➜▶⟶↓▼⬇│├└─|".contains(character)
  }

  /// The flows in some blocks: paragraphs that are arrows make flows of their neighbours.
  static func flows(in blocks: [Block]) -> (flows: [(name: String?, steps: [Block])], rest: [Block]) {
    var flows: [(name: String?, steps: [Block])] = []
    var rest: [Block] = []
    var index = 0
    while index < blocks.count {
      var steps = [blocks[index]]
      while index + 2 < blocks.count, blocks[index + 1].isArrow, !blocks[index + 2].isArrow {
        steps.append(blocks[index + 2])
        index += 2
      }
      index += 1
      if steps.count > 2 {
        flows.append((nameOf(&rest), steps))
      } else if steps.count == 2 {
        rest += [steps[0], blocks[index - 2], steps[1]]
      } else {
        rest.append(steps[0])
      }
    }
    return (flows, rest)
  }

  /// A short paragraph right above a flow is its name.
  private static func nameOf(_ rest: inout [Block]) -> String? {
    guard case .paragraph(let inlines, _)? = rest.last, inlines.plainText.utf8.count < 60 else { return nil }
    rest.removeLast()
    return inlines.plainText.trimmed
  }
}

extension Block {
  /// Whether it is a paragraph of arrows only.
  fileprivate var isArrow: Bool {
    guard case .paragraph(let inlines, _) = self else { return false }
    let text = inlines.plainText.trimmed
    return !text.isEmpty && text.allSatisfy { "↓→⬇▼➜⟶|│".contains($0) }
  }

  fileprivate var isFlow: Bool {
    if case .table(let table) = self {
      return MapTable(table, isExpected: true).map { $0.columns.count > 3 } ?? false
    }
    return Flow(self) != nil
  }
}

extension Outline {
  /// Whether flows are what the text is about: they stand in front, in journeys, in a third of the sections,
  /// or there is a table of steps.
  var hasFlow: Bool {
    if Self.hasFlow(introduction) || !flowJourneys.isEmpty { return true }
    var leaves = 0
    var flows = 0
    var hasTable = false
    visit { section in
      if section.children.isEmpty { leaves += 1 }
      if Self.hasFlow(Array(section.blocks)) { flows += 1 }
      hasTable = hasTable || section.blocks.contains { if case .table = $0 { $0.isFlow } else { false } }
    }
    return flows > 0 && flows * 3 >= leaves || hasTable
  }

  fileprivate static func hasFlow(_ blocks: [Block]) -> Bool {
    blocks.contains(where: \.isFlow) || !Flow.flows(in: blocks).flows.isEmpty
  }

  /// The lines of the headings that call themselves journeys and hold flows, when there are several.
  var flowJourneys: Set<Int> {
    var lines: Set<Int> = []
    visit { section in
      if section.namesJourney, Self.hasFlow(Array(section.blocks)) { lines.insert(section.line) }
    }
    return lines.count > 1 ? lines : []
  }
}

extension JourneyReader {
  /// Reads the part's flows, each as a phase that is called as the heading above it.
  ///
  /// - Returns: what is left of the introduction.
  mutating func readFlows() -> [Block] {
    let name = journey.title.isEmpty ? title(ofFile: document.file) : journey.title
    let introduction = readFlows(in: part.outline.introduction, named: name)
    for section in part.outline.sections { readFlows(in: section) }
    return introduction
  }

  private mutating func readFlows(in section: Section) {
    let blocks = readFlows(in: Array(section.blocks), named: section.title)
    sections.append(
      Journey.Section(title: section.heading.content, level: section.heading.level, blocks: blocks)
    )
    for child in section.children { readFlows(in: child) }
  }

  private mutating func readFlows(in blocks: [Block], named name: String) -> [Block] {
    let found = Flow.flows(in: blocks)
    for flow in found.flows {
      addPhase(named: flow.name ?? name, at: flow.steps[0].location) { reader in
        for block in flow.steps { reader.addStep(block) }
      }
    }
    return found.rest.filter { block in
      if case .table(let table) = block, MapTable(table, isExpected: true) != nil {
        addPhase(named: name, at: block.location) { _ = $0.readStepTables(in: [block], isExpected: true) }
        return false
      }
      guard let flow = Flow(block) else { return true }
      addPhase(named: name, at: block.location) { reader in
        for step in flow.steps { reader.addStep(step.title, [], doing: step.details, at: block.location) }
      }
      return false
    }
  }

  private mutating func addStep(_ block: Block) {
    if case .paragraph(let inlines, let location) = block {
      addStep(inlines.plainText.trimmed, [], at: location)
    } else {
      addStep("…", [block], at: block.location)
    }
  }

  private mutating func addStep(
    _ title: String,
    _ prose: [Block],
    doing details: [String] = [],
    at location: SourceLocation
  ) {
    let id = ids.unique(slug(undecorated(title)), .step, isGiven: false, at: location, &diagnostics)
    var step = Step(id: id, title: title, location: location)
    step.prose = prose
    let word = journey.language.choose(en: "doing", nl: "doet")
    step.take(readItems(details.map { RawItem(named: word, [.text($0)], [], at: location) }, of: id))
    journey.steps.append(step)
  }

  private mutating func addPhase(
    named name: String,
    at location: SourceLocation,
    _ read: (inout JourneyReader) -> Void
  ) {
    let id = ids.unique(slug(undecorated(name)), .phase, isGiven: false, at: location, &diagnostics)
    let start = journey.steps.count
    read(&self)
    append(Phase(id: id, name: name, steps: start..<journey.steps.count, location: location))
  }
}
