import Diagnostics
import Foundation
import Journeys
import Reference
import Testing

@Suite struct FormatReferenceTests {
  private static let docs = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("docs")

  /// `UPDATE_GOLDENS=1 swift test` writes the files anew; the change is reviewed.
  @Test(arguments: Language.allCases)
  func `the file in the repository is what the tables say`(language: Language) throws {
    let file = Self.docs.appendingPathComponent("format.\(language.rawValue).md")
    let text = formatReference(in: language)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
      try FileManager.default.createDirectory(at: Self.docs, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    #expect(
      try String(contentsOf: file, encoding: .utf8) == text,
      "UPDATE_GOLDENS=1 swift test writes it anew"
    )
  }

  @Test(arguments: Language.allCases)
  func `names every word, field, model, role and diagnostic`(language: Language) {
    let text = formatReference(in: language)
    for word in vocabulary.flatMap({ [$0.en, $0.nl] + $0.synonyms }) {
      #expect(text.contains(word), "\(word)")
    }
    for field in SchemaKind.allCases.flatMap(\.table.fields) {
      #expect(text.contains("`\(field.en)`") && text.contains("`\(field.nl)`"), "\(field.en)")
      #expect(text.contains(field.meaning[language]), "\(field.en)")
    }
    for model in PhaseModel.builtIn { #expect(text.contains("`\(model.id)`")) }
    for role in PhaseRole.allCases { #expect(text.contains("`\(role.rawValue)`")) }
    for id in DiagnosticID.allCases { #expect(text.contains("`\(id.rawValue)`")) }
  }

  @Test func `the example in the reference is read without a remark`() throws {
    for language in Language.allCases {
      let text = formatReference(in: language)
      let start = try #require(text.firstRange(of: "```markdown\n")).upperBound
      let end = try #require(text[start...].firstRange(of: "\n```")).lowerBound
      let file = SourceFile(path: "content/journeys/a.md", text: String(text[start..<end]) + "\n")
      let read = journeys(from: file, in: Registers())
      #expect(read.diagnostics.isEmpty && read.value.first?.steps.isEmpty == false)
    }
  }
}
