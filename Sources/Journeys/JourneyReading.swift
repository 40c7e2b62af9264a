package import Diagnostics
import Markdown

/// Reads one journey file; what it says of other journeys is checked later, in `atlas(of:)`.
package func journey(from file: SourceFile, in registers: Registers) -> Diagnosed<Journey> {
  let parsed = document(of: file)
  return journey(from: parsed.value, in: registers, parsed.diagnostics)
}

/// Reads a journey from a parsed document.
func journey(
  from document: Document,
  in registers: Registers,
  _ diagnostics: [Diagnostic] = []
) -> Diagnosed<Journey> {
  var reader = JourneyReader(document, registers, diagnostics)
  reader.read()
  return Diagnosed(reader.journey, reader.diagnostics)
}

/// Reads a document into a journey: front-matter, then headings into phases and steps.
private struct JourneyReader {
  let document: Document
  let registers: Registers
  var journey: Journey
  var diagnostics: [Diagnostic]
  /// The phases that the front-matter names or lists; empty when the headings are the phases.
  var model: [PhaseModel.Phase] = []
  /// What the front-matter's list says of a phase beyond the model: its weight, or why it is skipped.
  var ids = UniqueIDs()

  init(_ document: Document, _ registers: Registers, _ diagnostics: [Diagnostic]) {
    self.document = document
    self.registers = registers
    self.diagnostics = diagnostics
    let location = SourceLocation(file: document.file, line: 1, column: 1)
    journey = Journey(
      id: journeyID(document.file),
      title: "",
      language: registers.settings.language,
      location: location
    )
  }

  mutating func read() {
    var fields = Fields(document.frontMatter, at: journey.location)
    journey.language = fields.language ?? registers.settings.language
    let title = document.title
    if let given = fields.text(FieldName("title", "titel")) { journey.title = given }
    if let id = fields.text(FieldName("id")) { journey.id = replacingLast(of: journey.id, by: id) }
    journey.readFrontMatter(&fields, registers, &diagnostics)
    readModel(&fields)
    diagnostics += fields.finish("a journey's front-matter")
    if document.blocks.isEmpty && document.frontMatter == nil {
      diagnostics.append(
        Diagnostic(.emptyFile, .warning, "the file is empty; its page says so", at: journey.location)
      )
    }
    readOutline(titled: title?.text)
    if journey.title.isEmpty { journey.title = title?.text ?? words(ofStem: fileStem(document.file)) }
    if journey.steps.isEmpty && !document.blocks.isEmpty {
      diagnostics.append(
        Diagnostic(
          .journeyWithoutSteps,
          .warning,
          "the journey has no steps; its page shows the text only",
          at: journey.location,
          notes: [Diagnostic.Note("a step is a heading with lines such as '- doing: …' below it")]
        )
      )
    }
    journey.resolveReferences(&diagnostics)
  }

  /// `phases`: a model's id, or a list written here.
  private mutating func readModel(_ fields: inout Fields) {
    let name = FieldName("phases", "fasen")
    guard let value = fields.value(name) else {
      if let standard = registers.settings.defaultPhaseModel,
        let known = registers.phaseModels.first(where: { $0.id == standard }),
        Outline(document.blocks).contains(anyOf: known.phases)
      {
        adopt(known)
      }
      return
    }
    if let id = value.scalar {
      guard let known = registers.phaseModels.last(where: { $0.id == slug(id) }) else {
        let ids = registers.phaseModels.map(\.id)
        diagnostics.append(
          Diagnostic(
            .unknownPhaseModel,
            .error,
            "no phase model has the id '\(id)'" + suggestion(for: id, in: ids),
            at: value.location,
            notes: [Diagnostic.Note("known are \(inWords(ids))")]
          )
        )
        return
      }
      adopt(known)
    } else {
      model = fields.elements(name).compactMap { PhaseModel.Phase(reading: $0, &diagnostics) }
    }
  }

  private mutating func adopt(_ known: PhaseModel) {
    journey.phaseModel = known.id
    model = known.phases
  }

