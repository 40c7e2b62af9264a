import Diagnostics
import Markdown
import Markup
import Testing

/// Diagnostics as one line each: `line:column id: message`, with indented notes.
func lines(_ diagnostics: [Diagnostic]) -> String {
  diagnostics.inOrder.map { diagnostic in
    let place = "\(diagnostic.location.line):\(diagnostic.location.column)"
    let notes = diagnostic.notes.map { note in
      "\n  " + (note.location.map { "\($0.line):\($0.column) " } ?? "") + note.message
    }
    return "\(place) \(diagnostic.severity.rawValue) \(diagnostic.id.rawValue): \(diagnostic.message)"
      + notes.joined()
  }.joined(separator: "\n")
}

/// A document's text, its dump, and what is said about it.
func check(
  document source: String,
  _ expected: String,
  diagnostics: String = "",
  at location: Testing.SourceLocation = #_sourceLocation
) {
  let result = document(of: SourceFile(path: "a.md", text: source))
  #expect(result.value.dump == expected, sourceLocation: location)
  #expect(lines(result.diagnostics) == diagnostics, sourceLocation: location)
}

/// What is said about a document.
func check(
  diagnosticsOf source: String,
  _ expected: String,
  at location: Testing.SourceLocation = #_sourceLocation
) {
  let result = document(of: SourceFile(path: "a.md", text: source))
  #expect(lines(result.diagnostics) == expected, sourceLocation: location)
}

/// A YAML file's text, its dump (empty for nothing), and what is said about it.
func check(
  yaml source: String,
  _ expected: String,
  diagnostics: String = "",
  at location: Testing.SourceLocation = #_sourceLocation
) {
  let result = yaml(of: SourceFile(path: "a.yaml", text: source))
  #expect(result.value?.dump ?? "" == expected, sourceLocation: location)
  #expect(lines(result.diagnostics) == diagnostics, sourceLocation: location)
}

/// Markdown and the HTML of its prose.
func check(
  prose source: String,
  _ expected: String,
  style: ProseStyle = ProseStyle(),
  at location: Testing.SourceLocation = #_sourceLocation
) {
  var page = Pieces()
  page.write(document(of: SourceFile(path: "a.md", text: source)).value.blocks, style: style)
  #expect(Markup(page).string == expected, sourceLocation: location)
}
