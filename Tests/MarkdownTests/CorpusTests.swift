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

  /// The examples of CommonMark 0.30 as JSON, at the path in `JOURNEYSITE_COMMONMARK`. Left out are those
  /// where we differ on purpose: raw HTML, links to nowhere, `---` on the first line.
  @Test(.enabled(if: examplesPath != nil))
  func `agrees with the examples of CommonMark`() throws {
    let path = try #require(Self.examplesPath)
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let examples = try JSONDecoder().decode([Example].self, from: data)
    var agreed = 0
    for example in examples {
      let result = document(of: SourceFile(path: "a.md", text: example.markdown))
      var markup = Markup()
      markup.write(result.value.blocks, style: ProseStyle())
      let html = markup.string.replacing("&#39;", with: "'").replacing(" rel=\"noreferrer\"", with: "")
      if html == example.html.replacing(" />", with: ">") {
        agreed += 1
      } else {
        let isOnPurpose =
          result.diagnostics.contains { $0.id == .rawHTML } || example.html.contains("<!--")
          || example.html.contains("href=\"\"") || example.markdown.hasPrefix("---\n")
        #expect(isOnPurpose, "example \(example.example): \(html)")
      }
    }
    print("CommonMark 0.30: \(agreed) of \(examples.count) examples agree")
  }
}
