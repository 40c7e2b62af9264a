import Diagnostics
import Journeys
import TestSupport
import Testing

/// The day that tests are built on.
let testDay: Day = {
  guard let day = Day("2026-11-22") else { preconditionFailure("a day") }
  return day
}()

/// Checks what one journey file is read as: its dump, or some of its lines.
func check(
  _ source: String,
  besides others: [String: String] = [:],
  isReadAs expected: String,
  at name: String = "test.md",
  sourceLocation: SourceLocation_ = #_sourceLocation
) {
  let read = atlas(of: files(source, others, name), on: testDay)
  #expect(read.diagnostics.isEmpty, "\(messages(read.diagnostics))", sourceLocation: sourceLocation)
  #expect(read.value.journeys.first?.dump == expected, sourceLocation: sourceLocation)
}

/// Checks that reading gives exactly these diagnostics: `marker: id: part of the message`.
func check(
  _ marked: String,
  besides others: [String: String] = [:],
  reports expected: [(marker: Int, id: DiagnosticID, message: String)],
  sourceLocation: SourceLocation_ = #_sourceLocation
) {
  let source = MarkedSource(marked)
  let read = atlas(of: files(source.text, others), on: testDay)
  #expect(
    read.diagnostics.count == expected.count,
    "\(messages(read.diagnostics))",
    sourceLocation: sourceLocation
  )
  for (marker, id, message) in expected {
    let place = source.places[marker]
    let found = read.diagnostics.contains {
      $0.id == id && $0.message.contains(message) && $0.location.line == place?.line
        && $0.location.column == place?.column
    }
    #expect(
      found,
      "\(marker) at \(String(describing: place)): \(messages(read.diagnostics))",
      sourceLocation: sourceLocation
    )
  }
}

typealias SourceLocation_ = Testing.SourceLocation

private func files(
  _ journey: String,
  _ others: [String: String],
  _ name: String = "test.md"
) -> [SourceFile] {
  [SourceFile(path: "content/journeys/\(name)", text: journey)]
    + others.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, text: $0.value) }
}

private func messages(_ diagnostics: [Diagnostic]) -> String {
  diagnostics.map { $0.text(source: nil) }.joined(separator: "\n")
}
