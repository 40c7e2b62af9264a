import Diagnostics
import Markdown

extension Outline {
  /// The tables that are maps and whose columns are phases.
  var phaseTables: [MapTable] {
    var tables = introduction.compactMap { MapTable(phasesIn: $0) }
    visit { tables += $0.prose.compactMap { MapTable(phasesIn: $0) } }
    return tables
  }

  /// How much the heaviest table of phases holds; a numbered list counts where a heading or the title says
  /// that it is a journey, or its steps.
  func heaviestTable(in title: String) -> Int {
    guard
      introduction.contains(where: { $0.mayBeMap }) || contains(where: { $0.blocks.contains { $0.mayBeMap } })
    else { return 0 }
    var heaviest = 0
    var stages = 0
    visit { if $0.isNumbered { stages += 1 } }
    let numbersStages = stages > 1
    func weigh(_ blocks: [Block], isJourney: Bool) {
      for block in blocks {
        if case .list = block, !isJourney || numbersStages { continue }
        heaviest = max(heaviest, MapTable(phasesIn: block)?.weight ?? 0)
      }
    }
    weigh(introduction, isJourney: StructureWord.journey.isNamed(in: title))
    func walk(_ section: Section, isJourney: Bool) {
      let isJourney = isJourney || !section.names.isDisjoint(with: [.journey, .step])
      weigh(section.prose, isJourney: isJourney)
      for child in section.children { walk(child, isJourney: isJourney) }
    }
    for section in sections { walk(section, isJourney: false) }
    return heaviest
  }

  /// The lines of the headings that hold one such table each: the topmost that hold no other one.
  var tableJourneys: Set<Int> {
    var lines: Set<Int> = []
    func walk(_ section: Section) {
      switch section.phaseTableCount {
      case 0: break
      case 1: lines.insert(section.line)
      default: section.children.forEach(walk)
      }
    }
    sections.forEach(walk)
    return lines
  }
}

extension Block {
  /// Whether it is what a map may be read from: a table, or a numbered list.
  fileprivate var mayBeMap: Bool {
    switch self {
    case .table: true
    case .list(let list): list.start != nil
    case .heading, .paragraph, .quote, .code, .html, .thematicBreak: false
    }
  }
}

extension MapTable {
  /// A table whose columns are phases, or a numbered list of them; nil for any other block.
  init?(phasesIn block: Block, isExpected: Bool = false) {
    switch block {
    case .table(let table): self.init(table, isExpected: isExpected)
    case .list(let list): self.init(list)
    case .heading, .paragraph, .quote, .code, .html, .thematicBreak: return nil
    }
    if !arePhases || isExpected && lanes.isEmpty && !heads.isEmpty && columns.count < 3 { return nil }
  }
}

extension Section {
  /// The blocks that hold no items.
  fileprivate var prose: [Block] {
    parts.compactMap { part in if case .prose(let block) = part { block } else { nil } }
  }

  fileprivate var phaseTableCount: Int {
    let inside = children.reduce(0) { $0 + $1.phaseTableCount }
    return inside + prose.count { MapTable(phasesIn: $0, isExpected: true) != nil }
  }
}

extension JourneyReader {
  /// Reads the part's first table of phases as the journey; the rest of the part is prose.
  ///
  /// - Returns: what is left of the introduction.
  mutating func readTables() -> [Block] {
    let introduction = part.outline.introduction
    let rest = readTable(in: introduction)
    for section in part.outline.sections { sections += flattened(readingTable(in: section)) }
    return rest ?? introduction
  }

  private mutating func readingTable(in section: Section) -> Section {
    let rest = readTable(in: Array(section.blocks))
    return section.with(blocks: rest, children: section.children.map { readingTable(in: $0) })
  }

  /// The blocks without the table that was read; nil when there is none, or one has been read before.
  private mutating func readTable(in blocks: [Block]) -> [Block]? {
    guard journey.phases.isEmpty else { return nil }
    for (index, block) in blocks.enumerated() {
      guard let map = MapTable(phasesIn: block, isExpected: true) else { continue }
      addHeads(map.heads)
      for column in map.columns {
        let start = journey.steps.count
        let id = readColumn(column, isPhase: true)
        let title = column.title.text
        append(
          Phase(id: id, name: title, steps: start..<journey.steps.count, location: column.title.location)
        )
      }
      var rest = blocks
      rest.remove(at: index)
      return rest
    }
    return nil
  }

  /// Reads the tables of steps among some prose as steps of the phase that is being read.
  ///
  /// - Returns: the prose without them.
  mutating func readStepTables(in prose: [Block], isExpected: Bool = false) -> [Block] {
    prose.filter { block in
      guard case .table(let table) = block, let map = MapTable(table, isExpected: isExpected),
        isExpected || !map.arePhases
      else { return true }
      addHeads(map.heads)
      for column in map.columns { _ = readColumn(column, isPhase: false) }
      return false
    }
  }

  mutating func addHeads(_ heads: [String]) {
    for head in heads where !head.isEmpty && !journey.tableHeads.contains(head) {
      journey.tableHeads.append(head)
    }
  }

  /// Gives a phase its role, when the model has one of that name.
  mutating func append(_ phase: Phase) {
    var phase = phase
    let name = slug(undecorated(phase.name))
    let known = model.first { [$0.id, slug($0.name.en), slug($0.name.nl)].contains(name) }
    phase.role = known?.role
    phase.weight = known?.weight ?? phase.weight
    phase.skipped = phase.skipped ?? known?.skipped
    phase.id = known?.id ?? phase.id
    journey.phases.append(phase)
  }

  /// Reads a column into a step and returns its id.
  private mutating func readColumn(_ column: MapTable.Column, isPhase: Bool) -> String {
    let title = column.title.text
    let id = ids.unique(
      slug(undecorated(title)),
      isPhase ? .phase : .step,
      isGiven: false,
      at: column.title.location,
      &diagnostics
    )
    var step = Step(id: id, title: isPhase ? "" : title, location: column.title.location)
    step.isPhase = isPhase
    step.take(readItems(column.items, of: id))
    journey.steps.append(step)
    return id
  }
}
