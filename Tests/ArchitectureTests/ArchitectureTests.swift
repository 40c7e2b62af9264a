// Holds the invariants of ARCHITECTURE.md against the source text: what a compiler does not see.

import Testing

struct ArchitectureTests {
  @Test func `imports follow the plan of the house`() throws {
    let plan = Dictionary(uniqueKeysWithValues: rooms.map { ($0.name, $0) })
    var breaches: [String] = []
    for file in try SourceText.all.get() {
      guard let room = plan[file.room] else {
        breaches.append("\(file.path):1: \(file.room) is not on the plan: add it to Rooms.swift")
        continue
      }
      for (line, module) in file.imports where module != "Swift" {
        if !room.mayImport.contains(module), !room.outside.contains(module) {
          breaches.append("\(file.path):\(line): \(room.name) may not import \(module)")
        }
      }
    }
    expectNone(breaches)
  }

  @Test func `the plan has no way back: a room imports only rooms above it`() {
    var above: Set<String> = []
    for room in rooms {
      #expect(room.mayImport.isSubset(of: above), "\(room.name) imports a room that is not above it")
      above.insert(room.name)
    }
  }

  @Test func `only Markdown imports the C libraries`() {
    for room in rooms where room.name != "Markdown" {
      #expect(room.mayImport.isDisjoint(with: ["CCMark", "CYAML"]), "\(room.name)")
    }
  }

  @Test func `every room on the plan is there`() throws {
    let present = try SourceText.directories()
    for room in rooms where room.name != "DefaultTheme" {
      #expect(present.contains("Sources/\(room.name)"), "\(room.name) is on the plan, but not built")
    }
  }

  @Test(arguments: houseRules.indices) func `the house rules are kept`(index: Int) throws {
    expectNone(try SourceText.all.get().flatMap(houseRules[index].breaches))
  }

  @Test(arguments: houseRules.indices) func `a house rule knows a breach when it sees one`(index: Int) {
    let rule = houseRules[index]
    let bad = SourceText(path: "bad.swift", room: "Gaps", text: "\n\(rule.bad)")
    let good = SourceText(path: "good.swift", room: "Gaps", text: rule.good)
    #expect(rule.breaches(in: bad) == ["bad.swift:2: \(rule.sentence)"])
    #expect(rule.breaches(in: good).isEmpty)
  }

  @Test func `comments and literals are no code`() {
    let text = "a // print(\nb /* print(\nprint( */ c \"print(\\\"\" d \"\"\"\nprint(\n\"\"\" e"
    let file = SourceText(path: "x.swift", room: "Gaps", text: text)
    #expect(file.code == "a \nb \n c  d \n\n e")
  }

  @Test(arguments: [
    ("import Site", "Site"), ("package import Markup", "Markup"),
    ("  import struct Foundation.URL", "Foundation"),
    ("@testable import Gaps", "Gaps"), ("@_exported public import Journeys", "Journeys"),
  ]) func `sees an import in each of its spellings`(line: String, module: String) {
    let file = SourceText(path: "x.swift", room: "Gaps", text: "let important = 1\n\(line)\n")
    #expect(file.imports.map(\.line) == [2])
    #expect(file.imports.map(\.module) == [module])
  }

  @Test func `no folder is a drawer for everything`() throws {
    let drawers: Set<String> = [
      "common", "core", "extensions", "helpers", "misc", "shared", "util", "utilities", "utils",
    ]
    let breaches = try SourceText.directories().filter { path in
      path.split(separator: "/").contains { drawers.contains($0.lowercased()) }
    }
    expectNone(breaches.sorted().map { "\($0): name the folder after what is in it" })
  }

  /// Longer files, each with the reason why.
  private static let longFiles: [String: String] = [:]

  @Test func `a file is one concept, at most 350 lines long`() throws {
    let long = try SourceText.all.get().filter { $0.lineCount > 350 }
    expectNone(
      long.filter { Self.longFiles[$0.path] == nil }.map {
        "\($0.path):351: \($0.lineCount) lines: split it, or say why in ArchitectureTests.swift"
      }
    )
    let unused = Set(Self.longFiles.keys).subtracting(long.map(\.path))
    expectNone(unused.sorted().map { "\($0): is not long any more; take it off the list" })
  }

  private func expectNone(_ breaches: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(breaches.isEmpty, "\n\(breaches.joined(separator: "\n"))", sourceLocation: sourceLocation)
  }
}
