import Diagnostics
import Foundation
import Markdown
import Markup
import Testing

/// Texts that others wrote, tested where they are at hand.
struct CorpusTests {
  /// A folder `shared/corpus/…` beside the repository or above it; nil when there is none.
  private static func corpus(_ name: String) -> URL? {
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      let found = folder.appendingPathComponent("shared/corpus/\(name)")
      if FileManager.default.fileExists(atPath: found.path) { return found }
      folder.deleteLastPathComponent()
    }
    return nil
  }

  private static func files(_ name: String) -> [URL] {
    let files = corpus(name).flatMap {
      try? FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)
    }
    return (files ?? []).sorted { $0.path < $1.path }
  }

  @Test(.enabled(if: corpus("hostile-yaml") != nil))
  func `ends every hostile YAML file in values or a diagnostic`() throws {
    for url in Self.files("hostile-yaml") where url.pathExtension == "yaml" {
      let bytes = [UInt8](try Data(contentsOf: url))
      let alone = yaml(of: SourceFile(path: "a.yaml", bytes: bytes))
      #expect(alone.value != nil || !alone.diagnostics.isEmpty || bytes.isEmpty, "\(url.lastPathComponent)")
      let fences = Array("---\n".utf8)
      let file = SourceFile(
        path: "a.md",
        bytes: fences + bytes + Array("\n".utf8) + fences + Array("Body".utf8)
      )
      let within = document(of: file)
      #expect(within.value.frontMatter != nil || !within.diagnostics.isEmpty, "\(url.lastPathComponent)")
    }
  }

  @Test(.enabled(if: corpus("markdown") != nil))
  func `reads every real document without an error and within its lines`() throws {
    for url in Self.files("markdown") where url.pathExtension == "md" {
      let bytes = [UInt8](try Data(contentsOf: url))
      let result = document(of: SourceFile(path: url.lastPathComponent, bytes: bytes))
      #expect(!result.diagnostics.hasErrors, "\(url.lastPathComponent): \(lines(result.diagnostics))")
      let lineCount = bytes.count { $0 == 0x0A } + 1
      #expect(result.value.blocks.allSatisfy { (1...lineCount).contains($0.location.line) })
    }
  }

  private static let examplesPath = ProcessInfo.processInfo.environment["JOURNEYSITE_COMMONMARK"]

  private struct Example: Decodable {
    var markdown: String
    var html: String
    var example: Int
  }

  /// Where we differ on purpose, besides raw HTML, by the example's number.
  private static let differences: [Int: String] = {
    let reasons: [(String, [Int])] = [
      ("dashes on the first line, then a word, or more dashes, are front-matter", [96, 98]),
      ("a comment is left out of the page", [179, 183, 308, 309, 624]),
      ("a link to nowhere is its text", [200, 484, 485, 486, 566]),
    ]
    return Dictionary(
      uniqueKeysWithValues: reasons.flatMap { reason, numbers in numbers.map { ($0, reason) } }
    )
  }()

  /// The examples of CommonMark 0.30 as JSON, at the path in `JOURNEYSITE_COMMONMARK`. All agree but those
  /// with raw HTML, which is shown as text, and the `differences`.
  @Test(.enabled(if: examplesPath != nil))
  func `agrees with the examples of CommonMark`() throws {
    let path = try #require(Self.examplesPath)
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let examples = try JSONDecoder().decode([Example].self, from: data)
    var agreed = 0
    var rawHTML = 0
    for example in examples {
      let result = document(of: SourceFile(path: "a.md", text: example.markdown))
      var page = Pieces()
      page.write(result.value.blocks, style: ProseStyle())
      let html = Markup(page).string.replacing("&#39;", with: "'").replacing(" rel=\"noreferrer\"", with: "")
      if html == example.html.replacing(" />", with: ">") {
        agreed += 1
      } else {
        let isRawHTML = result.diagnostics.contains { $0.id == .rawHTML }
        if isRawHTML { rawHTML += 1 }
        #expect(isRawHTML || Self.differences[example.example] != nil, "example \(example.example): \(html)")
      }
    }
    print("CommonMark 0.30: \(agreed)/\(examples.count) examples agree, \(rawHTML) show raw HTML as text")
    for (number, reason) in Self.differences.sorted(by: { $0.key < $1.key }) {
      print("  example \(number): \(reason)")
    }
  }
}
