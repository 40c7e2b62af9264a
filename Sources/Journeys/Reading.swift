package import Diagnostics
import Markdown

/// A file's part in a site, told from its path alone.
package enum ContentKind: Hashable, Sendable {
  case settings, journey, audience, touchpoint, evidence, promise, phaseModel, page
  /// Copied as it is; the path is relative to the content folder.
  case attachment(String)

  /// `hasContentFolder`: whether the site keeps its content in `content/`; a folder without one is
  /// content itself, and its Markdown files are journeys.
  package init(path: String, hasContentFolder: Bool) {
    if path == Settings.fileName {
      self = .settings
      return
    }
    let inside = hasContentFolder ? path[...].behindFolder ?? "" : path[...]
    let isMarkdown = path.hasSuffix(".md") || path.hasSuffix(".markdown")
    let isMermaid = path.hasSuffix(".mmd") || path.hasSuffix(".mermaid")
    let isYAML = path.hasSuffix(".yaml") || path.hasSuffix(".yml")
    switch inside.folder {
    case "journeys"? where isMarkdown || isMermaid: self = .journey
    case "audiences"? where isMarkdown: self = .audience
    case "touchpoints"? where isMarkdown: self = .touchpoint
    case "evidence"? where isMarkdown: self = .evidence
    case "promises"? where isMarkdown: self = .promise
    case "phase-models"? where isMarkdown || isYAML: self = .phaseModel
    default:
      if isMarkdown || isMermaid && !hasContentFolder {
        self = hasContentFolder ? .page : .journey
      } else {
        self = .attachment(String(inside))
      }
    }
  }
}

extension Substring {
  private var slash: Index? { utf8.firstIndex(of: UInt8(ascii: "/")) }

  /// The first folder of a path; nil for a file that lies in none.
  fileprivate var folder: Substring? { slash.map { self[..<$0] } }

  /// The path within its first folder.
  fileprivate var behindFolder: Substring? { slash.map { self[index(after: $0)...] } }
}

extension Registers {
  /// Reads everything that journeys refer to. Files of other kinds are passed over.
  package static func reading(_ files: [(kind: ContentKind, file: SourceFile)]) -> Diagnosed<Registers> {
    var registers = Registers()
    var diagnostics: [Diagnostic] = []
    for (kind, file) in files {
      switch kind {
      case .settings:
        let parsed = yaml(of: file)
        diagnostics += parsed.diagnostics
        if let value = parsed.value { registers.settings = Settings(reading: value, &diagnostics) }
      case .audience: registers.readAudience(file, &diagnostics)
      case .touchpoint: registers.readTouchpoint(file, &diagnostics)
      case .evidence: registers.readSource(file, &diagnostics)
      case .promise: registers.readPromise(file, &diagnostics)
      case .phaseModel: registers.readPhaseModel(file, &diagnostics)
      case .journey, .page, .attachment: continue
      }
    }
    registers.index()
    registers.reportDuplicates(&diagnostics)
    return Diagnosed(registers, diagnostics)
  }

  private func reportDuplicates(_ diagnostics: inout [Diagnostic]) {
    func report(_ kind: String, _ entries: [(id: String, location: SourceLocation)]) {
      var first: [String: SourceLocation] = [:]
      for entry in entries.sorted(by: { $0.location < $1.location }) {
        if let other = first[entry.id] {
          diagnostics.append(
            Diagnostic(
              .duplicateID,
              .error,
              "two \(kind) have the id '\(entry.id)'; give one of them another",
              at: entry.location,
              notes: [Diagnostic.Note("the other one is here", at: other)]
            )
          )
        } else {
          first[entry.id] = entry.location
        }
      }
    }
    report("audiences", audiences.map { ($0.id, $0.location) })
    report("touchpoints", touchpoints.map { ($0.id, $0.location) })
    report("evidence sources", sources.map { ($0.id, $0.location) })
    report("promises", promises.map { ($0.id, $0.location) })
  }
}

