package import ArgumentParser
import Diagnostics
package import Exchange
import Journeys
import Publishing
import Reports

struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes a journey as Mermaid, JSON or CSV.",
    discussion: """
      --json holds everything, and 'journeysite import' reads it back. --mermaid holds phases, steps, \
      feelings and actors; a step without a feeling stands in the middle of the scale. --csv has a row for \
      each step and a column for each lane.

        journeysite export order-a-book --mermaid
        journeysite export content/journeys/order-a-book.md --json --output order-a-book.json
      """
  )

  @Argument(help: "A journey file, or the id of a journey of the site.", completion: .file())
  var journey: String

  @Flag(help: "What to write.")
  var format: ExportFormat

  @Option(
    help: ArgumentHelp("A new file to write to (default: standard output).", valueName: "file"),
    completion: .file()
  )
  var output: String?

  @OptionGroup var options: SiteOption

  func run() async throws {
    try await reportingDiskTrouble {
      let site = try options.site()
      let found = try find(site)
      if report(found.diagnostics.filter { $0.severity == .error }, in: [found.file], quiet: options.quiet) {
        throw ExitCode.contentErrors
      }
      let missing = stepsWithoutScore(found.journey)
      if format == .mermaid, missing > 0, !options.quiet {
        printError(
          "\(missing) of \(counted(found.journey.steps.count, "step")) without a feeling: Mermaid wants a score, so "
            + "the middle of the scale is written"
        )
      }
      let text = export(found.journey, as: format)
      guard let output else { return print(text, terminator: "") }
      try AuthorFile(output).create(text)
      guard !options.quiet else { return }
      let next =
        switch format {
        case .json, .csv: "'journeysite import \(output)' reads it back"
        case .mermaid: "put it in a ```mermaid fence, or in a journeys folder as it is"
        }
      print("wrote \(output); \(next)")
    }
  }

  private struct Found {
    var journey: Journey
    var file: SourceFile
    var diagnostics: [Diagnostic]
  }

  private func find(_ site: (registers: Registers, journeys: [String])) throws -> Found {
    if AuthorFile(journey).isThere {
      let file = try AuthorFile(journey).source()
      let read = journeys(from: file, in: site.registers)
      guard let first = read.value.first, read.value.count == 1 else {
        let ids = read.value.map(\.id).joined(separator: ", ")
        throw ValidationError(
          "'\(journey)' holds \(counted(read.value.count, "journey")); name one by its id: \(ids)."
        )
      }
      return Found(journey: first, file: file, diagnostics: read.diagnostics)
    }
    var ids: [String] = []
    for path in site.journeys {
      var file = try AuthorFile(options.path(path)).source()
      file.path = path
      let read = journeys(from: file, in: site.registers)
      if let found = read.value.first(where: { $0.id == journey }) {
        return Found(journey: found, file: file, diagnostics: read.diagnostics)
      }
      ids += read.value.map(\.id)
    }
    throw ValidationError(
      "No file and no journey is called '\(journey)'\(suggestion(for: journey, in: ids)). "
        + (ids.isEmpty ? "There are no journeys here." : "The journeys are \(ids.joined(separator: ", ")).")
    )
  }
}

extension ExportFormat: EnumerableFlag {
  package static func help(for value: ExportFormat) -> ArgumentHelp? {
    switch value {
    case .mermaid: "A Mermaid 'journey' diagram."
    case .json: "JSON with everything in it."
    case .csv: "A row for each step, for a spreadsheet."
    }
  }
}
