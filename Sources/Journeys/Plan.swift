import Markdown

/// What the journeys of a document are made of: which part of its outline is whose, and which headings are
/// phases.
struct Plan {
  /// One journey's part of the document.
  struct Part {
    /// The heading that names the journey; nil when the document has only this one.
    var heading: Heading?
    var outline: Outline
    /// The lines of the headings that are phases.
    var phases: Set<Int> = []
    /// Whether the phases have no lanes, and their lists and quotes tell what happens.
    var isTold = false
    /// Whether a table is the journey.
    var isTable = false
    /// Whether arrows between texts, or a table of steps without lanes, are the journey.
    var isFlow = false
  }

  private(set) var parts: [Part]

  /// The words of the document's `title`, or its file's name, may say that it is about a journey; `isNamed` says
  /// whether a heading names a phase of the journey's model.
  init(_ outline: Outline, title: String, isNamed: @escaping (Section) -> Bool) {
    var explicit: [Section] = []
    outline.visit { if $0.has(class: "journey") { explicit.append($0) } }
    if !explicit.isEmpty {
      parts = outline.split(at: Set(explicit.map(\.line))).map { part in
        var part = part
        part.choosePhases(title: title, isNamed)
        return part
      }
      return
    }
    var whole = Part(outline: outline)
    whole.choosePhases(title: title, isNamed)
    let own = whole.ownJourneys
    let groups = own.isEmpty ? whole.journeyLines : own
    guard groups.count > 1 else {
      parts = [whole]
      return
    }
    parts = outline.split(at: groups, keepingHeadings: !own.isEmpty).map { part in
      var part = part
      part.phases = whole.phases
      part.isTold = whole.isTold
      part.isTable = whole.isTable
      part.isFlow = whole.isFlow
      return part
    }
  }
}

extension Plan.Part {
  fileprivate mutating func choosePhases(title: String, _ isNamed: @escaping (Section) -> Bool) {
    var lanes = 0
    var isStrong = false
    outline.visitJourney { section in
      let weight = section.weight
      if weight.holds, !section.isLane { lanes += weight.lanes }
      if weight.holds, weight.lanes > 0 { isStrong = true }
    }
    let isModelled = outline.contains { isNamed($0) || $0.has(class: "phase") }
    if !isModelled, outline.heaviestTable(in: title) > lanes {
      isTable = true
      return
    }
    if isStrong || isModelled {
      choosePhases(
        PhaseLevel(
          isHolder: { $0.weight.holds && $0.weight.lanes > 0 },
          weight: { $0.weight.lanes },
          isNamed: isNamed
        )
      )
      if phases.count > 1 || isModelled { return takeTold(title: title) }
    }
    if let told = Telling(outline, title: title) {
      isTold = true
      phases = told.phases
      return
    }
    if !phases.isEmpty {
      if !isStray { return }
      phases = []
    }
    isFlow = outline.hasFlow
    if isFlow { return }
    choosePhases(PhaseLevel(isHolder: { $0.holdsItems }, weight: { _ in 1 }, isNamed: isNamed))
    if isStray { phases = [] }
  }

  private mutating func choosePhases(_ search: PhaseLevel) {
    guard let level = search.level(in: outline) else { return }
    var numbered = 0
    var held = 0
    outline.visit { section in
      guard section.heading.level == level, section.isNumbered else { return }
      numbered += 1
      if section.contains(where: search.isHolder) { held += 1 }
    }
    func isPhase(_ section: Section) -> Bool {
      if section.has(class: "phase") { return true }
      if section.has(class: "prose") { return false }
      if search.isNamed(section) { return true }
      let isNumbered = section.isNumbered
      if section.isLane || section.isAboutPeople && !isNumbered { return false }
      guard numbered > 1 else {
        return section.weight.holds || section.children.contains(where: \.weight.holds)
      }
      return isNumbered || section.contains { $0.weight.lanes > 2 }
    }
    func walk(_ sections: [Section]) {
      var found: [Section] = []
      for section in sections {
        if section.heading.level < level, !section.has(class: "phase") {
          if !section.isAboutPeople || section.contains(where: search.isNamed) { walk(section.children) }
        } else if isPhase(section) {
          found.append(section)
        }
      }
      // Sections without a known lane are phases beside others that have some, and so are numbered stages.
      if held > 1 { phases.formUnion(found.filter { $0.isNumbered }.map(\.line)) }
      if found.contains(where: {
        search.isHolder($0) || $0.contains(where: search.isHolder) || search.isNamed($0)
          || $0.has(class: "phase")
      }) {
        phases.reserveCapacity(phases.count + found.count)
        for section in found { phases.insert(section.line) }
      }
    }
    walk(outline.sections)
  }

