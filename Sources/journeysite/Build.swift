import ArgumentParser
import Publishing
import Reports
import Site

struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes the site.",
    discussion: """
      Nothing is written when the content has errors. Files in the output folder that journeysite did
      not write are never touched.
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

  func run() async throws {
    try await reportingDiskTrouble {
      let clock = ContinuousClock()
      let start = clock.now
      let source = try SourceFolder(options.source)
      let output = output ?? options.source + "/public"
      let target = try OutputFolder(output, for: source)
      let loaded = try await source.load(
        leavingAside: target.path,
        on: options.day,
        jobs: options.width,
        version: version
      )
      if report(loaded, strict: options.strict, quiet: options.quiet) { throw ExitCode.contentErrors }
      let changes = try await target.write(loaded.site.pages, copying: loaded.copies, jobs: options.width) {
        printError("journeysite: another build is writing to '\(output)'; waiting for it")
      }
      guard !options.quiet else { return }
      let elapsed = start.duration(to: clock.now)
      let pages = loaded.site.pages.count { $0.path.hasSuffix(".html") }
      print(
        "\(counted(pages, "page")), \(counted(loaded.findings.count, "journey")), "
          + "\(loaded.openGaps) in \(seconds(elapsed)) s; "
          + "\(changes.summary) in \(output)"
      )
    }
  }
}

/// Seconds with two decimals.
private func seconds(_ duration: Duration) -> String {
  let (whole, attoseconds) = duration.components
  let hundredths = whole * 100 + attoseconds / 10_000_000_000_000_000
  return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
}
