import ArgumentParser
import Diagnostics
import Gaps
import Journeys
import Markup
import Publishing
import Reports
import Site

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what is wrong with the content and which gaps there are; the site is not written.",
    discussion: """
      Gaps alone are no failure, unless --fail-on or --baseline says so. A baseline is a file of gaps that
      are known: make it once with --write-baseline, and from then on only new gaps fail.
      """
  )

  @OptionGroup var options: SourceOptions

  @Option(
    help: ArgumentHelp(
      "Exit with 1 when a gap is at least this severe: critical, high, medium or low.",
      valueName: "severity"
    ),
    transform: readSeverity
  )
  var failOn: Severity?

  @Option(help: "How to say it: text, json, sarif (2.1.0) or github (remarks in a pull request).")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "Count only gaps that this file doesn't list; any of them fails, or those of --fail-on.",
      valueName: "file"
    )
  )
  var baseline: String?

  @Flag(help: "Write the gaps there are now to the file of --baseline.")
  var writeBaseline = false

  @Option(
    help: ArgumentHelp(
      "Add a line with today's numbers to this file; the site draws the trend from \(History.fileName).",
      valueName: "file"
    )
  )
  var record: String?

  @Flag(help: "List the rules that had nothing to look at, and why (text).")
  var skipped = false

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, sarif, github }

  func validate() throws {
    if writeBaseline && baseline == nil {
      throw ValidationError("--write-baseline needs to know where: add --baseline FILE.")
    }
  }

  func run() async throws {
    try await reportingDiskTrouble {
      let source = try SourceFolder(options.source)
      var loaded = try await source.load(
        leavingAside: source.path + "/public",
        on: options.day,
        jobs: options.width,
        version: version
      )
      if options.strict {
        for index in loaded.diagnostics.indices { loaded.diagnostics[index].severity = .error }
      }
      let hasErrors = report(loaded, strict: options.strict, quiet: options.quiet)
      let checked = CheckReport(
        of: loaded.findings,
        ofSite: loaded.siteFindings,
        in: loaded.site.atlas,
        diagnostics: loaded.diagnostics,
        baseline: try known(),
        version: version
      )
      say(checked, loaded)
      if hasErrors { throw ExitCode.contentErrors }
      try keep(checked)
      if let limit = failOn ?? (checked.baseline == nil ? nil : .info), checked.fails(on: limit) {
        throw ExitCode.contentErrors
      }
    }
  }

  /// The gaps that are known; nil when there is nothing to compare with.
  private func known() throws -> Baseline? {
    guard let baseline, !writeBaseline else { return nil }
    guard let text = try TextFile(baseline).text() else {
      throw WrongFile(message: "there is no baseline '\(baseline)'; add --write-baseline to make it")
    }
    do {
      return try Baseline(text: text)
    } catch {
      throw WrongFile(
        message:
          "\(baseline):\(error.line): '\(error.word)' is no gap's fingerprint; add --write-baseline to write the file anew"
      )
    }
  }

  private func say(_ checked: CheckReport, _ loaded: LoadedSite) {
    switch format {
    case .text:
      guard !options.quiet else { return }
      print(checked.text(listingSkipped: skipped), terminator: "")
      guard let rule = checked.newGaps.first?.finding.rule else { return }
      print(
        "next: 'journeysite explain \(rule)' says how to close one, 'journeysite serve' shows them on the map"
      )
    case .json: print(checked.json.text, terminator: "")
    case .sarif: print(checked.sarif(sources: loaded.sources).text, terminator: "")
    case .github: print(checked.github, terminator: "")
    }
  }

  /// Writes the files that were asked for: only what was checked without errors is worth remembering.
  private func keep(_ checked: CheckReport) throws {
    if writeBaseline, let baseline {
      try TextFile(baseline).replace(with: Baseline.text(of: checked.gaps, on: checked.date))
    }
    guard let record else { return }
    let file = TextFile(record)
    let entry = History.Entry(of: checked.gaps, journeys: checked.journeys, on: checked.date)
    guard let text = History.text(try file.text() ?? "", adding: entry) else {
      throw WrongFile(
        message:
          "'\(record)' is no history of gaps, and is left as it is; such a file begins with '\(History.header)'"
      )
    }
    try file.replace(with: text)
  }
}

private func readSeverity(_ text: String) throws -> Severity {
  guard let severity = Severity(name: text), severity > .info else {
    throw ValidationError("--fail-on is '\(text)'; expected critical, high, medium or low.")
  }
  return severity
}
