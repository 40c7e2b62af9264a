package import Diagnostics
package import Gaps
package import Journeys
import Reports
package import Site

/// A site read from disk and checked, ready to be written or served.
package struct LoadedSite: Sendable {
  package var site: Site
  /// One for each journey, in the order of the atlas.
  package var findings: [JourneyFindings]
  /// What no single journey can show.
  package var siteFindings: SiteFindings
  /// Everything there is to say to the author, in order, each once.
  package var diagnostics: [Diagnostic]
  /// Files that are copied as they are.
  package var copies: [OutputFolder.Copy]
  /// What was read, by path: for the source lines of diagnostics.
  package var sources: [String: SourceFile]
  /// What was read, for the next reading.
  var parts: [SourceFolder.Part] = []
}

extension SourceFolder {
  /// Reads and checks the site in this folder.
  ///
  /// - Parameters:
  ///   - output: a folder inside it that is no source.
  ///   - date: the day the site is built on.
  ///   - jobs: how many files are read at once.
  ///   - version: the program's, for the pages.
  /// - Returns: the site with everything there is to say about it.
  /// - Throws: `DiskError` when a file or folder can't be read.
  package func load(
    leavingAside output: String?,
    on date: Day,
    jobs: Int,
    version: String
  ) async throws(DiskError) -> LoadedSite {
    try await load(try paths(leavingAside: output), knowing: [:], on: date, jobs: jobs, version: version)
  }

  /// The same for files that were listed already; those in `known` are not read again.
  func load(
    _ paths: Diagnosed<[String]>,
    knowing known: [String: Part],
    on date: Day,
    jobs: Int,
    version: String
  ) async throws(DiskError) -> LoadedSite {
    var diagnostics = paths.diagnostics
    let hasContentFolder = hasContentFolder
    var referred: [(kind: ContentKind, file: SourceFile)] = []
    var templates: [SourceFile] = []
    var pieces: [Piece] = []
    var attachments: [String] = []
    for path in paths.value {
      if path.hasPrefix("templates/"), hasContentFolder {
        templates.append(try file(path))
        continue
      }
      let kind = ContentKind(path: path, hasContentFolder: hasContentFolder)
      switch kind {
      case .settings, .audience, .touchpoint, .evidence, .promise, .phaseModel:
        referred.append((kind, try file(path)))
      case .journey: pieces.append(Piece(path: path, isJourney: true))
      case .page: pieces.append(Piece(path: path, isJourney: false))
      case .attachment(let name):
        if hasContentFolder || isPicture(name) { attachments.append(name) }
      }
    }
    let registers = Registers.reading(referred)
    diagnostics += registers.diagnostics
    let parts = try await read(pieces, registers.value, knowing: known, jobs: jobs)
    diagnostics += parts.flatMap(\.diagnostics)
    diagnostics += brokenLinks(
      in: parts.flatMap(\.links),
      to: paths.value,
      hasContentFolder: hasContentFolder
    )
    let whole = atlas(
      registers.value,
      journeys: parts.flatMap(\.journeys),
      pages: parts.compactMap(\.page),
      attachments: attachments,
      on: date
    )
    diagnostics += whole.diagnostics + ruleDiagnostics(whole.value)
    let inspection = Inspection(of: whole.value)
    let found = await whole.value.journeys.concurrentMap(width: jobs) { inspection.findings(in: $0) }
    for (journey, findings) in zip(whole.value.journeys, found) {
      diagnostics += unusedMutes(in: journey, findings: findings)
    }
    let siteFindings = inspection.siteFindings
    diagnostics += unusedMutes(in: whole.value, findings: found, ofSite: siteFindings)
    let history = try history(&diagnostics)
    let theme = Theme.load(overrides: templates)
    let site = Site(
      atlas: whole.value,
      findings: found,
      siteFindings: siteFindings,
      history: history,
      theme: theme.value,
      version: version
    )
    diagnostics += theme.diagnostics + site.diagnostics
    let root = hasContentFolder ? self.path + "/content/" : self.path + "/"
    let copies = attachments.map { OutputFolder.Copy(path: $0, source: root + $0) }
    diagnostics += collisions(of: copies, with: site.pages)
    let files = referred.map(\.file) + templates + parts.map(\.file)
    return LoadedSite(
      site: site,
      findings: found,
      siteFindings: siteFindings,
      diagnostics: diagnostics.inOrder,
      copies: copies,
      sources: Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first }),
      parts: parts
    )
  }

  /// The days that `check --record` kept, when the site has the file of that name.
  private func history(_ diagnostics: inout [Diagnostic]) throws(DiskError) -> History {
    guard let text = try TextFile(path + "/" + History.fileName).text() else { return History() }
    let (history, wrongLines) = History.reading(text)
    diagnostics += wrongLines.map { line in
      Diagnostic(
        .invalidHistory,
        .warning,
        "this line is no day of the history, and is left aside",
        at: SourceLocation(file: History.fileName, line: line),
        notes: [Diagnostic.Note("a line is \(History.header)")]
      )
    }
    return history
  }

  /// A journey or plain page that is still to be read.
  private struct Piece: Sendable {
    var path: String
    var isJourney: Bool
  }

  /// A journey or plain page as it was read.
  struct Part: Sendable {
    var file: SourceFile
    var journeys: [Journey] = []
    var isJourney: Bool { page == nil }
    var page: PlainPage?
    var links: [ProseLink]
    var diagnostics: [Diagnostic]
  }

  private func read(
    _ pieces: [Piece],
    _ registers: Registers,
    knowing known: [String: Part],
    jobs: Int
  ) async throws(DiskError) -> [Part] {
    let folder = self
    let results = await pieces.concurrentMap(width: jobs) { piece -> Result<Part, DiskError> in
      if let part = known[piece.path] { return .success(part) }
      do throws(DiskError) {
        let file = try folder.file(piece.path)
        if piece.isJourney {
          let read = journeys(from: file, in: registers)
          return .success(
            Part(
              file: file,
              journeys: read.value,
              links: read.value.flatMap(\.proseLinks),
              diagnostics: read.diagnostics
            )
          )
        }
        let read = plainPage(from: file, registers.settings)
        let links = proseLinks(in: read.value.blocks, of: piece.path)
        return .success(Part(file: file, page: read.value, links: links, diagnostics: read.diagnostics))
      } catch {
        return .failure(error)
      }
    }
    var parts: [Part] = []
    for result in results { parts.append(try result.get()) }
    return parts
  }
}

