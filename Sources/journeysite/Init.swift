import ArgumentParser
import Journeys
import Publishing
import Starter

struct Init: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Starts a site: a small one that works, with one journey to change, or with those you have.",
    discussion: """
      Beside the journey come the settings, examples for continuous integration on GitHub and GitLab, and the
      schemas that let an editor complete and check the keys. A file that is there already is left alone.

      With --from the site starts with the journeys of those files instead: Markdown however it is written, \
      Mermaid, CSV, JSON and YAML, as 'journeysite import' reads them. The files themselves stay as they are.

        journeysite init maps --from old-map.md board.csv
      """
  )

  @Argument(help: ArgumentHelp("The folder to start in; it is made when it is not there.", valueName: "dir"))
  var folder = "."

  @Option(help: "The language of the site: en or nl.")
  var lang = Language.en

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Files with journeys to start with.", valueName: "files"),
    completion: .file()
  )
  var from: [String] = []

  @Flag(help: "Print errors only.")
  var quiet = false

  func run() async throws {
    try await reportingDiskTrouble {
      let place = try StartingFolder(folder)
      let read = try journeys()
      for file in starter(in: lang, withJourney: read.isEmpty) {
        let isNew = try place.add(file.path, file.bytes)
        say(isNew ? "wrote \(prefix)\(file.path)" : "left \(prefix)\(file.path) as it is")
      }
      for journey in read {
        try AuthorFile(journey.path).create(journey.text)
        say("wrote \(journey.path) from \(journey.source)")
      }
      let option = prefix.isEmpty ? "" : " --source \(folder)"
      let first = read.first?.path ?? prefix + firstJourney(in: lang)
      say("next: 'journeysite serve\(option) --open', then change \(first)")
      if !read.isEmpty { say("      'journeysite check\(option)' says what is missing") }
    }
  }

  /// The journeys of the files to start with; before anything is written, so that a file that can't be read
  /// leaves no half a site.
  private func journeys() throws -> [ImportedFiles.Journey] {
    var registers = Registers()
    registers.settings.language = lang
    let read = try ImportedFiles(from, in: registers, to: prefix + "content/journeys")
    if report(read.diagnostics, in: read.sources, quiet: quiet) {
      printError("journeysite: nothing was written")
      throw ExitCode.contentErrors
    }
    return read.journeys
  }

  /// What stands before the paths of the site's files as seen from here.
  private var prefix: String { folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/" }

  private func say(_ text: String) { if !quiet { print(text) } }
}
