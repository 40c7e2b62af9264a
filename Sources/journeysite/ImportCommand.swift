import ArgumentParser
import Publishing

struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Writes journeys of other notations as canonical Markdown.",
    discussion: """
      Reads Mermaid (.mmd, .mermaid, or fenced in Markdown), Markdown however it is written, CSV (.csv, .tsv: a \
      row for each step, each phase or each note), JSON of 'journeysite export', other people's JSON and YAML that \
      lists phases or steps, and BPMN 2.0 (.bpmn: a journey for each process). Nothing is overwritten, and the \
      sources stay as they are.

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
      let read = try ImportedFiles(files, in: site.registers, to: folder)
      if report(read.diagnostics, in: read.sources, quiet: options.quiet) {
        printError("journeysite: nothing was written")
        throw ExitCode.contentErrors
      }
      for journey in read.journeys {
        try AuthorFile(journey.path).create(journey.text)
        if !options.quiet { print("wrote \(journey.path) from \(journey.source)") }
      }
      if !options.quiet {
        print("next: 'journeysite check' says what is missing, 'journeysite build' draws the maps")
      }
    }
  }
}
