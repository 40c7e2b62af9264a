import ArgumentParser
import Diagnostics
import Journeys
import Publishing

/// The site that a command on single files belongs to.
struct SiteOption: ParsableArguments {
  @Option(help: ArgumentHelp("The site's folder.", valueName: "dir"))
  var source = "."

  @Flag(help: "Print errors only.")
  var quiet = false

  /// What journeys of the site refer to, and the journeys; nothing when no site is kept there.
  func site() throws(DiskError) -> (registers: Registers, journeys: [String]) {
    let folder = try SourceFolder(source)
    guard folder.isSite else { return (Registers(), []) }
    return try folder.registers(leavingAside: folder.path + "/public").value
  }

  /// A path of the site as seen from here.
  func path(_ relative: String) -> String {
    source == "." ? relative : source.hasSuffix("/") ? source + relative : source + "/" + relative
  }
}

/// Prints remarks on files, in order, each with its line; returns whether there was an error.
func report(_ diagnostics: [Diagnostic], in files: [SourceFile], quiet: Bool) -> Bool {
  let sources = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  for diagnostic in diagnostics.inOrder where !quiet || diagnostic.severity == .error {
    printError(diagnostic.text(source: sources[diagnostic.location.file]))
  }
  return diagnostics.hasErrors
}
