import Diagnostics
import Markdown

extension JourneyReader {
  /// Reads a part of the document: the journey of its headings or tables and those of its diagrams. A diagram
  /// with the same phases or steps is the same journey, which the headings enrich.
  mutating func readPart(_ part: Plan.Part, _ head: Journey) -> [Journey] {
    self.part = part
    let diagrams = takeDiagrams(head)
    start(head)
    let outline = self.part.outline
    var introduction = outline.introduction
    reportItems(in: outline.introduction)
    if part.isTable {
      introduction = readTables()
    } else if part.isFlow {
      introduction = readFlows()
    } else if part.phases.isEmpty {
      sections = outline.sections.flatMap { flattened($0) }
    } else {
      for section in outline.sections { read(section) }
    }
    if !introduction.isEmpty || !sections.isEmpty {
      journey.change {
        $0.introduction = introduction
        $0.sections = sections
      }
    }
    var others = diagrams
    if journey.phases.isEmpty, let first = diagrams.first {
      others.removeFirst()
      journey = first.journey.with(proseOf: journey)
      insertMissingPhases()
    } else {
      insertMissingPhases()
      if let same = others.firstIndex(where: { $0.journey.tellsTheSame(as: journey) }) {
        journey = others[same].journey.with(proseOf: journey).enriched(by: journey)
        others.remove(at: same)
      }
    }
    // Handed over, not shared: whoever goes on with it changes it in place.
    var whole = head
    swap(&whole, &journey)
    return [whole]
      + others.map { other in
        var journey = other.journey
        if let name = other.name { journey.title = name }
        return journey
      }
  }

  /// Starts a journey with what the front-matter says of all journeys of the document.
  private mutating func start(_ head: Journey) {
    journey = head
    sections = []
    ids = .roomy
    itemReader = ItemReader(registers: registers, scale: head.feelingScale, audiences: head.audiences)
    if let heading = part.heading {
      journey.title = heading.content.plainText
      journey.location = heading.location
    }
  }

  /// The journeys of the part's diagrams, which are taken out of its text.
  private mutating func takeDiagrams(_ head: Journey) -> [(journey: Journey, name: String?)] {
    var found: [Journey] = []
    var names: [String?] = []
    func rest(of blocks: [Block], _ name: String?) -> [Block] {
      blocks.filter { block in
        guard let diagram = diagram(in: block) else { return true }
        start(head)
        names.append(diagram.title ?? name)
        read(diagram, at: block.location)
        found.append(journey)
        return false
      }
    }
    func rest(of section: Section) -> Section {
      let blocks = rest(of: Array(section.blocks), section.title)
      let parts =
        blocks.count == section.blocks.count
        ? section.parts
        : section.parts.filter { part in
          if case .prose(let block) = part { diagram(in: block) == nil } else { true }
        }
      return section.with(blocks: blocks, parts: parts, children: section.children.map { rest(of: $0) })
    }
    guard document.holdsDiagram else { return [] }
    part.outline.introduction = rest(of: part.outline.introduction, part.heading?.content.plainText)
    part.outline.sections = part.outline.sections.map { rest(of: $0) }
    return Array(zip(found, names))
  }
}

extension Document {
  /// Whether any block outside lists and quotes is a fenced Mermaid diagram.
  fileprivate var holdsDiagram: Bool {
    blocks.contains { if case .code(let info, _, _) = $0 { isMermaid(info) } else { false } }
  }
}

extension Journey {
  /// The journey with what another says besides its phases.
  fileprivate func with(proseOf other: Journey) -> Journey {
    var whole = self
    whole.introduction = other.introduction + whole.introduction
    whole.sections = other.sections + whole.sections
    whole.tableHeads += other.tableHeads
    if !other.title.isEmpty { whole.title = other.title }
    return whole
  }

  private var names: Set<String> { Set(steps.map { sameName($0.title) } + phases.map { sameName($0.name) }) }

  /// Whether at least half of another's phases, or of its steps, are phases or steps of this journey.
  fileprivate func tellsTheSame(as other: Journey) -> Bool {
    let names = names
    let shared = other.phases.count { names.contains(sameName($0.name)) }
    if shared > 0, shared * 2 >= other.phases.count { return true }
    let steps = other.steps.filter { !$0.isPhase }
    let same = steps.count { names.contains(sameName($0.title)) }
    return same > 0 && same * 2 >= steps.count
  }

  /// The journey with what another says of the same phases and steps; what it doesn't have is put behind.
  fileprivate func enriched(by other: Journey) -> Journey {
    var whole = self
    for phase in other.phases {
      let name = sameName(phase.name)
      let steps = other.steps[phase.steps]
      if let step = whole.steps.firstIndex(where: { sameName($0.title) == name }) {
        for other in steps { whole.steps[step].take(other) }
        if phase.name != whole.steps[step].title {
          whole.steps[step].prose.append(.paragraph([.strong([.text(phase.name)])], phase.location))
        }
        whole.steps[step].prose += phase.prose
        whole.phases[0].items += phase.items
        continue
      }
      let place = whole.phases.firstIndex { sameName($0.name) == name } ?? whole.phases.count - 1
      whole.phases[place].items += phase.items
      if phase.name != whole.phases[place].name {
        whole.phases[place].prose.append(.paragraph([.strong([.text(phase.name)])], phase.location))
      }
      whole.phases[place].prose += phase.prose
      for step in steps { whole.take(step, into: place, named: phase.name) }
    }
    return whole
  }

  private mutating func take(_ step: Step, into phase: Int, named name: String) {
    let title = sameName(step.isPhase ? name : step.title)
    if let same = steps.firstIndex(where: { sameName($0.title) == title }) {
      steps[same].take(step)
    } else if step.isPhase, !phases[phase].steps.isEmpty, sameName(phases[phase].name) == title {
      phases[phase].items += step.items
      phases[phase].prose += step.prose
    } else {
      var step = step
      if step.isPhase {
        step.isPhase = false
        step.title = name
      }
      let end = phases[phase].steps.upperBound
      steps.insert(step, at: end)
      phases[phase].steps = phases[phase].steps.lowerBound..<end + 1
      for later in phases.indices where later > phase {
        phases[later].steps = phases[later].steps.lowerBound + 1..<phases[later].steps.upperBound + 1
      }
    }
  }
}

/// What two spellings of a phase's or step's name have in common: no number, no words in brackets.
private func sameName(_ title: String) -> String { slug(undecorated(Key.withoutBrackets(title))) }

extension Step {
  /// Takes over what another description of the same step says.
  fileprivate mutating func take(_ other: Step) {
    for var item in other.items {
      let base = item.id
      var count = 1
      while items.contains(where: { $0.id == item.id }) {
        count += 1
        item.id = "\(base)-\(count)"
      }
      items.append(item)
    }
    prose += other.prose
    next += other.next
    actors += other.actors.filter { !actors.contains($0) }
    time = time ?? other.time
    path = path ?? other.path
    parallelTo = parallelTo ?? other.parallelTo
    subJourney = subJourney ?? other.subJourney
    isMomentOfTruth = isMomentOfTruth || other.isMomentOfTruth
    isOptional = isOptional || other.isOptional
  }
}
