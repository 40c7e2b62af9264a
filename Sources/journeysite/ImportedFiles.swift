import Diagnostics
import Exchange
import Journeys
import Publishing

/// Files of other notations that were read: the journeys they hold as canonical Markdown, and what there is to
/// say about them. Nothing is written yet.
struct ImportedFiles {
  /// A journey on its way into the content.
  struct Journey {
    /// Where it goes, as seen from here.
    var path: String
    var text: String
    /// The file it comes from.
    var source: String
  }

  var journeys: [Journey] = []
  var sources: [SourceFile] = []
  var diagnostics: [Diagnostic] = []

  /// Reads files whose journeys go to `folder`, where no place may be taken.
  init(_ files: [String], in registers: Registers, to folder: String) throws(DiskError) {
    for path in files {
      let file = try AuthorFile(path).source()
      let read = imported(file, in: registers)
      sources.append(file)
      diagnostics += read.diagnostics
      journeys += read.value.map { journey in
        Journey(path: "\(folder)/\(journey.name).md", text: journey.text, source: path)
      }
    }
    diagnostics += collisions
  }

  /// Files that are there already, and two that would have one name.
  private var collisions: [Diagnostic] {
    var first: [String: String] = [:]
    return journeys.compactMap { journey in
      let other = first.updateValue(journey.source, forKey: journey.path)
      guard other != nil || AuthorFile(journey.path).isThere else { return nil }
      return Diagnostic(
        .pathCollision,
        .error,
        other.map { "'\($0)' would be written to '\(journey.path)' too; rename one of them" }
          ?? "'\(journey.path)' is already there and is left as it is; rename or move one of them",
        at: SourceLocation(file: journey.source)
      )
    }
  }
}
