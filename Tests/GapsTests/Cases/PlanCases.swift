private func planned(_ body: String) -> [(path: String, text: String)] {
  [("content/journeys/plan.md", "---\ntitle: The plan\nstate: planned\n---\n" + body)]
}

private func actual(_ body: String) -> String {
  "---\ntitle: What happened\nstate: actual\ncompare-with: plan\n---\n" + body
}

private let plan =
  "## A\n### B {#b}\n- touchpoint: Letter\n### C {#c}\n- touchpoint: Call\n### D {#d}\n- touchpoint: Visit\n"

let planCases: [RuleCase] = [
  fires(
    "missing-touchpoint",
    "high 1 Planned, and not there: ‘Call’",
    on: actual(
      "## A\n### B {#b}\n- touchpoint: Letter\n### 1️⃣C {#c}\n- doing: Waits\n### D {#d}\n- touchpoint: Visit\n"
    ),
    others: planned(plan)
  ),
  quiet(
    "missing-touchpoint",
    on: actual("## A\n### B\n- touchpoint: Letter\n- touchpoint: Visit\n- touchpoint: Call\n"),
    others: planned(plan + "### E\n- optional: yes\n- touchpoint: Cake\n")
  ),
  skips(
    "missing-touchpoint",
    "this is no actual journey with a planned one beside it",
    on: "---\nstate: as-is\ncompare-with: plan\n---\n## A\n### B\n- touchpoint: Letter\n",
    others: planned(plan)
  ),

  fires(
    "ad-hoc-touchpoint",
    "medium 1 Not planned: ‘Text message’",
    on: actual("## A\n### B\n- touchpoint: Letter\n1️⃣- touchpoint: Text message\n"),
    others: planned(plan)
  ),
  quiet(
    "ad-hoc-touchpoint",
    on: actual("## A\n### B\n- touchpoint: Letter\n- touchpoint: Neighbours\n  - control: third-party\n"),
    others: planned(plan)
  ),
  skips(
    "ad-hoc-touchpoint",
    "this is no actual journey with a planned one beside it",
    on: "---\nstate: actual\n---\n## A\n### B\n- touchpoint: Letter\n"
  ),

  fires(
    "failed-touchpoint",
    "critical 1 It failed: ‘Call’",
    on: "---\nstate: actual\n---\n## A\n### B\n1️⃣- touchpoint: Call\n  - status: failed\n"
  ),
  quiet(
    "failed-touchpoint",
    on: "---\nstate: actual\n---\n## A\n### B\n- touchpoint: Call\n  - status: live\n"
  ),
  skips(
    "failed-touchpoint",
    "no contact of this journey says whether it worked",
    on: "---\nstate: planned\n---\n## A\n### B\n- touchpoint: Call\n  - status: failed\n"
  ),

  fires(
    "wrong-order",
    "medium 1 In another place than planned: ‘Visit’",
    on: actual("## A\n### B\n1️⃣- touchpoint: Visit\n### C\n- touchpoint: Letter\n### D\n- touchpoint: Call\n"),
    others: planned(plan)
  ),
  quiet(
    "wrong-order",
    on: actual(
      "## A\n### B\n- touchpoint: Letter\n### C\n- touchpoint: Text message\n### D\n- touchpoint: Visit\n"
    ),
    others: planned(plan)
  ),
  skips(
    "wrong-order",
    "this is no actual journey with a planned one beside it",
    on: "---\nstate: to-be\n---\n## A\n### B\n- touchpoint: Letter\n"
  ),

  fires(
    "wish-without-origin",
    "low 1 Where does ‘C’ come from?",
    on:
      "---\nstate: to-be\n---\n## A\n### B\n- doing: X\n- new-because: they asked for it\n### 1️⃣C\n- doing: Y\n"
  ),
  quiet(
    "wish-without-origin",
    on:
      "---\nstate: to-be\ncompare-with: now\n---\n## A\n### B\n- doing: X\n- comes-from: B of now\n### Renamed {#c}\n- doing: Y\n",
    others: [("content/journeys/now.md", "## A\n### C {#c}\n- doing: Y\n")]
  ),
  skips(
    "wish-without-origin",
    "this is no map of how it should be, or it doesn’t trace its steps",
    on: "---\nstate: to-be\n---\n## A\n### B\n- doing: X\n"
  ),

  fires(
    "atlas-overlap",
    "medium – Two maps of the same way: ‘One’ and ‘Two’",
    on:
      "---\ntitle: One\naudience: reader\n---\n## A\n### B\n- touchpoint: Site\n- touchpoint: Till\n- touchpoint: Mail\n",
    others: [
      ("content/audiences/reader.md", "---\nname: Reader\n---\n"),
      (
        "content/journeys/two.md",
        "---\ntitle: Two\naudience: reader\n---\n## A\n### B\n- touchpoint: Site\n- touchpoint: Till\n- touchpoint: Mail\n- touchpoint: Desk\n"
      ),
    ]
  ),
  quiet(
    "atlas-overlap",
    on:
      "---\ntitle: One\naudience: reader\ncompare-with: two\n---\n## A\n### B\n- touchpoint: Site\n- touchpoint: Till\n- touchpoint: Mail\n",
    others: [
      ("content/audiences/reader.md", "---\nname: Reader\n---\n"),
      (
        "content/journeys/two.md",
        "---\ntitle: Two\naudience: reader\n---\n## A\n### B\n- touchpoint: Site\n- touchpoint: Till\n- touchpoint: Mail\n"
      ),
    ]
  ),
  skips(
    "atlas-overlap",
    "no audience of the register has two journeys with touchpoints",
    on: "---\naudience: reader\n---\n## A\n### B\n- touchpoint: Site\n",
    others: [("content/audiences/reader.md", "---\nname: Reader\n---\n")]
  ),
]
