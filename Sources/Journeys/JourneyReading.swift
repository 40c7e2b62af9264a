package import Diagnostics
import Markdown

/// Reads one journey file; what it says of other journeys is checked later, in `atlas(of:)`.
package func journey(from file: SourceFile, in registers: Registers) -> Diagnosed<Journey> {
  let parsed = document(of: file.isMermaid ? file.fenced : file)
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
struct JourneyReader {
  let document: Document
  let registers: Registers
  var journey: Journey
  var diagnostics: [Diagnostic]
  /// The phases that the front-matter names or lists; empty when the headings are the phases.
  var model: [PhaseModel.Phase] = []
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
    var fields = Fields(document.frontMatter, of: .journey, at: journey.location)
    journey.language = fields.language ?? registers.settings.language
    let title = document.title
    if let given = fields.text(FieldName("title", "titel")) { journey.title = given }
    if let id = fields.text(FieldName("id")) { journey.id = replacingLast(of: journey.id, by: id) }
    journey.readFrontMatter(&fields, registers, &diagnostics)
    readModel(&fields)
    diagnostics += fields.finish()
    if document.blocks.isEmpty && document.frontMatter == nil && !diagnostics.hasErrors {
      diagnostics.append(
        Diagnostic(.emptyFile, .warning, "the file is empty; its page says so", at: journey.location)
      )
    }
    readOutline(titled: title?.text)
    if journey.title.isEmpty { journey.title = title?.text ?? Journeys.title(ofFile: document.file) }
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
      readPicture(in: &outline)
      // The document's title needs no section of its own.
      journey.sections = outline.sections.flatMap { flattened($0) }
        .filter { !$0.blocks.isEmpty || $0.title.plainText != title }
      insertMissingPhases()
      return
    }
    for section in outline.sections { read(section, phaseLevel: level) }
    insertMissingPhases()
  }

  /// Without phases in headings, a fenced Mermaid journey or a table of lanes anywhere in the text is the
  /// journey; a diagram goes before a table.
  private mutating func readPicture(in outline: inout Outline) {
    for kind in [Picture.mermaid, .table] where journey.phases.isEmpty {
      if let rest = read(kind, in: outline.introduction, named: pictureName) {
        outline.introduction = rest
        journey.introduction = rest
      } else {
        for index in outline.sections.indices where journey.phases.isEmpty {
          outline.sections[index] = read(kind, in: outline.sections[index])
        }
      }
    }
  }

  private enum Picture { case mermaid, table }

  private var pictureName: String {
    journey.title.isEmpty ? document.title?.text ?? title(ofFile: document.file) : journey.title
  }

  private mutating func read(_ kind: Picture, in blocks: [Block], named name: String) -> [Block]? {
    switch kind {
    case .mermaid: readMermaid(in: blocks)
    case .table: readTable(in: blocks, named: name)
    }
  }

  private mutating func read(_ kind: Picture, in section: Section) -> Section {
    var result = section
    if let rest = read(kind, in: section.blocks, named: section.title) {
      result = Section(heading: section.heading, blocks: rest)
      result.children = section.children
    } else {
      for index in result.children.indices where journey.phases.isEmpty {
        result.children[index] = read(kind, in: result.children[index])
      }
    }
    return result
  }

  func phase(named section: Section) -> PhaseModel.Phase? {
    model.first { phase in
      phase.id == section.heading.attributes.id || phase.id == section.slug
        || slug(phase.name.en) == section.slug || slug(phase.name.nl) == section.slug
    }
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

/// A file's name as a title: `buy-a-book.md` is “Buy a book”.
func title(ofFile path: String) -> String {
  let words = fileStem(path).split(whereSeparator: { $0 == "-" || $0 == "_" }).joined(separator: " ")
  return words.prefix(1).uppercased() + words.dropFirst()
}
