package import Diagnostics
package import Gaps
package import Journeys
import Reports
package import Site

/// A site read from disk and checked, ready to be written or served.
package struct LoadedSite: Sendable {
  package var site: Site
  /// Its files, as in `Site.pages`.
  package var pages: [Page]
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
  var parts: [SourceFolder.Part]
  var referred: SourceFolder.Referred
  var dress: SourceFolder.Dress
  var inspection: Inspection
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
    try await load(
      try paths(leavingAside: output),
      knowing: Memory(),
      on: date,
      jobs: jobs,
      version: version
    )
  }

  /// The same for files that were listed already, without doing again what is known.
  func load(
    _ paths: Diagnosed<[String]>,
    knowing known: Memory,
    on date: Day,
    jobs: Int,
    version: String
  ) async throws(DiskError) -> LoadedSite {
    let sorted = SortedPaths(paths.value, hasContentFolder: hasContentFolder)
    let referred = if let kept = known.referred { kept } else { try read(sorted.referred) }
    async let dressed = dress(known.dress, or: sorted.templates)
    let registers = referred.registers.value
    let parts = try await read(sorted.pieces, registers, knowing: known.parts, jobs: jobs)
    let dress = try await dressed.get()
    let whole = atlas(
      registers,
      journeys: parts.flatMap(\.journeys),
      pages: parts.compactMap(\.page),
      attachments: sorted.attachments,
      on: date
    )
    let cards = parts.reduce(into: SiteUses()) { $0.formUnion($1.uses) }
    let inspection = Inspection(of: whole.value, cards: cards)
    async let foundInSite = inspection.siteFindings
    let judged = await findings(by: inspection, knowing: known.site, jobs: jobs)
    let found = judged.map(\.findings)
    let siteFindings = await foundInSite
    var diagnostics = paths.diagnostics + referred.registers.diagnostics + parts.flatMap(\.diagnostics)
    let links = parts.flatMap(\.links)
    diagnostics += brokenLinks(in: links, to: paths.value, hasContentFolder: hasContentFolder)
    diagnostics += whole.diagnostics + ruleDiagnostics(whole.value)
    diagnostics += unusedMutes(everywhereIn: whole.value, found, siteFindings)
    let site = Site(
      atlas: whole.value,
      findings: found,
      facts: judged.map(\.facts),
      siteFindings: siteFindings,
      history: try history(&diagnostics),
      theme: dress.theme.value,
      version: version,
      after: known.site?.site
    )
    diagnostics += dress.theme.diagnostics + site.diagnostics
    let root = hasContentFolder ? self.path + "/content/" : self.path + "/"
    let copies = sorted.attachments.map { OutputFolder.Copy(path: $0, source: root + $0) }
    let pages = site.pages
    diagnostics += collisions(of: copies, with: pages)
    let files = referred.files + dress.files + parts.map(\.file)
    return LoadedSite(
      site: site,
      pages: pages,
      findings: found,
      siteFindings: siteFindings,
      diagnostics: diagnostics.inOrder,
      copies: copies,
      sources: Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first }),
      parts: parts,
      referred: referred,
      dress: dress,
      inspection: inspection
    )
  }

  /// The gaps of all journeys, looked for only where the earlier site can't tell them; where they are looked for,
  /// the journey is counted too, since it is at hand.
  private func findings(
    by inspection: Inspection,
    knowing earlier: LoadedSite?,
    jobs: Int
  ) async -> [(findings: JourneyFindings, facts: JourneyFacts?)] {
    let known = earlier.map { KnownFindings(of: $0.inspection, $0.findings, holdingIn: inspection) }
    let date = inspection.atlas.date
    return await inspection.atlas.journeys.concurrentMap(width: jobs) { journey in
      if let findings = known?.findings(in: journey) { return (findings, nil) }
      let findings = inspection.findings(in: journey)
      return (findings, JourneyFacts(of: journey, findings: findings, on: date))
    }
  }

  /// What journeys are read with.
  struct Referred: Sendable {
    var files: [SourceFile]
    var registers: Diagnosed<Registers>
  }

  private func read(_ referred: [(kind: ContentKind, path: String)]) throws(DiskError) -> Referred {
    var files: [(kind: ContentKind, file: SourceFile)] = []
    for (kind, path) in referred { files.append((kind, try file(path))) }
    return Referred(files: files.map(\.file), registers: Registers.reading(files))
  }

  /// What the pages look like.
  struct Dress: Sendable {
    var files: [SourceFile]
    var theme: Diagnosed<Theme>
  }

  /// What is known, or else what the templates say.
  private func dress(_ known: Dress?, or templates: [String]) -> Result<Dress, DiskError> {
    if let known { return .success(known) }
    return Result { () throws(DiskError) in
      var files: [SourceFile] = []
      for path in templates { files.append(try file(path)) }
      return Dress(files: files, theme: Theme.load(overrides: files))
    }
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

  /// A journey or plain page as it was read.
  struct Part: Sendable {
    var file: SourceFile
    var journeys: [Journey] = []
    var isJourney: Bool { page == nil }
    /// What the cards of its journeys tell of what the site makes use of.
    var uses: SiteUses = []
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
              uses: read.value.reduce(into: []) { $0.formUnion(SiteUses(ofCardsIn: $1)) },
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

private func unusedMutes(
  everywhereIn atlas: Atlas,
  _ found: [JourneyFindings],
  _ siteFindings: SiteFindings
) -> [Diagnostic] {
  zip(atlas.journeys, found).flatMap { unusedMutes(in: $0, findings: $1) }
    + unusedMutes(in: atlas, findings: found, ofSite: siteFindings)
}

/// Files that would be written to one address, or to two that some disks can't tell apart.
private func collisions(of copies: [OutputFolder.Copy], with pages: [Page]) -> [Diagnostic] {
  let paths = pages.map(\.path) + copies.map(\.path)
  var first = [String: String](minimumCapacity: paths.count)
  var diagnostics: [Diagnostic] = []
  for path in paths {
    let folded = path.lowercased()
    if let other = first.updateValue(path, forKey: folded) {
      first[folded] = other
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
    }
    if path.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }) {
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