/// Whether a file beside a lone journey is worth copying.
private func isPicture(_ name: String) -> Bool {
  [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"].contains { name.lowercased().hasSuffix($0) }
}

/// Files that would be written to one address, or to two that some disks can't tell apart.
private func collisions(of copies: [OutputFolder.Copy], with pages: [Page]) -> [Diagnostic] {
  var first: [String: String] = [:]
  var diagnostics: [Diagnostic] = []
  for path in pages.map(\.path) + copies.map(\.path) {
    let folded = path.lowercased()
    if let other = first[folded] {
      diagnostics.append(
        Diagnostic(
          .pathCollision,
          .error,
          other == path
            ? "two files would be written to '\(path)'"
            : "'\(other)' and '\(path)' differ only in case, which many disks can't tell apart",
          at: SourceLocation(file: path),
          notes: [Diagnostic.Note("rename one of them")]
        )
      )
    } else {
      first[folded] = path
    }
    if path.unicodeScalars.contains(where: { $0.value < 0x20 || $0 == "\\" }) {
      diagnostics.append(
        Diagnostic(
          .unsafePath,
          .error,
          "the file's name holds a character that has no place in an address",
          at: SourceLocation(file: path)
        )
      )
    }
  }
  return diagnostics
}

/// Links in prose to files of the site that are not there.
private func brokenLinks(in links: [ProseLink], to paths: [String], hasContentFolder: Bool) -> [Diagnostic] {
  guard !links.isEmpty else { return [] }
  let root = hasContentFolder ? "content/" : ""
  let known = paths.filter { $0.hasPrefix(root) }.map { String($0.dropFirst(root.count)) }
  let targets = Set(known)
  return links.filter { !targets.contains($0.target) }.map { link in
    Diagnostic(
      .brokenLink,
      .warning,
      "the link '\(link.destination)' leads to no file of the site" + suggestion(for: link.target, in: known),
      at: link.location,
      notes: [Diagnostic.Note("write the path from this file's own folder")]
    )
  }
}
