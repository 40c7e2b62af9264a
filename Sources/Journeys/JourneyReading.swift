package import Diagnostics
import Markdown

/// Reads the journeys of one file, mostly one; what they say of other journeys is checked later, in
/// `atlas(of:)`.
package func journeys(from file: SourceFile, in registers: Registers) -> Diagnosed<[Journey]> {
  let parsed = document(of: file.isMermaid ? file.fenced : file)
  var reader = JourneyReader(parsed.value, registers, parsed.diagnostics)
  let journeys = reader.readDocument()
  return Diagnosed(journeys, reader.diagnostics)
}

/// Reads a document into journeys: front-matter, then headings into phases and steps.
struct JourneyReader {
  let document: Document
  let registers: Registers
  /// The journey that is being read; at first with what the front-matter says.
  var journey: Journey
  var diagnostics: [Diagnostic]
  /// The phases that the front-matter names or lists; empty when the headings are the phases.
  var model: [PhaseModel.Phase] = [] {
    didSet { phaseNames = PhaseNames(of: model) }
  }
  private var phaseNames = PhaseNames(of: [])
  var ids = UniqueIDs()
  var itemReader: ItemReader
  /// The journey's sections that are no phase.
  var sections: [Journey.Section] = []
  /// Whether some list has keys that only this format has.
  var usesOurWords = false
  /// The part of the document that is being read.
  var part = Plan.Part(outline: Outline(introduction: [], sections: []))

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
    itemReader = ItemReader(registers: registers, scale: .standard, audiences: [])
  }

  mutating func readDocument() -> [Journey] {
    readHead()
    var outline = Outline(document.blocks)
    let documentTitle = takeTitle(of: &outline)
    if journey.title.isEmpty { journey.title = documentTitle ?? "" }
    let name = journey.title.isEmpty ? Journeys.title(ofFile: document.file) : journey.title
    let plan = Plan(outline, title: name) { [names = phaseNames] in names.place(of: $0) != nil }
    let head = journey
    var taken: Set<String> = []
    var journeys: [Journey] = []
    for part in plan.parts {
      let first = journeys.count
      journeys += readPart(part, head)
      for index in first..<journeys.count {
        if journeys[index].title.isEmpty { journeys[index].title = name }
        let title = journeys[index].title
        if plan.parts.count > 1 || index > 0 {
          let base = part.heading?.attributes.id ?? slug(undecorated(title))
          journeys[index].id = head.id + "/" + freeName(base, &taken)
        }
        if let documentTitle, documentTitle != title { journeys[index].document = documentTitle }
        journeys[index].resolveReferences(&diagnostics)
      }
    }
    if isWild {
      for index in journeys.indices {
        journeys[index].keepLooseEnds()
        journeys[index].takeStateFromTitle()
      }
    }
    reportEmpty(journeys)
    if isWild { diagnostics = diagnostics.map(\.forTheWild) }
    return journeys
  }

  /// What a text is evidently written in, where nobody says a language.
  private var evidentLanguage: Language? {
    registers.settings.namesLanguage ? nil : Language(evidentIn: document.blocks)
  }

  private mutating func readHead() {
    var fields = Fields(document.frontMatter, of: .journey, at: journey.location)
    journey.language = fields.language ?? evidentLanguage ?? registers.settings.language
    if let given = fields.text(FieldName("title", "titel")) { journey.title = given }
    if let id = fields.text(FieldName("id")), !slug(id).isEmpty {
      journey.id = replacingLast(of: journey.id, by: id)
    }
    journey.readFrontMatter(&fields, registers, &diagnostics)
    readModel(&fields)
    let facts = fields.leftAside
    if !facts.isEmpty { journey.otherFacts = facts }
    diagnostics += fields.finish(isShown: true)
    if document.blocks.isEmpty && document.frontMatter == nil && !diagnostics.hasErrors {
      diagnostics.append(
        Diagnostic(.emptyFile, .warning, "the file is empty; its page says so", at: journey.location)
      )
    }
  }

  /// A single heading of level 1 in front is the document's title: its sections are the journey's.
  private func takeTitle(of outline: inout Outline) -> String? {
    guard let title = document.title?.text else { return nil }
    guard outline.sections.count == 1, let only = outline.sections.first, only.title == title,
      !only.has(class: "journey"), !only.hasItems || only.children.contains(where: { $0.weight.holds }),
      phase(named: only) == nil, !only.children.isEmpty || !only.hasItems && !only.hasStepTable
    else {
      if let first = outline.sections.first, first.blocks.isEmpty, first.children.isEmpty,
        first.title == title,
        !journey.title.isEmpty || outline.sections.count > 1
      {
        outline.sections.removeFirst()
      }
      return title
    }
    outline.introduction += only.blocks
    outline.sections = only.children
    return title
  }

  private func freeName(_ base: String, _ taken: inout Set<String>) -> String {
    let base = base.isEmpty ? "journey" : base
    var name = base
    var count = 1
    while !taken.insert(name).inserted {
      count += 1
      name = "\(base)-\(count)"
    }
    return name
  }

  private mutating func reportEmpty(_ journeys: [Journey]) {
    guard !document.blocks.isEmpty, journeys.allSatisfy({ $0.steps.isEmpty }) else { return }
    diagnostics.append(
      Diagnostic(
        .journeyWithoutSteps,
        .warning,
        "the journey has no steps; its page shows the text only",
        at: journeys.last?.location ?? journey.location,
        notes: [Diagnostic.Note("a step is a heading with lines such as '- doing: …' below it")]
      )
    )
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
      model = value.elements.compactMap { PhaseModel.Phase(reading: $0, &diagnostics) }
    }
  }

  private mutating func adopt(_ known: PhaseModel) {
    journey.phaseModel = known.id
    model = known.phases
  }

  func phase(named section: Section) -> PhaseModel.Phase? {
    phaseNames.place(of: section).map { model[$0] }
  }

  /// Phases of the model that no heading names stand where the model has them, empty.
  mutating func insertMissingPhases() {
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
          weight: expected.weight ?? 0,
          question: expected.question?[journey.language],
          skipped: expected.skipped,
          steps: start..<start,
          location: journey.location
        ),
        at: position
      )
    }
  }
}

