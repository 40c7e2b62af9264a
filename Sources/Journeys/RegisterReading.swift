// Reads the files that journeys refer to: audiences, touchpoints, evidence, promises, phase models.

import Diagnostics
import Markdown

/// The fields that every register file has.
private struct Entry {
  var id: String
  var name: String
  var fields: Fields
  var document: Document

  init(_ file: SourceFile, of table: FieldTable, diagnostics: inout [Diagnostic]) {
    let parsed = Markdown.document(of: file)
    diagnostics += parsed.diagnostics
    document = parsed.value
    fields = Fields(document.frontMatter, of: table, at: SourceLocation(file: file.path, line: 1, column: 1))
    let title = document.title
    id = slug(fields.text(FieldName("id")) ?? fileStem(file.path))
    let given = fields.text(FieldName("name", "naam"))
    let titled = fields.text(FieldName("title", "titel"))
    name = given ?? titled ?? title?.text ?? fileStem(file.path)
    if let title { document.blocks.remove(at: title.index) }
  }

  mutating func finish(_ diagnostics: inout [Diagnostic]) {
    diagnostics += fields.finish()
  }
}

extension Registers {
  mutating func readAudience(_ file: SourceFile, _ diagnostics: inout [Diagnostic]) {
    var entry = Entry(file, of: .audience, diagnostics: &diagnostics)
    var audience = Audience(id: entry.id, name: entry.name, location: entry.fields.location)
    audience.isExample = entry.fields.flag(FieldName("example", "voorbeeld")) ?? false
    audience.isCustomer = entry.fields.flag(FieldName("customer", "klant"))
    audience.notServed = entry.fields.text(FieldName("not-served", "niet-bediend"))
    audience.need = entry.fields.text(FieldName("need", "behoefte"))
    audience.routes = entry.fields.list(FieldName("route", "favoriete-route")).map(\.text)
    audience.barriers = entry.fields.list(FieldName("barriers", "drempels")).map(\.text)
    audience.considerations = entry.fields.text(FieldName("considerations", "overwegingen"))
    audience.reaction = entry.fields.text(FieldName("reaction", "reactie"))
    audience.prose = entry.document.blocks
    entry.finish(&diagnostics)
    audiences.append(audience)
  }

  mutating func readTouchpoint(_ file: SourceFile, _ diagnostics: inout [Diagnostic]) {
    var entry = Entry(file, of: .touchpoint, diagnostics: &diagnostics)
    var touchpoint = Touchpoint(id: entry.id, name: entry.name, location: entry.fields.location)
    touchpoint.channel = entry.fields.text(FieldName("channel", "kanaal"))
    touchpoint.control = entry.fields.choice(
      FieldName("control", "beheer"),
      Control.words,
      shown: Control.allCases.map(\.rawValue)
    )
    touchpoint.jobs = entry.fields.list(FieldName("job", "taken")).compactMap { written in
      if let job = Job.words[written.text.lowercased()] { return job }
      diagnostics.append(.unknownJob(written))
      return nil
    }
    touchpoint.ended = entry.fields.day(FieldName("ended", "beëindigd"))
    touchpoint.owner = entry.fields.text(FieldName("owner", "eigenaar"))
    touchpoint.prose = entry.document.blocks
    entry.finish(&diagnostics)
    touchpoints.append(touchpoint)
  }

  mutating func readSource(_ file: SourceFile, _ diagnostics: inout [Diagnostic]) {
    var entry = Entry(file, of: .evidence, diagnostics: &diagnostics)
    var source = EvidenceSource(id: entry.id, name: entry.name, location: entry.fields.location)
    source.kind = entry.fields.text(FieldName("kind", "soort"))
    source.date = entry.fields.day(FieldName("date", "datum"))
    source.count = entry.fields.integer(FieldName("n", "aantal"))
    source.owner = entry.fields.text(FieldName("owner", "eigenaar"))
    source.link = entry.fields.text(FieldName("link"))
    source.prose = entry.document.blocks
    entry.finish(&diagnostics)
    sources.append(source)
  }

  mutating func readPromise(_ file: SourceFile, _ diagnostics: inout [Diagnostic]) {
    var entry = Entry(file, of: .promise, diagnostics: &diagnostics)
    var promise = Promise(id: entry.id, name: entry.name, location: entry.fields.location)
    promise.owner = entry.fields.text(FieldName("owner", "eigenaar"))
    promise.prose = entry.document.blocks
    entry.finish(&diagnostics)
    promises.append(promise)
  }