  private mutating func readOutline(titled title: String?) {
    var outline = Outline(document.blocks)
    // A single heading of level 1 in front is the document's title: its sections are the journey's.
    if let title, outline.sections.count == 1, let only = outline.sections.first, only.title == title,
      !only.hasItems, phase(named: only) == nil, !only.children.isEmpty
    {
      outline.introduction += only.blocks
      outline.sections = only.children
    }
    journey.introduction = outline.introduction
    reportItems(in: outline.introduction)
    guard let level = outline.phaseLevel(isNamed: { phase(named: $0) != nil }) else {
      journey.sections = outline.sections.flatMap { flattened($0) }
      insertMissingPhases()
      return
    }
    for section in outline.sections { read(section, phaseLevel: level) }
    insertMissingPhases()
  }

  private func phase(named section: Section) -> PhaseModel.Phase? {
    model.first { phase in
      phase.id == section.heading.attributes.id || phase.id == section.slug
        || slug(phase.name.en) == section.slug || slug(phase.name.nl) == section.slug
    }
  }

  /// A section at the phases' level is a phase or prose; above it, a group whose sections are read in turn.
  private mutating func read(_ section: Section, phaseLevel: Int) {
    if section.heading.level < phaseLevel, !section.has(class: "phase") {
      reportItems(in: section.blocks)
      if !section.blocks.isEmpty || section.children.isEmpty {
        journey.sections.append(
          Journey.Section(
            title: section.heading.content,
            level: section.heading.level,
            blocks: section.blocks
          )
        )
      }
      for child in section.children { read(child, phaseLevel: phaseLevel) }
      return
    }
    let known = phase(named: section)
    let isPhase =
      section.has(class: "phase")
      || !section.has(class: "prose")
        && (known != nil || section.hasItems || section.children.contains { $0.hasItems || $0.isStep })
    guard isPhase else {
      journey.sections += flattened(section)
      return
    }
    if known == nil && !model.isEmpty { report(unknownPhase: section) }
    readPhase(section, known)
  }

  private mutating func readPhase(_ section: Section, _ known: PhaseModel.Phase?) {
    let attributes = section.heading.attributes
    let base = attributes.id ?? known?.id ?? section.slug
    let id = ids.unique(
      base,
      "phase",
      isGiven: attributes.id != nil,
      at: section.heading.location,
      &diagnostics
    )
    let language = journey.language
    let start = journey.steps.count
    var phase = Phase(
      id: id,
      name: section.title,
      role: known?.role,
      weight: 0,
      question: known?.question?[language],
      skipped: attributes["skipped"] ?? attributes["overgeslagen"],
      steps: start..<start,
      location: section.heading.location
    )
    if phase.role == nil, let role = attributes["role"] ?? attributes["rol"] {
      phase.role = PhaseRole(rawValue: role)
      if phase.role == nil { report(unknownRole: role, at: section.heading.location) }
    }
    readWeight(&phase, attributes)
    let (raw, prose) = separated(section.blocks)
    var reader = itemReader(stepID: id)
    reader.read(raw, &diagnostics)
    phase.prose = prose
    for child in section.children where !child.isStep { phase.prose += child.asProse }
    phase.skipped = phase.skipped ?? reader.stepFacts.first { $0.key == .skipped }?.item.text
    let steps = section.children.filter(\.isStep)
    if steps.isEmpty, !reader.items.isEmpty {
      var step = Step(id: id, title: "", location: section.heading.location)
      step.isPhase = true
      step.isMomentOfTruth = section.isMomentOfTruth
      step.take(reader)
      journey.steps.append(step)
    } else {
      phase.items = reader.items
      for step in steps { readStep(step) }
    }
    phase.steps = start..<journey.steps.count
    journey.phases.append(phase)
  }

  private mutating func readStep(_ section: Section) {
    let (raw, prose) = separated(section.blocks + section.children.flatMap(\.asProse))
    let attributes = section.heading.attributes
    let given = attributes.id ?? raw.first { $0.key == .attribute(.id) }?.text
    let id = ids.unique(
      given ?? section.slug,
      "step",
      isGiven: given != nil,
      at: section.heading.location,
      &diagnostics
    )
    var step = Step(id: id, title: section.title, location: section.heading.location)
    step.isMomentOfTruth = section.isMomentOfTruth
    step.path = attributes["path"] ?? attributes["pad"]
    step.prose = prose
    var reader = itemReader(stepID: id)
    reader.read(raw, &diagnostics)
    step.take(reader)
    journey.steps.append(step)
  }

