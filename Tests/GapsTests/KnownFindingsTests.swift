import Diagnostics
import Gaps
import Journeys
import Testing

/// A site of journeys, each with the front-matter and the settings that matter to the test.
private func inspection(
  _ journeys: [String: String],
  settings: String = "",
  touchpoints: [String: String] = [:],
  on date: String = "2026-11-22"
) throws -> Inspection {
  var files = journeys.map { id, text in
    SourceFile(
      path: "content/journeys/\(id).md",
      text: "---\naudience: Reader\n\(text)---\n## Usage {role=use}\n\n### Waits\n\n- doing: waits\n"
        + "- touchpoint: Desk\n- feeling: -2\n"
    )
  }
  files += touchpoints.map { SourceFile(path: "content/touchpoints/\($0).md", text: "---\n\($1)---\n") }
  files.append(SourceFile(path: "journeysite.yaml", text: settings))
  return Inspection(of: Journeys.atlas(of: files, on: try #require(Day(date))).value)
}

/// The ids of journeys whose gaps have to be looked for again.
private func soughtAgain(_ earlier: Inspection, _ now: Inspection) -> [String] {
  let found = earlier.atlas.journeys.map(earlier.findings(in:))
  let known = KnownFindings(of: earlier, found, holdingIn: now)
  return now.atlas.journeys.filter { journey in
    guard let findings = known.findings(in: journey) else { return true }
    #expect(findings == now.findings(in: journey))
    return false
  }.map(\.id)
}

@Suite struct KnownFindingsTests {
  private let plain = ["a": "", "b": "", "c": ""]

  @Test func `after an edit one journey is looked at again`() throws {
    let edited = ["a": "", "b": "goal: Something else\n", "c": ""]
    #expect(soughtAgain(try inspection(plain), try inspection(plain)) == [])
    #expect(soughtAgain(try inspection(plain), try inspection(edited)) == ["b"])
  }

  @Test func `a journey that comes or goes leaves the others alone`() throws {
    var more = plain
    more["d"] = ""
    #expect(soughtAgain(try inspection(plain), try inspection(more)) == ["d"])
    #expect(soughtAgain(try inspection(more), try inspection(plain)) == [])
  }

  @Test func `journeys that name the edited one are looked at again`() throws {
    let before = ["a": "follows: [b]\n", "b": "", "c": "compare-with: [b]\n", "d": ""]
    var after = before
    after["b"] = "goal: Something else\n"
    #expect(soughtAgain(try inspection(before), try inspection(after)) == ["a", "b", "c"])
  }

  @Test func `a journey that is led into for the first time is looked at again`() throws {
    let linked = ["a": "follows: [d]\n", "b": "", "c": "", "d": ""]
    let more = ["a": "follows: [d]\n", "b": "follows: [c]\n", "c": "", "d": ""]
    #expect(soughtAgain(try inspection(linked), try inspection(more)) == ["b", "c"])
  }

  @Test func `an actual journey is looked at again when it gets a plan, and when the plan changes`() throws {
    let without = ["a": "state: actual\n", "b": "state: planned\n", "c": ""]
    let with = ["a": "state: actual\n", "b": "state: planned\ncompare-with: [a]\n", "c": ""]
    let other = ["a": "state: actual\n", "b": "state: planned\ncompare-with: [a]\ngoal: x\n", "c": ""]
    #expect(soughtAgain(try inspection(without), try inspection(with)) == ["a", "b"])
    #expect(soughtAgain(try inspection(with), try inspection(other)) == ["a", "b"])
  }

  @Test func `all are looked at again when what they share is other`() throws {
    let now = try inspection(plain)
    let all = ["a", "b", "c"]
    #expect(soughtAgain(now, try inspection(plain, settings: "gaps:\n  bad-ending: low\n")) == all)
    #expect(soughtAgain(now, try inspection(plain, settings: "jargon: [desk]\n")) == all)
    #expect(soughtAgain(now, try inspection(plain, touchpoints: ["desk": "name: Desk\n"])) == all)
    #expect(soughtAgain(now, try inspection(plain, on: "2027-11-22")) == all)
    // The first owner anywhere lets a rule ask every journey for one.
    #expect(soughtAgain(now, try inspection(["a": "owner: Desk\n", "b": "", "c": ""])) == all)
  }
}