  /// Whether the only phase has hardly a lane and stands among many sections that are none.
  private var isStray: Bool {
    guard phases.count == 1 else { return false }
    var lanes = 0
    var others = 0
    outline.visit { section in
      if phases.contains(section.line) {
        lanes = max(section.weight.lanes, section.children.map(\.weight.lanes).max() ?? 0)
      } else if !section.weight.holds {
        others += 1
      }
    }
    return lanes < 3 && others > 4
  }

  /// Where most phases are numbered stages without a lane, what they tell is what happens.
  private mutating func takeTold(title: String) {
    var silent = 0
    var numbered = 0
    outline.visit { section in
      guard phases.contains(section.line) else { return }
      if section.isNumbered { numbered += 1 }
      if !section.contains(where: \.weight.holds) { silent += 1 }
    }
    isTold = numbered > 1 && silent * 2 > phases.count
    if isTold, let told = Telling(outline, title: title), told.phases.count > phases.count {
      phases = told.phases
    }
  }

  /// The lines of the headings that are journeys of their own: those above the phases, when more than one
  /// of them has phases below it, and those of tables.
  fileprivate var journeyLines: Set<Int> {
    if isTable { return outline.tableJourneys }
    if isFlow { return outline.flowJourneys }
    var level = outline.sections
    while true {
      let groups = level.filter { section in
        !phases.contains(section.line) && section.contains { phases.contains($0.line) }
      }
      if groups.count > 1 { return Set(groups.map(\.line)) }
      guard let only = groups.first, !level.contains(where: { phases.contains($0.line) }) else { break }
      level = only.children
    }
    return []
  }

  /// The lines of phases that call themselves journeys and have steps of their own.
  fileprivate var ownJourneys: Set<Int> {
    guard outline.contains(where: { $0.hasStepTable }) else { return [] }
    var own: [Section] = []
    outline.visit { if phases.contains($0.line) { own.append($0) } }
    let journeys = own.filter { $0.contains { $0.hasStepTable } && $0.namesJourney }
    return journeys.count > 1 && journeys.count * 2 > own.count ? Set(journeys.map(\.line)) : []
  }
}

extension Outline {
  /// The outline cut at some headings; what stands before the first goes with it, what stands behind one
  /// with that one.
  /// The headings themselves stay in their parts as phases, or else name them.
  func split(at lines: Set<Int>, keepingHeadings: Bool = false) -> [Plan.Part] {
    var parts: [Plan.Part] = []
    var before: [Section] = []
    func add(_ section: Section) {
      if parts.isEmpty {
        before.append(section)
      } else {
        parts[parts.count - 1].outline.sections.append(section)
      }
    }
    func walk(_ section: Section) {
      if lines.contains(section.line) {
        let outline =
          keepingHeadings
          ? Outline(introduction: [], sections: [section])
          : Outline(introduction: Array(section.blocks), sections: section.children)
        parts.append(Plan.Part(heading: section.heading, outline: outline))
      } else if section.contains(where: { lines.contains($0.line) }) {
        add(section.with(children: []))
        section.children.forEach(walk)
      } else {
        add(section)
      }
    }
    sections.forEach(walk)
    guard !parts.isEmpty else { return [Plan.Part(outline: self)] }
    parts[0].outline.introduction = introduction + parts[0].outline.introduction
    parts[0].outline.sections = before + parts[0].outline.sections
    return parts
  }
}