  private func itemReader(stepID: String) -> ItemReader {
    ItemReader(
      registers: registers,
      scale: journey.feelingScale,
      audiences: journey.audiences,
      stepID: stepID
    )
  }

  /// The items among some blocks, and the rest, which is prose.
  private mutating func separated(_ blocks: [Block]) -> (items: [RawItem], prose: [Block]) {
    var raw: [RawItem] = []
    var prose: [Block] = []
    for block in blocks {
      guard block.isItemList, case .list(let list) = block else {
        prose.append(block)
        continue
      }
      for line in list.items {
        if let item = RawItem(line) {
          raw.append(item)
        } else {
          diagnostics.append(
            Diagnostic(
              .unplaced,
              .warning,
              "this line has no 'key: value' as the lines around it have; it is shown as text",
              at: line.location
            )
          )
          var rest = list
          rest.items = [line]
          prose.append(.list(rest))
        }
      }
    }
    return (raw, prose)
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

  /// Phases of the model that no heading names stand where the model has them, empty.
  private mutating func insertMissingPhases() {
    guard !journey.phases.isEmpty || !document.blocks.isEmpty else { return }
    for (index, expected) in model.enumerated()
    where !journey.phases.contains(where: { $0.id == expected.id }) {
      let earlier = Set(model[..<index].map(\.id))
      let position = journey.phases.lastIndex { earlier.contains($0.id) }.map { $0 + 1 } ?? 0
      let start = position == 0 ? 0 : journey.phases[position - 1].steps.upperBound
      journey.phases.insert(
        Phase(
          id: expected.id,
          name: expected.name[journey.language],
          role: expected.role,
          question: expected.question?[journey.language],
          steps: start..<start,
          location: journey.location
        ),
        at: position
      )
    }
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
  private mutating func reportItems(in blocks: [Block]) {
    for block in blocks where block.isItemList {
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

  private func flattened(_ section: Section) -> [Journey.Section] {
    [Journey.Section(title: section.heading.content, level: section.heading.level, blocks: section.blocks)]
      + section.children.flatMap { flattened($0) }
  }
}

extension Section {
  /// Every section below a phase is a step, unless it says that it is prose.
  fileprivate var isStep: Bool { !has(class: "prose") }

  fileprivate var isMomentOfTruth: Bool {
    ["moment-of-truth", "moment-van-de-waarheid", "mot"].contains { has(class: $0) }
  }

  /// The section as the blocks it was made of.
  fileprivate var asProse: [Block] { [.heading(heading)] + blocks + children.flatMap(\.asProse) }
}

extension Outline {
  /// Whether a heading names one of the phases.
  fileprivate func contains(anyOf phases: [PhaseModel.Phase]) -> Bool {
    func named(_ section: Section) -> Bool {
      phases.contains { [$0.id, slug($0.name.en), slug($0.name.nl)].contains(section.slug) }
        || section.children.contains(where: named)
    }
    return sections.contains(where: named)
  }
}

/// `content/journeys/shop/Buy a book.md` is `shop/buy-a-book`.
private func journeyID(_ path: String) -> String {
  let parts = path.split(separator: "/").map(String.init)
  let inside = parts.firstIndex(of: "journeys").map { parts[($0 + 1)...] } ?? parts.suffix(1)
  let folders = inside.dropLast().map { slug($0) }
  let name = slug(fileStem(path))
  return (folders + [name.isEmpty ? "journey" : name]).filter { !$0.isEmpty }.joined(separator: "/")
}

private func replacingLast(of path: String, by name: String) -> String {
  (path.split(separator: "/").dropLast().map(String.init) + [slug(name)]).joined(separator: "/")
}

/// A file's name as a title: `buy-a-book` is “Buy a book”.
private func words(ofStem stem: String) -> String {
  let words = stem.split(whereSeparator: { $0 == "-" || $0 == "_" }).joined(separator: " ")
  return words.prefix(1).uppercased() + words.dropFirst()
}
