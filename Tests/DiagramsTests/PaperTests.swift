import Markup
import Testing

@testable import Diagrams
@testable import Gaps
@testable import Journeys

/// How a wide map is cut for the printer.
@Suite struct PaperTests {
  private func layout(_ phases: [Int], _ change: (inout Journey) -> Void = { _ in }) -> Layout {
    var made = journey(
      phases.enumerated().map { phase, count in
        (
          "Phase \(phase)", nil, 0,
          (0..<count).map {
            step("Step \($0)", id: "s\(phase)-\($0)", [item(.doing, "Walks \($0)", id: "c\(phase)-\($0)")])
          }
        )
      }
    )
    for index in made.phases.indices { made.phases[index].id = "phase-\(index)" }
    change(&made)
    return Layout(of: made, findings: [], settings: Settings())
  }

  @Test func `a map of twelve columns fits one sheet, of thirteen doesn't`() {
    #expect(layout([6, 6]).paper.sheets.isEmpty)
    #expect(layout([6, 7]).paper.sheets.map(\.columns) == [0..<6, 6..<13])
  }

  @Test func `it is cut between phases, also when the sheets are then not quite as wide`() {
    #expect(layout([5, 11]).paper.sheets.map(\.columns) == [0..<5, 5..<16])
    let four = layout([8, 7, 8, 7]).paper.sheets
    #expect(four.count == 3)
    #expect(four[0].columns == 0..<8)
  }

  @Test func `a phase that goes on has its name again, one that ended or begins does not`() {
    let sheets = layout([3, 20]).paper.sheets
    #expect(sheets[0].titles.isEmpty)
    for sheet in sheets.dropFirst() where sheet.columns.lowerBound > 3 {
      #expect(sheet.titles.map { $0.lines.joined(separator: " ") } == ["Phase 1 (continued)"])
    }
    #expect(layout([6, 7]).paper.sheets[1].titles.isEmpty)
  }

  @Test func `words are not cut through when there is another way`() {
    let across = layout([14]) { made in
      made.steps[6].items = [
        item(.message, "We are still on our way to you, we will be there soon", id: "m", through: "s0-7")
      ]
    }
    let cut = across.paper.sheets[0].columns.upperBound
    #expect(cut != 7)
  }

  @Test(arguments: UInt64(1)...40)
  func `every column is on one sheet, in order, and each sheet fits the paper`(seed: UInt64) {
    var random = Seeded(state: seed)
    let map = layout((0..<random.next(in: 2..<8)).map { _ in random.next(in: 0..<14) })
    guard map.width > PaperSheets.widest else { return }
    #expect(map.paper.sheets.count > 1)
    #expect(map.paper.sheets.flatMap { Array($0.columns) } == Array(map.grid.columns.indices))
    for sheet in map.paper.sheets {
      #expect(Measures.rail + map.grid.width(of: sheet.columns) + Measures.spare <= PaperSheets.widest)
      #expect(!sheet.columns.isEmpty)
    }
  }

  @Test func `the sheets refer to strips that are there`() {
    let made = journey(
      [
        (
          "Walk", nil, 0,
          (0..<20).map { step("Step \($0)", id: "s\($0)", [item(.doing, "a"), item(.backstage, "b")]) }
        )
      ]
    )
    let diagram = Diagram(of: made, findings: found([], in: made), settings: Settings())
    #expect(diagram.needsSheets)
    var drawn = Pieces()
    diagram.writeSheets(into: &drawn)
    let sheets = Markup(drawn).string
    let used = Set(
      sheets.components(of: "href=\"#").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    )
    let there = Set(
      diagram.map.string.components(of: " id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    )
    #expect(used.count == 6)
    #expect(used.isSubset(of: there))
    #expect(!sheets.contains(" id=\""))
  }
}
