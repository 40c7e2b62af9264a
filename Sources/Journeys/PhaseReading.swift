import Diagnostics
import Markdown

extension JourneyReader {
  /// A section that the plan knows as a phase is one; any other is prose, and its sections are read in turn.
  mutating func read(_ section: Section) {
    if part.phases.contains(section.line) {
      let known = phase(named: section)
      if known == nil && !model.isEmpty { report(unknownPhase: section) }
      readPhase(section, known)
      return
    }
    guard section.contains(where: { part.phases.contains($0.line) }) else {
      sections += flattened(section)
      return
    }
    reportItems(in: Array(section.blocks))
    sections.append(
      Journey.Section(
        title: section.heading.content,
        level: section.heading.level,
        blocks: Array(section.blocks)
      )
    )
    for child in section.children { read(child) }
  }

  private mutating func readPhase(_ section: Section, _ known: PhaseModel.Phase?) {
    let attributes = section.heading.attributes
    let (raw, prose) = separated(parts(of: section))
    let given = attributes.id ?? raw.first(where: { $0.givesID })?.text
    let id = ids.unique(
      given ?? known?.id ?? section.slug,
      .phase,
      isGiven: given != nil,
      at: section.heading.location,
      &diagnostics
    )
    let language = journey.language
    let start = journey.steps.count
    var phase = Phase(
      id: id,
      name: section.title,
      role: known?.role,
      weight: known?.weight ?? 0,
      question: known?.question?[language],
      skipped: attributes["skipped"] ?? attributes["overgeslagen"] ?? known?.skipped,
      steps: start..<start,
      location: section.heading.location
    )
    if phase.role == nil, let role = attributes["role"] ?? attributes["rol"] {
      phase.role = PhaseRole(rawValue: role)
      if phase.role == nil { report(unknownRole: role, at: section.heading.location) }
    }
    readWeight(&phase, attributes)
    let steps = section.children.filter { $0.isStep && !section.isLane($0) }
    let hasSteps = !steps.isEmpty || prose.contains(where: \.isStepTable)
    let own = readItems(raw + section.laneItems, of: id, as: hasSteps ? .phaseWithSteps : .phase)
    phase.prose = readStepTables(in: prose)
    for child in section.children where !section.isLane(child) && !child.isStep {
      phase.prose += child.asProse
    }
    phase.skipped = phase.skipped ?? own.stepFacts.first { $0.key == .skipped }?.item.text
    if !hasSteps, !own.items.isEmpty || own.stepFacts.contains(where: { $0.key != .skipped }) {
      var step = Step(id: id, title: "", location: section.heading.location)
      step.isPhase = true
      step.isMomentOfTruth = section.isMomentOfTruth
      step.take(own)
      journey.steps.append(step)
    } else {
      phase.items = own.items
      for step in steps {
        if step.hasStepTable {
          phase.prose += readStepTables(in: step.asProse)
        } else {
          journey.steps.append(self.step(of: step))
        }
      }
    }
    phase.steps = start..<journey.steps.count
    journey.phases.append(phase)
  }

  private func parts(of section: Section) -> [Part] {
    part.isTold ? section.toldParts(in: journey.language) : section.parts
  }

  /// What stands below a step's heading, further headings included.
  private func allParts(of section: Section) -> [Part] {
    if section.children.isEmpty { return parts(of: section) }
    return parts(of: section)
      + section.children.filter { !section.isLane($0) }.flatMap {
        [.prose(.heading($0.heading))] + allParts(of: $0)
      }
  }

  private mutating func step(of section: Section) -> Step {
    var (raw, prose) = separated(allParts(of: section))
    if !section.children.isEmpty { raw += section.laneItems }
    let attributes = section.heading.attributes
    let given = attributes.id ?? raw.givenID
    let id = ids.unique(
      given ?? section.slug,
      .step,
      isGiven: given != nil,
      at: section.heading.location,
      &diagnostics
    )
    var step = Step(id: id, title: section.title, location: section.heading.location)
    step.isMomentOfTruth = section.isMomentOfTruth
    step.path = attributes["path"] ?? attributes["pad"]
    step.prose = prose
    step.take(readItems(raw, of: id))
    return step
  }

  /// The items of a step or a phase, whose id their own ids start with.
  mutating func readItems(
    _ raw: [RawItem],
    of id: String,
    as owner: ItemReader.Owner = .step
  ) -> ItemReader.Result {
    itemReader.read(raw, of: id, as: owner, &diagnostics)
  }

