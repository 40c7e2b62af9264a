import Diagnostics
import Journeys
import Testing

@testable import Exchange

@Suite struct ImportTests {
  private func imports(_ path: String, _ text: String) -> [Journey] {
    let read = imported(SourceFile(path: path, text: text), in: Registers())
    #expect(read.diagnostics.filter { $0.severity == .error }.isEmpty, "\(read.diagnostics.map(\.message))")
    return read.value.map { file in
      journey(from: SourceFile(path: "content/journeys/\(file.name).md", text: file.text), in: Registers())
        .value
    }
  }

  private func said(_ path: String, _ text: String) -> [String] {
    imported(SourceFile(path: path, text: text), in: Registers()).diagnostics.map {
      "\($0.location): \($0.message)"
    }
  }

  private let wanted = """
    journey order 'Order' as-is @1
      phase choose 'Choose' @1
        step looks 'Looks' @1
          doing 'Searches; a "lot"' @1
          touchpoint 'Shop' @1 channel='website'
          pain 'Slow' @1
          pain 'Dear' @1
        step asks 'Asks' @1
          doing 'Calls' @1
      phase buy 'Buy' @1
        step buy '' @1 is-phase
          feeling '-1 sad' @1 [sad score=-1.0 level=-0.5]
    """

  @Test(arguments: [",", ";", "\t"]) func `reads rows for steps and phases in each dialect`(separator: String)
  {
    func row(_ cells: [String]) -> String { cells.joined(separator: separator) }
    let text =
      "\u{FEFF}"
      + [
        row(["Fase", "Stap", "doing", "touchpoint", "Kanaal", "Pain points", "Gevoel"]),
        row(["Choose", "Looks", "\"Searches; a \"\"lot\"\"\"", "Shop", "website", "\"Slow\nDear\"", ""]),
        row(["", "Asks", "Calls", "", "", "", ""]), row(["", "", "", "", "", "", ""]),
        row(["Buy", "", "", "", "", "", "-1 sad"]),
      ].joined(separator: "\r\n")
    let read = imports("order.csv", text)
    #expect(read.map { $0.dump.withoutPlaces } == [wanted.withoutPlaces])
    let pains = read.first?.steps.first?.items.filter { $0.lane == .pain }
    #expect(pains?.map(\.label) == ["Pain points", "Pain points"])
  }

  @Test func `reads a note in each row, as sticky-note tools export them`() {
    let text = """
      ID,Area,Step,Type,Text,Color,Position X
      1,Choose,Looks,Doing,Searches,#fff,10
      2,Choose,Looks,Pain point,"Slow, very",#f00,20
      3,Buy,,Idea,Pay later,#0f0,30
      4,Buy,,,Loose note,#0f0,40
      """
    let read = imports("board.csv", text)
    #expect(read.first?.phases.map(\.name) == ["Choose", "Buy"])
    #expect(
      read.first?.steps.map { $0.items.map { "\($0.lane.id): \($0.text)" } } == [
        ["doing: Searches", "pain: Slow, very"], ["opportunity: Pay later", "own-note: Loose note"],
      ]
    )
  }

  @Test func `reads lanes down and phases across`() {
    let read = imports("map.csv", ",Choose,Buy\nDoing,Looks,Pays\nFeeling,1,-1\nWeather,,wet\n")
    #expect(read.first?.phases.map(\.name) == ["Choose", "Buy"])
    #expect(read.first?.steps.map { $0.items.map(\.text) } == [["Looks", "1"], ["Pays", "-1", "wet"]])
  }

  @Test func `what stands in a cell is text, whatever it looks like`() {
    let cell = "1. *a* [b](c) <d> `e` & _f_ # g | h"
    let read = imports("a.csv", "phase,step,doing\nP,S,\(cell)\n")
    #expect(read.first?.steps.first?.items.map(\.text) == [cell])
  }

  @Test func `says what is wrong with a CSV file and where`() {
    #expect(
      said("a.csv", "phase,step\nP,S\nP,\"open\n") == [
        "a.csv:3: the quote opened on this line is not closed; write '\"' behind the text, or double the quotes in it"
      ]
    )
    #expect(
      said("a.csv", "phase,step,doing\nP,S,a, b\n").first?.hasPrefix("a.csv:2: the row has 4 cells") == true
    )
    #expect(
      said("a.csv", "colour,shape\nred,round\n").first?.hasPrefix(
        "a.csv:1: no column is called phase or step"
      ) == true
    )
    #expect(said("a.csv", "").first?.hasPrefix("a.csv:1: the file has no rows") == true)
    #expect(said("a.docx", "x").first?.contains("a file that ends in '.docx' can't be imported") == true)
    #expect(said("a.md", "# Words\n\nOnly prose.\n").first?.contains("no phases and steps are found") == true)
    #expect(said("a.json", "{\"a\": [1, 2}").first?.hasPrefix("a.json:1:") == true)
    #expect(said("a.yaml", "a: b\n").first?.contains("nothing in this file looks like a journey") == true)
  }

  @Test func `reads other people's lists of phases and steps, and tells what is left out`() {
    let text = """
      {"journeys": [
        {"id": "a", "name": "First", "stages": [
          {"title": "Choose", "steps": ["Looks", {"name": {"en": "Asks", "nl": "Vraagt"}, "pain_points": ["Slow"], "icon": "x"}]}]},
        {"name": "Second", "steps": ["One", "Two"]}]}
      """
    let read = imports("all.json", text)
    #expect(read.map(\.title) == ["First", "Second"])
    #expect(read.map { $0.steps.map(\.title) } == [["Looks", "Asks"], ["One", "Two"]])
    #expect(read.first?.steps.last?.items.map(\.text) == ["Slow"])
    #expect(
      said("all.json", text) == ["all.json: these keys are no words of a journey and are left out: 'icon'"]
    )
  }

  @Test func `a journey of another notation is named after its file`() {
    let read = imported(SourceFile(path: "x/Mijn Kaart.mmd", text: "journey\n  A: 3: B\n"), in: Registers())
    #expect(read.value.map(\.name) == ["mijn-kaart"])
  }
}
