import ArgumentParser
import Journeys
import Publishing
import Starter

struct Init: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Starts a site: a small one that works, with one journey to change.",
    discussion: """
      Beside the journey come the settings, examples for continuous integration on GitHub and GitLab, and the
      schemas that let an editor complete and check the keys. A file that is there already is left alone.
      """
  )

  @Argument(help: ArgumentHelp("The folder to start in; it is made when it is not there.", valueName: "dir"))
  var folder = "."

  @Option(help: "The language of the site: en or nl.")
  var lang = Language.en

  @Flag(help: "Print errors only.")
  var quiet = false

  func run() async throws {
    try await reportingDiskTrouble {
      let place = try StartingFolder(folder)
      let prefix = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
      for file in starter(in: lang) {
        let isNew = try place.add(file.path, file.bytes)
        guard !quiet else { continue }
        print(isNew ? "wrote \(prefix)\(file.path)" : "left \(prefix)\(file.path) as it is")
      }
      guard !quiet else { return }
      let option = prefix.isEmpty ? "" : " --source \(folder)"
      print("next: 'journeysite serve\(option) --open', then change \(prefix)\(firstJourney(in: lang))")
    }
  }
}
