import ArgumentParser
import Diagnostics
import Publishing
import Reports
import Site

struct Publish: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Checks the site and puts it where people see it, whole and in one step.",
    discussion: """
      In the target folder every release gets a folder of its own, and 'current' is a link to the one
      that is shown: let the web server serve <target>/current. A failure or a kill at any moment leaves
      the release that was shown. Where links don't exist, such as a file share, use --plain.

      Nothing is published while the content has errors, or while a link on a page leads nowhere.
      """
  )

  @Argument(
    help: ArgumentHelp("The folder to publish to, outside the site's own folder.", valueName: "target")
  )
  var target: String?

  @OptionGroup var options: SourceOptions

  @Option(help: ArgumentHelp("How many releases to keep, the one that is shown included.", valueName: "n"))
  var keep = 5

  @Flag(help: "Show the release before the one that is shown, and publish nothing.")
  var rollback = false

  @Flag(help: "List the releases, the newest first.")
  var list = false

  @Flag(help: "Write the files into the target itself, for places where links don't exist.")
  var plain = false

  @Flag(help: "Say which files would change, and write nothing.")
  var dryRun = false

  @Option(help: ArgumentHelp("Write the whole site to one ZIP file as well, or instead.", valueName: "file"))
  var zip: String?

  @Flag(help: "Put styles and pictures into each page, for places that hand out single files.")
  var singleFile = false

  func validate() throws {
    if target == nil && (zip == nil || rollback || list || dryRun || plain) {
      throw ValidationError("Say where to publish to: 'journeysite publish <target>'.")
    }
    if keep < 1 { throw ValidationError("--keep is \(keep); expected at least 1.") }
    let modes = [rollback, list, dryRun].count { $0 }
    if modes > 1 { throw ValidationError("--rollback, --list and --dry-run go one at a time.") }
    if plain && (rollback || list) {
      throw ValidationError("A plain copy has no releases to list or go back to.")
    }
    if zip != nil && modes > 0 { throw ValidationError("--zip writes a file; leave it out here.") }
  }

  func run() async throws {
    try await reportingDiskTrouble {
      if let target, list { return try printReleases(ReleaseFolder(target)) }
      if let target, rollback { return try await rollBack(ReleaseFolder(target)) }
      try await publish()
    }
  }

  private func publish() async throws {
    let source = try SourceFolder(options.source)
    let archive = try zip.map { path throws(DiskError) in try ZipArchive(path, for: source) }
    let place = try target.map { path throws(DiskError) in try Place(path, isPlain: plain, for: source) }
    let progress = Progress(isQuiet: options.quiet)
    progress.show("reading \(options.source)")
    var loaded = try await source.load(
      leavingAside: source.path + "/public",
      on: options.day,
      jobs: options.width,
      version: version
    )
    progress.show("following every link")
    if !loaded.diagnostics.hasErrors {
      loaded.diagnostics += await loaded.linkDiagnostics(jobs: options.width)
    }
    progress.clear()
    if report(loaded, strict: options.strict, quiet: options.quiet) { throw ExitCode.contentErrors }
    let pages = singleFile ? loaded.singleFilePages : loaded.pages
    if let place {
      if dryRun { return try await printDifferences(to: pages, loaded, at: place) }
      try await write(pages, loaded, to: place)
    }
    if let archive {
      let size = try await archive.write(pages, copying: loaded.copies, jobs: options.width)
      say("\(counted(pages.count + loaded.copies.count, "file")) in \(zip ?? ""), \(size) bytes")
    }
  }

  /// What stands for the target.
  private enum Place {
    case releases(ReleaseFolder)
    case plain(OutputFolder)

    init(_ path: String, isPlain: Bool, for source: SourceFolder) throws(DiskError) {
      self =
        isPlain
        ? .plain(try OutputFolder(publishing: path, for: source))
        : .releases(try ReleaseFolder(path, for: source))
    }

    var shown: String? {
      switch self {
      case .releases(let folder): folder.current
      case .plain(let folder): folder.path
      }
    }
  }

  private func write(_ pages: [Page], _ loaded: LoadedSite, to place: Place) async throws {
    let target = target ?? ""
    func willWait() { printError("journeysite: another publisher is at work in '\(target)'; waiting for it") }
    switch place {
    case .plain(let folder):
      let changes = try await folder.write(
        pages,
        copying: loaded.copies,
        jobs: options.width,
        willWait: willWait
      )
      say(
        "\(changes.summary) in \(target); \(loaded.openGaps)"
      )
    case .releases(let folder):
      let outcome = try await folder.publish(
        pages,
        copying: loaded.copies,
        on: options.day,
        keep: keep,
        jobs: options.width,
        willWait: willWait
      )
      for name in outcome.foreign {
        printError("journeysite: release \(name) is kept: it holds files that journeysite did not write")
      }
      if outcome.isSame { return say("nothing has changed since release \(outcome.shown)") }
      say(
        "release \(outcome.shown): \(outcome.changes.summary); \(loaded.openGaps)"
      )
      say("a web server that shows \(target)/current shows it now")
      if try folder.releases().count > 1 { say("one release back: journeysite publish \(target) --rollback") }
    }
  }

  private func printDifferences(to pages: [Page], _ loaded: LoadedSite, at place: Place) async throws {
    let differences = try await OutputFolder.differences(
      from: place.shown,
      to: pages,
      copying: loaded.copies,
      jobs: options.width
    )
    for (path, change) in differences { print("\(change.rawValue) \(path)") }
    say(differences.isEmpty ? "nothing would change" : "\(counted(differences.count, "file")) would change")
  }

  private func printReleases(_ folder: ReleaseFolder) throws {
    let releases = try folder.releases()
    for release in releases {
      print("\(release.isCurrent ? "*" : " ") \(release.name)  \(counted(release.files, "file"))")
    }
    if releases.isEmpty { say("nothing has been published there") }
  }

  private func rollBack(_ folder: ReleaseFolder) async throws {
    let release = try await folder.rollBack {
      printError("journeysite: another publisher is at work in '\(folder.path)'; waiting for it")
    }
    say("release \(release.name) is shown again")
  }

  private func say(_ text: String) { if !options.quiet { print(text) } }
}

extension OutputFolder.Changes {
  /// “3 written, 12 unchanged, 0 removed”
  var summary: String { "\(written) written, \(unchanged) unchanged, \(removed) removed" }
}
