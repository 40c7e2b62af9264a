import ArgumentParser
import Diagnostics
import Exchange
import Journeys
import Publishing
import Reports

struct Format: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Rewrites journey files into the canonical spelling.",
    discussion: """
      Items become lines '- key: value', keys of the format stand in the language that most of them are in
      already, nested lines are indented by two spaces, and a heading has a blank line around it. Your own \
      labels, the prose, tables and diagrams stay as they are, and the built page stays the same: a change \
      that would alter it is not made. Doing it twice changes nothing more.
      """
  )

  @Argument(help: "Journey files; all of the site's when none is named.", completion: .file())
  var files: [String] = []

  @Flag(help: "Write nothing; list the files that would change, and exit with 1 when there are any.")
  var check = false

  @OptionGroup var options: SiteOption

  func run() async throws {
    try await reportingDiskTrouble {
      let site = try options.site()
      let paths = files.isEmpty ? site.journeys.map(options.path) : files
      guard !paths.isEmpty else {
        throw ValidationError("No journey files are here; name one, or say where the site is with --source.")
      }
      var changed: [String] = []
      var hasErrors = false
      for path in paths {
        let file = try AuthorFile(path).source()
        let result = rewritten(file, in: site.registers)
        if report(result.diagnostics.filter { $0.severity == .error }, in: [file], quiet: options.quiet) {
          hasErrors = true
        }
        guard result.value != file.bytes else { continue }
        if !check { try AuthorFile(path).replace(with: result.value) }
        changed.append(path)
      }
      try finish(changed, of: paths.count, hasErrors)
    }
  }

  private func finish(_ changed: [String], of count: Int, _ hasErrors: Bool) throws {
    if check || !options.quiet {
      for path in changed { print(path) }
    }
    if hasErrors { printError("journeysite: what can't be read is left as it is; mend the errors first") }
    if !options.quiet {
      let files = counted(count, "file")
      switch (changed.count, check) {
      case (0, _): if !hasErrors { printError("\(files): nothing to change") }
      case (let number, true):
        printError("\(number) of \(files) would change; 'journeysite format' rewrites them")
      case (let number, false):
        printError("\(number) of \(files) rewritten; 'journeysite build' writes the same pages as before")
      }
    }
    if hasErrors || check && !changed.isEmpty { throw ExitCode.contentErrors }
  }
}