/// Reads a plain page.
package func plainPage(from file: SourceFile, _ settings: Settings) -> Diagnosed<PlainPage> {
  let parsed = document(of: file)
  var document = parsed.value
  var fields = Fields(
    document.frontMatter,
    of: .page,
    at: SourceLocation(file: file.path, line: 1, column: 1)
  )
  let language = fields.language ?? settings.language
  let heading = document.title
  let title = fields.text(FieldName("title", "titel")) ?? heading?.text ?? fileStem(file.path)
  if let heading, heading.text == title { document.blocks.remove(at: heading.index) }
  let parts = file.path.split(separator: "/").map(String.init)
  let folders = parts.dropLast().drop { $0 == "content" }.map { slug($0) }
  let path = (folders + [slug(fileStem(file.path))]).joined(separator: "/")
  let page = PlainPage(path: path, title: title, language: language, blocks: document.blocks)
  return Diagnosed(page, parsed.diagnostics + fields.finish())
}

/// Puts the parts of a site together and checks what journeys say of each other.
package func atlas(
  _ registers: Registers,
  journeys: [Journey],
  pages: [PlainPage],
  attachments: [String],
  on date: Day
) -> Diagnosed<Atlas> {
  var atlas = Atlas(settings: registers.settings, date: date)
  atlas.journeys = journeys.sorted { ($0.id, $0.location) < ($1.id, $1.location) }
  atlas.audiences = registers.audiences.sorted { $0.id < $1.id }
  atlas.touchpoints = registers.touchpoints.sorted { $0.id < $1.id }
  atlas.sources = registers.sources.sorted { $0.id < $1.id }
  atlas.promises = registers.promises.sorted { $0.id < $1.id }
  atlas.phaseModels = registers.phaseModels
  atlas.pages = pages.sorted { $0.path < $1.path }
  atlas.attachments = attachments.sorted()
  return Diagnosed(atlas, atlas.mentionDiagnostics + atlas.collisionDiagnostics)
}

/// Reads a whole site at once, one file after the other.
package func atlas(of files: [SourceFile], on date: Day) -> Diagnosed<Atlas> {
  let hasContentFolder = files.contains { $0.path.hasPrefix("content/") }
  let kinds = files.map { (kind: ContentKind(path: $0.path, hasContentFolder: hasContentFolder), file: $0) }
  let registers = Registers.reading(kinds)
  var diagnostics = registers.diagnostics
  var journeys: [Journey] = []
  var pages: [PlainPage] = []
  var attachments: [String] = []
  for (kind, file) in kinds {
    switch kind {
    case .journey:
      let read = Journeys.journeys(from: file, in: registers.value)
      journeys += read.value
      diagnostics += read.diagnostics
    case .page:
      let read = plainPage(from: file, registers.value.settings)
      pages.append(read.value)
      diagnostics += read.diagnostics
    case .attachment(let path): attachments.append(path)
    case .settings, .audience, .touchpoint, .evidence, .promise, .phaseModel: continue
    }
  }
  let whole = atlas(
    registers.value,
    journeys: journeys,
    pages: pages,
    attachments: attachments,
    on: date
  )
  return Diagnosed(whole.value, (diagnostics + whole.diagnostics).inOrder)
}

extension Atlas {
  fileprivate var mentionDiagnostics: [Diagnostic] {
    let ids = Set(journeys.map(\.id))
    let sorted = journeys.map(\.id)
    return journeys.flatMap(\.mentions).filter { !ids.contains($0.journey) }.map { mention in
      let isStep = !mention.stepIDs.isEmpty
      return Diagnostic(
        isStep ? .unknownStep : .unknownJourney,
        .error,
        (isStep ? "no step or journey" : "no journey") + " has the id '\(mention.journey)'"
          + suggestion(for: mention.journey, in: mention.stepIDs + sorted),
        at: mention.location
      )
    }
  }

  /// Two files that would be written to the same address.
  fileprivate var collisionDiagnostics: [Diagnostic] {
    var first: [String: SourceLocation] = [:]
    return journeys.compactMap { journey in
      guard let other = first[journey.id] else {
        first[journey.id] = journey.location
        return nil
      }
      return Diagnostic(
        .pathCollision,
        .error,
        "two journeys would have the address 'journeys/\(journey.id).html'",
        at: SourceLocation(file: journey.location.file),
        notes: [Diagnostic.Note("rename one of the files; the other one is here", at: other)]
      )
    }
  }
}
