import ArgumentParser
import Diagnostics
import Exchange
import Journeys
import Publishing
import Reports

struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes journeys of other notations as canonical Markdown.",
    discussion: """
      Reads Mermaid (.mmd, .mermaid, or fenced in Markdown), Markdown however it is written, CSV (.csv, .tsv: a \
      row for each step, each phase or each note), JSON of 'journeysite export', and other people's JSON and YAML \
      that lists phases and steps. Nothing is overwritten, and the sources stay as they are.

        journeysite import map.mmd board.csv --to content/journeys
      """
  )

  @Argument(help: "The files to import.", completion: .file())
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "The folder to write to (default: content/journeys in the site's folder).",
      valueName: "dir"
    )
  )
  var to: String?

  @OptionGroup var options: SiteOption

  func run() async throws {
    try await reportingDiskTrouble {
      let site = try options.site()
      let folder = to ?? options.path("content/journeys")
      var results: [(path: String, text: String, source: String)] = []
      var sources: [SourceFile] = []
      var diagnostics: [Diagnostic] = []
      for path in files {
        let file = try AuthorFile(path).source()
        let read = imported(file, in: site.registers)
        sources.append(file)
        diagnostics += read.diagnostics
        results += read.value.map { ("\(folder)/\($0.name).md", $0.text, path) }
      }
      diagnostics += collisions(results)
      if report(diagnostics, in: sources, quiet: options.quiet) {
        printError("journeysite: nothing was written")
        throw ExitCode.contentErrors
      }
      for result in results {
        try AuthorFile(result.path).create(result.text)
        if !options.quiet { print("wrote \(result.path) from \(result.source)") }
      }
      if !options.quiet {
        print("next: 'journeysite check' says what is missing, 'journeysite build' draws the maps")
      }
    }
  }

  /// Files that are there already, and two that would have one name.
  private func collisions(_ results: [(path: String, text: String, source: String)]) -> [Diagnostic] {
    var first: [String: String] = [:]
    return results.compactMap { result in
      let other = first.updateValue(result.source, forKey: result.path)
      guard other != nil || AuthorFile(result.path).isThere else { return nil }
      return Diagnostic(
        .pathCollision,
        .error,
        other.map { "'\($0)' would be written to '\(result.path)' too; rename one of them" }
          ?? "'\(result.path)' is already there and is left as it is; rename or move one of them",
        at: SourceLocation(file: result.source)
      )
    }
  }
}