  /// The items among some blocks, and the rest, which is prose.
  private mutating func separated(_ parts: [Part]) -> (items: [RawItem], prose: [Block]) {
    var raw: [RawItem] = []
    var prose: [Block] = []
    prose.reserveCapacity(parts.count)
    // Most sections have one list, which is handed on as it is.
    func add(_ items: [RawItem]) { if raw.isEmpty { raw = items } else { raw += items } }
    for part in parts {
      switch part {
      case .list(let items, let unkeyed):
        usesOurWords = usesOurWords || items.indices.contains { items[$0].meaning?.isOurs == true }
        add(items)
        for line in unkeyed {
          reportUnkeyed(line.items[0])
          prose.append(.list(line))
        }
      case .items(let items): add(items)
      case .rows(let items, let heads):
        add(items)
        addHeads(heads)
      case .prose(let block): prose.append(block)
      }
    }
    return (raw, prose)
  }

  /// A line without a key among lines that have one stays prose, with a warning.
  private mutating func reportUnkeyed(_ line: ListItem) {
    diagnostics.append(
      Diagnostic(
        .unplaced,
        .warning,
        "this line has no 'key: value' as the lines around it have; it is shown as text",
        at: line.location
      )
    )
  }

  private mutating func readWeight(_ phase: inout Phase, _ attributes: HeadingAttributes) {
    guard let text = attributes["weight"] ?? attributes["gewicht"] else { return }
    guard let weight = Int(text), 0...3 ~= weight else {
      diagnostics.append(
        Diagnostic(
          .invalidNumber,
          .error,
          "'weight' is '\(text)'; expected 0, 1, 2 or 3",
          at: phase.location
        )
      )
      return
    }
    phase.weight = weight
  }
}

extension JourneyReader {
  private mutating func report(unknownPhase section: Section) {
    let title = undecorated(section.title)
    let names = model.map { $0.name[journey.language] }
    let whose = journey.phaseModel.map { "'\($0)'" } ?? "this journey"
    diagnostics.append(
      Diagnostic(
        .unknownPhase,
        .error,
        "no phase of \(whose) is called '\(title)'" + suggestion(for: title, in: names),
        at: section.heading.location,
        notes: [
          Diagnostic.Note(
            "its phases are \(inWords(names)); write {.prose} behind a heading that is no phase"
          )
        ]
      )
    )
  }

  private mutating func report(unknownRole role: String, at location: SourceLocation) {
    let roles = PhaseRole.allCases.map(\.rawValue)
    diagnostics.append(
      Diagnostic(
        .invalidValue,
        .error,
        "'role' is '\(role)'; expected \(inWords(roles))" + suggestion(for: role, in: roles),
        at: location
      )
    )
  }

  /// Items that stand before the first phase have no step to belong to.
  mutating func reportItems(in blocks: [Block]) {
    for block in blocks {
      guard case .list(let list) = block, RawItem.items(in: list, .none) != nil else { continue }
      diagnostics.append(
        Diagnostic(
          .stepOutsidePhase,
          .warning,
          "these items stand before any phase; they are shown as text",
          at: block.location,
          notes: [Diagnostic.Note("put a heading for the phase above them")]
        )
      )
    }
  }

  func flattened(_ section: Section) -> [Journey.Section] {
    let own = Journey.Section(
      title: section.heading.content,
      level: section.heading.level,
      blocks: Array(section.blocks)
    )
    return [own] + section.children.flatMap { flattened($0) }
  }
}

extension Section {
  /// Every section below a phase is a step, unless it is a lane's name or says that it is prose.
  fileprivate var isStep: Bool { !has(class: "prose") && !isLane }

  /// Whether a heading below this one is a lane's name; beside two that are, so is any other with text only.
  fileprivate func isLane(_ child: Section) -> Bool {
    if child.isLane { return true }
    return child.children.isEmpty && !child.hasItems && !child.blocks.isEmpty && !child.hasStepTable
      && child.heading.attributes == HeadingAttributes() && children.count { $0.isLane } > 1
  }

  /// The items below the headings that are lanes' names.
  fileprivate var laneItems: [RawItem] {
    children.filter { isLane($0) }.flatMap {
      RawItem.items(below: $0.title.trimmed, Array($0.blocks), at: $0.heading.location)
    }
  }

  fileprivate var isMomentOfTruth: Bool {
    ["moment-of-truth", "moment-van-de-waarheid", "mot"].contains { has(class: $0) }
  }
}
