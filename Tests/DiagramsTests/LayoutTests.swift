import Markup
import Testing

@testable import Diagrams
@testable import Gaps
@testable import Journeys

@Suite struct LayoutTests {
  private func dump(
    _ journey: Journey,
    _ findings: [Finding] = [],
    _ settings: Settings = Settings()
  ) -> [String] {
    Layout(of: journey, findings: findings, settings: settings).dump.split(separator: "\n").map(String.init)
  }

  private func steps(_ items: [[Item]]) -> Journey {
    journey([
      ("Buy", .buy, 0, items.enumerated().map { step("Step \($0.offset)", id: "s\($0.offset)", $0.element) })
    ])
  }

  @Test func `a journey of two steps`() {
    let lines = dump(
      steps([[item(.doing, "Looks"), feels(1, "glad")], [item(.doing, "Pays"), feels(-1, "sad")]])
    )
    #expect(
      lines == [
        "map 710 × 1 blocks", "column 0 x=0 w=260 step 0", "column 1 x=260 w=260 step 1",
        "phase buy 1,0 518×46 “Buy”", "step s0 “Step 0” “1”", "step s1 “Step 1” “2”", "block theirs h=255",
        " lane doing y=0 h=52 “Does”", "  card doing-looks 4,6 252×40 researched “Looks”",
        "  card doing-pays 264,6 252×40 researched “Pays”", " lane feeling y=52 h=203 “Feels”",
        "  curve 1 runs (130,68) (390,131)", "  pill “highest point +1”", "  pill “lowest point −1”",
        "  words feeling-glad-1.0 “+1 glad”", "  words feeling-sad--1.0 “−1 sad”",
      ]
    )
  }

  @Test func `an unknown feeling breaks the curve`() {
    let lines = dump(steps([[feels(1, "a")], [feels(1, "b")], [], [feels(-1, "c")], [feels(0, "d")]]))
    #expect(lines.contains { $0.hasPrefix("  curve 2 runs") })
    #expect(
      lines.contains {
        $0.hasPrefix("  unknown") && $0.contains("feeling|unknown") || $0.contains("feeling unknown")
      }
    )
  }

  @Test func `words without a score are on no curve`() {
    let lines = dump(steps([[feels(nil, "tired")], [feels(nil, "glad")]]))
    #expect(!lines.contains { $0.hasPrefix("  curve") })
    #expect(lines.contains { $0.contains("card") && $0.contains("tired") })
  }

  @Test func `the glance shows words without a score, and no scale is claimed for them`() {
    let made = steps([[feels(nil, "tired of it")], [feels(nil, "glad")]])
    let layout = Layout(of: made, findings: [], settings: Settings())
    let rail = layout.blocks[0].lanes[0].rail.words.flatMap(\.lines)
    #expect(rail == ["Feels", "in their words"])
    let wide = GlanceLayout(layout, made, .wide)
    #expect(wide.sayings.map { $0.lines.joined(separator: " ") } == ["tired of it", "glad"])
    #expect(wide.sayings.allSatisfy { $0.frame.bottom < wide.gapTop })
    #expect(GlanceLayout(layout, made, .phone).sayings.isEmpty)
    let rated = Layout(of: steps([[feels(1, "glad")]]), findings: [], settings: Settings())
    #expect(rated.blocks[0].lanes[0].rail.words.flatMap(\.lines).contains("from −2 to +2"))
  }

  @Test func `phases that are columns have room for the rail, and no number in the glance`() {
    var phase = step("", id: "visit", [item(.doing, "Looks")])
    phase.isPhase = true
    let made = journey([("Visit", nil, 0, [phase])])
    let layout = Layout(of: made, findings: [], settings: Settings())
    #expect(layout.head.height >= layout.head.stepTop + 39 + 10)
    #expect(GlanceLayout(layout, made, .wide).names.isEmpty)
  }

  @Test func `neighbours that say the same become one card`() {
    let lines = dump(
      steps([[item(.doing, "Waits", id: "a")], [item(.doing, "Waits", id: "b")], [item(.doing, "Goes")]])
    )
    #expect(lines.contains { $0.hasPrefix("  card a+b ") })
  }

  @Test func `an item holds up to the step it names`() {
    let lines = dump(steps([[item(.support, "System", id: "a", through: "s1")], [], []]))
    #expect(lines.contains("  card a 4,6 512×40 researched “System”"))
  }

  @Test func `something missing makes the lane it is missing from`() {
    let hole = finding(.high, .steps(0..<2, lane: .message), hole: ("No message", "What do we say?"))
    let lines = dump(steps([[item(.doing, "Looks")], [item(.doing, "Pays")]]), [hole])
    #expect(lines.contains { $0.hasPrefix(" lane message") })
    #expect(lines.contains { $0.hasPrefix("  slot") && $0.hasSuffix("“No message” “What do we say?” #1") })
  }

  @Test func `a switch without a hand-over breaks the line only when a rule says so`() {
    let there = steps([[meets("Page", over: "Web")], [meets("Call", over: "Phone", id: "call")]])
    #expect(!dump(there).contains { $0.contains("broken") })
    let gap = finding(.high, .item(step: 1, id: "call"), rule: "unbridged-channel-switch")
    #expect(dump(there, [gap]).contains("  broken ×1"))
  }

  @Test func `a silent run is one band over all channels`() {
    let silent = finding(.high, .steps(1..<3, lane: .touchpoint), hole: ("Two silent steps", "Who speaks?"))
    let lines = dump(steps([[meets("Page", over: "Web")], [], [], [meets("Mail", over: "Mail")]]), [silent])
    #expect(lines.count { $0.hasPrefix("  slot") } == 1)
    #expect(
      lines.contains { $0.hasPrefix("  slot") && $0.contains("Two silent steps") && $0.hasSuffix("#1") }
    )
  }

  @Test func `an empty phase is a hole that says so`() {
    var made = journey([("Look", .orient, 0, [step("One", [item(.doing, "x")])]), ("Buy", .buy, 0, [])])
    #expect(dump(made).contains("hole “Still empty” “Nobody has described this phase yet.”"))
    made.phases[1].skipped = "Nothing to buy."
    #expect(dump(made).contains("hole skipped “Left out” “Nothing to buy.”"))
  }

  @Test func `a journey without anything still has a column that says so`() {
    #expect(dump(journey([])).contains { $0.hasPrefix("hole “No steps yet”") })
  }

  @Test func `a gap of one step stands at its title, of several on their phase`() {
    let there = steps([[item(.doing, "a")], [item(.doing, "b")]])
    let lines = dump(
      there,
      [finding(.low, .steps(1..<2, lane: nil)), finding(.high, .steps(0..<2, lane: nil))]
    )
    #expect(lines.contains { $0.hasPrefix("step s1") && $0.hasSuffix("#1") })
    #expect(lines.contains { $0.hasPrefix("phase buy") && $0.contains("#2") })
  }

  @Test func `a lane has the author's own name when all its items do`() {
    var named = item(.doing, "a", id: "a")
    named.label = "Handelt"
    #expect(dump(steps([[named]])).contains { $0.hasPrefix(" lane doing") && $0.contains("Handelt") })
    #expect(
      dump(steps([[named], [item(.doing, "b")]])).contains {
        $0.hasPrefix(" lane doing") && $0.contains("Does")
      }
    )
  }

  @Test func `lines between blocks are there only for blocks in use`() {
    let lines = dump(steps([[item(.doing, "a"), item(.backstage, "b"), item(.pain, "c")]]))
    #expect(
      lines.filter { $0.hasPrefix("block") }.map { $0.split(separator: " h=")[0] } == [
        "block theirs", "block unseen “Line of visibility”", "block insight “Insight”",
      ]
    )
  }

  @Test func `an arrow is drawn where the way is not simply the next step`() {
    var made = steps([[], [], []])
    made.steps[0].next = [
      Step.Transition(step: "s1", journey: nil, when: nil, isLoop: false, location: nowhere)
    ]
    #expect(!dump(made).contains { $0.hasPrefix("arrow") })
    made.steps[0].next = [
      Step.Transition(step: "s2", journey: nil, when: "in a hurry", isLoop: false, location: nowhere)
    ]
    made.steps[2].next = [
      Step.Transition(step: "s0", journey: nil, when: nil, isLoop: true, location: nowhere)
    ]
    #expect(
      dump(made).filter { $0.hasPrefix("arrow") } == ["arrow “in a hurry”", "arrow back “again”"]
        || dump(made).filter { $0.hasPrefix("arrow") }.count == 2
    )
  }

  @Test func `an arrow to another journey leaves the map under that journey's name`() {
    var made = steps([[], [], []])
    made.steps[1].next = [
      Step.Transition(step: nil, journey: "again", when: "it fails", isLoop: true, location: nowhere)
    ]
    #expect(dump(made).contains { $0.hasPrefix("arrow back “it fails → journey") })
    let neighbours = Neighbours(
      named: ["again": Neighbours.Neighbour(title: "Once more", address: "again.html")],
      before: []
    )
    let layout = Layout(of: made, findings: [], settings: Settings(), among: neighbours)
    let arrow = layout.head.transitions.arrows[0]
    #expect(arrow.label.lines.joined(separator: " ") == "it fails → Once more")
    #expect(arrow.address == "again.html")
    // It points out of the map, and not down at a step.
    guard case .move(let tip)? = arrow.head.segments.first,
      case .line(let wing)? = arrow.head.segments.dropFirst().first
    else { return #expect(Bool(false), "the arrow has no head") }
    #expect(wing.x < tip.x && tip.y < layout.head.stepTop - 5)
  }

  @Test func `journeys before and after stand at the edges, as links on a page and as words in a file`() {
    var made = steps([[], []])
    made.follows = ["after"]
    let neighbours = Neighbours(
      named: [
        "before": Neighbours.Neighbour(title: "Early", address: "early.html"),
        "after": Neighbours.Neighbour(title: "Late", address: "late.html"),
      ],
      before: ["before"]
    )
    let diagram = Diagram(of: made, findings: found([], in: made), settings: Settings(), among: neighbours)
    #expect(diagram.layout.dump.contains("arrow “after: Early”"))
    #expect(diagram.layout.dump.contains("arrow “on to: Late”"))
    for address in ["early.html", "late.html"] {
      #expect(diagram.map.string.contains("<a href=\"\(address)\">"))
      #expect(!diagram.standalone.string.contains(address))
    }
    #expect(diagram.standalone.string.contains("after: Early"))
    #expect(!dump(made).contains { $0.hasPrefix("arrow") })
  }

  @Test func `steps at the same time share a bracket, also when another step stands between them`() {
    var made = steps([[], [], [], []])
    made.steps[1].parallelTo = "s0"
    #expect(dump(made).contains("parallel 0–1 “at the same time”"))
    made.steps[3].parallelTo = "s0"
    #expect(dump(made).contains("parallel 0–1+3–3 “at the same time”"))
    let layout = Layout(of: made, findings: [], settings: Settings())
    #expect(layout.head.steps[0].words[0].frame.y > layout.head.spans.spans[0].label.frame.bottom)
    made.steps[1].parallelTo = nil
    made.steps[3].parallelTo = nil
    #expect(!dump(made).contains { $0.hasPrefix("parallel") })
  }

  @Test func `steps on another path share a bracket with its name`() {
    var made = steps([[], [], [], []])
    made.steps[1].path = "by phone"
    made.steps[2].path = "by phone"
    made.steps[3].path = "at the desk"
    #expect(dump(made).contains("path 1–2 “path: by phone”"))
    #expect(dump(made).contains { $0.hasPrefix("path 3–3 “path: at the desk”") })
  }

  @Test func `an optional step has a frame around its title, and says so`() {
    var made = steps([[], []])
    made.steps[1].isOptional = true
    let layout = Layout(of: made, findings: [], settings: Settings())
    #expect(layout.head.steps[0].optional == nil)
    let frame = layout.head.steps[1].optional
    for words in layout.head.steps[1].words {
      #expect(frame.map { $0.x <= words.frame.x && words.frame.bottom <= $0.bottom } == true)
    }
    #expect(layout.dump.contains("step s1 optional “Step 1” “2 · optional”"))
  }

  @Test func `a step with a journey behind it says what was found in that one`() {
    var made = steps([[], []])
    made.steps[0].subJourney = "inside"
    let inside = Neighbours.Neighbour(
      title: "Inside",
      address: "inside.html",
      gaps: 3,
      heaviest: .high,
      lowest: "−2 angry"
    )
    let diagram = Diagram(
      of: made,
      findings: found([], in: made),
      settings: Settings(),
      among: Neighbours(named: ["inside": inside], before: [])
    )
    #expect(diagram.layout.dump.contains("step s0 “Step 0” “1” detail “Inside” “3 gaps” “lowest: −2 angry”"))
    #expect(diagram.map.string.contains("<a href=\"inside.html\">"))
    #expect(diagram.legend.string.contains("told in a journey of its own"))
  }

  @Test func `a way back that is missing is an arrow of its own`() {
    var made = steps([[], [], []])
    let gap = finding(.medium, .phase(made.phases.count - 1), rule: "no-way-back")
    #expect(dump(made, [gap]).contains("arrow missing “no way back”"))
    made.language = .nl
    #expect(dump(made, [gap]).contains("arrow missing “geen weg terug”"))
    let muted = finding(.medium, .phase(0), rule: "no-way-back", isMuted: true)
    #expect(!dump(made, [muted]).contains { $0.hasPrefix("arrow") })
  }

  @Test func `a contact that departs from the plan says how`() {
    let there = steps([[meets("Page", over: "Web", id: "page")], [meets("Call", over: "Phone", id: "call")]])
    let gaps = [
      finding(.medium, .item(step: 0, id: "page"), rule: "ad-hoc-touchpoint"),
      finding(.critical, .item(step: 1, id: "call"), rule: "failed-touchpoint"),
    ]
    let lines = dump(there, gaps)
    #expect(lines.contains { $0.hasPrefix("  stop page") && $0.hasSuffix("“Page” (not planned)") })
    #expect(lines.contains { $0.hasPrefix("  stop call") && $0.hasSuffix("“Call” (failed)") })
    let moved = dump(there, [finding(.medium, .item(step: 0, id: "page"), rule: "wrong-order")])
    #expect(moved.contains { $0.hasPrefix("  stop page") && $0.hasSuffix("(elsewhere in the plan)") })
    let muted = dump(
      there,
      [finding(.medium, .item(step: 0, id: "page"), rule: "wrong-order", isMuted: true)]
    )
    #expect(!muted.contains { $0.contains("elsewhere") })
  }

  @Test func `a planned contact that didn't happen is a ghost below the line, also where another one is`() {
    let there = steps([[meets("Page", over: "Web")], [meets("Call", over: "Phone")]])
    let gaps = [
      finding(
        .high,
        .steps(1..<2, lane: .touchpoint),
        rule: "missing-touchpoint",
        hole: ("Planned: mail", "Why didn’t it happen?")
      )
    ]
    let lines = dump(there, gaps)
    #expect(lines.contains { $0.hasPrefix("  ghost") && $0.hasSuffix("“Planned: mail”") })
    #expect(!lines.contains { $0.hasPrefix("  slot") })
  }

  @Test func `a journey that stops at the purchase has a torn edge`() {
    let gap = finding(.high, .journey, rule: "stops-at-purchase")
    let made = steps([[item(.doing, "Pays")]])
    #expect(Layout(of: made, findings: [gap], settings: Settings()).isCutOff)
    #expect(!Layout(of: made, findings: [], settings: Settings()).isCutOff)
    let torn = Diagram(of: made, findings: found([gap], in: made), settings: Settings())
    let whole = Diagram(of: made, findings: found([], in: made), settings: Settings())
    let lines = [torn, whole].map { $0.map.string.components(of: "gapln").count }
    #expect(lines[0] > lines[1])
  }

  @Test func `a promise that is never kept says so`() {
    let lines = dump(steps([[promises("fast", .made, "Tomorrow")], []]))
    #expect(lines.contains("  note “not followed up”"))
  }

  @Test func `second curves have their own row of words`() {
    let lines = dump(
      steps([
        [feels(1, "a"), feels(-1, "b", audience: "child")],
        [feels(0, "c"), feels(1, "d", audience: "child")],
      ])
    )
    #expect(lines.count { $0.hasPrefix("  curve") } == 2)
  }
}
