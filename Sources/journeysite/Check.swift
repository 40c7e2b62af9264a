import ArgumentParser
import Diagnostics
import Gaps
import Journeys
import Publishing
import Site

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what is wrong with the content and which gaps there are, and writes nothing."
  )

  @OptionGroup var options: SourceOptions

  func run() async throws {
    try await reportingDiskTrouble {
      let source = try SourceFolder(options.source)
      let loaded = try await source.load(
        leavingAside: source.path + "/public",
        on: options.day,
        jobs: options.width,
        version: version
      )
      let hasErrors = report(loaded, strict: options.strict, quiet: options.quiet)
      if !options.quiet { printGaps(loaded) }
      if hasErrors { throw ExitCode.contentErrors }
    }
  }

  private func printGaps(_ loaded: LoadedSite) {
    for (journey, found) in zip(loaded.site.atlas.journeys, loaded.findings) where !found.open.isEmpty {
      print("\(journey.title) (\(journey.location.file))")
      for finding in found.open {
        print("  \(finding.severity.name): \(finding.title) [\(finding.rule)]")
      }
    }
    if !loaded.siteFindings.open.isEmpty {
      print("The site as a whole")
      for finding in loaded.siteFindings.open {
        print("  \(finding.severity.name): \(finding.title) [\(finding.rule)]")
      }
    }
    print("\(counted(loaded.findings.count, "journey")), \(gapSummary(loaded))")
  }
}
