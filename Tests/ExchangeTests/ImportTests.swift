import Diagnostics
import Journeys
import Markdown
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
      said("all.json", text) == [
        "all.json: these keys are no words of a journey and are kept as text below the map: 'id'",
        "all.json: these keys are no words of a journey and are left out: 'icon'",
        "all.json: texts in these languages are left out: 'nl'",
      ]
    )
  }

  @Test func `keeps what finds no place on the map as text below it`() {
    let text = """
      {"title": "Move", "stages": [
        {"stage": "Choose", "actions": ["Looks", "Asks"], "mood": "curious", "color": "#aabbcc", "done": true}],
       "brand": {"voice": "warm", "fonts": ["Serif"]}}
      """
    let read = imports("move.json", text)
    #expect(
      read.first?.steps.first?.items.map { "\($0.lane.id): \($0.text)" } == [
        "doing: Looks", "doing: Asks", "feeling: curious",
      ]
    )
    #expect(read.first?.sections.map(\.title.plainText) == ["Also in the source"])
    #expect(
      said("move.json", text) == [
        "move.json: these keys are no words of a journey and are kept as text below the map: 'brand'",
        "move.json: these keys are no words of a journey and are left out: 'color', 'done'",
      ]
    )
    let file = imported(SourceFile(path: "move.json", text: text), in: Registers()).value.first?.text ?? ""
    #expect(file.contains("- **brand:**\n  - **voice:** warm\n  - **fonts:**\n    - Serif"))
  }

  @Test func `puts cards that name their step and lane into them`() {
    let text = """
      phases:
        - {id: p1, name: Choose, steps: [{id: s1, name: Looks}, {id: s2, name: Asks}]}
      lanes:
        - {id: l1, name: Doing}
        - {id: l2, name: Weather}
      cards:
        - {id: c1, stepId: s1, laneId: l1, text: Searches, owner: Shop}
        - {id: c2, stepId: s2, laneId: l2, text: Rain}
        - {id: c3, stepId: s2, pain: Waits}
      connections:
        - {from: s2, to: s1, label: not sure}
      """
    let journey = imports("cards.yaml", text).first
    #expect(
      journey?.steps.map { $0.items.map { "\($0.lane.id): \($0.text) \($0.owner ?? "")" } } == [
        ["doing: Searches Shop"], ["own-weather: Rain ", "pain: Waits "],
      ]
    )
    let ways = journey?.steps.last?.next.map { "\($0.step ?? "") \($0.when ?? "") \($0.isLoop)" }
    #expect(ways == ["s1 not sure true"])
  }

  @Test func `lists as long as the phases say something of each, for each of several people`() {
    let text = """
      {"stages": [{"name": "Choose"}, {"name": "Buy"}],
       "personas": [{"id": "a", "name": "Ann", "emotionCurve": [5, 8]}, {"id": "b", "name": "Bo", "emotionCurve": [3, 9]}],
       "rows": [{"name": "Doing", "cells": ["Looks", "Pays"]}],
       "cards": {"a": [{"pain": "Dear"}, {"pain": ""}]}}
      """
    let journey = imports("people.json", text).first
    #expect(journey?.audiences.map(\.name) == ["Ann", "Bo"])
    #expect(journey?.feelingScale == FeelingScale(lowest: 1, highest: 10))
    #expect(
      journey?.steps.map {
        $0.items.map { "\($0.audience ?? "") \($0.lane.id): \($0.feeling?.score.map { "\($0)" } ?? $0.text)" }
      } == [
        ["Ann feeling: 5.0", "Bo feeling: 3.0", " doing: Looks", "Ann pain: Dear"],
        ["Ann feeling: 8.0", "Bo feeling: 9.0", " doing: Pays"],
      ]
    )
  }

  @Test func `reads rows that name their phase, and places that say where one goes next`() {
    let rows = """
      [{"phase": "Choose", "step": "Looks", "feeling": "calm"}, {"phase": "Choose", "step": "Asks", "feeling": "-1"},
       {"phase": "Buy", "step": "Pays", "feeling": "glad"}]
      """
    let read = imports("rows.json", rows).first
    #expect(read?.phases.map(\.name) == ["Choose", "Buy"])
    #expect(read?.steps.map(\.title) == ["Looks", "Asks", "Pays"])
    let pages = """
      start: {path: /, next: question}
      question: {path: /q, next: {query: answer, when: {yes: done, no: start}}}
      done: {path: /done}
      """
    let site = imports("pages.yml", pages).first
    #expect(site?.steps.map(\.title) == ["start", "question", "done"])
    #expect(
      site?.steps[1].next.map { "\($0.step ?? "") \($0.when ?? "") \($0.isLoop)" } == [
        "done answer: yes false", "start answer: no true",
      ]
    )
    #expect(site?.steps.map { $0.prose.count } == [1, 1, 1])
  }

  @Test func `reads the texts of one language and tells of the others`() {
    let text = """
      {"phases": [{"name": {"en": "Choose", "nl": "Kiezen", "de": "Waehlen"}, "steps": [{"nameNl": "Kijkt", "nameEn": "Looks"}]}]}
      """
    #expect(imports("a.json", text).first?.phases.map(\.name) == ["Choose"])
    #expect(said("a.json", text) == ["a.json: texts in these languages are left out: 'de', 'nl'"])
    var registers = Registers()
    registers.settings.language = .nl
    let dutch = imported(SourceFile(path: "a.json", text: text), in: registers).value.first?.text ?? ""
    #expect(dutch.contains("## Kiezen") && dutch.contains("### Kijkt") && dutch.contains("taal: nl"))
  }

  private let process = """
    <?xml version="1.0"?>
    <!-- drawn by hand -->
    <b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL">
      <b:collaboration id="c">
        <b:participant id="p1" name="Guest" processRef="one"/><b:participant id="p2" name="Kitchen"/>
        <b:messageFlow id="m" name="order" sourceRef="ask" targetRef="p2"/>
      </b:collaboration>
      <b:process id="one">
        <b:laneSet><b:lane name="Table"><b:flowNodeRef>ask</b:flowNodeRef></b:lane></b:laneSet>
        <b:endEvent id="end" name="Full &amp; happy"/>
        <b:startEvent id="start" name="Hungry"/>
        <b:userTask id="ask" name="Ask"><b:documentation>Out loud.</b:documentation></b:userTask>
        <b:exclusiveGateway id="g"/>
        <b:intermediateCatchEvent id="t" name="10 minutes"><b:timerEventDefinition/></b:intermediateCatchEvent>
        <b:sequenceFlow sourceRef="start" targetRef="ask"/><b:sequenceFlow sourceRef="ask" targetRef="g"/>
        <b:sequenceFlow sourceRef="g" targetRef="t" name="not there"/>
        <b:sequenceFlow sourceRef="g" targetRef="end" name="served"/>
        <b:sequenceFlow sourceRef="t" targetRef="ask"/>
        <b:textAnnotation id="n"><b:text>Be quick</b:text></b:textAnnotation>
        <b:association sourceRef="ask" targetRef="n"/>
        <b:dataObjectReference id="d" name="Menu"/>
      </b:process>
    </b:definitions>
    """

  @Test func `reads a process of BPMN with its lanes, ways, messages and notes`() {
    let journey = imports("meal.bpmn", process).first
    #expect(journey?.title == "Guest")
    #expect(journey?.steps.map(\.title) == ["Hungry", "Ask", "10 minutes", "Full & happy"])
    let ask = journey?.steps[1]
    #expect(ask?.actors == ["Table"])
    #expect(ask?.items.map { "\($0.lane.id): \($0.text)" } == ["touchpoint: → Kitchen", "message: order"])
    #expect(
      ask?.next.map { "\($0.step ?? "") \($0.when ?? "")" } == ["minutes not there", "full-happy served"]
    )
    #expect(ask?.prose.count == 2)
    #expect(journey?.steps[2].wait == "10 minutes")
    #expect(journey?.steps[2].next.map(\.isLoop) == [true])
    #expect(journey?.sections.map(\.title.plainText) == ["Also in the source"])
  }

  @Test func `says what is wrong with XML and where`() {
    #expect(said("a.bpmn", "<a>\n<b></a>") == ["a.bpmn:2: '</a>' closes nothing that is open"])
    #expect(said("a.bpmn", "<a>\n") == ["a.bpmn:2: '<a>' is not closed"])
    #expect(said("a.bpmn", "<a b=c/>") == ["a.bpmn:1: the attribute 'b' needs quotes around its value"])
    #expect(said("a.bpmn", "<a b=\"c/>") == ["a.bpmn:1: '\"' is missing behind this"])
    let entity = "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"
    #expect(said("a.bpmn", entity).first?.contains("a document type is not read") == true)
    #expect(said("a.bpmn", "words") == ["a.bpmn:1: the file holds no XML"])
    #expect(said("a.xml", "<svg/>").first?.contains("of XML only BPMN 2.0 is read") == true)
    let deep = String(repeating: "<a>", count: 70)
    #expect(said("a.bpmn", deep) == ["a.bpmn:1: elements are nested more than 64 deep"])
  }

  @Test func `a journey of another notation is named after its file`() {
    let read = imported(SourceFile(path: "x/Mijn Kaart.mmd", text: "journey\n  A: 3: B\n"), in: Registers())
    #expect(read.value.map(\.name) == ["mijn-kaart"])
  }
}
