import ArgumentParser
import Diagnostics
import Gaps
import Markup
import Publishing
import Reports
import Site

struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Writes the site.",
    discussion: """
      Nothing is written when the content has errors. Files in the output folder that journeysite did
      not write are never touched, and a file that has not changed keeps its time stamp.
      """
  )

  @OptionGroup var options: SourceOptions

  @Option(
    help: ArgumentHelp(
      "The folder to write the site to (default: public in the site's folder).",
      valueName: "dir"
    )
  )
  var output: String?

  @Option(help: "How to say what was done: text or json.")
  var format = Format.text

  @Flag(help: "Build again at every change, until Ctrl-C.")
  var watch = false

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  func run() async throws {
    askForLargePages()
    try await reportingDiskTrouble {
      let source = try SourceFolder(options.source)
      let target = try OutputFolder(folder, for: source)
      if watch { return await buildAtEveryChange(of: source, to: target) }
      let start = ContinuousClock.now
      let progress = Progress(isQuiet: options.quiet)
      progress.show("reading \(options.source)")
      let loaded = try await source.load(
        leavingAside: target.path,
        on: options.day,
        jobs: options.width,
        version: version
      )
      guard try await write(loaded, to: target, since: start) else { throw ExitCode.contentErrors }
      // At once: what was read need not be taken apart piece by piece before the process ends.
      withExtendedLifetime(loaded) { Self.exit() }
    }
  }

  private var folder: String { output ?? (options.source == "." ? "public" : options.source + "/public") }

  /// - Returns: whether the site was written; it is not when the content has errors.
  private func write(
    _ loaded: LoadedSite,
    to target: OutputFolder,
    since start: ContinuousClock.Instant
  ) async throws(DiskError) -> Bool {
    let progress = Progress(isQuiet: options.quiet)
    progress.clear()
    let hasErrors = report(loaded, strict: options.strict, quiet: options.quiet)
    let pages = loaded.pages
    var changes: OutputFolder.Changes?
    if !hasErrors {
      progress.show("writing \(counted(pages.count, "file")) to \(folder)")
      changes = try await target.write(pages, copying: loaded.copies, jobs: options.width) {
        printError("journeysite: another build is writing to '\(folder)'; waiting for it")
      }
      progress.clear()
    }
    say(loaded, pages, changes, after: start.duration(to: .now))
    return !hasErrors
  }

  private func say(
    _ loaded: LoadedSite,
    _ pages: [Page],
    _ changes: OutputFolder.Changes?,
    after time: Duration
  ) {
    let pages = pages.count { $0.path.hasSuffix(".html") }
    switch format {
    case .json: printAtOnce(facts(loaded, pages: pages, changes, after: time).text, terminator: "")
    case .text:
      guard let changes, !options.quiet else { return }
      printAtOnce(
        "\(counted(pages, "page")), \(counted(loaded.findings.count, "journey")), \(loaded.openGaps) "
          + "in \(seconds(time)) s; \(changes.summary); open \(folder)/index.html"
      )
    }
  }

  /// What was done, for a program; `written` and its like are missing when nothing was.
  private func facts(
    _ loaded: LoadedSite,
    pages: Int,
    _ changes: OutputFolder.Changes?,
    after time: Duration
  ) -> JSON {
    let open = loaded.openSeverities
    let gaps = Severity.allCases.reversed().map { severity in
      JSON.Member(key: severity.name, value: .number(Double(open.count { $0 == severity })))
    }
    let errors = loaded.diagnostics.count { options.strict || $0.severity == .error }
    return .members([
      "pages": .number(Double(pages)),
      "journeys": .number(Double(loaded.findings.count)),
      "gaps": .object(gaps),
      "errors": .number(Double(errors)),
      "warnings": .number(Double(loaded.diagnostics.count - errors)),
      "seconds": Double(seconds(time)).map(JSON.number),
      "output": .string(folder),
      "written": changes.map { .number(Double($0.written)) },
      "unchanged": changes.map { .number(Double($0.unchanged)) },
      "removed": changes.map { .number(Double($0.removed)) },
    ])
  }

  /// Builds now and after every change until somebody ends it; what is wrong is said, and the next change
  /// waited for.
  private func buildAtEveryChange(of source: SourceFolder, to target: OutputFolder) async {
    let signals = await endSignals()
    await withTaskGroup { group in
      group.addTask { await follow(source, to: target) }
      group.addTask { for await _ in signals { return } }
      await group.next()
      group.cancelAll()
    }
  }

  private func follow(_ source: SourceFolder, to target: OutputFolder) async {
    var last: (site: LoadedSite, snapshot: SourceFolder.Snapshot)?
    var trouble: String?
    var watch = SourceWatch(source, leavingAside: target.path)
    while let sighting = await watch.next(after: trouble == nil ? last.map { .success($0.snapshot) } : nil) {
      do throws(DiskError) {
        let start = ContinuousClock.now
        let snapshot = try sighting.get()
        let loaded = try await source.load(
          snapshot,
          after: last,
          on: options.day,
          jobs: options.width,
          version: version
        )
        last = (loaded, snapshot)
        _ = try await write(loaded, to: target, since: start)
        trouble = nil
      } catch  where error.message == trouble {
        continue
      } catch {
        trouble = error.message
        printError("journeysite: error: \(error.message)")
      }
    }
  }
}

/// Seconds with two decimals.
private func seconds(_ duration: Duration) -> String {
  let (whole, attoseconds) = duration.components
  let hundredths = whole * 100 + attoseconds / 10_000_000_000_000_000
  return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
}