/// The places in a model of what headings may call its phases.
private struct PhaseNames {
  private struct Place {
    /// The first phase that has the words as its id or its name.
    var named: Int
    /// The one whose id they are.
    var id: Int?
  }

  private var places: [String: Place] = [:]

  init(of model: [PhaseModel.Phase]) {
    if model.isEmpty { return }
    places.reserveCapacity(model.count)
    for (index, phase) in model.enumerated().reversed() {
      places[phase.id] = Place(named: index, id: index)
      let english = slug(phase.name.en)
      if english != phase.id { places[english, default: Place(named: index)].named = index }
      guard phase.name.nl != phase.name.en else { continue }
      places[slug(phase.name.nl), default: Place(named: index)].named = index
    }
  }

  /// The first phase that a heading names, by its id or its words.
  func place(of section: Section) -> Int? {
    if places.isEmpty { return nil }
    let named = places[section.slug]?.named
    guard let id = section.heading.attributes.id, let place = places[id]?.id else { return named }
    return min(place, named ?? place)
  }
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
  let stem = slug(fileStem(path))
  let name = stem.isEmpty ? "journey" : stem
  // Most lie right there.
  let slash = UInt8(ascii: "/")
  if path.utf8.starts(with: "content/journeys/".utf8), path.utf8.count(where: { $0 == slash }) == 2 {
    return name
  }
  let parts = path.utf8.split(separator: slash).dropLast()
  let journeys = parts.firstIndex { $0.elementsEqual("journeys".utf8) } ?? parts.endIndex - 1
  if journeys + 1 == parts.endIndex { return name }
  let folders = parts[(journeys + 1)...].map { slug(String(Substring($0))) }
  return (folders + [name]).filter { !$0.isEmpty }.joined(separator: "/")
}

private func replacingLast(of path: String, by name: String) -> String {
  (path.split(separator: "/").dropLast().map(String.init) + [slug(name)]).joined(separator: "/")
}

/// A file's name as a title: `buy-a-book.md` is “Buy a book”.
package func title(ofFile path: String) -> String {
  let words = fileStem(path).split(whereSeparator: { $0 == "-" || $0 == "_" }).joined(separator: " ")
  return words.prefix(1).uppercased() + words.dropFirst()
}
