import Diagnostics
import Journeys
import Testing

@testable import Exchange

/// What comes in and goes out over real maps, and over the demonstration.
struct CorpusTests {
  private static let isHere = Corpus.folder != nil

  /// Pages are slow to make while testing: of what is the same as a value, every tenth is compared as a page.
  private static let sample = 5

  @Test(.enabled(if: isHere)) func `an imported map is the journey that its source is, or says what differs`()
    throws
  {
    var same = 0
    var different: [String] = []
    var none = 0
    for (index, file) in Corpus.sample(try Corpus.files(["markdown", "mermaid"]) + demonstration())
      .enumerated()
    {
      let read = imported(file, in: Registers())
      guard !read.value.isEmpty else {
        none += 1
        #expect(read.diagnostics.contains { $0.id == .notImportable }, "\(file.path)")
        continue
      }
      let copies = read.value.map { SourceFile(path: "content/journeys/\($0.name).md", text: $0.text) }
      let original = readJourneys(file, Registers()).value.map(\.unplaced)
      if original == copies.flatMap({ readJourneys($0, Registers()).value.map(\.unplaced) }) {
        same += 1
        let journeys = readJourneys(file, Registers()).value
        guard journeys.allSatisfy(\.besideTheMap.isEmpty) else {
          #expect(read.diagnostics.contains { $0.message.contains("not carried over") }, "\(file.path)")
          continue
        }
        guard index.isMultiple(of: Self.sample) else { continue }
        #expect(difference(try pages([file]), try pages(copies)) == nil, "\(file.path)")
      } else {
        let said = read.diagnostics.last { $0.id == .unplaced && $0.message.contains("without a change") }
        #expect(said != nil, "\(file.path)")
        different.append("  \(file.path): \(said?.message ?? "")")
      }
    }
    // What differs is said to the author; the source builds without an import.
    print("import: \(same) maps are the same journey, \(different.count) another, \(none) hold no journey")
    print(different.joined(separator: "\n"))
    #expect(different.count * 10 <= same, "most maps can be written as lists without a change")
  }

  @Test(.enabled(if: isHere)) func `formatting twice is formatting once, and no page changes`() throws {
    var changed = 0
    for file in Corpus.sample(try Corpus.files(["markdown", "mermaid"]) + demonstration()) {
      let once = rewritten(file, in: Registers()).value
      guard once != file.bytes else { continue }
      changed += 1
      let before = readJourneys(file, Registers()).value.map(\.unplaced)
      let result = SourceFile(path: file.path, bytes: once)
      #expect(rewritten(result, in: Registers()).value == once, "\(file.path)")
      #expect(readJourneys(result, Registers()).value.map(\.unplaced) == before, "\(file.path)")
      guard changed.isMultiple(of: Self.sample) else { continue }
      #expect(difference(try pages([file]), try pages([result])) == nil, "\(file.path)")
    }
    print("format: \(changed) files change, every page stays the same")
  }

  @Test(.enabled(if: isHere)) func `a map that went through JSON is written as the same text`() throws {
    var same = 0
    for file in Corpus.sample(try Corpus.files(["markdown", "mermaid"]) + demonstration()) {
      for (number, first) in readJourneys(file, Registers()).value.enumerated() where !first.steps.isEmpty {
        let json = SourceFile(path: "content/journeys/a\(number).json", text: export(first, as: .json))
        let back = imported(json, in: Registers())
        let direct = canonicalMarkdown(of: first, besides: Settings())
        #expect(
          back.value.first?.text == direct,
          "\(file.path): \(back.diagnostics.map { $0.text(source: json) })"
        )
        same += 1
      }
    }
    print("JSON: \(same) journeys come back the same")
  }

  @Test(.enabled(if: isHere)) func `a Mermaid map that went out comes back the same`() throws {
    var same = 0
    for file in try Corpus.files(["mermaid"]) {
      let first = journey(from: file, in: Registers()).value
      let again = journey(
        from: SourceFile(path: file.path, text: export(first, as: .mermaid)),
        in: Registers()
      ).value
      // Lines that can't be read are prose, which a diagram has no place for.
      #expect(held(first) == held(again), "\(file.path)")
      same += 1
    }
    print("Mermaid: \(same) maps come back the same")
  }

  /// What Mermaid can hold of a journey.
  private func held(_ journey: Journey) -> [String] {
    ["\(journey.title) \(journey.feelingScale)"]
      + journey.phases.flatMap { phase in
        ["\(phase.id) \(phase.name)"]
          + journey.steps[phase.steps].map { step in
            "\(step.id) \(step.title) \(step.actors) \(step.items.map { $0.feeling?.level })"
          }
      }
  }
}