  mutating func readPhaseModel(_ file: SourceFile, _ diagnostics: inout [Diagnostic]) {
    let parsed: Diagnosed<YAML?> =
      if file.path.hasSuffix(".md") {
        { Diagnosed($0.value.frontMatter, $0.diagnostics) }(Markdown.document(of: file))
      } else {
        yaml(of: file)
      }
    diagnostics += parsed.diagnostics
    guard let mapping = parsed.value else { return }
    var fields = Fields(mapping, of: .phaseModel, at: mapping.location)
    let id = slug(fields.text(FieldName("id")) ?? fileStem(file.path))
    let name = fields.localizedText(FieldName("name", "naam")) ?? LocalizedText(en: id, nl: id)
    let phases = fields.elements(FieldName("phases", "fasen")).compactMap { phase -> PhaseModel.Phase? in
      PhaseModel.Phase(reading: phase, &diagnostics)
    }
    if phases.isEmpty {
      fields.report(
        Diagnostic(
          .missingKey,
          .error,
          "the phase model has no phases; expected a list 'phases:' of ids or mappings",
          at: mapping.location
        )
      )
    }
    diagnostics += fields.finish()
    phaseModels.append(PhaseModel(id: id, name: name, phases: phases))
  }
}

extension PhaseModel.Phase {
  /// A phase as a model or a journey's front-matter lists it: a name, or a mapping.
  init?(reading yaml: YAML, _ diagnostics: inout [Diagnostic]) {
    if let name = yaml.scalar {
      self.init(id: slug(name), role: nil, name: LocalizedText(en: name, nl: name), question: nil)
      return
    }
    guard yaml.entries != nil else {
      diagnostics.append(.wrongType(FieldName("phases"), expected: "names or mappings", found: yaml))
      return nil
    }
    var fields = Fields(yaml, of: .phase, at: yaml.location)
    let name = fields.localizedText(FieldName("name", "naam"))
    guard let id = fields.text(FieldName("id")).map(slug) ?? name.map({ slug($0.en) }) else {
      diagnostics.append(
        Diagnostic(.missingKey, .error, "a phase has neither 'id' nor 'name'; give it one", at: yaml.location)
      )
      return nil
    }
    let role = fields.choice(
      FieldName("role", "rol"),
      Dictionary(uniqueKeysWithValues: PhaseRole.allCases.map { ($0.rawValue, $0) }),
      shown: PhaseRole.allCases.map(\.rawValue)
    )
    let question = fields.localizedText(FieldName("question", "vraag"))
    let weight = fields.integer(FieldName("weight", "gewicht"), upTo: 3)
    let skipped = fields.text(FieldName("skipped", "overgeslagen"))
    diagnostics += fields.finish()
    self.init(id: id, role: role, name: name ?? LocalizedText(en: id, nl: id), question: question)
    self.weight = weight
    self.skipped = skipped
  }
}

extension Diagnostic {
  fileprivate static func unknownJob(_ written: Located) -> Self {
    let known = Job.allCases.map(\.rawValue)
    return Diagnostic(
      .invalidValue,
      .error,
      "'job' is '\(written.text)'; expected \(inWords(known))" + suggestion(for: written.text, in: known),
      at: written.location
    )
  }
}

extension Fields {
  /// A text for all languages, or a mapping of a language to its text.
  mutating func localizedText(_ name: FieldName) -> LocalizedText? {
    guard let value = value(name) else { return nil }
    if let text = value.scalar { return LocalizedText(en: text, nl: text) }
    let english = value["en"]?.scalar
    let dutch = value["nl"]?.scalar
    guard let any = english ?? dutch else {
      report(.wrongType(name, expected: "text, or a mapping with 'en' and 'nl'", found: value))
      return nil
    }
    return LocalizedText(en: english ?? any, nl: dutch ?? any)
  }
}

extension Control {
  /// What people write for it, in both languages.
  static let words: [String: Control] = [
    "own": .own, "eigen": .own, "us": .own, "wij": .own, "partner": .partner,
    "third-party": .thirdParty, "third": .thirdParty, "third party": .thirdParty, "derde": .thirdParty,
    "derde partij": .thirdParty, "derde-partij": .thirdParty, "other": .thirdParty, "ander": .thirdParty,
  ]
}

extension Document {
  /// The first heading of level 1, when it stands before any other heading: the document's title.
  var title: (text: String, index: Int)? {
    for (index, block) in blocks.enumerated() {
      guard case .heading(let heading) = block else { continue }
      return heading.level == 1 ? (heading.content.plainText, index) : nil
    }
    return nil
  }
}

/// A path's last part without its ending.
func fileStem(_ path: String) -> String {
  let bytes = path.utf8
  let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
  let name = bytes[(slash.map { bytes.index(after: $0) } ?? bytes.startIndex)...]
  guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else {
    return String(Substring(name))
  }
  return String(path[name.startIndex..<dot])
}
