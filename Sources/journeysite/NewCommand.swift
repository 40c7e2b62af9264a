import ArgumentParser
import Diagnostics
import Journeys
import Publishing
import Reference

struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Starts a file: a journey, or something that journeys refer to.",
    discussion: """
      The file carries comments that teach, in the site's language, and builds as it is. Nothing is overwritten.

        journeysite new journey "Ordering a book"
        journeysite new evidence "Interviews in March"
      """
  )

  @Argument(help: "journey, audience, touchpoint, evidence or promise.")
  var kind: ScaffoldKind

  @Argument(help: "What it is called.")
  var title: String

  @Option(help: "The language of the file: en or nl (default: the site's).")
  var lang: Language?

  @OptionGroup var options: SiteOption

  func validate() throws {
    if slug(title).isEmpty {
      throw ValidationError("'\(title)' has no letter and no digit to make a file's name of.")
    }
  }

  func run() async throws {
    try await reportingDiskTrouble {
      let folder = try SourceFolder(options.source)
      // A folder of journeys without a folder for content is content itself.
      let found =
        try folder.hasContentFolder
        ? [] : folder.registers(leavingAside: folder.path + "/public").value.journeys
      let root = folder.hasContentFolder || found.isEmpty ? "content/" : ""
      let inside = root.isEmpty && kind == .journey ? "" : kind.folder + "/"
      let path = options.path(root + inside + slug(title) + ".md")
      let site = try options.site()
      try AuthorFile(path).create(scaffold(kind, titled: title, in: lang ?? site.registers.settings.language))
      guard !options.quiet else { return }
      print("wrote \(path)")
      print("next: \(next)")
    }
  }

  private var next: String {
    let id = slug(title)
    return switch kind {
    case .journey: "write in it what you know, then 'journeysite check' says what is missing"
    case .audience: "a journey names it with 'audience: \(id)'"
    case .touchpoint: "a step names it with '- touchpoint: \(title)'"
    case .evidence: "a card rests on it with '- evidence: \(id)' below it"
    case .promise: "a step makes it with '- promise: \(title)', and keeps it with '- kept: \(title)'"
    }
  }
}

extension ScaffoldKind: ExpressibleByArgument {}
